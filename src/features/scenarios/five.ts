/* The own "5 %" as sentence and table. Pure. */
import type { FiveRow } from '#domain/scenarios/five-percent.ts';
import type { Format } from '#i18n/format.ts';
import type { Shown } from './figures.ts';
import type { Words } from './say.ts';

function change(share: number, t: Words, f: Format): string {
  if (Number.isNaN(share)) return t.fiveNone;
  return share > 0 ? `+${f.percent(share, share < 0.1 ? 1 : 0)}` : f.percent(share);
}

export function fiveSentence(rows: readonly FiveRow[], t: Words, f: Format): string {
  const of = (id: FiveRow['id']): FiveRow | undefined => rows.find((row) => row.id === id);
  const [today, points, relative] = [of('today'), of('points'), of('relative')];
  if (!today || !points || !relative || today.retention <= 0 || today.retention >= 1) return t.fiveNothing;
  return t.fiveSentence(f.percent(points.valueChange), f.percent(relative.valueChange, 1));
}

export function fiveTable(rows: readonly FiveRow[], minorDigits: number, t: Words, f: Format): Shown {
  const head = t.fiveColumns;
  const scale = 10 ** minorDigits;
  return {
    columns: [
      { key: 'reading', label: head.reading },
      { key: 'retention', label: head.retention, numeric: true },
      { key: 'value', label: head.value, numeric: true },
      { key: 'change', label: head.change, numeric: true },
      { key: 'left', label: head.left, numeric: true, hideNarrow: true },
      { key: 'leftChange', label: head.leftChange, numeric: true },
    ],
    rows: rows.map((row) => ({
      reading: t.five[row.id],
      retention: f.percent(row.retention, 1),
      value: f.money(row.value),
      change: row.id === 'today' ? '' : change(row.valueChange, t, f),
      left: f.money(row.left),
      leftChange: row.id === 'today' ? '' : change(row.leftChange, t, f),
    })),
    exported: {
      columns: ['reading', 'retention', 'value', 'valueChange', 'afterCac', 'afterCacChange'].map((header) => ({
        header,
        kind: 'figure',
      })),
      rows: rows.map((row) => [
        row.id,
        row.retention,
        row.value / scale,
        row.valueChange,
        row.left / scale,
        row.leftChange,
      ]),
    },
  };
}
