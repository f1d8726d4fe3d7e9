/* What customers buy after the day of their answer: promoters beside detractors, and among like with like. */
import { mantelHaenszelDifference, type Stratum } from '#domain/numeric/risk-difference.ts';
import { meanInterval } from '#domain/numeric/mean-interval.ts';
import type { CustomerMoney } from '#domain/money.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { Share } from '#domain/results.ts';
import { share } from '#domain/share.ts';
import { NO_SURVEY_DAY } from '#domain/side-tables.ts';
import type { PersonAnswers } from './answers.ts';
import { groupOfScore, SURVEY_GROUPS, type SurveyGroup } from './nps.ts';

/** Days that are looked ahead: the most of these that half of the answers have behind them. */
const SPANS: readonly number[] = [365, 180, 90, 30];
/** Below this many of a group a difference is not stated. */
export const LEAST_COMPARED = 30;
/** Customers are alike who were as old (last age of each band, days) and had bought as often (last count of each band). */
const AGES = [30, 90, 365, Infinity];
const PURCHASES = [1, 2, 4, Infinity];

/** A mean of money, minor units; interval NaN below 30 customers. */
export interface MeanMoney {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface GroupAfter {
  readonly group: SurveyGroup;
  /** Bought on a later day, of those whose answer is so many days old. */
  readonly bought: Share;
  /** Net sales of these days, each customer. */
  readonly netSales: MeanMoney;
}

export interface AfterAnswer {
  readonly days: number;
  readonly groups: readonly GroupAfter[];
  /** Share of promoters who bought less that of detractors, among customers of like age and like purchases on the day of the answer; null = too few. */
  readonly difference: { readonly value: number; readonly low: number; readonly high: number } | null;
}

/** The longest of the spans that at least half of some customers have behind them; null = none. `days` ascending or not. */
export function spanOfHalf(days: ArrayLike<number>): number | null {
  const reached = (span: number): number => Array.prototype.filter.call(days, (each: number) => each >= span).length;
  return days.length === 0 ? null : (SPANS.find((span) => reached(span) * 2 >= days.length) ?? null);
}

export function meanMoney(amounts: readonly number[]): MeanMoney {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const squares = amounts.reduce((total, amount) => total + amount * amount, 0);
  return { value: amounts.length === 0 ? NaN : sum / amounts.length, ...meanInterval(sum, squares, amounts.length) };
}

interface Followed {
  readonly group: SurveyGroup;
  readonly stratum: number;
  readonly bought: boolean;
  readonly net: number;
}

/** Answers of customers who had bought by the day of their answer. null where no file gives days, or too few are old enough. */
export function afterAnswer(log: PurchaseLog, money: CustomerMoney, answers: PersonAnswers): AfterAnswer | null {
  const places = Array.from(answers.score.keys()).filter((i) => {
    const customer = answers.customer[i];
    const day = answers.day[i];
    return customer >= 0 && day !== NO_SURVEY_DAY && day <= log.asOf && log.day[log.start[customer]] <= day;
  });
  const days = spanOfHalf(places.map((i) => log.asOf - answers.day[i]));
  if (days === null) return null;
  const followed = places
    .filter((i) => answers.day[i] + days <= log.asOf)
    .map((i) => follow(log, money, answers.customer[i], answers.day[i], days, groupOfScore(answers.score[i])));
  const of = (group: SurveyGroup): Followed[] => followed.filter((each) => each.group === group);
  const enough = of('promoters').length >= LEAST_COMPARED && of('detractors').length >= LEAST_COMPARED;
  return {
    days,
    groups: SURVEY_GROUPS.map((group) => ({
      group,
      bought: share(of(group).filter(({ bought }) => bought).length, of(group).length),
      netSales: meanMoney(of(group).map(({ net }) => net)),
    })),
    difference: enough ? mantelHaenszelDifference(strataOf(of('promoters'), of('detractors'))) : null,
  };
}

function follow(
  log: PurchaseLog,
  money: CustomerMoney,
  customer: number,
  day: number,
  days: number,
  group: SurveyGroup,
): Followed {
  let [before, bought] = [0, false];
  for (let o = log.start[customer]; o < log.start[customer + 1]; o++) {
    if (log.day[o] <= day && (o === log.start[customer] || log.day[o] !== log.day[o - 1])) before++;
    if (log.day[o] > day && log.day[o] <= day + days) bought = true;
  }
  let net = 0;
  for (let m = money.start[customer]; m < money.start[customer + 1]; m++) {
    if (money.day[m] > day && money.day[m] <= day + days) net += money.amount[m];
  }
  const age = day - log.day[log.start[customer]];
  const stratum =
    AGES.findIndex((last) => age <= last) * PURCHASES.length + PURCHASES.findIndex((last) => before <= last);
  return { group, stratum, bought, net };
}

function strataOf(promoters: readonly Followed[], detractors: readonly Followed[]): Stratum[] {
  return Array.from({ length: AGES.length * PURCHASES.length }, (_, stratum) => {
    const one = promoters.filter((each) => each.stratum === stratum);
    const zero = detractors.filter((each) => each.stratum === stratum);
    return {
      events1: one.filter(({ bought }) => bought).length,
      n1: one.length,
      events0: zero.filter(({ bought }) => bought).length,
      n0: zero.length,
    };
  });
}
