/* How probable payback is by each month: sentence, line, table, file. Pure. */
import { shareAxis } from '#features/frame/axes.ts';
import type { MonthLinesInput } from '#charts/month-lines.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';
import { table } from './export.ts';
import { probabilityText, type PaybackSpeech } from './speech.ts';

/** The month that the sentence names: the first with at least four in five, else the last observed. */
const LIKELY = 0.8;

function saidMonth(probability: Float64Array): number {
  const likely = probability.findIndex((share) => share >= LIKELY);
  return likely < 0 ? probability.length - 1 : likely;
}

export function probabilitySentence(probability: Float64Array, speech: PaybackSpeech): string {
  const month = saidMonth(probability);
  const percent = probabilityText(probability[month], speech);
  return month === 0 ? speech.t.probabilityFirst(percent) : speech.t.probability(speech.f.count(month), percent);
}

export function probabilityLines(probability: Float64Array, speech: PaybackSpeech): MonthLinesInput {
  const { t, f } = speech;
  return {
    months: Array.from(probability, (_, month) => f.count(month)),
    lines: [{ label: t.probabilityLine, y: probability }],
    zero: true,
    y: shareAxis(f),
    point: (_, i) => `${f.count(i)}: ${probabilityText(probability[i], speech)}`,
  };
}

export function probabilityColumns({ t }: PaybackSpeech): TableColumn[] {
  return [
    { key: 'month', label: t.byMonth },
    { key: 'probability', label: t.probabilityAt, numeric: true },
  ];
}

export function probabilityRows(probability: Float64Array, speech: PaybackSpeech): TableRow[] {
  return Array.from(probability, (share, month) => ({
    month: month === 0 ? speech.base.firstDay : speech.f.count(month),
    probability: probabilityText(share, speech),
  }));
}

export function probabilityExport(probability: Float64Array): ExportTable {
  return table(
    ['month', 'probability'],
    Array.from(probability, (share, month) => [month, share]),
  );
}
