/* Payback by group: sentence, lines, table, file. Pure. */
import type { Curve } from '#charts/curve.ts';
import { LEAST_IN_GROUP } from '#domain/customer-groups.ts';
import type { PaybackGroup, PaybackRanges, PaybackReport } from '#domain/results.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';
import { monthlyCurve, shownMonths } from './curves.ts';
import { bounds, major, table } from './export.ts';
import { paidCell, isCompared } from './tables.ts';
import { whenText } from './say.ts';
import { groupName, probabilityText, type PaybackSpeech } from './speech.ts';

/** Lines that can be told apart. */
export const MOST_LINES = 6;

function nameOf(group: PaybackGroup, report: PaybackReport, speech: PaybackSpeech): string {
  return groupName(group.value, report.view.by ?? 'channel', speech);
}

/** Lines of the largest groups, each less what it is compared with; those without a CAC only where nothing is compared. */
export function groupLines(report: PaybackReport, speech: PaybackSpeech): Curve[] {
  const compared = isCompared(report);
  return report.groups
    .filter(({ payback, curve }) => shownMonths(curve) >= 0 && (!compared || payback.cac !== null))
    .slice(0, MOST_LINES)
    .map((group) => {
      const observed = monthlyCurve(
        group.curve,
        compared ? (group.payback.cac ?? 0) : 0,
        nameOf(group, report, speech),
      );
      return { ...observed, low: undefined, high: undefined };
    });
}

export function groupsSentence(report: PaybackReport, speech: PaybackSpeech): string {
  const { t, base, f } = speech;
  const { groups } = report;
  if (groups.length === 0) return t.groupsFew;
  if (!isCompared(report)) {
    const age = report.ratioAge;
    const at = (group: PaybackGroup): number => group.ltv.find((each) => each.age === age)?.value ?? NaN;
    const best = groups
      .filter((group) => !Number.isNaN(at(group)))
      .sort((a, b) => at(b) - at(a))
      .at(0);
    return best ? t.groupsValue(nameOf(best, report, speech), f.count(age), f.money(at(best))) : '';
  }
  const paid = groups.filter(({ payback }) => payback.days !== null);
  const first = paid.sort((a, b) => (a.payback.days ?? 0) - (b.payback.days ?? 0)).at(0);
  if (!first) return t.groupsNoneYet(f.count(groups.length));
  return t.groupsFirst(
    nameOf(first, report, speech),
    whenText(first.payback, null, base, f),
    f.count(paid.length),
    f.count(groups.length),
  );
}

export function groupColumns(report: PaybackReport, { t, base, f }: PaybackSpeech): TableColumn[] {
  return [
    { key: 'group', label: t.group },
    { key: 'size', label: base.customers, numeric: true, hideNarrow: true },
    ...(isCompared(report)
      ? [
          { key: 'cac', label: base.cac, numeric: true },
          { key: 'paid', label: base.paidBack, numeric: true },
          { key: 'probability', label: t.probabilityAt, numeric: true, hideNarrow: true },
          ...(report.ratioAge > 0
            ? [{ key: 'ratio', label: base.ratio, numeric: true, note: base.days(f.count(report.ratioAge)) }]
            : []),
        ]
      : []),
  ];
}

export function groupRows(report: PaybackReport, ranges: PaybackRanges | null, speech: PaybackSpeech): TableRow[] {
  const { t, base, f } = speech;
  const spreadOf = new Map(ranges?.groups.map((each) => [each.value, each]));
  return report.groups.map((group) => {
    const spread = spreadOf.get(group.value);
    const last = spread?.probability.at(-1);
    const paid = paidCell(group.payback, spread?.range ?? null, base, f);
    const month = group.forecast?.month ?? null;
    return {
      group: nameOf(group, report, speech),
      size: f.count(group.size),
      cac: group.payback.cac === null ? '' : f.money(group.payback.cac),
      paid: month === null || typeof paid !== 'string' ? paid : { text: paid, range: t.forecastMonth(f.count(month)) },
      probability:
        last === undefined
          ? ''
          : {
              text: probabilityText(last, speech),
              range: base.monthOf(f.count((spread?.probability.length ?? 1) - 1)),
            },
      ratio: group.ratio === null ? '' : f.decimal(group.ratio, 2),
    };
  });
}

export function groupsNote(report: PaybackReport, speech: PaybackSpeech): string {
  const { t, f } = speech;
  const drawn = groupLines(report, speech).length;
  return [
    t.groupsNote(f.count(LEAST_IN_GROUP)),
    ...(drawn < report.groups.length ? [t.groupsDrawn(f.count(drawn))] : []),
    ...(report.otherGroups > 0 ? [t.groupsOthers(f.count(report.otherGroups))] : []),
  ].join(' ');
}

export function groupsExport(report: PaybackReport, ranges: PaybackRanges | null, minorDigits: number): ExportTable {
  const money = major(minorDigits);
  const spreadOf = new Map(ranges?.groups.map((each) => [each.value, each]));
  return table(
    [
      ...['by', 'group', 'customers', 'cac', 'paybackDays', 'paybackMonth', 'low', 'high', 'observedMonths'],
      ...['probabilityObserved', 'forecastMonth', 'ratioAgeDays', 'ltvPerCac'],
    ],
    report.groups.map(({ value, size, payback, forecast, ratio }) => [
      report.view.by,
      value,
      size,
      money(payback.cac),
      payback.days,
      payback.month,
      ...bounds(spreadOf.get(value)?.range),
      payback.observedMonths,
      spreadOf.get(value)?.probability.at(-1) ?? null,
      forecast?.month ?? null,
      report.ratioAge,
      ratio,
    ]),
    ['by', 'group'],
  );
}
