/* The statements of the overview: answers of the engine turned into number, range, sentence and trend. Pure. */
import {
  SMALL_SHOP,
  type PaybackRanges,
  type PaybackReport,
  type RepeatReport,
  type RevenueReport,
  type Share,
} from '#domain/results.ts';
import type { SelectionReport } from '#domain/selection-report.ts';
import { CellState, type RetentionTriangle } from '#domain/retention/triangle.ts';
import { proportionsDiffer } from '#domain/retention/two-proportions.ts';
import { decimalsFor, type Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { Route } from '#state/routes.ts';

export interface Statement {
  readonly id: string;
  readonly value: string;
  readonly range: string;
  readonly sentence: string;
  readonly note: string;
  readonly route: Route;
  readonly trend: Trend | null;
}

export interface Trend {
  readonly kind: 'line' | 'bars' | 'dots';
  readonly values: readonly number[];
  readonly low?: readonly number[];
  readonly high?: readonly number[];
  readonly zeroLine?: boolean;
}

/** Age of the statements about coming back, days. */
export const DAYS = 90;
/** Month and year stay on one line. */
const kept = (text: string): string => text.replaceAll(' ', '\u00a0');

interface Cell {
  readonly cohort: string;
  readonly from: number;
  readonly count: number;
  readonly eligible: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Complete cells of the column that ends at an age, first to last. */
function completeCells(triangle: RetentionTriangle, age: number): Cell[] {
  const column = triangle.columns.findIndex(({ to }) => to === age);
  if (column < 0) return [];
  return triangle.cohorts.flatMap(({ name, from }, row) => {
    const i = row * triangle.columns.length + column;
    if (triangle.state[i] !== CellState.complete) return [];
    return [
      {
        cohort: name,
        from,
        count: triangle.count[i] ?? 0,
        eligible: triangle.eligible[i] ?? 0,
        value: triangle.value[i] ?? NaN,
        low: triangle.low[i] ?? NaN,
        high: triangle.high[i] ?? NaN,
      },
    ];
  });
}

function rangeOf(share: { low: number; high: number }, t: Messages['overview'], f: Format): string {
  return t.ofHundred(f.rangeOfHundred(share.low, share.high, decimalsFor(share.low, share.high)));
}

function hundred(share: { value: number; low: number; high: number }, f: Format): string {
  return f.ofHundred(share.value, decimalsFor(share.low, share.high));
}

/** Who buys again within 90 days, over everybody observed that long. */
export function withinStatement(
  repeat: RepeatReport,
  monthly: RetentionTriangle,
  t: Messages['overview'],
  f: Format,
): Statement | null {
  const share: Share | undefined = repeat.within.find(({ days }) => days === DAYS)?.byDays;
  if (!share || share.eligible === 0) return null;
  const cells = completeCells(monthly, DAYS);
  const small = share.eligible < SMALL_SHOP;
  return {
    id: 'within',
    value: small ? f.count(share.count) : hundred(share, f),
    range: rangeOf(share, t, f),
    sentence: small
      ? t.withinCounts(f.count(share.count), f.count(share.eligible), f.count(DAYS))
      : t.within(hundred(share, f), f.count(DAYS)),
    note: cells.length > 0 ? t.withinNote(f.count(cells.length)) : t.withinNoteNone,
    route: 'retention',
    trend:
      cells.length > 1
        ? {
            kind: 'line',
            values: cells.map(({ value }) => value),
            low: cells.map(({ low }) => low),
            high: cells.map(({ high }) => high),
          }
        : null,
  };
}

/** The newest complete month of first orders beside the same month a year before. */
export function yearAgoStatement(monthly: RetentionTriangle, t: Messages['overview'], f: Format): Statement | null {
  const cells = completeCells(monthly, DAYS);
  const last = cells.at(-1);
  if (!last || monthly.customers < SMALL_SHOP) return null;
  const year = Number(last.cohort.slice(0, 4));
  const before = cells.find(({ cohort }) => cohort === `${String(year - 1)}${last.cohort.slice(4)}`);
  if (!before) return null;
  const beforeRange = f.rangeOfHundred(before.low, before.high, decimalsFor(before.low, before.high));
  return {
    id: 'yearAgo',
    value: hundred(last, f),
    range: rangeOf(last, t, f),
    sentence: t.yearAgo(kept(f.month(last.from)), hundred(last, f), kept(f.month(before.from)), hundred(before, f)),
    note: proportionsDiffer(last.count, last.eligible, before.count, before.eligible)
      ? t.yearAgoNote(beforeRange)
      : t.yearAgoChance(beforeRange),
    route: 'retention',
    trend: {
      kind: 'dots',
      values: [before.value, last.value],
      low: [before.low, last.low],
      high: [before.high, last.high],
    },
  };
}

/** How long until half have bought a second time. */
export function medianStatement(repeat: RepeatReport, t: Messages['overview'], f: Format): Statement | null {
  const steps = repeat.kaplanMeier;
  const last = steps.at(-1);
  if (!last) return null;
  const reached = repeat.medianDays;
  const among = repeat.medianAmongRepeaters;
  return {
    id: 'median',
    value: reached === null ? t.medianNot : t.medianReachedValue(f.count(reached)),
    range: among === null ? '' : t.medianRange(f.ofHundred(1 - last.s), f.count(last.t)),
    sentence:
      reached !== null
        ? t.medianReached(f.count(reached))
        : among === null
          ? t.medianNone
          : t.medianNotText(f.count(Math.round(among))),
    note: t.medianNote,
    route: 'repeat',
    trend:
      among === null
        ? null
        : {
            kind: 'line',
            values: steps.map(({ s }) => 1 - s),
            low: steps.map(({ high }) => 1 - high),
            high: steps.map(({ low }) => 1 - low),
          },
  };
}

/** What returning customers bring. */
export function returningStatement(revenue: RevenueReport, t: Messages['overview'], f: Format): Statement | null {
  if (Number.isNaN(revenue.returningShareA)) return null;
  const whole = revenue.months.filter(({ running }) => !running);
  return {
    id: 'returning',
    value: f.percent(revenue.returningShareA),
    range: t.ofNetSales,
    sentence: t.returning(f.percent(revenue.returningShareA)),
    note: t.returningNote,
    route: 'revenue',
    trend: whole.length > 1 ? { kind: 'bars', values: whole.map(({ returningA }) => returningA) } : null,
  };
}

/** The last twelve whole months beside the twelve before. */
export function yearStatement(revenue: RevenueReport, t: Messages['overview'], f: Format): Statement | null {
  const whole = revenue.months.filter(({ running }) => !running).map(({ netSales }) => netSales);
  if (whole.length < 12) return null;
  const sum = (months: readonly number[]): number => months.reduce((total, net) => total + net, 0);
  const now = sum(whole.slice(-12));
  // The first month of a file is often cut; a whole year before it is asked for.
  const before = whole.length >= 24 ? sum(whole.slice(-24, -12)) : NaN;
  const change = (now - before) / before;
  const said = Number.isFinite(change)
    ? Math.abs(change) < 0.005
      ? t.yearSame
      : change > 0
        ? t.yearMore(f.percent(change))
        : t.yearLess(f.percent(-change))
    : t.yearNote;
  return {
    id: 'year',
    value: f.moneyRound(now),
    range: '',
    sentence: t.year(f.moneyRound(now)),
    note: said,
    route: 'revenue',
    trend: { kind: 'bars', values: whole },
  };
}

/** What an order is worth and how many a customer has placed; the bars count customers by their orders. */
export function orderStatement(
  { headline }: Pick<SelectionReport, 'headline'>,
  repeat: RepeatReport,
  t: Messages['overview'],
  f: Format,
): Statement | null {
  const { aov, ordersPerCustomer } = headline;
  if (Number.isNaN(aov) || Number.isNaN(ordersPerCustomer)) return null;
  return {
    id: 'order',
    value: f.money(aov),
    range: '',
    sentence: t.order(f.money(aov), f.decimal(ordersPerCustomer, 1)),
    note: t.orderNote,
    route: 'repeat',
    trend: { kind: 'bars', values: repeat.ordersDistribution },
  };
}

/** When acquisition is paid back; asks for the two numbers where they are missing. */
export function paybackStatement(
  payback: PaybackReport,
  ranges: PaybackRanges | undefined,
  t: Messages['overview'],
  f: Format,
): Statement {
  const { cac, days, month, observedMonths } = payback.pooled;
  if (cac === null || payback.basis !== 'contribution') {
    return { id: 'payback', value: '', range: '', sentence: t.paybackAsk, note: '', route: 'payback', trend: null };
  }
  const value = Array.from(payback.curve.value).map((v) => v - cac);
  const range = ranges?.pooled;
  const bounded = range && Number.isFinite(range.low) && Number.isFinite(range.high) && range.low !== range.high;
  return {
    id: 'payback',
    value: month === null ? t.paybackNotValue : days === 0 ? t.paybackFirstValue : t.paybackValue(f.count(month)),
    range: bounded ? t.paybackRange(`${f.count(range.low)}–${f.count(range.high)}`) : '',
    sentence:
      month === null
        ? t.paybackNot(f.money(cac), f.count(observedMonths))
        : days === 0
          ? t.paybackFirst(f.money(cac))
          : t.payback(f.money(cac), f.count(month)),
    note: t.paybackNote,
    route: 'payback',
    trend: { kind: 'line', values: value, zeroLine: true },
  };
}

export function ltvStatement(payback: PaybackReport, t: Messages['overview'], f: Format): Statement | null {
  const at = payback.ltv.find(({ age }) => age === payback.ratioAge);
  if (!at || Number.isNaN(at.value)) return null;
  const days = f.count(at.age);
  const amount = f.money(at.value);
  return {
    id: 'ltv',
    value: amount,
    range: f.moneyRange(at.low, at.high),
    sentence:
      payback.basis !== 'contribution'
        ? t.ltvNet(days, amount)
        : payback.ratio === null
          ? t.ltv(days, amount)
          : t.ltvRatio(days, amount, f.decimal(payback.ratio, payback.ratio < 2 ? 2 : 1)),
    note: payback.basis === 'contribution' ? t.ltvNote : t.ltvNetNote,
    route: 'payback',
    trend: {
      kind: 'line',
      values: Array.from(payback.curve.value),
      low: Array.from(payback.curve.low),
      high: Array.from(payback.curve.high),
    },
  };
}
