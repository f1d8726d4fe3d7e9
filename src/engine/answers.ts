/* Answers to questions about one data set, kept by question: asking twice computes once. */
import type { Assembled } from '#domain/assemble.ts';
import { attributeOffers, firstOrderValues } from '#domain/attributes.ts';
import { censoringGuard, isAffected } from '#domain/censoring/guard.ts';
import { listedCustomers } from '#domain/censoring/listed.ts';
import { countingReport } from '#domain/counting-report.ts';
import { countOrders, type Counted } from '#domain/counting.ts';
import { joinIdentities } from '#domain/identity-join.ts';
import { identityReport } from '#domain/identity-report.ts';
import { paybackRanges, paybackRangesByStep } from '#domain/payback-ranges.ts';
import { paybackReport } from '#domain/payback.ts';
import { periodRates } from '#domain/period-rates.ts';
import { repeatReport } from '#domain/repeat.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { pooledCurve } from '#domain/retention/pooled-curve.ts';
import { signalsOf } from '#domain/retention/signals.ts';
import { revenueReport } from '#domain/revenue.ts';
import type { PaybackRanges } from '#domain/results.ts';
import type { CountingRules } from '#domain/rules.ts';
import { secondOrderBy } from '#domain/second-order-by.ts';
import { type MergedSides } from '#domain/side-merge.ts';
import { sideReport } from '#domain/side-report.ts';
import { checkStart } from '#domain/start-check.ts';
import { runByStep } from './pace.ts';
import type { QuestionKind, Questions } from './protocol.ts';
import { Recent } from './recent.ts';

/** Purchase logs kept: the rules in use and those just left, to which people like to go back. A log is as large as the orders. */
const LOGS = 4;
/** Ways of joining identities that are kept beside the plain one. */
const JOINS = 2;
/** Answers kept. */
const ANSWERS = 100;
/** Cohort grids kept: one of daily cohorts and daily ages is as large as a log. */
const GRIDS = 8;

type Computations = { readonly [K in QuestionKind]: (question: Questions[K]['ask']) => Questions[K]['answer'] };

export interface Answers {
  /** The counted orders under rules. */
  counted(rules: CountingRules): Counted;
  /** Callers must not change an answer: it is given out again. */
  ask<K extends QuestionKind>(kind: K, question: Questions[K]['ask']): Questions[K]['answer'];
  /** Bootstrap ranges in slices; null as soon as `wanted` says that nobody waits for them. */
  ranges(question: Questions['paybackRanges']['ask'], wanted: () => boolean): Promise<PaybackRanges | null>;
}

/**
 * @param savedDay latest day on which one of the files was saved
 */
export function answersOf(assembled: Assembled, sides: MergedSides, savedDay: number): Answers {
  const joins = new Recent<Assembled>(JOINS);
  const logs = new Recent<Counted>(LOGS);
  const answers = new Recent<unknown>(ANSWERS);
  const grids = new Recent<unknown>(GRIDS);

  /** The orders with the customers that the rules make of them. */
  const joined = ({ join, noIdentity }: CountingRules): Assembled =>
    join.length === 0
      ? assembled
      : joins.get(JSON.stringify([join, noIdentity]), () => joinIdentities(assembled, join, noIdentity));

  const counted = (rules: CountingRules): Counted =>
    logs.get(JSON.stringify(rules), () => countOrders(joined(rules), rules));

  const compute: Computations = {
    counting: ({ rules }) => countingReport(joined(rules), counted(rules), rules, savedDay),
    retention: ({ rules, view, costs, guarded = false }) => {
      const { log } = counted(rules);
      const guard = guarded ? ask('guard', { rules }) : null;
      const triangle = retentionTriangle(log, view, costs, (from, to) => guard !== null && isAffected(guard, from, to));
      const curve = view.measure === 'cumulative' && view.axis === 'age' && view.against === 'cohort';
      return {
        triangle,
        pooledCurve: curve ? pooledCurve(log, triangle.cohorts) : null,
        signals: signalsOf(triangle),
      };
    },
    attributes: ({ rules }) => {
      const { log, orders } = counted(rules);
      return attributeOffers(log, { orders, lines: joined(rules).lines });
    },
    secondOrderBy: ({ rules, attribute }) => {
      if (attribute === null) return null;
      const { log, orders } = counted(rules);
      return secondOrderBy(log, firstOrderValues(log, { orders, lines: joined(rules).lines }, attribute));
    },
    guard: ({ rules }) => {
      const { log } = counted(rules);
      const orders = joined(rules);
      const listed = sides.customers && listedCustomers(sides.customers, orders, log.asOf);
      return censoringGuard(log, checkStart(orders.orders, log.firstDay, log.asOf), listed);
    },
    side: ({ rules }) => sideReport(sides, joined(rules), counted(rules)),
    identity: ({ rules }) => identityReport(assembled, rules),
    repeat: ({ rules }) => repeatReport(counted(rules).log),
    revenue: ({ rules }) => revenueReport(counted(rules).log),
    rates: ({ rules, periodRates: view }) => periodRates(counted(rules).log, view, ask('revenue', { rules }).months),
    payback: ({ rules, costs }) => paybackReport(counted(rules).log, costs),
    paybackRanges: ({ rules, costs }) => paybackRanges(counted(rules).log, costs),
  };

  const ask = <K extends QuestionKind>(kind: K, question: Questions[K]['ask']): Questions[K]['answer'] =>
    (kind === 'retention' ? grids : answers).get(keyOf(kind, question), () =>
      compute[kind](question),
    ) as Questions[K]['answer'];

  const ranges: Answers['ranges'] = async (question, wanted) => {
    const key = keyOf('paybackRanges', question);
    if (answers.has(key)) return ask('paybackRanges', question);
    const computed = await runByStep(paybackRangesByStep(counted(question.rules).log, question.costs), wanted);
    return computed === null ? null : (answers.get(key, () => computed) as PaybackRanges);
  };

  return { counted, ask, ranges };
}

function keyOf<K extends QuestionKind>(kind: K, question: Questions[K]['ask']): string {
  return `${kind} ${JSON.stringify(question)}`;
}
