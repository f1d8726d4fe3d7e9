/* The values of an attribute to choose from. */
import { type CustomerValues, namesPerson } from '#domain/attributes.ts';
import type { ValueCustomers } from '../protocol.ts';

/** Values that are listed for choosing: no one reads more. */
const LISTED_VALUES = 2000;

/** What says nothing is no value, and what names a person stays out of settings and links. */
export function listedValues({ values, customers }: CustomerValues): ValueCustomers[] {
  const all = values.map((value, i) => ({ value, customers: customers[i] }));
  return all.filter(({ value }) => value !== '' && !namesPerson(value)).slice(0, LISTED_VALUES);
}
