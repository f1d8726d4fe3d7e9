/* Who has agreed to marketing: by e-mail and by SMS, which are kept apart. */
import type { Assembled } from '#domain/assemble.ts';
import { customerFinder } from '#domain/censoring/listed.ts';
import { Consent } from '#domain/orders.ts';
import type { MergedTable } from '#domain/side-merge.ts';
import { smsConsentOf } from '#domain/side-rows.ts';
import type { CustomerTable } from '#domain/side-tables.ts';

/** Values of Consent, one entry for each customer of the OrderTable. */
export interface MarketingConsent {
  readonly email: Uint8Array;
  /** Orders do not tell it; a list of customers may. */
  readonly sms: Uint8Array;
}

const NEVER = -Infinity;

/**
 * What was said last counts: by the customer's latest order that says something, or by the list of customers, which speaks as of
 * the day its file was saved, also on that day itself. Where rows of the list that stand for one customer disagree, no counts.
 */
export function marketingConsent(assembled: Assembled, customers: MergedTable<CustomerTable> | null): MarketingConsent {
  const { orders } = assembled;
  const email = new Uint8Array(orders.customers);
  const sms = new Uint8Array(orders.customers);
  const saidOn = new Float64Array(orders.customers).fill(NEVER);
  // Rows stand in the order of time.
  for (let row = 0; row < orders.rows; row++) {
    const customer = orders.customer[row];
    if (customer < 0 || orders.consent[row] === Consent.unknown) continue;
    email[customer] = orders.consent[row];
    saidOn[customer] = orders.day[row];
  }
  if (customers === null) return { email, sms };
  const customerOf = customerFinder(assembled, customers);
  const { table, savedDay } = customers;
  const smsListed = smsConsentOf(table);
  const listed = new Uint8Array(orders.customers);
  for (let row = 0; row < table.rows; row++) {
    const customer = customerOf(row);
    if (customer < 0) continue;
    sms[customer] = sooner(sms[customer], smsListed[row]);
    if (savedDay[row] >= saidOn[customer]) listed[customer] = sooner(listed[customer], table.consent[row]);
  }
  return { email: email.map((said, customer) => listed[customer] || said), sms };
}

/** No before yes, either before unknown. */
function sooner(a: number, b: number): number {
  return a === Consent.unknown || b === Consent.unknown ? Math.max(a, b) : Math.min(a, b);
}
