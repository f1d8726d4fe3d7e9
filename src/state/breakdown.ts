/* Rows by attribute in an address: the attribute, how many values, and which ones. */
import { namesPerson, STANDARD_ATTRIBUTES, type AttributeId } from '#domain/attributes.ts';
import { MOST_VALUES } from '#domain/retention/view.ts';

/** `country`, `column:utm_source`; null if it is no attribute. */
export function parseAttribute(text: string): AttributeId | null {
  const standard = STANDARD_ATTRIBUTES.find((known) => known === text);
  if (standard !== undefined) return standard;
  return /^column:./.test(text) ? (text as AttributeId) : null;
}

/** A whole number of rows, null if it is none or too large. */
export function parseTop(text: string): number | null {
  return /^[1-9]\d?$/.test(text) && Number(text) <= MOST_VALUES ? Number(text) : null;
}

/** Commas part values, so that those inside are written with a percent sign, and percent signs too. */
const escape = (value: string): string => value.replaceAll('%', '%25').replaceAll(',', '%2C');
const unescape = (text: string): string => text.replaceAll('%2C', ',').replaceAll('%25', '%');

/** `DE,AT`; '' where none are chosen. A value that names a person is never written: a link holds no customer data. */
export function writeValues(values: readonly string[] | null): string {
  return (values ?? [])
    .filter((value) => !namesPerson(value))
    .map(escape)
    .join(',');
}

/** Chosen values, each once; null if there is none, one is blank, names a person, or there are too many. */
export function parseValues(text: string): string[] | null {
  const values = [...new Set(text.split(',').map(unescape))];
  const good = values.every((value) => value !== '' && !namesPerson(value)) && values.length <= MOST_VALUES;
  return good ? values : null;
}
