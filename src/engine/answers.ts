/* Answers to questions about one data set, kept by question: asking twice computes once. */
import { acquisitionSpend } from '#domain/acquisition-spend.ts';
import type { Assembled } from '#domain/assemble.ts';
import {
  attributeOffers,
  firstOrderValues,
  namesPerson,
  type CustomerValues,
  type OrdersBehind,
} from '#domain/attributes.ts';
import { cashReport } from '#domain/cash.ts';
import { censoringGuard, isAffected } from '#domain/censoring/guard.ts';
import { listedCustomers } from '#domain/censoring/listed.ts';
import { countingReport } from '#domain/counting-report.ts';
import { channelClaims } from '#domain/channel-claims.ts';
import { needsMoney } from '#domain/contribution.ts';
import { countOrders, type Counted } from '#domain/counting.ts';
import type { Costs } from '#domain/costs.ts';
import { costsReport } from '#domain/costs-report.ts';
import { customerValueReport } from '#domain/customer-value.ts';
import { allSteps } from '#domain/clv/fitted.ts';
import { joinIdentities } from '#domain/identity-join.ts';
import { identityReport } from '#domain/identity-report.ts';
import { itemCostsOf } from '#domain/item-costs.ts';
import { lapseFromData } from '#domain/lapse.ts';
import { type Costing, type OrderMoney, orderMoney } from '#domain/order-money.ts';
import { paybackRanges, paybackRangesByStep } from '#domain/payback-ranges.ts';
import { type PaybackFrame, paybackReport } from '#domain/payback.ts';
import { periodRates } from '#domain/period-rates.ts';
import { presetBridge } from '#domain/presets/bridge.ts';
import { type Prediction, predictionByStep } from '#domain/prediction.ts';
import { presetOf } from '#domain/presets/presets.ts';
import { ranking } from '#domain/ranking.ts';
import { repeatReport } from '#domain/repeat.ts';
import { retentionGrid } from '#domain/retention/grid.ts';
import { pooledCurve, rowCurves } from '#domain/retention/pooled-curve.ts';
import { signalsOf } from '#domain/retention/signals.ts';
import { revenueReport } from '#domain/revenue.ts';
import { NO_COSTS } from '#domain/results.ts';
import type { ProofQuery } from '#domain/proof/query.ts';
import type { CountingRules } from '#domain/rules.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { selectCustomers } from '#domain/select-customers.ts';
import type { Chosen } from '#domain/selection.ts';
import { attributeValues, segmentSizes, selectionReport } from '#domain/selection-report.ts';
import { secondOrderBy } from '#domain/second-order-by.ts';
import { type MergedSides } from '#domain/side-merge.ts';
import { sideReport } from '#domain/side-report.ts';
import { foreseeable } from '#domain/foreseeable.ts';
import { soldItems } from '#domain/sold-items.ts';
import { structureReport } from '#domain/structure.ts';
import { checkStart } from '#domain/start-check.ts';
import { subscriptionsReport } from '#domain/subscriptions/report.ts';
import { runByStep } from './pace.ts';
import { Proofs, type ProofSource } from './proofs.ts';
import type { LongQuestion, MoneyQuestion, QuestionKind, Questions, ValueCustomers } from './protocol.ts';
import { Recent } from './recent.ts';
import type { ValueQuestion } from './value-question.ts';

/** Purchase logs kept: the rules in use and those just left, to which people like to go back. A log is as large as the orders. */
const LOGS = 4;
/** Ways of joining identities that are kept beside the plain one. */
const JOINS = 2;
/** Answers kept. */
const ANSWERS = 100;
/** Values of an attribute that are listed for choosing: no one reads more. */
const LISTED_VALUES = 2000;
/** What costs need of the orders is kept for so many rules and item costs: three columns as long as the orders. */
const MONEY = 2;
/** Fitted models kept, each with a summary as long as the customers: another horizon or discount needs no new fit. */
const PREDICTIONS = 2;
/** Days that an order keeps a customer active where the data hold no gap. */
const PLAIN_LAPSE = 365;
/** Cohort grids kept: one of daily cohorts and daily ages is as large as a log. */
const GRIDS = 8;

type Computations = { readonly [K in QuestionKind]: (question: Questions[K]['ask']) => Questions[K]['answer'] };

export interface Answers {
  /** The counted orders under rules. */
  counted(rules: CountingRules): Counted;
  /** Callers must not change an answer: it is given out again. */
  ask<K extends QuestionKind>(kind: K, question: Questions[K]['ask']): Questions[K]['answer'];
  /** All records of a proof as a CSV; null = there is no such number. */
  proofFile(question: Omit<Questions['proof']['ask'], 'page'>): Blob | null;
  /** What takes long, in slices; null as soon as `wanted` says that nobody waits for it. */
  byStep<K extends LongQuestion>(
    kind: K,
    question: Questions[K]['ask'],
    wanted: () => boolean,
  ): Promise<Questions[K]['answer'] | null>;
}

/**
 * @param savedDay latest day on which one of the files was saved
 */
export function answersOf(assembled: Assembled, sides: MergedSides, savedDay: number): Answers {
  const joins = new Recent<Assembled>(JOINS);
  const logs = new Recent<Counted>(LOGS);
  const chosenLogs = new Recent<PurchaseLog>(LOGS);
  const answers = new Recent<unknown>(ANSWERS);
  const grids = new Recent<unknown>(GRIDS);
  const money = new Recent<OrderMoney>(MONEY);
  const predictions = new Recent<Prediction>(PREDICTIONS);

  /** The orders with the customers that the rules make of them. */
  const joined = ({ join, noIdentity }: CountingRules): Assembled =>
    join.length === 0
      ? assembled
      : joins.get(JSON.stringify([join, noIdentity]), () => joinIdentities(assembled, join, noIdentity));

  const counted = (rules: CountingRules): Counted =>
    logs.get(JSON.stringify(rules), () => countOrders(joined(rules), rules));

  /** The orders that a log was counted from. */
  const behind = (rules: CountingRules): OrdersBehind => ({
    orders: counted(rules).orders,
    lines: joined(rules).lines,
    everyone: counted(rules).log,
  });

  /** The log of the customers whom a question is about. */
  const chosen = ({ rules, filter = [], segments = [] }: { readonly rules: CountingRules } & Chosen): PurchaseLog => {
    const { log } = counted(rules);
    if (filter.length === 0) return log;
    return chosenLogs.get(JSON.stringify([rules, filter, segments]), () =>
      selectCustomers(log, behind(rules), filter, segments),
    );
  };

  const proofs = new Proofs();
  const proofSource = ({ rules, ...choice }: { readonly rules: CountingRules } & Chosen): ProofSource => ({
    assembled: joined(rules),
    counted: { ...counted(rules), log: chosen({ rules, ...choice }) },
    rules,
    behind: behind(rules),
    costing: (costs) => costing(rules, costs),
    isAffected: (from, to) => isAffected(ask('guard', { rules }), from, to),
  });
  const itemsOf = (rules: CountingRules, costs: Costs): ReturnType<typeof itemCostsOf> =>
    itemCostsOf(costs.items, sides.itemCosts, { currency: counted(rules).log.currency, rates: rules.rates });

  /** Costs with what they need of the orders under the rules, if they need any. */
  const costing = (rules: CountingRules, costs: Costs): Costing => {
    if (!needsMoney(costs) && costs.items.length === 0 && sides.itemCosts === null) return costs;
    const make = (): OrderMoney => orderMoney(counted(rules), joined(rules).lines, rules, itemsOf(rules, costs));
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
      behind: behind(rules),
      everyone: counted(rules).log,
      isAffected: (from, to) => guard !== null && isAffected(guard, from, to),
    };
  };

  const moneyOf = (question: MoneyQuestion & Chosen): [PurchaseLog, Costing] => [
    chosen(question),
    costing(question.rules, question.costs),
  ];

  /** All but horizon, discount and costs, which need no new fit. */
  const keyOfPrediction = ({ rules, filter, segments, lapse }: ValueQuestion & Chosen): string =>
    JSON.stringify([rules, filter, segments, lapse]);

  const predictionSteps = (question: ValueQuestion & Chosen): Generator<undefined, Prediction> => {
    const log = chosen(question);
    const { returning, subscribed } = foreseeable(log, behind(question.rules).orders);
    return predictionByStep(log, {
      lapseDays: question.lapse ?? lapseFromData(counted(question.rules).log)?.days ?? PLAIN_LAPSE,
      contracts: subscribed > returning / 2,
    });
  };

  const compute: Computations = {
    counting: ({ rules }) => countingReport(joined(rules), counted(rules), rules, savedDay),
    retention: ({ rules, view, costs = NO_COSTS, guarded = false, ...choice }) => {
      const log = chosen({ rules, ...choice });
      // Whether a cohort is spoilt by old customers is a matter of the file, whomever the filter picks of it.
      const guard = guarded ? ask('guard', { rules }) : null;
      const affected = (from: number, to: number): boolean => guard !== null && isAffected(guard, from, to);
      const values = view.by === null ? null : firstOrderValues(log, behind(rules), view.by);
      const { triangle, rows } = retentionGrid(log, view, costing(rules, costs), affected, values);
      const curve = view.measure === 'cumulative' && view.axis === 'age' && view.against === 'cohort';
      return {
        triangle,
        pooledCurve: curve ? pooledCurve(log, triangle.leftOut.periods) : null,
        rowCurves: curve && view.by !== null && !view.byTime ? rowCurves(log, rows) : null,
        values: values && listedValues(values),
        signals: signalsOf(triangle, triangle.everybody),
      };
    },
    guard: ({ rules }) => {
      const { log } = counted(rules);
      const orders = joined(rules);
      const listed = sides.customers && listedCustomers(sides.customers, orders, log.asOf);
      return censoringGuard(log, checkStart(orders.orders, log.firstDay, log.asOf), listed);
    },
    side: ({ rules }) => sideReport(sides, joined(rules), counted(rules)),
    identity: ({ rules }) => identityReport(assembled, rules),
    repeat: (question) => repeatReport(chosen(question)),
    secondOrderBy: ({ attribute, ...question }) => {
      if (attribute === null) return null;
      const log = chosen(question);
      return secondOrderBy(log, firstOrderValues(log, behind(question.rules), attribute));
    },
    revenue: (question) => revenueReport(chosen(question)),
    rates: ({ periodRates: view, ...question }) =>
      periodRates(chosen(question), view, ask('revenue', question).months, counted(question.rules).log),
    selection: (question) =>
      selectionReport(counted(question.rules).log, chosen(question), question.filter ?? [], question.segments ?? []),
    attributes: ({ rules }) => attributeOffers(counted(rules).log, behind(rules)),
    attributeValues: ({ rules, attribute }) => attributeValues(counted(rules).log, behind(rules), attribute),
    segmentSizes: ({ rules, segments }) => segmentSizes(counted(rules).log, behind(rules), segments),
    presetBridge: ({ rules, view, preset, guarded, ...choice }) =>
      preset === null
        ? null
        : presetBridge(presetOf(preset), { rules, view }, guarded, {
            log: (given) => chosen({ rules: given, ...choice }),
            isAffected: (given) => {
              const guard = ask('guard', { rules: given });
              return (from, to) => isAffected(guard, from, to);
            },
          }),
    mrr: ({ rules, subscriptionView: view }) => subscriptionsReport(sides.subscriptions, counted(rules), rules, view),
    proof: ({ query, page, ...question }) =>
      proofs.page(keyOfProof(query, question), () => proofSource(question), query, page),
    payback: (question) => paybackReport(...moneyOf(question), frameOf(question)),
    paybackRanges: (question) => paybackRanges(...moneyOf(question), undefined, frameOf(question)),
    cash: (question) => cashReport(...moneyOf(question), frameOf(question)),
    costs: ({ rules, costs }) => {
      const spend = spendOf(rules, costs);
      const named = [...new Set(spend.items.map(({ channel }) => channel).filter((channel) => channel !== ''))];
      return {
        ...costsReport(counted(rules), costing(rules, costs), spend),
        channels: channelClaims(counted(rules).log, behind(rules), costs.channelRules, named),
        sold: soldItems(counted(rules), joined(rules).lines, itemsOf(rules, costs), costs.items),
      };
    },
    structure: ({ layers, ...question }) => structureReport(chosen(question), behind(question.rules), layers),
    value: (question) =>
      customerValueReport(
        ...moneyOf(question),
        predictions.get(keyOfPrediction(question), () => allSteps(predictionSteps(question))),
        question.clv,
      ),
    ranking: ({ by, ...question }) => {
      const frame = frameOf(question);
      return ranking(...moneyOf(question), frame.behind, by, frame);
    },
  };

  const ask = <K extends QuestionKind>(kind: K, question: Questions[K]['ask']): Questions[K]['answer'] =>
    (kind === 'retention' ? grids : answers).get(keyOf(kind, question), () =>
      compute[kind](question),
    ) as Questions[K]['answer'];

  /** Puts what takes long into its memory, from which `ask` takes it then; false as soon as nobody waits for it. */
  const prepare = async <T>(
    memory: Recent<T>,
    key: string,
    steps: () => Generator<undefined, T>,
    wanted: () => boolean,
  ): Promise<boolean> => {
    if (memory.has(key)) return true;
    const computed = await runByStep(steps(), wanted);
    if (computed !== null) memory.get(key, () => computed);
    return computed !== null;
  };

  const byStep: Answers['byStep'] = async (kind, question, wanted) => {
    let ready: boolean;
    if (kind === 'value') {
      const asked = question as Questions['value']['ask'];
      ready = await prepare(predictions, keyOfPrediction(asked), () => predictionSteps(asked), wanted);
    } else {
      const asked = question as Questions['paybackRanges']['ask'];
      const steps = (): Generator<undefined, unknown> =>
        paybackRangesByStep(...moneyOf(asked), undefined, frameOf(asked));
      ready = await prepare(answers, keyOf('paybackRanges', asked), steps, wanted);
    }
    return ready ? ask(kind, question) : null;
  };

  const proofFile: Answers['proofFile'] = ({ query, ...question }) =>
    proofs.file(keyOfProof(query, question), () => proofSource(question), query);

  return { counted, ask, proofFile, byStep };
}

/** The values to choose from: what says nothing is none, and what names a person stays out of settings and links. */
function listedValues({ values, customers }: CustomerValues): ValueCustomers[] {
  const all = values.map((value, i) => ({ value, customers: customers[i] }));
  return all.filter(({ value }) => value !== '' && !namesPerson(value)).slice(0, LISTED_VALUES);
}

function keyOfProof(query: ProofQuery, question: { readonly rules: CountingRules } & Chosen): string {
  return JSON.stringify([query, question]);
}

function keyOf<K extends QuestionKind>(kind: K, question: Questions[K]['ask']): string {
  return `${kind} ${JSON.stringify(question)}`;
}
