/* Lists of customers for advertising and mail: whom to look for more of, whom to win back, whom to leave out. */
import { CUSTOMER_SEGMENTS } from './clv/customer-segments.ts';
import type { CustomerStanding } from './customer-standing.ts';
import type { PurchaseLog } from './purchases.ts';

/** What a list needs of where customers stand. */
type Standing = Pick<CustomerStanding, 'predicted' | 'segments'>;

/**
 * seed: customers by value, of whom a platform is to find alike. win-back: those whose segment has the aim to win back.
 * exclusion: buyers, who need not see advertising for new customers.
 */
export const AUDIENCE_LISTS = ['seed', 'win-back', 'exclusion'] as const;
export type AudienceList = (typeof AUDIENCE_LISTS)[number];

/** sales: net sales of all orders up to as-of, less refunds. ahead: predicted value of the months ahead, where a model is used. */
export type AudienceValue = 'sales' | 'ahead';

export interface AudienceChoice {
  readonly list: AudienceList;
  /** Of a seed list: what its customers are ordered by. */
  readonly value: AudienceValue;
  /** Of a seed list: share of the customers with a value above 0, the best first; 1 = all of them. */
  readonly top: number;
  /** Of an exclusion list: an order within so many days up to as-of; null = all buyers. */
  readonly days: number | null;
}

export interface Audience {
  /** Positions in the log, ascending: the order of a file says nothing about value. n entries. */
  readonly members: Int32Array;
  /** Minor units, integers for sales; at least 0. n entries. */
  readonly value: Float64Array;
  /** What `value` is: sales also where values ahead were asked for and no model is used. */
  readonly valueIs: AudienceValue;
}

/** Whether a list rests on where customers stand, which may need a model. */
export function needsStanding({ list, value }: AudienceChoice): boolean {
  return list === 'win-back' || (list === 'seed' && value === 'ahead');
}

/** Net sales of each customer's orders, less all refunds up to as-of, minor units. One entry per customer of the log. */
export function salesOfCustomers(log: PurchaseLog): Float64Array {
  const sales = new Float64Array(log.customers);
  for (let i = 0; i < log.customers; i++) {
    for (let o = log.start[i]; o < log.start[i + 1]; o++) sales[i] += log.net[o];
  }
  for (const { customer, net } of [log.refunds, log.datedRefunds]) {
    customer.forEach((position, row) => {
      if (position >= 0) sales[position] += net[row];
    });
  }
  return sales;
}

/** The customers of a list. `standing` must be of the same log; null where the list does not need it. */
export function audienceOf(log: PurchaseLog, choice: AudienceChoice, standing: Standing | null): Audience {
  const ahead = choice.value === 'ahead' ? (standing?.predicted?.value ?? null) : null;
  const values = (ahead ?? salesOfCustomers(log)).map((value) => Math.max(0, value));
  const members = Int32Array.from(membersOf(log, choice, values, standing));
  return { members, value: Float64Array.from(members, (i) => values[i]), valueIs: ahead ? 'ahead' : 'sales' };
}

function membersOf(
  log: PurchaseLog,
  { list, top, days }: AudienceChoice,
  values: Float64Array,
  standing: Standing | null,
): number[] {
  const all = Array.from({ length: log.customers }, (_, i) => i);
  switch (list) {
    case 'seed': {
      const worth = all.filter((i) => values[i] > 0).sort((a, b) => values[b] - values[a] || a - b);
      return worth.slice(0, Math.ceil(top * worth.length)).sort((a, b) => a - b);
    }
    case 'win-back':
      return all.filter((i) => standing && CUSTOMER_SEGMENTS[standing.segments.segment[i]].aim === 'win-back');
    case 'exclusion':
      return all.filter((i) => days === null || log.day[log.start[i + 1] - 1] > log.asOf - days);
  }
}
