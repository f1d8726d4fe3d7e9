/* Answers to questions about one data set, kept by question: asking twice computes once. */
import { acquisitionSpend } from '#domain/acquisition-spend.ts';
import type { Assembled } from '#domain/assemble.ts';
import type { OrdersBehind } from '#domain/attributes.ts';
import { cashReport } from '#domain/cash.ts';
import { censoringGuard, isAffected } from '#domain/censoring/guard.ts';
import { listedCustomers } from '#domain/censoring/listed.ts';
import { countingReport } from '#domain/counting-report.ts';
import { needsMoney } from '#domain/contribution.ts';
import { countOrders, type Counted } from '#domain/counting.ts';
import type { Costs } from '#domain/costs.ts';
import { costsReport } from '#domain/costs-report.ts';
import { joinIdentities } from '#domain/identity-join.ts';
import { identityReport } from '#domain/identity-report.ts';
import { itemCostsOf } from '#domain/item-costs.ts';
import { type Costing, type OrderMoney, orderMoney } from '#domain/order-money.ts';
import { paybackRanges, paybackRangesByStep } from '#domain/payback-ranges.ts';
import { type PaybackFrame, paybackReport } from '#domain/payback.ts';
import { periodRates } from '#domain/period-rates.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { ranking } from '#domain/ranking.ts';
import { repeatReport } from '#domain/repeat.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { pooledCurve } from '#domain/retention/pooled-curve.ts';
import { revenueReport } from '#domain/revenue.ts';
import type { PaybackRanges } from '#domain/results.ts';
import type { CountingRules } from '#domain/rules.ts';
import { type MergedSides } from '#domain/side-merge.ts';
import { sideReport } from '#domain/side-report.ts';
import { structureReport } from '#domain/structure.ts';
import { checkStart } from '#domain/start-check.ts';
import { runByStep } from './pace.ts';
import type { MoneyQuestion, QuestionKind, Questions } from './protocol.ts';
import { Recent } from './recent.ts';

/** Purchase logs kept: the rules in use and those just left, to which people like to go back. A log is as large as the orders. */
const LOGS = 4;
/** Ways of joining identities that are kept beside the plain one. */
const JOINS = 2;
/** Answers kept. */
const ANSWERS = 100;
/** What costs need of the orders is kept for so many rules and item costs: three columns as long as the orders. */
const MONEY = 2;
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
  const money = new Recent<OrderMoney>(MONEY);

  /** The orders with the customers that the rules make of them. */
  const joined = ({ join, noIdentity }: CountingRules): Assembled =>
    join.length === 0
      ? assembled
      : joins.get(JSON.stringify([join, noIdentity]), () => joinIdentities(assembled, join, noIdentity));

  const counted = (rules: CountingRules): Counted =>
    logs.get(JSON.stringify(rules), () => countOrders(joined(rules), rules));

  /** Costs with what they need of the orders under the rules, if they need any. */
  const costing = (rules: CountingRules, costs: Costs): Costing => {
    if (!needsMoney(costs) && costs.items.length === 0 && sides.itemCosts === null) return costs;
    const make = (): OrderMoney => {
      const { currency } = counted(rules).log;
      const items = itemCostsOf(costs.items, sides.itemCosts, { currency, rates: rules.rates });
      return orderMoney(counted(rules), joined(rules).lines, rules, items);
    };
    return { ...costs, money: money.get(JSON.stringify([rules, costs.items]), make) };
  };

  const spendOf = (rules: CountingRules, costs: Costs): ReturnType<typeof acquisitionSpend> =>
    acquisitionSpend(costs, sides.spend, { ...counted(rules).log, rates: rules.rates });

  /** What stands beside the log and the costs. */
  const frameOf = ({ rules, costs, view, guarded = false }: MoneyQuestion): PaybackFrame & { behind: OrdersBehind } => {
    const guard = guarded ? ask('guard', { rules }) : null;
    return {
      view,
      spend: spendOf(rules, costs),
      behind: { orders: counted(rules).orders, lines: joined(rules).lines },
      isAffected: (from, to) => guard !== null && isAffected(guard, from, to),
    };
  };

  const moneyOf = ({ rules, costs }: MoneyQuestion): [PurchaseLog, Costing] => [
    counted(rules).log,
    costing(rules, costs),
  ];

  const compute: Computations = {
    counting: ({ rules }) => countingReport(joined(rules), counted(rules), rules, savedDay),
    retention: ({ rules, view, costs, guarded = false }) => {
      const { log } = counted(rules);
      const guard = guarded ? ask('guard', { rules }) : null;
      const bound = costs && costing(rules, costs);
      const triangle = retentionTriangle(log, view, bound, (from, to) => guard !== null && isAffected(guard, from, to));
      const curve = view.measure === 'cumulative' && view.axis === 'age' && view.against === 'cohort';
      return { triangle, pooledCurve: curve ? pooledCurve(log, triangle.cohorts) : null };
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
    payback: (question) => paybackReport(...moneyOf(question), frameOf(question)),
    paybackRanges: (question) => paybackRanges(...moneyOf(question), undefined, frameOf(question)),
    cash: (question) => cashReport(...moneyOf(question), frameOf(question)),
    costs: ({ rules, costs }) => costsReport(counted(rules), costing(rules, costs), spendOf(rules, costs)),
    structure: ({ rules, layers }) => {
      const { log, orders } = counted(rules);
      return structureReport(log, { orders, lines: joined(rules).lines }, layers);
    },
    ranking: ({ by, ...question }) => {
      const frame = frameOf(question);
      return ranking(...moneyOf(question), frame.behind, by, frame);
    },
  };

  const ask = <K extends QuestionKind>(kind: K, question: Questions[K]['ask']): Questions[K]['answer'] =>
    (kind === 'retention' ? grids : answers).get(keyOf(kind, question), () =>
      compute[kind](question),
    ) as Questions[K]['answer'];

  const ranges: Answers['ranges'] = async (question, wanted) => {
    const key = keyOf('paybackRanges', question);
    if (answers.has(key)) return ask('paybackRanges', question);
    const steps = paybackRangesByStep(...moneyOf(question), undefined, frameOf(question));
    const computed = await runByStep(steps, wanted);
    return computed === null ? null : (answers.get(key, () => computed) as PaybackRanges);
  };

  return { counted, ask, ranges };
}

function keyOf<K extends QuestionKind>(kind: K, question: Questions[K]['ask']): string {
  return `${kind} ${JSON.stringify(question)}`;
}
