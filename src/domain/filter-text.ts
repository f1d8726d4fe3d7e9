/* A filter as short text, for addresses and the results file: `country:DE|AT;first:2025-01-01..2025-12-31;!again:90`. */
import { STANDARD_ATTRIBUTES, type AttributeId } from '#domain/attributes.ts';
import { isoDay, parseIsoDay, type PeriodUnit } from '#domain/calendar.ts';
import type { Condition, Filter } from '#domain/selection.ts';

const UNITS: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'year'];
const COLUMN = 'column:';
/** Marks that part the text; within a value `~` stands before them. */
const MARKS = /[~;|:!]/g;

const escaped = (text: string): string => text.replace(MARKS, '~$&');
const unescaped = (text: string): string => text.replace(/~([~;|:!])/g, '$1');

/** Parts of a text at a mark that no `~` stands before. */
function split(text: string, mark: string): string[] {
  const parts = [''];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '~' && i + 1 < text.length) parts[parts.length - 1] += text[i] + text[++i];
    else if (text[i] === mark) parts.push('');
    else parts[parts.length - 1] += text[i];
  }
  return parts;
}

type Range = { readonly from: number | null; readonly to: number | null };

const rangeText = ({ from, to }: Range, say: (n: number) => string): string =>
  `${from === null ? '' : say(from)}..${to === null ? '' : say(to)}`;

/** `from..to`, either end may be missing; undefined = it is no range. */
function parseRange(text: string, parse: (text: string) => number | null): Range | undefined {
  const ends = text.split('..');
  if (ends.length !== 2) return undefined;
  const [from, to] = ends.map((end) => (end === '' ? null : (parse(end) ?? NaN)));
  if (Number.isNaN(from) || Number.isNaN(to) || (from !== null && to !== null && from > to)) return undefined;
  return { from, to };
}

const parseWhole = (text: string): number | null => (/^\d{1,7}$/.test(text) ? Number(text) : null);

/** A range of whole numbers with a beginning; one number alone is both ends. */
function parseNumbers(text: string): { readonly from: number; readonly to: number | null } | undefined {
  const one = parseWhole(text);
  if (one !== null) return { from: one, to: one };
  const range = parseRange(text, parseWhole);
  return range?.from === undefined || range.from === null ? undefined : { from: range.from, to: range.to };
}

const numbersText = (range: { readonly from: number; readonly to: number | null }): string =>
  range.from === range.to ? String(range.from) : rangeText(range, String);

const unitText = (unit: PeriodUnit): string => (unit === 'day' ? '' : `${unit}:`);

/** Unit and the rest of a text; days where none is named. */
function parseUnit(parts: readonly string[]): { readonly unit: PeriodUnit; readonly rest: string } | undefined {
  if (parts.length === 1) return { unit: 'day', rest: parts[0] };
  const unit = UNITS.find((known) => known === parts[0]);
  return unit === undefined || unit === 'day' || parts.length !== 2 ? undefined : { unit, rest: parts[1] };
}

function attributeText(attribute: AttributeId): string {
  return attribute.startsWith(COLUMN) ? COLUMN + escaped(attribute.slice(COLUMN.length)) : attribute;
}

function conditionText(condition: Condition): string {
  switch (condition.what) {
    case 'first':
    case 'ordered':
      return `${condition.what}:${rangeText(condition, isoDay)}`;
    case 'attribute':
      return `${attributeText(condition.attribute)}:${condition.values.map(escaped).join('|')}`;
    case 'bought':
      return `bought:${unitText(condition.unit)}${numbersText(condition)}`;
    case 'again':
      return `again:${unitText(condition.unit)}${condition.within === null ? 'ever' : String(condition.within)}`;
    case 'orders':
      return `orders:${numbersText(condition)}`;
    case 'observed':
      return `observed:${String(condition.days)}`;
    case 'segment':
      return `segment:${escaped(condition.id)}`;
  }
}

/** A filter as text; '' = everybody. */
export function filterText(filter: Filter): string {
  return filter
    .map((condition) => ('is' in condition && !condition.is ? '!' : '') + conditionText(condition))
    .join(';');
}

function parseAttribute(parts: readonly string[], is: boolean): Condition | undefined {
  const isColumn = `${parts[0]}:` === COLUMN;
  if (parts.length !== (isColumn ? 3 : 2)) return undefined;
  const attribute: AttributeId | undefined = isColumn
    ? `${COLUMN}${unescaped(parts[1])}`
    : STANDARD_ATTRIBUTES.find((known) => known === parts[0]);
  const values = split(parts[parts.length - 1], '|').map(unescaped);
  return attribute && { what: 'attribute', attribute, values, is };
}

function parseCondition(text: string): Condition | undefined {
  const is = !text.startsWith('!');
  const parts = split(is ? text : text.slice(1), ':');
  const [what, ...rest] = parts;
  const only = rest.length === 1 ? rest[0] : '';
  switch (what) {
    case 'first': {
      const range = is ? parseRange(only, parseIsoDay) : undefined;
      return range && { what, ...range };
    }
    case 'ordered': {
      const range = parseRange(only, parseIsoDay);
      return range && { what, ...range, is };
    }
    case 'orders': {
      const range = is ? parseNumbers(only) : undefined;
      return range && { what, ...range };
    }
    case 'observed': {
      const days = is ? parseWhole(only) : null;
      return days === null ? undefined : { what, days };
    }
    case 'bought': {
      const unit = parseUnit(rest);
      const range = unit && parseNumbers(unit.rest);
      return range && { what, unit: unit.unit, ...range, is };
    }
    case 'again': {
      const unit = parseUnit(rest);
      const within = unit && (unit.rest === 'ever' ? null : (parseWhole(unit.rest) ?? undefined));
      return within === undefined || unit === undefined ? undefined : { what, unit: unit.unit, within, is };
    }
    case 'segment':
      return only === '' ? undefined : { what, id: unescaped(only), is };
    default:
      return parseAttribute(parts, is);
  }
}

/** The filter of a text; null where a part of it is no condition. */
export function parseFilter(text: string): Filter | null {
  if (text === '') return [];
  const conditions = split(text, ';').map(parseCondition);
  return conditions.every((condition) => condition !== undefined) ? conditions : null;
}
