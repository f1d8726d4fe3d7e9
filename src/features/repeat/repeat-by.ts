/* The time to the second order by an attribute: curves, sentence, table and file. Pure. */
import { shareAxis } from '#features/frame/axes.ts';
import type { ComeBackInput } from '#charts/come-back-curves.ts';
import type { Curve } from '#charts/curve.ts';
import { DAY_STEPS } from '#charts/ticks.ts';
import type { AttributeId } from '#domain/attributes.ts';
import { SIGNAL_LEVEL } from '#domain/retention/signals.ts';
import {
  BY_DAYS,
  type SecondOrderBy,
  type SecondOrderGroup,
  type SecondOrderValue,
  type ShareByDay,
} from '#domain/second-order-by.ts';
import type { ExportTable } from '#exports/csv.ts';
import { valueName } from '#features/frame/attribute-names.ts';
import { decimalsFor, type Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { TableCell, TableColumn, TableRow } from '#ui/table.ts';

export interface BySpeech {
  readonly t: Messages['repeatBy'];
  /** What attributes and their values are called. */
  readonly attributes: Messages['attributes'];
  readonly f: Format;
  /** Groups with fewer customers are greyed and not drawn. */
  readonly min: number;
  /** Digits of the currency's minor unit. */
  readonly minorDigits: number;
}

/** Letters of a value at the end of its curve. */
const LONGEST_LABEL = 22;
const LONGEST_NARROW = 11;
const LEAST_P = 0.001;

/** A value as it is read. */
function nameOf(value: string, attribute: AttributeId, { attributes, f, minorDigits }: BySpeech): string {
  return valueName(value, attribute, { t: attributes, format: f, minorDigits });
}

/** Both ends of a long text: variants of a product differ at the end. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = Math.floor((most - 1) / 2);
  return `${text.slice(0, most - 1 - end).trimEnd()}…${text.slice(-end).trimStart()}`;
}

/** A curve up to the last day on which enough customers are still observed. */
function curveOf(group: SecondOrderGroup, name: string, { f, min }: BySpeech): Curve {
  const steps = group.steps.filter(({ t, atRisk }) => t > 0 && atRisk >= min);
  const end = steps.at(-1);
  const share = f.percent(end === undefined ? 0 : 1 - end.s);
  return {
    label: name,
    x: [0, ...steps.map(({ t }) => t)],
    y: [0, ...steps.map(({ s }) => 1 - s)],
    low: [0, ...steps.map(({ high }) => 1 - high)],
    high: [0, ...steps.map(({ low }) => 1 - low)],
    endLabel: `${shortened(name, LONGEST_LABEL)} ${share}`,
    shortLabel: `${shortened(name, LONGEST_NARROW)} ${share}`,
  };
}

/** Groups large enough for a curve. */
function drawn({ groups }: SecondOrderBy, { min }: BySpeech): SecondOrderValue[] {
  return groups.filter(({ customers }) => customers >= min);
}

export function byChart(by: SecondOrderBy, speech: BySpeech): ComeBackInput {
  const { t, f } = speech;
  return {
    // Their intervals stand in the table: seven bands would hide each other.
    groups: drawn(by, speech).map((group) => ({
      ...curveOf(group, nameOf(group.value, by.attribute, speech), speech),
      low: undefined,
      high: undefined,
    })),
    all: curveOf(by.all, t.all, speech),
    x: { title: t.axis, tick: f.count, steps: DAY_STEPS },
    y: shareAxis(f),
    point: (label, day, share) => t.point(label, f.count(day), f.percent(share, 1)),
  };
}

/** The latest of the stated days to which at least two drawn groups are observed, and the groups that are; null = none. */
function comparedAt(by: SecondOrderBy, speech: BySpeech): { at: number; groups: SecondOrderValue[] } | null {
  for (let at = BY_DAYS.length - 1; at >= 0; at--) {
    const groups = drawn(by, speech).filter(({ shares }) => Number.isFinite(shares[at].low));
    if (groups.length >= 2) return { at, groups };
  }
  return null;
}

const isSignal = ({ p }: SecondOrderValue): boolean => p <= SIGNAL_LEVEL;

/** The highest and the lowest value, and which differ from all others by more than chance. */
export function bySentence(by: SecondOrderBy, speech: BySpeech): string {
  const { t, f, min } = speech;
  const compared = comparedAt(by, speech);
  if (compared === null) return t.sentenceFew(f.count(min));
  const { at, groups } = compared;
  const ranked = [...groups].sort((a, b) => b.shares[at].value - a.shares[at].value);
  const said = (group: SecondOrderValue): [string, string, string] => {
    const { value, low, high } = group.shares[at];
    const digits = decimalsFor(low, high);
    return [
      t.quoted(nameOf(group.value, by.attribute, speech)),
      f.ofHundred(value, digits),
      f.rangeOfHundred(low, high, digits),
    ];
  };
  const sentence = t.sentence(f.count(BY_DAYS[at]), ...said(ranked[0]), ...said(ranked[ranked.length - 1]));
  if (by.groups.every(({ p }) => Number.isNaN(p))) return sentence;
  const named = (direction: number): string =>
    drawn(by, speech)
      .filter((group) => isSignal(group) && group.direction === direction)
      .map(({ value }) => nameOf(value, by.attribute, speech))
      .join(', ');
  const [more, less] = [named(1), named(-1)];
  const verdicts = [more && t.more(more), less && t.less(less)].filter((text) => text !== '');
  return [sentence, ...(verdicts.length > 0 ? verdicts : [t.noise])].join(' ');
}

export function byColumns({ t, f }: BySpeech): TableColumn[] {
  return [
    { key: 'value', label: t.value },
    { key: 'customers', label: t.customers, numeric: true, hideNarrow: true },
    ...BY_DAYS.map((day) => ({
      key: `d${String(day)}`,
      label: t.within(f.count(day)),
      numeric: true,
      hideNarrow: day !== 180,
    })),
    { key: 'median', label: t.median, numeric: true, hideNarrow: true },
    { key: 'verdict', label: t.verdict },
  ];
}

function shareText({ value, low, high }: ShareByDay, { t, f }: BySpeech): TableCell {
  if (Number.isNaN(value)) return t.notYet;
  const digits = Number.isNaN(low) ? 0 : decimalsFor(low, high);
  const range = f.rangeOfHundred(low, high, digits);
  return { text: f.percent(value, digits), range: range === '' ? '' : `(${range})` };
}

function verdictCell(group: SecondOrderValue, { t, f, min }: BySpeech): string {
  const { p } = group;
  if (group.customers < min) return t.few;
  if (Number.isNaN(p)) return t.notTested;
  const text = p < LEAST_P ? t.smallP(f.decimal(LEAST_P, 3)) : f.decimal(p, p < 0.01 ? 3 : 2);
  return (isSignal(group) ? t.signal : t.noiseShort)(text);
}

export function byRows(by: SecondOrderBy, speech: BySpeech): TableRow[] {
  const { t, f, min } = speech;
  const row = (group: SecondOrderGroup, name: string, verdict: string): TableRow => {
    const few = group.customers < min;
    const cell = (content: TableCell): TableCell =>
      few ? { ...(typeof content === 'string' ? { text: content, range: '' } : content), few } : content;
    return {
      value: name,
      customers: cell(f.count(group.customers)),
      ...Object.fromEntries(group.shares.map((share) => [`d${String(share.day)}`, cell(shareText(share, speech))])),
      median: cell(group.medianDays === null ? t.notReached : t.days(f.count(group.medianDays))),
      verdict: cell(verdict),
    };
  };
  return [
    ...by.groups.map((group) => row(group, nameOf(group.value, by.attribute, speech), verdictCell(group, speech))),
    row(by.all, t.all, ''),
  ];
}

/** Every step of every group with all digits. */
export function byExport(by: SecondOrderBy): ExportTable {
  const head = [
    'attribute',
    'value',
    'customers',
    'p',
    'medianDays',
    't',
    'atRisk',
    'events',
    'censored',
    's',
    'low',
    'high',
  ];
  const rowsOf = (group: SecondOrderGroup, value: string | null, p: number): (string | number | null)[][] =>
    group.steps.map((step) => [
      ...[by.attribute, value, group.customers, p, group.medianDays],
      ...[step.t, step.atRisk, step.events, step.censored, step.s, step.low, step.high],
    ]);
  return {
    columns: head.map((header, i) => ({ header, kind: i < 2 ? 'text' : 'figure' })),
    rows: [...by.groups.flatMap((group) => rowsOf(group, group.value, group.p)), ...rowsOf(by.all, null, NaN)],
  };
}
