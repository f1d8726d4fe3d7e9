/* What rows and columns of the triangle are called: in the head, in a sentence, in the proof. */
import type { RetentionTriangle, TriangleCohort, TriangleColumn } from '#domain/retention/triangle.ts';
import { AGE_DAYS, type AverageId, type RetentionView } from '#domain/retention/view.ts';
import { attributeName, rowValueName } from '#features/frame/attribute-names.ts';
import { wordsOfValues, type Speech } from './speech.ts';
import { amountOf, isShare } from './values.ts';

const MS_PER_DAY = 86_400_000;
const DAYS_OF_A_YEAR = 366;

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Days by some of their parts. Each is made once: making one takes as long as a hundred texts. */
function dateFormat(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, parts]);
  const found = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  dateFormats.set(key, found);
  return found;
}

/** Whether a cell holds everything up to its end, not its period alone. */
export function isCumulative(view: RetentionView): boolean {
  return view.measure === 'cumulative' || (!isShare(view) && view.sum === 'cumulative');
}

/** Whether the column stands against the one before it; the first one has none and stands against the cohort. */
export function standsAgainstBefore(column: TriangleColumn, view: RetentionView): boolean {
  return view.against === 'previous' && column.k > 0;
}

/** The first order fills this column for everybody: it says nothing about coming back, and would outshine all others. */
export function isFirstOrderColumn(column: TriangleColumn, view: RetentionView): boolean {
  // Against the column before, a share of the cohort is of another kind than the ratios beside it.
  if (view.against === 'previous' && column.k === 0) return true;
  if (isCumulative(view)) return false;
  if (view.measure === 'bracket') return column.from === 0;
  return column.k < 0 || (view.axis === 'calendar' && column.k === 0);
}

/** The average of the row: totals of cohorts have no pooled value, their pooled row is the mean. */
export function averageOf(view: RetentionView): AverageId {
  const totals = !isShare(view) && view.per === 'cohort';
  return totals && view.average === 'pooled' ? 'mean' : view.average;
}

/** Rows by an attribute alone: they have no period of their own. */
export function alone({ by, byTime }: RetentionView): boolean {
  return by !== null && !byTime;
}

/** The value of a row; '' for rows by time alone. */
export function valueOfRow({ value }: TriangleCohort, { by }: RetentionView, speech: Speech): string {
  return value === null || by === null ? '' : rowValueName(value, by, wordsOfValues(speech));
}

/** What the rows are: "Month of first order", "Country of the first order", "Country × Month of first order". */
export function rowsName({ by, byTime, cohort }: RetentionView, { t }: Speech): string {
  const words = t.attributes;
  if (by === null) return t.rowOptions[cohort];
  const name = attributeName(by, words);
  return byTime ? words.crossed(name, t.rowOptions[cohort]) : words.rowsBy(name);
}

/** Head of the first column. */
export function rowsHead({ by, byTime, cohort }: RetentionView, { t }: Speech): string {
  const words = t.attributes;
  if (by === null) return t.cohortHead[cohort];
  const name = attributeName(by, words);
  return byTime ? words.headWith(name, words.heads[cohort]) : name;
}

/** Names of the cohorts for the first column, without the value that attribute × time puts before them: weeks and days lose their year where all lie within one. */
export function cohortNames(triangle: RetentionTriangle, speech: Speech): string[] {
  const { cohorts } = triangle;
  if (alone(triangle.view)) return cohorts.map((cohort) => valueOfRow(cohort, triangle.view, speech));
  let [from, to] = [Infinity, -Infinity];
  for (const cohort of cohorts) [from, to] = [Math.min(from, cohort.from), Math.max(to, cohort.to)];
  const span = to - from;
  const short = dateFormat(speech.format.locale, { day: 'numeric', month: 'short' });
  return cohorts.map((cohort) => {
    const unit = triangle.view.cohort;
    if (unit !== 'week' && unit !== 'day') return periodName(cohort, triangle.view, speech);
    return span < DAYS_OF_A_YEAR ? short.format(cohort.from * MS_PER_DAY) : speech.format.day(cohort.from);
  });
}

/** Names of the cohorts under an axis, as short as they can be. */
export function axisNames(triangle: RetentionTriangle, speech: Speech): string[] {
  const unit = triangle.view.cohort;
  if (unit === 'quarter' || unit === 'year') return cohortNames(triangle, speech);
  const parts: Intl.DateTimeFormatOptions =
    unit === 'month' ? { month: 'short' } : { day: 'numeric', month: 'numeric' };
  const short = dateFormat(speech.format.locale, { ...parts, year: '2-digit' });
  return triangle.cohorts.map(({ from }) => short.format(from * MS_PER_DAY));
}

/** The cohort's full name: "Week of 6 Jan 1997", "Jan 1997", "1997-Q1", "Germany", "Germany, Jan 2026". */
export function cohortName(cohort: TriangleCohort, view: RetentionView, speech: Speech): string {
  const value = valueOfRow(cohort, view, speech);
  if (cohort.period === null) return value;
  const period =
    view.cohort === 'week' ? speech.t.weekOf(speech.format.day(cohort.from)) : periodName(cohort, view, speech);
  return view.by === null ? period : speech.t.attributes.inPeriod(value, period);
}

function periodName(cohort: TriangleCohort, { cohort: unit }: RetentionView, { format }: Speech): string {
  if (unit === 'month') return format.month(cohort.from);
  if (unit === 'quarter') return (cohort.period ?? '').replace(/^(\d+)-(Q\d)$/, '$2 $1');
  if (unit === 'year') return cohort.period ?? '';
  return format.day(cohort.from);
}

/** The age in days that stands for a column: where it begins if it is unbounded, else where it ends. */
export function ageOf(column: TriangleColumn, view: RetentionView): number {
  return view.measure === 'unbounded' ? column.from : column.to;
}

/** A column in its head: its age, its bracket, or the number of the calendar period. */
export function columnHead(column: TriangleColumn, view: RetentionView, { format }: Speech): string {
  if (view.axis === 'calendar') return format.count(column.k);
  const { from, to } = column;
  if (view.measure === 'bracket' && from < to) return `${format.count(from)}–${format.count(to)}`;
  return format.count(ageOf(column, view));
}

/** A column by its full name: "90 days", "days 61–90", "day 90", "first day", "calendar month 3". */
export function columnName(column: TriangleColumn, view: RetentionView, { t, format }: Speech): string {
  if (view.axis === 'calendar') {
    const name = t.calendar[view.period](format.count(column.k));
    return view.measure === 'unbounded' ? t.orLater(name) : name;
  }
  if (column.k < 0) return t.firstDay;
  const to = format.count(column.to);
  const from = format.count(column.from);
  if (view.measure === 'unbounded' && view.end === 'open') return t.orLater(t.day(from));
  if (isCumulative(view)) return t.days(to);
  return column.from === column.to ? t.day(to) : t.daysFromTo(from, to);
}

/** A column as part of a sentence: "within 90 days", "in days 61–90", "in calendar month 3 after the first". */
export function whenText(column: TriangleColumn, view: RetentionView, { t, format }: Speech): string {
  if (view.axis === 'calendar') {
    const words = isCumulative(view) ? t.byEndOf : t.inCalendar;
    const when = column.k === 0 ? t.inFirst[view.period] : words[view.period](format.count(column.k));
    return view.measure === 'unbounded' ? t.orLater(when) : when;
  }
  if (column.k < 0) return t.onFirstDay;
  const to = format.count(column.to);
  if (view.measure === 'nday') return t.exactly(to);
  if (isCumulative(view)) return t.within(to);
  const from = format.count(column.from);
  if (view.measure === 'unbounded') return view.end === 'open' ? t.orLater(t.onDay(from)) : t.fromDayTo(from, to);
  return column.from === column.to ? t.onDay(to) : t.inDays(from, to);
}

/** What the cells hold: "% bought again", "Net sales per customer in EUR". */
export function whatText(view: RetentionView, counts: boolean, { t, format }: Speech): string {
  const { what } = t;
  const amount = amountOf(view);
  if (amount !== null) return t.amounts[amount][view.per](format.currency);
  const again = view.measure === 'cumulative';
  if (counts) return again ? what.boughtAgainCount : what.boughtCount;
  if (view.against === 'previous') return again ? t.againOfPrevious : t.boughtOfPrevious;
  return again ? what.boughtAgainShare : what.boughtShare;
}

/** The head over all columns: what the cells hold, and up to when. */
export function columnsTitle(view: RetentionView, counts: boolean, speech: Speech): string {
  const { t, format } = speech;
  const upTo = (): string => {
    if (view.axis === 'calendar') {
      const head = (isCumulative(view) ? t.byEndOfHead : t.inCalendarHead)[view.period];
      return view.measure === 'unbounded' ? t.orLater(head) : head;
    }
    if (view.measure === 'nday') return t.upTo.exactlyOnDay;
    if (view.measure === 'bracket') return t.inDaysHead;
    if (view.measure === 'unbounded') {
      return view.horizon === null ? t.openHead : t.horizonHead(format.count(view.horizon));
    }
    if (isCumulative(view)) return t.upTo.byDay;
    const width = AGE_DAYS[view.period];
    return width === 1 ? t.upTo.onDay : t.upTo.inDaysUpTo(format.count(width));
  };
  return `${whatText(view, counts, speech)} ${upTo()}`;
}
