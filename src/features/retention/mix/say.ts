/* The split of a change of retention in words and in a table whose tenths of a point add up. Pure. */
import { roundedParts } from '#domain/numeric/rounded-parts.ts';
import {
  isBeyondChance,
  type MixGroup,
  type MixPart,
  type MixSide,
  type MixSplit,
} from '#domain/retention/mix/mix-or-behaviour.ts';
import { mixGridView, type MixView } from '#domain/retention/mix/view.ts';
import { SIGNAL_LEVEL } from '#domain/retention/signals.ts';
import type { ProofQuery } from '#domain/proof/query.ts';
import type { ExportTable } from '#exports/csv.ts';
import { rowValueName, type AttributeSpeech } from '#features/frame/attribute-names.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';

export interface MixSpeech {
  readonly t: Messages['mix'];
  /** What values are called. */
  readonly values: AttributeSpeech;
  readonly f: Format;
}

const LEAST_P = 0.001;
const tenths = (share: number): number => Math.round(share * 1000);

/** "+1.2", "−0.4", "0.0" points, from tenths of a point. */
export function pointsText(points: number, f: Format): string {
  return `${points > 0 ? '+' : ''}${f.decimal(points / 10, 1)}`;
}

/** What the table and the sentence show, in tenths of a point: rates, their difference, and its parts, which add up to it. */
export interface ShownSplit {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly mix: number;
  readonly behaviour: number;
  readonly groups: readonly { readonly mix: number; readonly behaviour: number }[];
}

export function shownSplit(split: MixSplit): ShownSplit {
  const before = tenths(split.before.did / split.before.customers);
  const after = tenths(split.after.did / split.after.customers);
  const [mix, behaviour] = roundedParts([split.mix.value * 1000, split.behaviour.value * 1000], after - before);
  const mixes = roundedParts(
    split.groups.map((group) => group.mix * 1000),
    mix,
  );
  const behaviours = roundedParts(
    split.groups.map((group) => group.behaviour * 1000),
    behaviour,
  );
  return {
    ...{ before, after, change: after - before, mix, behaviour },
    groups: split.groups.map((_, g) => ({ mix: mixes[g], behaviour: behaviours[g] })),
  };
}

/** "−3.1 … +0.4"; '' without an interval. */
export function pointsRange({ low, high }: MixPart, f: Format): string {
  if (Number.isNaN(low) || Number.isNaN(high)) return '';
  return `${pointsText(tenths(low), f)} … ${pointsText(tenths(high), f)}`;
}

/** A period as it is read: "Jan 2026", "Q1 2026", "2026". */
export function mixPeriodName({ name, from }: { readonly name: string; readonly from: number }, f: Format): string {
  if (/^\d{4}-\d{2}$/.test(name)) return f.month(from).replaceAll(' ', '\u00a0');
  const quarter = /^(\d{4})-(Q\d)$/.exec(name);
  return quarter ? `${quarter[2]}\u00a0${quarter[1]}` : name;
}

/** What changed, its two parts, and what of it can be chance. */
export function mixSentence(split: MixSplit, days: number, { t, f }: Pick<MixSpeech, 't' | 'f'>): string {
  const shown = shownSplit(split);
  const said = (points: number, part: MixPart): [string, string] => {
    const range = pointsRange(part, f);
    return [pointsText(points, f), range === '' ? '' : ` (${range})`];
  };
  const change = t.sentence(
    f.count(days),
    mixPeriodName(split.after, f),
    f.decimal(shown.after / 10, 1),
    mixPeriodName(split.before, f),
    f.decimal(shown.before / 10, 1),
    ...said(shown.change, split.change),
  );
  return `${change} ${t.parts(...said(shown.mix, split.mix), ...said(shown.behaviour, split.behaviour))}`;
}

/** Which parts are more than chance; '' where nothing is tested. */
export function mixVerdict({ p, mix, behaviour }: MixSplit, t: Messages['mix']): string {
  if (Number.isNaN(p)) return '';
  if (p > SIGNAL_LEVEL) return t.changeChance;
  const [byMix, byBehaviour] = [isBeyondChance(mix), isBeyondChance(behaviour)];
  if (byMix && byBehaviour) return t.bothBeyond;
  if (byMix) return t.mixBeyond;
  return byBehaviour ? t.behaviourBeyond : t.noneBeyond;
}

/** What is said of values that one period alone has; '' where both have all. */
export function singleNote(
  { single, groups }: MixSplit,
  shown: ShownSplit,
  { t, f }: Pick<MixSpeech, 't' | 'f'>,
): string {
  if (single.before + single.after === 0) return '';
  const points = groups.reduce(
    (sum, { before, after }, g) => sum + (before === null || after === null ? shown.groups[g].mix : 0),
    0,
  );
  return t.single(f.count(single.before), f.count(single.after), pointsText(points, f));
}

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
      customersBefore: customers(group.before, split.before.customers),
      customersAfter: customers(group.after, split.after.customers),
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
