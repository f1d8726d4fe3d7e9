/* Sentences and tables of what surveys say beside what the same customers buy. Pure. */
import { isoDay } from '#domain/calendar.ts';
import { SMALL_SHOP } from '#domain/results.ts';
import { type AfterAnswer, LEAST_COMPARED } from '#domain/surveys/after-answer.ts';
import type { Nps } from '#domain/surveys/nps.ts';
import { HIGH_VALUE, type SurveyBuyers, type SurveysReport } from '#domain/surveys/report.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { Format } from '#i18n/format.ts';
import type { ScreenWords } from '#i18n/messages.ts';
import type { TableCell, TableColumn, TableRow } from '#ui/table.ts';

export interface SurveySpeech {
  readonly t: ScreenWords['surveys'];
  readonly f: Format;
}

export interface SurveyTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly exported: ExportTable;
}

/** Detractors of high value that the screen shows; the file has more. */
export const SHOWN = 20;

const number = (key: string, label: string, hideNarrow = false): TableColumn => ({
  key,
  label,
  numeric: true,
  hideNarrow,
});

function file(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): ExportTable {
  return {
    columns: headers.map((header) => ({ header, kind: 'figure' })),
    rows: rows.map((row) => row.map((value) => (typeof value === 'number' && Number.isNaN(value) ? null : value))),
  };
}

/** "+32" */
function npsSaid(value: number, f: Format): string {
  return `${Math.round(value * 100) > 0 ? '+' : ''}${f.ofHundred(value)}`;
}

/** "+25 to +39": a dash between signs cannot be read. */
function rangeSaid({ low, high }: Pick<Nps, 'low' | 'high'>, { t, f }: SurveySpeech): string {
  return t.range(npsSaid(low, f), npsSaid(high, f));
}

export function npsSentence({ nps }: SurveyBuyers, { t, f }: SurveySpeech): string {
  const people = nps.promoters + nps.passives + nps.detractors;
  return t.nps(npsSaid(nps.value, f), rangeSaid(nps, { t, f }), f.count(people));
}

/** How the answers divide: shares, or counts of a few. */
export function sharesSentence({ nps }: SurveyBuyers, { t, f }: SurveySpeech): string {
  const people = nps.promoters + nps.passives + nps.detractors;
  const said = (n: number): string => (people < SMALL_SHOP ? f.count(n) : f.percent(n / people));
  return t.shares(said(nps.promoters), said(nps.passives), said(nps.detractors));
}

export function joinedSentence({ joined, customers }: SurveyBuyers, { t, f }: SurveySpeech): string {
  if (joined === 0) return t.joinedNone;
  return t.joined(f.count(joined), npsSaid(customers.value, f), rangeSaid(customers, { t, f }));
}

const groupOf = <G extends { readonly group: string }>(groups: readonly G[], wanted: G['group']): G | undefined =>
  groups.find(({ group }) => group === wanted);

export function afterSentence({ days, groups }: AfterAnswer, { t, f }: SurveySpeech): string {
  const [up, down] = [groupOf(groups, 'promoters')?.bought, groupOf(groups, 'detractors')?.bought];
  if (!up || !down) return '';
  if (Math.min(up.eligible, down.eligible) >= LEAST_COMPARED) {
    return t.after(f.ofHundred(up.value), f.ofHundred(down.value), f.count(days));
  }
  return t.afterCounts(
    f.count(up.count),
    f.count(up.eligible),
    f.count(down.count),
    f.count(down.eligible),
    f.count(days),
  );
}

/** What like is compared with like; never more than the interval allows. */
export function differenceSentence({ difference }: AfterAnswer, { t, f }: SurveySpeech): string {
  if (difference === null) return t.tooFew(f.count(LEAST_COMPARED));
  const { value, low, high } = difference;
  const range = (from: number, to: number): string => t.range(f.ofHundred(from), f.ofHundred(to));
  if (low > 0) return t.more(f.ofHundred(value), range(low, high));
  if (high < 0) return t.fewer(f.ofHundred(-value), range(-high, -low));
  return t.noDifference(f.ofHundred(value), range(low, high));
}

function shareCell(
  share: { value: number; low: number; high: number; eligible: number; count: number } | null,
  f: Format,
): TableCell {
  if (share === null || share.eligible === 0) return '';
  if (share.eligible < LEAST_COMPARED) {
    return { text: `${f.count(share.count)} / ${f.count(share.eligible)}`, range: '', few: true };
  }
  return { text: f.percent(share.value), range: f.percentRange(share.low, share.high) };
}

function moneyCell(mean: { value: number; low: number; high: number } | null, f: Format): TableCell {
  if (mean === null || Number.isNaN(mean.value)) return '';
  const isFew = Number.isNaN(mean.low);
  return { text: f.money(mean.value), range: isFew ? '' : f.moneyRange(mean.low, mean.high), few: isFew };
}

export function afterTable({ groups, days }: AfterAnswer, digits: number, { t, f }: SurveySpeech): SurveyTable {
  const scale = 10 ** digits;
  return {
    columns: [
      { key: 'group', label: t.group },
      number('customers', t.customers),
      number('bought', t.bought),
      number('net', t.netAfter, true),
    ],
    rows: groups.map(({ group, bought, netSales }) => ({
      group: t.groups[group],
      customers: f.count(bought.eligible),
      bought: shareCell(bought, f),
      net: moneyCell(netSales, f),
    })),
    exported: file(
      ['group', 'days', 'customers', 'bought', 'share', 'low', 'high', 'netSales', 'netSalesLow', 'netSalesHigh'],
      groups.map(({ group, bought, netSales }) => [
        ...[group, days, bought.eligible, bought.count, bought.value, bought.low, bought.high],
        ...[netSales.value / scale, netSales.low / scale, netSales.high / scale],
      ]),
    ),
  };
}

export function ageSentence({ age, groups }: SurveyBuyers, { t, f }: SurveySpeech): string {
  if (age === null) return t.ageNone;
  const [up, down] = [groupOf(groups, 'promoters')?.value, groupOf(groups, 'detractors')?.value];
  const said = (mean: typeof up): string => (mean && !Number.isNaN(mean.value) ? f.money(mean.value) : '–');
  return t.age(f.count(age), said(up), said(down));
}

export function ageTable(survey: SurveyBuyers, report: SurveysReport, { t, f }: SurveySpeech): SurveyTable {
  const { groups, age } = survey;
  const isModelled = groups.some(({ alive }) => !Number.isNaN(alive));
  const isPredicted = report.valueBy === 'predicted';
  const ahead = report.basis === 'contribution' ? t.aheadContribution : t.aheadNet;
  const scale = 10 ** report.minorDigits;
  return {
    columns: [
      { key: 'group', label: t.group },
      number('customers', t.customers),
      ...(age === null
        ? []
        : [
            { ...number('repeat', t.repeat, true), note: t.within(f.count(age)) },
            { ...number('value', t.netSales), note: t.byDay(f.count(age)) },
          ]),
      { ...number('lapsed', t.lapsed, true), note: t.lapsedFor(f.count(report.lapseDays)) },
      ...(isModelled ? [number('alive', t.alive, true)] : []),
      ...(isPredicted ? [{ ...number('ahead', ahead, true), note: t.inMonths(f.count(report.clv.months)) }] : []),
    ],
    rows: groups.map((each) => ({
      group: t.groups[each.group],
      customers: f.count(each.customers),
      repeat: shareCell(each.repeat, f),
      value: moneyCell(each.value, f),
      lapsed: shareCell(each.lapsed, f),
      alive: Number.isNaN(each.alive) ? '' : f.percent(each.alive),
      ahead: Number.isNaN(each.ahead) ? '' : f.money(each.ahead),
    })),
    exported: file(
      [
        ...[
          'group',
          'customers',
          'age',
          'eligible',
          'repeated',
          'repeatShare',
          'netSales',
          'netSalesLow',
          'netSalesHigh',
        ],
        ...['lapsed', 'lapsedShare', 'meanAlive', 'meanPredictedValue'],
      ],
      groups.map(({ group, customers, repeat, value, lapsed, alive, ahead: mean }) => [
        ...[group, customers, age ?? NaN, repeat?.eligible ?? NaN, repeat?.count ?? NaN, repeat?.value ?? NaN],
        ...[value?.value ?? NaN, value?.low ?? NaN, value?.high ?? NaN].map((amount) => amount / scale),
        ...[lapsed.count, lapsed.value, alive, mean / scale],
      ]),
    ),
  };
}

export function unhappySentence(survey: SurveyBuyers, { valueBy }: SurveysReport, { t, f }: SurveySpeech): string {
  const { unhappyCount, highValue } = survey;
  const best = f.percent(HIGH_VALUE);
  if (unhappyCount === 0) return t.unhappyNone(best);
  const say = valueBy === 'predicted' ? t.unhappy : t.unhappyNet;
  return say(f.count(unhappyCount), best, f.money(highValue));
}

export function unhappyTable({ unhappy }: SurveyBuyers, report: SurveysReport, { t, f }: SurveySpeech): SurveyTable {
  const isPredicted = report.valueBy === 'predicted';
  const scale = 10 ** report.minorDigits;
  return {
    columns: [
      { key: 'customer', label: t.customer },
      number('score', t.score),
      number('answered', t.answered, true),
      number('orders', t.orders, true),
      number('lastOrder', t.lastOrder, true),
      number('netSales', t.netSales),
      ...(isPredicted ? [number('ahead', t.ahead), number('alive', t.alive, true)] : []),
    ],
    rows: unhappy.slice(0, SHOWN).map((each) => ({
      customer: t.numbered(String(each.customer)),
      score: f.count(each.score),
      answered: Number.isNaN(each.day) ? '' : f.day(each.day),
      orders: f.count(each.orders),
      lastOrder: f.day(each.lastDay),
      netSales: f.money(each.netSales),
      ahead: Number.isNaN(each.ahead) ? '' : f.money(each.ahead),
      alive: Number.isNaN(each.alive) ? '' : f.percent(each.alive),
    })),
    exported: file(
      ['customer', 'score', 'answered', 'orders', 'lastOrder', 'netSales', 'predictedValue', 'alive'],
      unhappy.map((each) => [
        ...[each.customer, each.score, Number.isNaN(each.day) ? NaN : isoDay(each.day), each.orders],
        ...[isoDay(each.lastDay), each.netSales / scale, each.ahead / scale, each.alive],
      ]),
    ),
  };
}
