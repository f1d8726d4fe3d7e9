/* Whom to keep, win back, let go: customers by segment with what is at stake, their risk, and who has moved. */
import type { Steps } from '#domain/steps.ts';
import { type AttributeId, type CustomerValues } from './attributes.ts';
import { type RiskOfGroup, riskByGroup } from './clv/churn-risk.ts';
import { type CustomerAim, lastYears, type SegmentLimits } from './clv/customer-segments.ts';
import { type SegmentMoves, segmentMoves, sinceDay } from './clv/segment-moves.ts';
import type { SegmentDetail, ShownGroupId } from './clv/shown-groups.ts';
import type { CustomerStanding } from './customer-standing.ts';
import type { ValueMargin } from './customer-value.ts';
import type { PredictionVerdict } from './prediction.ts';
import type { PurchaseLog } from './purchases.ts';
import type { Share } from './results.ts';
import { cohortPeriod, cohortsByFirstOrder } from './retention/cohorts.ts';

/** Values of an attribute with a row of their own. */
const MOST_VALUES = 12;
const FIFTHS = 5;

/** A segment or an aim. Money in minor units. */
export interface SegmentGroup {
  readonly id: ShownGroupId;
  readonly aim: CustomerAim;
  readonly customers: number;
  /** Counted orders. */
  readonly orders: number;
  readonly netSales: number;
  /** Net sales of their last 365 days as customers; null where there is nothing to win back. */
  readonly valueAtStake: number | null;
  /** Sum of the predicted values; null without a model of buying and spend. Not rounded. */
  readonly expected: number | null;
  readonly risk: RiskOfGroup;
  /** Of those who stood here some time ago, how many have bought since; null = not observed. */
  readonly returned: Share | null;
}

/** Risk of the customers of a cohort or a value. */
export interface NamedRisk extends RiskOfGroup {
  readonly name: string;
}

export interface SegmentsReport extends ValueMargin {
  readonly customers: number;
  readonly asOf: number;
  readonly verdict: PredictionVerdict;
  readonly detail: SegmentDetail;
  readonly limits: SegmentLimits;
  /** Median days between purchases over all customers; null = nobody has come back. */
  readonly shopDays: number | null;
  /** There are gaps between purchases, but fewer than say what is usual: who is late is hardly known. */
  readonly fewGaps: number | null;
  readonly groups: readonly SegmentGroup[];
  /** How the risk is known, and over how many days; null = it is not. */
  readonly risk: { readonly by: 'model' | 'observed'; readonly days: number; readonly all: RiskOfGroup } | null;
  /** Days over which `returned` is observed; null = not at all. */
  readonly returnedDays: number | null;
  /** Risk by month of the first order; [] without a risk. */
  readonly cohorts: readonly NamedRisk[];
  /** Risk by an attribute, values of most customers first; null where none is chosen. '' = the first order says nothing. */
  readonly values: {
    readonly attribute: AttributeId;
    readonly multi: boolean;
    readonly rows: readonly NamedRisk[];
    readonly others: number;
  } | null;
  /** By 5 · (R − 1) + F − 1; null below 100 customers. */
  readonly rfm: { readonly customers: Int32Array; readonly netSales: Float64Array } | null;
  readonly moves: SegmentMoves;
}

export interface SegmentsTerms {
  readonly limits: SegmentLimits;
  /** Values of the chosen attribute; null = none. */
  readonly values: CustomerValues | null;
  /** Last day of the data of all imports but the newest; null = there is but one. */
  readonly before: number | null;
}

/** Below as many gaps a cell would be grey, too. */
const ENOUGH_GAPS = 30;

function fewOf(gaps: number): number | null {
  return gaps > 0 && gaps < ENOUGH_GAPS ? gaps : null;
}

/** The standing must be of the same log and limits. In slices. */
export function* segmentsReportByStep(
  log: PurchaseLog,
  standing: CustomerStanding,
  { limits, values, before }: SegmentsTerms,
): Steps<SegmentsReport> {
  const { basis, margin, verdict, segments, shown, observed, risk } = standing;
  const stake = lastYears(log);
  yield;
  const groups = groupsOf(standing, stake);
  yield;
  const moves = segmentMoves(log, limits, shown, sinceDay(log.asOf, before));
  yield;
  return {
    basis,
    margin,
    customers: log.customers,
    asOf: log.asOf,
    verdict,
    detail: shown.detail,
    limits,
    shopDays: segments.rhythm.shopDays,
    fewGaps: fewOf(segments.rhythm.gaps),
    groups,
    risk: risk && {
      by: risk.by,
      days: risk.days,
      all: riskByGroup(1, stake, risk, (_, enter) => {
        enter(0);
      })[0],
    },
    returnedDays: observed?.days ?? null,
    cohorts: risk === null ? [] : riskByCohort(log, standing, stake),
    values: values && risk && riskByValue(values, standing, stake),
    rfm: shown.detail === 'counts' ? null : rfmTable(standing),
    moves,
  };
}

function groupsOf(
  { segments, shown, predicted, risk, observed }: CustomerStanding,
  stake: Float64Array,
): SegmentGroup[] {
  const { groups, placeOf } = shown;
  const risks = riskByGroup(groups.length, stake, risk, (i, enter) => {
    enter(placeOf[segments.segment[i]]);
  });
  const expected = new Float64Array(groups.length);
  predicted?.value?.forEach((value, i) => {
    expected[placeOf[segments.segment[i]]] += value;
  });
  return groups.map(({ id, aim }, place) => {
    const rows = segments.rows.filter((_, index) => placeOf[index] === place);
    const sum = (pick: (row: (typeof rows)[number]) => number): number => rows.reduce((all, row) => all + pick(row), 0);
    return {
      id,
      aim,
      customers: sum(({ customers }) => customers),
      orders: sum(({ orders }) => orders),
      netSales: sum(({ netSales }) => netSales),
      valueAtStake: aim === 'win-back' ? sum(({ valueAtStake }) => valueAtStake ?? 0) : null,
      expected: predicted?.value ? expected[place] : null,
      risk: risks[place],
      returned: observed?.groups[place] ?? null,
    };
  });
}

function riskByCohort(log: PurchaseLog, { risk }: CustomerStanding, stake: Float64Array): NamedRisk[] {
  const cohorts = cohortsByFirstOrder(log, 'month');
  const cohortOf = new Int32Array(log.customers);
  cohorts.period.forEach((_, cohort) => {
    for (let m = cohorts.start[cohort]; m < cohorts.start[cohort + 1]; m++) cohortOf[cohorts.members[m]] = cohort;
  });
  const rows = riskByGroup(cohorts.period.length, stake, risk, (i, enter) => {
    enter(cohortOf[i]);
  });
  return rows.map((row, cohort) => ({ ...row, name: cohortPeriod(cohorts, cohort).name }));
}

function riskByValue(
  values: CustomerValues,
  { risk }: CustomerStanding,
  stake: Float64Array,
): SegmentsReport['values'] {
  const rows = riskByGroup(values.values.length, stake, risk, (i, enter) => {
    for (let v = values.start[i]; v < values.start[i + 1]; v++) enter(values.code[v]);
  });
  const named = rows.map((row, v) => ({ ...row, name: values.values[v] })).filter(({ customers }) => customers > 0);
  return {
    attribute: values.attribute,
    multi: values.multi,
    rows: named.slice(0, MOST_VALUES),
    others: Math.max(0, named.length - MOST_VALUES),
  };
}

function rfmTable({ segments }: CustomerStanding): NonNullable<SegmentsReport['rfm']> {
  const { recency, frequency, netSales } = segments.scores;
  const customers = new Int32Array(FIFTHS * FIFTHS);
  const sums = new Float64Array(FIFTHS * FIFTHS);
  for (let i = 0; i < recency.length; i++) {
    const cell = FIFTHS * (recency[i] - 1) + frequency[i] - 1;
    customers[cell]++;
    sums[cell] += netSales[i];
  }
  return { customers, netSales: sums };
}
