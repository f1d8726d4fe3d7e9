/* The split of a change of retention as a table and a file. Pure. */
import type { MixGroup, MixSide, MixSplit } from '#domain/retention/mix/mix-or-behaviour.ts';
import { mixGridView, type MixView } from '#domain/retention/mix/view.ts';
import { SIGNAL_LEVEL } from '#domain/retention/signals.ts';
import type { ProofQuery } from '#domain/proof/query.ts';
import type { ExportTable } from '#exports/csv.ts';
import { rowValueName, type AttributeSpeech } from '#features/frame/attribute-names.ts';
import { mixPeriodName, pointsText, shownSplit, type MixSaid } from '#features/frame/mix-words.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';

export interface MixSpeech extends MixSaid {
  /** What values are called. */
  readonly values: AttributeSpeech;
}

const LEAST_P = 0.001;

export function mixColumns(split: MixSplit, { t, f }: MixSpeech): TableColumn[] {
  const [before, after] = [mixPeriodName(split.before, f), mixPeriodName(split.after, f)];
  return [
    { key: 'value', label: t.value },
    { key: 'weight', label: t.weight, numeric: true, hideNarrow: true },
    { key: 'before', label: t.again(before), numeric: true, hideNarrow: true },
    { key: 'after', label: t.again(after), numeric: true, hideNarrow: true },
    { key: 'mix', label: t.mix, numeric: true },
    { key: 'behaviour', label: t.behaviour, numeric: true },
    { key: 'change', label: t.change, numeric: true },
    { key: 'verdict', label: t.verdict, hideNarrow: true },
  ];
}

function verdictOf({ before, after, p }: MixGroup, { t, f }: MixSpeech): string {
  if (before === null) return t.onlyAfter;
  if (after === null) return t.onlyBefore;
  if (Number.isNaN(p)) return t.notTested;
  const text = p < LEAST_P ? t.smallP(f.decimal(LEAST_P, 3)) : f.decimal(p, p < 0.01 ? 3 : 2);
  return (p <= SIGNAL_LEVEL ? t.signal : t.noise)(text);
}

/** Rows by value, with the counts behind each rate; the last one holds all customers. */
export function mixRows(split: MixSplit, { by }: MixView, min: number, speech: MixSpeech): TableRow[] {
  const { t, f, values } = speech;
  const shown = shownSplit(split);
  const weight = (side: MixSide | null, all: number): string => f.percent((side?.customers ?? 0) / all);
  const rate = (side: MixSide | null): TableRow[string] =>
    side === null
      ? ''
      : {
          text: f.percent(side.did / side.customers, 1),
          range: t.counts(f.count(side.did), f.count(side.customers)),
          few: side.customers < min,
        };
  const all = ({ did, customers: of }: MixSplit['before']): TableRow[string] => ({
    text: f.percent(did / of, 1),
    range: t.counts(f.count(did), f.count(of)),
  });
  return [
    ...split.groups.map((group, g): TableRow => ({
      value: rowValueName(group.value, by, values),
      weight: `${weight(group.before, split.before.customers)} → ${weight(group.after, split.after.customers)}`,
      before: rate(group.before),
      after: rate(group.after),
      mix: pointsText(shown.groups[g].mix, f),
      behaviour: pointsText(shown.groups[g].behaviour, f),
      change: pointsText(shown.groups[g].mix + shown.groups[g].behaviour, f),
      verdict: verdictOf(group, speech),
    })),
    {
      value: t.all,
      weight: '',
      before: all(split.before),
      after: all(split.after),
      mix: pointsText(shown.mix, f),
      behaviour: pointsText(shown.behaviour, f),
      change: pointsText(shown.change, f),
      verdict: '',
    },
  ];
}

/** The proof of a rate in the table: the cell of the grid that it is. */
export function mixQuery(split: MixSplit, view: MixView, row: number, key: string): ProofQuery | null {
  if (key !== 'before' && key !== 'after') return null;
  const grid = mixGridView(view);
  if (row < split.groups.length) {
    const side = split.groups[row][key];
    return side && { of: 'cell', view: grid, row: side.row, k: 0 };
  }
  return { of: 'cell', view: { ...grid, by: null, byTime: false }, row: split[key].name, k: 0 };
}

/** Every group with all digits; the last row holds the whole. */
export function mixExport(split: MixSplit, { by }: MixView): ExportTable {
  const head = [
    'attribute',
    'value',
    'customersBefore',
    'didBefore',
    'customersAfter',
    'didAfter',
    'mix',
    'behaviour',
    'p',
  ];
  return {
    columns: head.map((header, i) => ({ header, kind: i < 2 ? 'text' : 'figure' })),
    rows: [
      ...split.groups.map(({ value, before, after, mix, behaviour, p }) => [
        ...[by, value.others > 0 ? '(other)' : value.text, before?.customers ?? 0, before?.did ?? 0],
        ...[after?.customers ?? 0, after?.did ?? 0, mix, behaviour, p],
      ]),
      [
        ...[by, null, split.before.customers, split.before.did, split.after.customers, split.after.did],
        ...[split.mix.value, split.behaviour.value, split.p],
      ],
    ],
  };
}
