/* What surveys say, beside what the same customers buy: NPS, value and repeat at equal age, risk, and who is unhappy and worth much. */
import type { Assembled } from '#domain/assemble.ts';
import type { ClvView } from '#domain/clv-view.ts';
import { aliveOf, lifetimeValues } from '#domain/clv/lifetime-value.ts';
import { type ValueMargin, valueMargin } from '#domain/customer-value.ts';
import { type CustomerMoney, netSalesByDay } from '#domain/money.ts';
import { quantile } from '#domain/numeric/quantile.ts';
import type { Costing } from '#domain/order-money.ts';
import type { Prediction } from '#domain/prediction.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { Share } from '#domain/results.ts';
import { share } from '#domain/share.ts';
import type { MergedTable } from '#domain/side-merge.ts';
import { NO_SURVEY_DAY, type SurveyTable } from '#domain/side-tables.ts';
import { type AfterAnswer, afterAnswer, type MeanMoney, meanMoney, spanOfHalf } from './after-answer.ts';
import { customersByEmail, type PersonAnswers, personAnswers, rowsByQuestion } from './answers.ts';
import { groupOfScore, type Nps, npsOf, SURVEY_GROUPS, type SurveyGroup } from './nps.ts';

/** A customer of high value is among this share of the best. */
export const HIGH_VALUE = 0.25;
/** Detractors that are listed. */
const LISTED = 100;

/** What customers of one group buy. Shares and means over those of the age asked, risk over all. */
export interface GroupBuys {
  readonly group: SurveyGroup;
  readonly customers: number;
  /** Second purchase day by the age asked, of those observed so long; null = no age. */
  readonly repeat: Share | null;
  /** Net sales by that age, first order included, each customer; null = no age. */
  readonly value: MeanMoney | null;
  /** Without a purchase for longer than the lapse window. */
  readonly lapsed: Share;
  /** Mean P(alive); NaN where no model is used. */
  readonly alive: number;
  /** Mean predicted value, minor units; NaN where none is predicted. */
  readonly ahead: number;
}

/** A detractor whose value is among the best quarter of all customers. */
export interface UnhappyCustomer {
  /** Number in this data set, from 1, as proofs name customers. */
  readonly customer: number;
  readonly score: number;
  /** Day of the answer; NaN = the file gives none. */
  readonly day: number;
  readonly orders: number;
  readonly lastDay: number;
  readonly netSales: number;
  /** Predicted value; NaN where none is predicted. */
  readonly ahead: number;
  readonly alive: number;
}

export interface SurveyBuyers {
  readonly question: string;
  readonly answers: number;
  /** Of everybody's latest answer, whoever they are. */
  readonly nps: Nps;
  /** Of those who are customers here: those whom the filter picks. */
  readonly customers: Nps;
  readonly joined: number;
  /** Answers of customers with a day. */
  readonly dated: number;
  /** Age since the first order at which groups are compared; null = too young. */
  readonly age: number | null;
  readonly groups: readonly GroupBuys[];
  /** After the day of the answer; null where answers have none, or too few are old enough. */
  readonly after: AfterAnswer | null;
  readonly unhappy: readonly UnhappyCustomer[];
  /** All of them; more than are listed. */
  readonly unhappyCount: number;
  /** Value from which on a customer is among the best quarter of all. */
  readonly highValue: number;
}

export interface SurveysReport extends ValueMargin {
  /** One a question, most answers first; [] = there is no survey. */
  readonly surveys: readonly SurveyBuyers[];
  readonly lapseDays: number;
  readonly clv: ClvView;
  /** What high value means: predicted value, or net sales so far where none is predicted. */
  readonly valueBy: 'predicted' | 'netSales';
  readonly minorDigits: number;
  readonly currency: string;
}

export interface SurveyTerms {
  readonly costing: Costing;
  readonly clv: ClvView;
  readonly lapseDays: number;
}

/** What all customers of the log are worth and how likely they still are customers; one entry a customer. */
interface Worth {
  readonly netSales: Float64Array;
  readonly ahead: Float64Array | null;
  readonly alive: Float64Array | null;
  readonly money: CustomerMoney;
}

function worthOf(log: PurchaseLog, { used }: Prediction, margin: number, clv: ClvView): Worth {
  const money = netSalesByDay(log);
  const netSales = Float64Array.from({ length: log.customers }, (_, i) =>
    money.amount.subarray(money.start[i], money.start[i + 1]).reduce((sum, amount) => sum + amount, 0),
  );
  return {
    money,
    netSales,
    alive: used && aliveOf(used.buying, used.summary),
    ahead: used?.spend ? lifetimeValues(used.buying, used.spend.params, used.summary, { ...clv, margin }) : null,
  };
}

/**
 * One report a question. `log` is that of the customers whom a filter picks, `prediction` is of the same log (its summary has every
 * customer of it, in its order). Values and shares at equal age say who buys more, not why: who has bought often may answer better for
 * it. What comes after the day of the answer cannot have shaped it; only there a difference is stated (`afterAnswer`).
 */
export function surveysReport(
  surveys: MergedTable<SurveyTable> | null,
  assembled: Assembled,
  log: PurchaseLog,
  prediction: Prediction | null,
  { costing, clv, lapseDays }: SurveyTerms,
): SurveysReport {
  const margin = valueMargin(log, costing);
  const valueBy = prediction?.used?.spend ? ('predicted' as const) : ('netSales' as const);
  const said = { ...margin, lapseDays, clv, valueBy, minorDigits: log.minorDigits, currency: log.currency };
  if (surveys === null || prediction === null) return { ...said, surveys: [] };
  const worth = worthOf(log, prediction, margin.margin, clv);
  const customers = customersByEmail(assembled, log);
  return {
    ...said,
    surveys: rowsByQuestion(surveys).map(([question, rows]) => ({
      question,
      answers: rows.length,
      ...surveyBuyers(personAnswers(rows, surveys, customers), log, worth, lapseDays),
    })),
  };
}

function surveyBuyers(
  answers: PersonAnswers,
  log: PurchaseLog,
  worth: Worth,
  lapseDays: number,
): Omit<SurveyBuyers, 'question' | 'answers'> {
  const joined = Array.from(answers.score.keys()).filter((i) => answers.customer[i] >= 0);
  const ages = joined.map((i) => log.asOf - log.day[log.start[answers.customer[i]]]);
  const age = spanOfHalf(ages);
  const value = worth.ahead ?? worth.netSales;
  const highValue = quantile(Float64Array.from(value).sort(), 1 - HIGH_VALUE);
  const unhappy = joined
    .filter((i) => groupOfScore(answers.score[i]) === 'detractors' && value[answers.customer[i]] >= highValue)
    .sort(
      (a, b) => value[answers.customer[b]] - value[answers.customer[a]] || answers.customer[a] - answers.customer[b],
    );
  return {
    nps: npsOf(answers.score),
    customers: npsOf(joined.map((i) => answers.score[i])),
    joined: joined.length,
    dated: joined.filter((i) => answers.day[i] !== NO_SURVEY_DAY).length,
    age,
    groups: SURVEY_GROUPS.map((group) => {
      const members = joined.filter((i) => groupOfScore(answers.score[i]) === group).map((i) => answers.customer[i]);
      return { group, ...buysOf(members, log, worth, age, lapseDays) };
    }),
    after: afterAnswer(log, worth.money, answers),
    unhappy: unhappy.slice(0, LISTED).map((i) => unhappyCustomer(answers, i, log, worth)),
    unhappyCount: unhappy.length,
    highValue,
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function buysOf(
  members: readonly number[],
  log: PurchaseLog,
  { money, ahead, alive }: Worth,
  age: number | null,
  lapseDays: number,
): Omit<GroupBuys, 'group'> {
  const firstOf = (customer: number): number => log.day[log.start[customer]];
  const lastOf = (customer: number): number => log.day[log.start[customer + 1] - 1];
  const eligible = age === null ? [] : members.filter((customer) => firstOf(customer) + age <= log.asOf);
  const again = (customer: number, within: number): boolean => {
    for (let o = log.start[customer] + 1; o < log.start[customer + 1]; o++) {
      if (log.day[o] > firstOf(customer)) return log.day[o] <= firstOf(customer) + within;
    }
    return false;
  };
  const brought = (customer: number, within: number): number => {
    let net = 0;
    for (let m = money.start[customer]; m < money.start[customer + 1]; m++) {
      if (money.day[m] <= firstOf(customer) + within) net += money.amount[m];
    }
    return net;
  };
  return {
    customers: members.length,
    repeat: age === null ? null : share(eligible.filter((customer) => again(customer, age)).length, eligible.length),
    value: age === null ? null : meanMoney(eligible.map((customer) => brought(customer, age))),
    lapsed: share(members.filter((customer) => log.asOf - lastOf(customer) >= lapseDays).length, members.length),
    alive: alive ? mean(members.map((customer) => alive[customer])) : NaN,
    ahead: ahead ? mean(members.map((customer) => ahead[customer])) : NaN,
  };
}

function unhappyCustomer(answers: PersonAnswers, i: number, log: PurchaseLog, worth: Worth): UnhappyCustomer {
  const customer = answers.customer[i];
  return {
    customer: log.customer[customer] + 1,
    score: answers.score[i],
    day: answers.day[i] === NO_SURVEY_DAY ? NaN : answers.day[i],
    orders: log.start[customer + 1] - log.start[customer],
    lastDay: log.day[log.start[customer + 1] - 1],
    netSales: worth.netSales[customer],
    ahead: worth.ahead?.[customer] ?? NaN,
    alive: worth.alive?.[customer] ?? NaN,
  };
}
