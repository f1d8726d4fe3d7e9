/* The layer cake as sentence, chart and table. Pure. */
import { wholeMoneyAxis } from '#features/frame/axes.ts';
import type { LayerCakeInput } from '#charts/layer-cake.ts';
import { isoDay, periodEnd, periodIndex, periodName, periodStart } from '#domain/calendar.ts';
import type { LayerCake } from '#domain/layer-cake.ts';
import type { ProofQuery } from '#domain/proof/query.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';

export interface StructureSpeech {
  readonly t: Messages['structure'];
  readonly f: Format;
  readonly minorDigits: number;
}

type Period = LayerCake['periods'][number];

/** "2024", or "Q3 2024". */
export function cohortName(name: string): string {
  return name.replace(/^(\d+)-(Q\d)$/, '$2\u00a0$1');
}

/** "Oct 2026", or "Q3 2026". */
function periodLabel({ name, from }: Period, { view }: LayerCake, f: Format): string {
  return view.period === 'month' ? f.month(from) : cohortName(name);
}

/** "Oct 26": as short as it can be, for under an axis. */
function axisLabel(period: Period, cake: LayerCake, f: Format): string {
  return periodLabel(period, cake, f).replace(/(\d\d)(\d\d)$/, '$2');
}

/** Index of the newest period that is over and has net sales; −1 = none. */
function lastWhole({ periods, total }: LayerCake): number {
  return periods.findLastIndex(({ running }, p) => !running && total[p] > 0);
}

/** In the newest whole period, what the customers brought who were won before its own year or quarter. */
export function layersSentence(cake: LayerCake, { t, f }: StructureSpeech): string {
  const at = lastWhole(cake);
  if (at < 0) return t.layersNone;
  const period = cake.periods[at];
  const said = t.inPeriod[cake.view.period](periodLabel(period, cake, f));
  const won = (name: string): string => t.inCohort[cake.view.cohort](cohortName(name));
  // A cohort is older when its year or quarter was over before the period began.
  const own = periodIndex(period.from, cake.view.cohort);
  const older = cake.layers.filter(({ from }) => from < periodStart(own, cake.view.cohort));
  if (older.length === 0) return t.layersSentenceNew(said, won(periodName(own, cake.view.cohort)));
  const brought = older.reduce((sum, { netSales }) => sum + netSales[at], 0);
  return t.layersSentence(said, f.percent(brought / cake.total[at]), won(older[older.length - 1].cohort));
}

export function layersChart(cake: LayerCake, { t, f, minorDigits }: StructureSpeech): LayerCakeInput {
  const { periods, layers, unidentified, total } = cake;
  const all = [...layers.map(({ cohort, netSales }) => ({ label: cohortName(cohort), values: netSales }))];
  const nobody = { label: t.unidentified, values: unidentified };
  const has = unidentified.some((amount) => amount !== 0);
  return {
    periods: periods.map((period) => axisLabel(period, cake, f)),
    running: periods.map(({ running }) => running),
    layers: all,
    unidentified: has ? nobody : undefined,
    xTitle: '',
    y: wholeMoneyAxis(minorDigits, f),
    point: (layer, p) => {
      const { label, values } = [...all, nobody][layer];
      const share = total[p] > 0 ? f.percent(values[p] / total[p]) : '';
      return t.point(label, periodLabel(periods[p], cake, f), f.money(values[p]), share);
    },
  };
}

export function layersColumns(cake: LayerCake, { t }: StructureSpeech): TableColumn[] {
  const has = cake.unidentified.some((amount) => amount !== 0);
  return [
    { key: 'period', label: t.periodHead[cake.view.period] },
    { key: 'netSales', label: t.netSales, numeric: true },
    ...cake.layers.map(({ cohort }) => ({ key: cohort, label: cohortName(cohort), numeric: true })),
    ...(has ? [{ key: 'unidentified', label: t.unidentified, numeric: true }] : []),
  ];
}

/** Newest period first; a layer that was not there yet is empty. */
export function layersRows(cake: LayerCake, { t, f }: StructureSpeech): TableRow[] {
  return cake.periods
    .map((period, p): TableRow => {
      const name = periodLabel(period, cake, f).replaceAll(' ', '\u00a0');
      return {
        period: period.running ? { text: name, range: t.running } : name,
        netSales: f.money(cake.total[p]),
        ...Object.fromEntries(
          cake.layers.map(({ cohort, from, netSales }) => [cohort, from > period.to ? '' : f.money(netSales[p])]),
        ),
        unidentified: f.money(cake.unidentified[p]),
      };
    })
    .reverse();
}

/** The proof of a cell of the table, which begins with the newest period; null = it is no number. */
export function layerQuery({ periods, layers, view }: LayerCake, row: number, key: string): ProofQuery | null {
  const period = periods.at(-1 - row);
  if (period === undefined) return null;
  const { from, to } = period;
  if (key === 'netSales' || key === 'unidentified') return { of: 'revenue', from, to, part: key };
  const layer = layers.find(({ cohort }) => cohort === key);
  if (layer === undefined) return null;
  const won = { from: layer.from, to: periodEnd(periodIndex(layer.from, view.cohort), view.cohort) };
  return { of: 'layer', name: layer.cohort, won, from, to };
}

/** Every period, oldest first, with a column for each cohort; money in major units. */
export function layersExport(cake: LayerCake, minorDigits: number): ExportTable {
  const money = (minor: number): string => (minor / 10 ** minorDigits).toFixed(minorDigits);
  const head = ['period', 'from', 'to', 'running', ...cake.layers.map(({ cohort }) => cohort)];
  return {
    columns: [...head, 'withoutIdentity', 'netSales'].map((header) => ({ header, kind: 'figure' })),
    rows: cake.periods.map(({ name, from, to, running }, p) => [
      ...[name, isoDay(from), isoDay(to), String(running)],
      ...cake.layers.map(({ netSales }) => money(netSales[p])),
      ...[money(cake.unidentified[p]), money(cake.total[p])],
    ]),
  };
}
