/* From what stands in the fields of the editor to conditions, or to what is still missing. Pure. */
import type { AttributeId } from '#domain/attributes.ts';
import { parseIsoDay } from '#domain/calendar.ts';
import type { Condition, Filter } from '#domain/selection.ts';
import type { Messages } from '#i18n/messages.ts';

/** Kinds of condition that are no attribute of the first order. */
type Kind = 'first' | 'orders' | 'again' | 'ordered' | 'segment';

/** What the editor offers: a kind of condition, or an attribute of the first order. */
export type Subject = Kind | AttributeId;

/** The fields of the editor, as they stand; only those of the subject are looked at. */
export interface Fields {
  readonly subject: Subject;
  readonly is: boolean;
  /** ISO days, '' = open. */
  readonly fromDay: string;
  readonly toDay: string;
  /** Whole numbers, null = nothing typed. */
  readonly fewest: number | null;
  readonly most: number | null;
  readonly within: number | null;
  /** Whether those who were not observed so long stay out. */
  readonly observedOnly: boolean;
  readonly values: readonly string[];
  readonly segment: string;
}

export const NO_FIELDS: Omit<Fields, 'subject'> = {
  is: true,
  fromDay: '',
  toDay: '',
  fewest: null,
  most: null,
  within: null,
  observedOnly: true,
  values: [],
  segment: '',
};

export type Missing = keyof Pick<Messages['filter'], 'upsideDown' | 'needsDay' | 'needsNumber' | 'needsValue'>;

/** The conditions that the fields make; a word for what is missing where they make none. */
export function conditionsOf(fields: Fields): readonly Condition[] | Missing {
  const { subject, is, fewest, most, within, values } = fields;
  if (subject === 'first' || subject === 'ordered') {
    const range = { from: parseIsoDay(fields.fromDay), to: parseIsoDay(fields.toDay) };
    if (range.from === null && range.to === null) return 'needsDay';
    if (range.from !== null && range.to !== null && range.from > range.to) return 'upsideDown';
    return [subject === 'first' ? { what: subject, ...range } : { what: subject, ...range, is }];
  }
  if (subject === 'orders') {
    if (fewest === null && most === null) return 'needsNumber';
    if (fewest !== null && most !== null && fewest > most) return 'upsideDown';
    return [{ what: subject, from: fewest ?? 1, to: most }];
  }
  if (subject === 'again') {
    const again: Condition = { what: subject, unit: 'day', within, is };
    return within !== null && fields.observedOnly ? [again, { what: 'observed', days: within }] : [again];
  }
  if (subject === 'segment') return fields.segment === '' ? 'needsValue' : [{ what: subject, id: fields.segment, is }];
  return values.length === 0 ? 'needsValue' : [{ what: 'attribute', attribute: subject, values, is }];
}

/** Values of an attribute that the filter names already, on the side of `is`: the editor begins with them. */
export function valuesIn(filter: Filter, attribute: AttributeId, is: boolean): readonly string[] {
  const found = filter.find(
    (condition) => condition.what === 'attribute' && condition.attribute === attribute && condition.is === is,
  );
  return found?.what === 'attribute' ? found.values : [];
}
