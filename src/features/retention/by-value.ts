/* Rows by attribute in pictures: one age over the values, one age over time for each value, small charts side by side. */
import type { Signals } from '#domain/retention/signals.ts';
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import type { Curve } from '#charts/curve.ts';
import type { SmallMultiples } from '#charts/small-multiple.ts';
import type { ValueDotsInput } from '#charts/value-dots.ts';
import type { ValueTrendsInput } from '#charts/value-trends.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';
import { baseOf, cellAt } from './cells.ts';
import type { ShownTable } from './curve-table.ts';
import { curveInput, endTexts, rowLine, valueAxis, type Steps } from './curve.ts';
import { describeCell } from './describe.ts';
import { axisNames, cohortNames, columnName, isCumulative, valueOfRow, whatText, whenText } from './names.ts';
import type { Speech } from './speech.ts';
import { endText, isShare, rangeText, valueText } from './values.ts';

/** Lines over time that can be told apart. */
const MOST_LINES = 6;
/** Small charts that one screen holds. */
const MOST_PANELS = 12;

/** One column over the values. Those that nobody is observed for have no dot. */
export function valueDotsInput(
  triangle: RetentionTriangle,
  column: number,
  speech: Speech,
  signals: Signals | null = null,
): ValueDotsInput {
  const { view, cohorts, everybody, columns } = triangle;
  const names = cohortNames(triangle, speech);
  const totals = !isShare(view) && view.per === 'cohort';
  return {
    points: cohorts.map((_, row) => {
      const cell = cellAt(triangle, row, column);
      const few = baseOf(cell, view) < view.min;
      const shown = cell.state === 'complete';
      return {
        label: names[row],
        value: shown ? cell.value : NaN,
        low: shown && !few ? cell.low : NaN,
        high: shown && !few ? cell.high : NaN,
        unfinished: cell.eligible * 2 < cohorts[row].size,
        few,
      };
    }),
    x: valueAxis(triangle, speech),
    xTitle: `${whatText(view, false, speech)}, ${columnName(columns[column], view, speech)}`,
    all: totals ? NaN : everybody[column].value,
    point: (row) => describeCell(triangle, row, column, speech, signals),
  };
}

/** One row a value: how many are observed, value and interval. */
export function valueTable(triangle: RetentionTriangle, column: number, speech: Speech): ShownTable {
  const { t, format } = speech;
  const names = cohortNames(triangle, speech);
  const rows = triangle.cohorts.flatMap(({ size }, row): TableRow[] => {
    const cell = cellAt(triangle, row, column);
    if (cell.state === 'empty') return [];
    return [
      {
        value: names[row],
        size: format.count(size),
        observed: format.count(cell.eligible),
        result: { text: valueText(cell, triangle.view, speech), range: rangeText(cell, triangle.view, speech) },
      },
    ];
  });
  const columns: TableColumn[] = [
    { key: 'value', label: t.attributes.valueHead },
    { key: 'size', label: t.size, numeric: true, hideNarrow: true },
    { key: 'observed', label: t.facts.observed, numeric: true },
    { key: 'result', label: t.value, numeric: true },
  ];
  return { columns, rows };
}

/** Values of attribute × time in the order of their rows, with the places of these. */
function valuesOf(triangle: RetentionTriangle): { key: string; rows: number[] }[] {
  const values = new Map<string, number[]>();
  triangle.cohorts.forEach(({ value }, row) => {
    const key = JSON.stringify(value);
    const rows = values.get(key);
    if (rows) rows.push(row);
    else values.set(key, [row]);
  });
  return [...values].map(([key, rows]) => ({ key, rows }));
}

/** One column over time, for the first values. A cell that is not complete or rests on few leaves its place empty. */
export function valueTrendsInput(
  triangle: RetentionTriangle,
  column: number,
  speech: Speech,
  signals: Signals | null = null,
): ValueTrendsInput & { readonly values: number } {
  const { view, cohorts } = triangle;
  const names = axisNames(triangle, speech);
  const froms = [...new Set(cohorts.map(({ from }) => from))].sort((a, b) => a - b);
  const periods = froms.map((from) => names[cohorts.findIndex((cohort) => cohort.from === from)]);
  const values = valuesOf(triangle);
  const shown = values.slice(0, MOST_LINES);
  const rowAt = (line: number, place: number): number =>
    shown[line].rows.find((row) => cohorts[row].from === froms[place]) ?? -1;
  const lines = shown.map(({ rows }, line): Curve => {
    const y = froms.map((_, place) => {
      const row = rowAt(line, place);
      const cell = row < 0 ? null : cellAt(triangle, row, column);
      const drawn = cell?.state === 'complete' && !cohorts[row].affected && baseOf(cell, view) >= view.min;
      return drawn ? cell.value : NaN;
    });
    const name = valueOfRow(cohorts[rows[0]], view, speech);
    const last = y.findLast((value) => Number.isFinite(value)) ?? NaN;
    const end = endText(last, view, speech);
    return {
      label: name,
      x: froms.map((_, place) => place),
      y,
      ...endTexts(name, end, view),
    };
  });
  return {
    periods,
    lines: lines.filter(({ y }) => Array.from(y).some(Number.isFinite)),
    values: values.length,
    xTitle: speech.t.ageAxis[view.cohort],
    y: valueAxis(triangle, speech),
    point: (line, place) => {
      const drawn = lines.flatMap(({ y }, i) => (Array.from(y).some(Number.isFinite) ? [i] : []));
      return describeCell(triangle, rowAt(drawn[line], place), column, speech, signals);
    },
  };
}

/** Whether small charts can be compared: shares and means of a customer, not totals; and more than one column. */
export function hasPanels({ view, columns, cohorts }: RetentionTriangle): boolean {
  return (
    view.by !== null &&
    !view.byTime &&
    columns.length > 1 &&
    cohorts.length > 0 &&
    (isShare(view) || view.per === 'customer')
  );
}

/** One small chart a row, the first of them, each beside all customers. */
export function panelsInput(
  triangle: RetentionTriangle,
  steps: Steps | null,
  rowSteps: readonly Steps[] | null,
  speech: Speech,
): SmallMultiples & { readonly names: readonly string[] } {
  const { pooled, x, y, point } = curveInput(triangle, steps, -1, speech, rowSteps);
  const rows = triangle.cohorts.slice(0, MOST_PANELS).map((_, row) => row);
  const line = rowLine(triangle, rowSteps, speech);
  return {
    lines: rows.map((row) => line(row, false)),
    all: pooled,
    names: cohortNames(triangle, speech).slice(0, MOST_PANELS),
    x,
    y,
    stepped: rowSteps !== null,
    ...(point ? { point } : {}),
  };
}

/** One row a column of the grid, one column a value: values of the cells. */
export function panelsTable(triangle: RetentionTriangle, speech: Speech): ShownTable {
  const { t } = speech;
  const { view } = triangle;
  const names = cohortNames(triangle, speech).slice(0, MOST_PANELS);
  const rows = triangle.columns.map((column, j): TableRow => {
    const cells = names.map((_, row): [string, string] => {
      const cell = cellAt(triangle, row, j);
      return [String(row), cell.state === 'complete' ? valueText(cell, view, speech) : ''];
    });
    return { age: columnName(column, view, speech), ...Object.fromEntries(cells) };
  });
  return {
    columns: [
      { key: 'age', label: view.axis === 'age' ? t.age : t.agePeriod },
      ...names.map((label, row) => ({ key: String(row), label, numeric: true })),
    ],
    rows,
  };
}

/** What a small chart says to those who do not see it: the value at the last column that it reaches. */
export function panelText(triangle: RetentionTriangle, row: number, name: string, speech: Speech): string {
  const { view, columns, cohorts } = triangle;
  const enough = cohorts[row].size / 2;
  const last = columns.findLastIndex((_, j) => {
    const cell = cellAt(triangle, row, j);
    return cell.state === 'complete' && cell.eligible >= enough;
  });
  if (last < 0) return name;
  const cell = cellAt(triangle, row, last);
  const when = isCumulative(view) ? whenText(columns[last], view, speech) : columnName(columns[last], view, speech);
  return `${name}: ${valueText(cell, view, speech)} ${when}`;
}
