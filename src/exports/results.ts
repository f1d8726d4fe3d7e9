/* The results file `tenure.results/1`: everything under the current settings, for analysts and for checks against other tools. */
import { isoDay, periodEnd, periodIndex, periodStart } from '#domain/calendar.ts';
import { AMOUNT_SCALE, type RowCount } from '#domain/orders.ts';
import type { GroupBy } from '#domain/customer-groups.ts';
import type { PaybackView } from '#domain/payback-view.ts';
import type { PeriodRatesReport } from '#domain/period-rates.ts';
import type { CountingReport, Headline, RepeatReport, RevenueReport } from '#domain/results.ts';
import {
  CellState,
  type PooledCell,
  type RetentionTriangle,
  type TriangleCohort,
  type TriangleColumn,
} from '#domain/retention/triangle.ts';
import { filterText } from '#domain/filter-text.ts';
import type { CustomerValueReport } from '#domain/customer-value.ts';
import type { CountingRules, Exclusion } from '#domain/rules.ts';
import type { Filter, SegmentRule } from '#domain/selection.ts';
import { limitsText } from '#domain/limits-text.ts';
import type { SegmentsReport } from '#domain/segments-report.ts';
import type { SelectionReport } from '#domain/selection-report.ts';
import type { StructureReport } from '#domain/structure.ts';
import type { SubscriptionsReport } from '#domain/subscriptions/report.ts';
import { type Json, seen } from './json.ts';
import { moneyText } from './money-text.ts';
import { modelsSection } from './results-models.ts';
import { mrrSection, subscriptionRules, subscriptionsSection } from './results-mrr.ts';
import { type PaybackInput, paybackSection } from './results-payback.ts';
import { ratesSection, repeatSection } from './results-repeat.ts';
import { segmentsSection } from './results-segments.ts';
import { layersRule, structureSection } from './results-structure.ts';

const RESULTS_SCHEMA = 'tenure.results/1';

export interface ResultsInput {
  readonly app: { readonly version: string; readonly build: string };
  readonly dataset: {
    readonly files: readonly { readonly name: string; readonly source: string; readonly rows: Readonly<RowCount> }[];
    readonly rows: Readonly<RowCount>;
  };
  readonly rules: CountingRules;
  readonly startsWithFirstOrder: boolean;
  readonly counting: CountingReport;
  /** The filter that picks customers, with the segments that it names; null = all of them. All below is of the customers it picks. */
  readonly selection: {
    readonly filter: Filter;
    readonly segments: readonly SegmentRule[];
    readonly report: SelectionReport;
  } | null;
  /** Under the chosen view. */
  readonly triangle: RetentionTriangle;
  /** The average row Σ did / Σ eligible, whatever average the view has. */
  readonly pooled: readonly PooledCell[];
  readonly repeat: RepeatReport;
  readonly rates: PeriodRatesReport;
  readonly revenue: RevenueReport;
  readonly structure: StructureReport;
  readonly mrr: SubscriptionsReport;
  readonly value: CustomerValueReport;
  readonly segments: SegmentsReport;
  /** null while no margin is typed: the section is absent then. */
  readonly payback: PaybackInput | null;
  /** What payback is asked with, and what acquisitions are ranked by. */
  readonly paybackView: PaybackView;
  readonly rankBy: GroupBy;
}

/**
 * The results file as JSON text. Dates ISO; money as decimal text in major units, sums exact, means with up to six
 * further digits; shares 0 … 1. None is null, what is not observed is absent, a section that does not apply is absent.
 * Its schema is `results.schema.json`.
 */
export function resultsText(input: ResultsInput): string {
  return JSON.stringify(resultsFile(input), null, 1);
}

function resultsFile(input: ResultsInput): Json {
  const { counting, selection, repeat, rates, revenue, payback } = input;
  const money = moneyOf(counting.minorDigits);
  return {
    schema: RESULTS_SCHEMA,
    app: { version: input.app.version, build: input.app.build },
    dataset: {
      files: input.dataset.files.map(({ name, source, rows }) => ({ name, source, rows: rowCount(rows) })),
      rows: rowCount(input.dataset.rows),
      orders: counting.orders,
      countedOrders: counting.countedOrders,
      customers: counting.customers,
      ordersWithoutIdentity: counting.ordersWithoutIdentity,
      firstDay: isoDay(counting.firstDay),
      asOf: isoDay(counting.asOf),
      currency: counting.currency === '' ? null : counting.currency,
      lapse: rates.lapse === null ? null : { ...rates.lapse },
    },
    rules: rulesSection(input),
    bridge: counting.bridge.map(({ id, amount, orders }) => ({ id, amount: money(amount), orders })),
    selection: selection === null ? undefined : selectionSection(selection.report, money),
    headline: headlineSection(selection?.report.headline ?? counting.headline, money),
    retention: retentionSection(input, money),
    repeat: repeatSection(repeat),
    rates: ratesSection(rates),
    revenue: revenue.months.map((month) => ({
      month: month.month,
      netSales: money(month.netSales),
      newA: money(month.newA),
      returningA: money(month.returningA),
      newB: money(month.newB),
      returningB: money(month.returningB),
      unidentified: money(month.unidentified),
      refundRows: money(month.refundRows),
    })),
    structure: structureSection(input.structure, money),
    payback: payback === null ? undefined : paybackSection(payback, money),
    subscriptions: subscriptionsSection(input.mrr),
    mrr: mrrSection(input.mrr),
    models: modelsSection(input.value, money, counting.minorDigits, input.mrr.contracts),
    segments: segmentsSection(input.segments, money),
  };
}

/** Every option of the counting rules and of the view by its query key; what has no key stands under its name. */
function rulesSection(input: ResultsInput): Json {
  const {
    rules,
    triangle,
    rates,
    mrr,
    structure,
    value,
    counting,
    selection,
    startsWithFirstOrder,
    paybackView,
    rankBy,
  } = input;
  const { view } = triangle;
  return {
    axis: view.axis,
    period: view.period,
    measure: view.measure,
    per: view.per,
    sum: view.sum,
    cohort: view.cohort,
    by: view.by,
    cross: view.byTime ? 'time' : null,
    top: view.top,
    values: view.values === null ? null : [...view.values],
    days: [...view.days],
    brackets: view.brackets.map(({ from, to }) => ({ from, to })),
    h: view.horizon,
    end: view.end,
    against: view.against,
    avg: view.average,
    asof: rules.asOf === null ? null : isoDay(rules.asOf),
    zero: rules.zero,
    pending: rules.pending,
    tax: rules.tax,
    shipping: rules.shipping,
    refunds: rules.refunds,
    exchanges: rules.exchanges,
    min: view.min,
    currency: rules.currency,
    fx: { ...rules.rates },
    rates: rates.view.period,
    lapse: rates.view.lapse,
    join: [...rules.join],
    filter: selection === null ? null : filterText(selection.filter),
    segments: selection?.segments.map(({ id, conditions }) => ({ id, filter: filterText(conditions) })),
    ...subscriptionRules(mrr.view),
    basis: paybackView.basis,
    lag: paybackView.lag,
    paid: paybackView.by,
    rank: rankBy,
    layers: layersRule(structure.layers.view),
    clv: value.clv.months,
    discount: Number((value.clv.monthlyDiscount * 100).toFixed(2)),
    limits: limitsText(input.segments.limits),
    exclusions: rules.exclusions.map((exclusion) => exclusionEntry(exclusion, counting.minorDigits)),
    identitiesTreatedAsNone: rules.noIdentity.length,
    startsWithFirstOrder,
  };
}

function exclusionEntry(exclusion: Exclusion, digits: number): Json {
  if (exclusion.field !== 'value') return { field: exclusion.field, is: exclusion.is };
  const amount = moneyText((exclusion.amount * 10 ** digits) / AMOUNT_SCALE, digits);
  return { field: 'value', op: exclusion.op, amount };
}

/** Whom the filter picks, of how many. */
function selectionSection({ headline, ofCustomers, ofOrders }: SelectionReport, money: Money): Json {
  const { customers, orders, netSales } = headline;
  return { customers, orders, netSales: money(netSales), ofCustomers, ofOrders };
}

function headlineSection(headline: Headline, money: Money): Json {
  return {
    orders: headline.orders,
    customers: headline.customers,
    purchaseDays: headline.purchaseDays,
    netSales: money(headline.netSales),
    aov: money(headline.aov),
    ordersPerCustomer: seen(headline.ordersPerCustomer),
    revenuePerCustomer: money(headline.revenuePerCustomer),
    repeatRateByOrders: seen(headline.repeatRateByOrders.value),
    repeatRateByDays: seen(headline.repeatRateByDays.value),
    gapMedianDays: headline.gapMedianDays,
    returningShareA: seen(headline.returningShareA),
  };
}

const STATE_NAMES = {
  [CellState.partial]: 'partial',
  [CellState.running]: 'running',
  [CellState.complete]: 'complete',
} as const;

function retentionSection({ triangle, pooled }: ResultsInput, money: Money): Json {
  const { view, columns, cohorts } = triangle;
  // Shares, orders and units are numbers, money is text.
  const value = view.measure === 'revenue' || view.measure === 'contribution' ? money : seen;
  const compared = view.against === 'previous';
  const average = (cells: readonly PooledCell[]): Json =>
    cells.map((cell) => ({
      k: cell.k,
      eligible: cell.eligible,
      count: cell.count,
      before: compared ? cell.before : undefined,
      value: value(cell.value),
      low: value(cell.low),
      high: value(cell.high),
      cohorts: cell.cohorts,
    }));
  return {
    axis: view.axis,
    period: view.period,
    measure: view.measure,
    cohortBy: view.by ?? view.cohort,
    cohorts: cohorts.map((cohort, i) => ({
      cohort: cohort.name,
      ...rowValue(cohort),
      size: cohort.size,
      firstOrderValue: money(cohort.firstOrderValue),
      cells: columns.flatMap((column, j): Json[] => {
        const at = i * columns.length + j;
        const state = STATE_NAMES[triangle.state[at] as keyof typeof STATE_NAMES] as string | undefined;
        if (state === undefined) return [];
        return [
          {
            k: column.k,
            ...spanOf(view, cohort, column),
            eligible: triangle.eligible[at],
            count: triangle.count[at],
            before: compared ? triangle.before[at] : undefined,
            value: value(triangle.value[at]),
            low: value(triangle.low[at]),
            high: value(triangle.high[at]),
            state,
            completesOn: Number.isFinite(triangle.completesOn[at]) ? isoDay(triangle.completesOn[at]) : undefined,
          },
        ];
      }),
    })),
    pooled: triangle.overlap ? [] : average(pooled),
    everybody: triangle.overlap ? average(triangle.everybody) : undefined,
    average: view.average === 'pooled' ? undefined : average(triangle.pooled),
  };
}

/** What a row by attribute is: its value (null = none given), or how many values stand together in it; and its period. */
function rowValue({ value, period }: TriangleCohort): Record<string, Json> {
  if (value === null) return {};
  return {
    ...(value.others > 0 ? { others: value.others } : { value: value.text === '' ? null : value.text }),
    ...(period === null ? {} : { period }),
  };
}

/** Where a cell lies: ages in days, or on the calendar axis the days of the period; an open end has no `to`. Absent where the cohort's own period touches several. */
function spanOf(view: RetentionTriangle['view'], cohort: TriangleCohort, column: TriangleColumn): Record<string, Json> {
  if (view.axis === 'age') return { from: seen(column.from), to: seen(column.to) };
  const period = periodIndex(cohort.from, view.period);
  if (cohort.period === null) return {};
  if (period !== periodIndex(cohort.to, view.period)) return {};
  const index = period + column.k;
  if (view.measure === 'unbounded') return { from: isoDay(periodStart(index, view.period)) };
  return { from: isoDay(periodStart(index, view.period)), to: isoDay(periodEnd(index, view.period)) };
}

type Money = (minor: number) => string | undefined;

function moneyOf(digits: number): Money {
  return (minor) => (Number.isFinite(minor) ? moneyText(minor, digits) : undefined);
}

function rowCount({ read, used, merged, leftOut, rejected }: Readonly<RowCount>): Json {
  return { read, used, merged, leftOut, rejected };
}
