/* The questions in words: what follows from each answer, what is still needed, what is ignored. */
import type { AmountsQuestion, ColumnRole, ColumnsQuestion, DatesQuestion, MappedKind } from '#domain/choices.ts';
import { AMOUNT_SCALE } from '#domain/orders.ts';
import type { Format } from '#i18n/format.ts';
import type { AskWords } from '#i18n/messages.ts';
import { ignoredColumns, missingRoles, type ChosenRole, type MapperState } from './mapper.ts';

/** One answer with what follows from it. */
export interface SaidOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly consequence: string;
  readonly suggested: boolean;
}

/** Names of ignored columns that a sentence holds; the rest is counted. */
const NAMED = 12;
/** Characters of a name in a sentence: the questions of a survey are long headers. */
const NAME_LENGTH = 40;

/** A day that stays on one line. */
const dayText = (day: number, format: Format): string => format.day(day).replaceAll(' ', '\u00a0');

/** An amount without a symbol, with all decimals it has and at least two. */
function amountText(amount: number, format: Format): string {
  const digits = [2, 3].find((n) => (amount * 10 ** n) % AMOUNT_SCALE === 0) ?? 4;
  return format.decimal(amount / AMOUNT_SCALE, digits);
}

/** Day first, then month first, whichever is suggested: the places never change. */
export function dateOptions(question: DatesQuestion, t: AskWords, format: Format): SaidOption<'dmy' | 'mdy'>[] {
  return (['dmy', 'mdy'] as const).map((value) => {
    const { example, first, last } = question[value];
    return {
      value,
      label: t.dates[value](question.example, dayText(example, format)),
      consequence: t.dates.range(dayText(first, format), dayText(last, format)),
      suggested: question.suggested === value,
    };
  });
}

/** Thousands first, then decimals. Which sign is which, the example tells: read as thousands it is the larger number. */
export function amountOptions(question: AmountsQuestion, t: AskWords, format: Format): SaidOption<'.' | ','>[] {
  const { dot, comma, example, suggested } = question;
  const readings = [
    { value: '.' as const, amount: dot.example, sum: dot.sum },
    { value: ',' as const, amount: comma.example, sum: comma.sum },
  ].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  return readings.map(({ value, amount, sum }, at) => ({
    value,
    label: (at === 0 ? t.amounts.thousands : t.amounts.decimals)(example, amountText(amount, format)),
    consequence: t.amounts.sum(amountText(sum, format)),
    suggested: suggested === value,
  }));
}

/** The role in plain words, as the list of its kind names it. */
export function roleText(role: ChosenRole, kind: MappedKind, t: AskWords): string {
  if (role === null) return t.mapper.ignore;
  if (role === 'attribute') return t.mapper.attribute;
  const labels: Readonly<Partial<Record<ColumnRole, string>>> = t.mapper.roles[kind];
  return labels[role] ?? role;
}

/** The header of a column; a blank one by its place. */
export function columnText(question: ColumnsQuestion, column: number, t: AskWords, format: Format): string {
  const header = question.columns[column].header.trim();
  return header === '' ? t.mapper.unnamed(format.count(column + 1)) : header;
}

/** Cut between two words where it can be. */
function shortened(name: string): string {
  return name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH).replace(/\s+\S*$/, '')}…` : name;
}

/** "Still needed: a date and an amount." '' where nothing is. */
export function missingText(state: MapperState, t: AskWords, format: Format): string {
  const words: Readonly<Partial<Record<ColumnRole, string>>> = t.mapper.needed;
  const said = (role: ColumnRole): string => words[role] ?? role;
  const or = new Intl.ListFormat(format.locale, { type: 'disjunction' });
  const missing = missingRoles(state).map((group) => {
    const names = group.map(said);
    return names.length > 1 ? t.mapper.who(or.format(names)) : names[0];
  });
  return missing.length === 0
    ? ''
    : t.mapper.missing(new Intl.ListFormat(format.locale, { type: 'conjunction' }).format(missing));
}

/** "Ignored: Notes, Tags." */
export function ignoredText(question: ColumnsQuestion, state: MapperState, t: AskWords, format: Format): string {
  const ignored = ignoredColumns(state);
  if (ignored.length === 0) return t.mapper.nothingIgnored;
  const names = ignored.slice(0, NAMED).map((column) => shortened(columnText(question, column, t, format)));
  const more = ignored.length - names.length;
  return t.mapper.ignored(names.join(', '), more > 0 ? format.count(more) : '');
}
