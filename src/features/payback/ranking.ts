/* Which acquisitions were worth it: sentence, dots with their ranges, table, file. Pure. */
import type { ValueDotsInput } from '#charts/value-dots.ts';
import type { RankedGroup, RankingReport } from '#domain/ranking.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { TableCell, TableColumn, TableRow } from '#ui/table.ts';
import { moneyAxis } from './axes.ts';
import { major, table } from './export.ts';
import { groupByName, groupName, type PaybackSpeech } from './speech.ts';
import { paidCell } from './tables.ts';

/** Dots that one picture holds: the best and, where there are more, the worst. */
const MOST_DOTS = 20;
/** Names that one sentence holds. */
const MOST_NAMED = 5;

function shownGroups({ groups }: RankingReport): readonly RankedGroup[] {
  const known = groups.filter(({ value95 }) => !Number.isNaN(value95.value));
  if (known.length <= MOST_DOTS) return known;
  return [...known.slice(0, MOST_DOTS / 2), ...known.slice(-MOST_DOTS / 2)];
}

/** Best group by enough data, and those that never pay back by name. */
export function rankSentence(report: RankingReport, speech: PaybackSpeech): string {
  const { t, f } = speech;
  const { groups, by, age } = report;
  if (report.basis === 'netSales') return t.rankAsk;
  if (groups.length === 0) return t.rankNone;
  if (age === 0) return t.rankNoAge;
  const name = ({ value }: RankedGroup): string => groupName(value, by, speech);
  const never = groups.filter(({ neverPaid, enough }) => neverPaid && enough);
  const named = never.slice(0, MOST_NAMED).map(name).join(', ');
  const more = never.length - MOST_NAMED;
  const best = groups.find(({ enough, value95 }) => enough && !Number.isNaN(value95.value));
  const say = best?.cac === null ? t.rankSentenceNoCac : t.rankSentence;
  return [
    ...(best ? [say(name(best), f.money(best.value95.value), f.count(age))] : []),
    ...(never.length > 0 ? [t.rankNever(more > 0 ? `${named} + ${f.count(more)}` : named)] : []),
  ].join(' ');
}

export function rankDots(report: RankingReport, speech: PaybackSpeech): ValueDotsInput {
  const { t, f, minorDigits } = speech;
  const groups = shownGroups(report);
  return {
    points: groups.map(({ value, value95, enough }) => ({
      label: groupName(value, report.by, speech),
      ...value95,
      unfinished: false,
      few: !enough,
    })),
    x: moneyAxis(minorDigits, f),
    xTitle: t.rankAxis(f.count(report.age)),
    all: 0,
    point: (i) => {
      const { value, low, high } = groups[i].value95;
      const range = f.moneyRange(low, high);
      const text = `${groupName(groups[i].value, report.by, speech)}: ${f.money(value)}`;
      return range === '' ? text : `${text} (${range})`;
    },
  };
}

export function rankColumns(report: RankingReport, speech: PaybackSpeech): TableColumn[] {
  const { t, base, f } = speech;
  return [
    { key: 'group', label: groupByName(report.by, speech) },
    { key: 'size', label: base.customers, numeric: true, hideNarrow: true },
    { key: 'cac', label: base.cac, numeric: true, hideNarrow: true },
    { key: 'ltv', label: t.after(f.count(report.age)), numeric: true, hideNarrow: true },
    { key: 'left', label: t.left, numeric: true },
    { key: 'paid', label: base.paidBack, numeric: true },
    { key: 'enough', label: t.enough, hideNarrow: true },
  ];
}

function leftCell({ value95: { value, low, high } }: RankedGroup, { f }: PaybackSpeech): TableCell {
  if (Number.isNaN(value)) return '';
  const range = f.moneyRange(low, high);
  return range === '' ? f.money(value) : { text: f.money(value), range: `(${range})` };
}

export function rankRows(report: RankingReport, speech: PaybackSpeech): TableRow[] {
  const { t, base, f } = speech;
  return report.groups.map((group) => ({
    group: groupName(group.value, report.by, speech),
    size: f.count(group.size),
    cac: group.cac === null ? '' : f.money(group.cac),
    ltv: Number.isNaN(group.ltv) ? '' : f.money(group.ltv),
    left: leftCell(group, speech),
    paid: group.neverPaid ? t.neverPaid : paidCell(group.payback, null, base, f),
    enough: group.enough ? t.enoughYes : t.enoughNo(f.count(group.eligible)),
  }));
}

export function rankNote(report: RankingReport, { t, f }: PaybackSpeech): string {
  const { values, customers } = report.small;
  return [
    t.rankEqual,
    ...(report.multi ? [t.rankMulti] : []),
    ...(values > 0 ? [t.rankSmall(f.count(values), f.count(customers))] : []),
  ].join(' ');
}

export function rankExport(report: RankingReport, minorDigits: number): ExportTable {
  const money = major(minorDigits);
  return table(
    [
      ...['by', 'group', 'customers', 'basis', 'ageDays', 'eligible', 'cac', 'ltv', 'afterCac', 'low', 'high'],
      ...['enough', 'paybackDays', 'observedMonths', 'neverPaid'],
    ],
    report.groups.map(({ value, size, eligible, cac, ltv, value95, enough, payback, neverPaid }) => [
      report.by,
      value,
      size,
      report.basis,
      report.age,
      eligible,
      money(cac),
      money(ltv),
      money(value95.value),
      money(value95.low),
      money(value95.high),
      String(enough),
      payback.days,
      payback.observedMonths,
      String(neverPaid),
    ]),
    ['by', 'group'],
  );
}
