/* Who will not buy again: sentence, tables by cohort and by attribute. Pure. */
import { parseMonth, periodStart } from '#domain/calendar.ts';
import { LEAST_ALIKE } from '#domain/clv/churn-risk.ts';
import type { NamedRisk, SegmentsReport } from '#domain/segments-report.ts';
import { valueName } from '#features/frame/attribute-names.ts';
import type { TableRow } from '#ui/table.ts';
import { FEW, file, majorOf, number, type SegmentSpeech, type Shown } from './speech.ts';

export function riskSentence({ risk }: SegmentsReport, { t, f }: SegmentSpeech): string {
  if (risk === null || Number.isNaN(risk.all.share)) return t.riskNone;
  const say = risk.by === 'model' ? t.riskModel : t.riskObserved;
  return say(f.ofHundred(risk.all.share), f.count(risk.days), f.moneyRound(risk.all.atRisk));
}

export function riskNote({ risk }: SegmentsReport, { t, f }: SegmentSpeech): string {
  return [
    t.riskNote,
    ...(risk?.by === 'observed' ? [t.riskNoteObserved(f.count(LEAST_ALIKE))] : []),
    t.fewNote(f.count(FEW)),
  ].join(' ');
}

function rowOf({ customers, share, atRisk }: NamedRisk, { f }: SegmentSpeech): TableRow {
  return {
    customers: f.count(customers),
    risk: { text: f.percent(share), range: '', few: customers < FEW },
    atRisk: f.moneyRound(atRisk),
  };
}

function tableOf(
  report: SegmentsReport,
  rows: readonly NamedRisk[],
  head: { readonly label: string; readonly header: string; readonly name: (row: NamedRisk) => string },
  speech: SegmentSpeech,
): Shown {
  const { t, f } = speech;
  const days = report.risk?.days ?? NaN;
  const major = majorOf(speech);
  return {
    columns: [
      { key: 'name', label: head.label },
      number('customers', t.customers),
      number('risk', t.risk, t.riskDays(f.count(days))),
      number('atRisk', t.atRisk, t.aYear),
    ],
    rows: rows.map((row) => ({ name: head.name(row), ...rowOf(row, speech) })),
    exported: file(
      [head.header, 'customers', 'riskDays', 'riskNotToBuy', 'netSalesLastYear', 'valueAtRisk'],
      rows.map(({ name, customers, share, stake, atRisk }) => [
        ...[name, customers, days, share],
        ...[major(stake), major(atRisk)],
      ]),
      [head.header],
    ),
  };
}

/** The newest cohort first. */
export function cohortTable(report: SegmentsReport, speech: SegmentSpeech): Shown {
  const { t, f } = speech;
  const name = (row: NamedRisk): string => f.month(periodStart(parseMonth(row.name) ?? NaN, 'month'));
  return tableOf(report, [...report.cohorts].reverse(), { label: t.cohort, header: 'cohort', name }, speech);
}

export function valueTable(
  report: SegmentsReport,
  values: NonNullable<SegmentsReport['values']>,
  speech: SegmentSpeech,
): Shown {
  const { t, attributes, f, minorDigits } = speech;
  const name = (row: NamedRisk): string =>
    valueName(row.name, values.attribute, { t: attributes, format: f, minorDigits });
  return tableOf(report, values.rows, { label: t.value, header: 'value', name }, speech);
}

export function valuesNote({ multi, others }: NonNullable<SegmentsReport['values']>, { t, f }: SegmentSpeech): string {
  return [...(multi ? [t.valueMulti] : []), ...(others > 0 ? [t.valueMore(f.count(others))] : [])].join(' ');
}
