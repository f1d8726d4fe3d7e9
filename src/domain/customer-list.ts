/* The list of customers: which columns it has, how it is ordered and searched, and windows of its rows. */
import type { Steps } from '#domain/steps.ts';
import type { CustomerTable } from './clv/customer-table.ts';
import type { ShownGroupId } from './clv/shown-groups.ts';
import type { ValueMargin } from './customer-value.ts';
import { isForgotten } from './forgotten.ts';
import { type CustomerIdentities, identityLabel } from './identity.ts';
import { radixOrder } from './numeric/radix-order.ts';
import type { Text } from './orders.ts';
import type { PredictionVerdict } from './prediction.ts';
import { textAt } from './text.ts';
import { textOrderByStep } from './text-order.ts';

/** Columns of numbers that a list can be sorted by. */
export const SORTABLE = [
  ...(['firstDay', 'lastDay', 'orders', 'netSales', 'contribution'] as const),
  ...(['alive', 'purchases', 'expected', 'clv', 'overdue'] as const),
] as const;
export type NumberColumn = (typeof SORTABLE)[number];
/** `customer`: by identity, or by number where identities are hidden. `segment`: in the order in which segments are shown. */
export type CustomerColumn = 'customer' | 'segment' | NumberColumn;

export interface CustomerSort {
  readonly by: CustomerColumn;
  readonly descending: boolean;
}

/** How a list is asked for. */
export interface CustomerListTerms {
  /** null = the most valuable first: by CLV, else by net sales. A column that nothing is known of counts as null. */
  readonly sort: CustomerSort | null;
  /** Part of an e-mail, phone, name or id, or a customer's number; '' = all. */
  readonly search: string;
  /** Customers of this group alone; null, or a group that these customers are not parted into = all. */
  readonly segment?: ShownGroupId | null;
  /** No identity is answered, and none is searched: customers are numbers. */
  readonly hidden: boolean;
}

/** One customer; numbers as in CustomerTable. */
export interface CustomerRow extends Readonly<Record<NumberColumn, number>> {
  readonly number: number;
  /** What the customer is known by, and the name; '' = hidden, forgotten or never given. */
  readonly label: string;
  readonly person: string;
  /** null = customers were not parted. */
  readonly segment: ShownGroupId | null;
  readonly daysSinceLastOrder: number;
  readonly usualDays: number;
}

/** A window of the list, and what it is a window of. */
export interface CustomerRows extends ValueMargin {
  readonly customers: number;
  /** The groups that customers are parted into; none where they are not. */
  readonly groups: readonly ShownGroupId[];
  /** Customers of the segment that the search finds: rows of the list. */
  readonly found: number;
  readonly sort: CustomerSort;
  readonly months: number;
  /** Columns of which something is known. */
  readonly known: readonly NumberColumn[];
  readonly verdict: PredictionVerdict;
  /** Expected number of customers who have not left, Σ P(alive) over all customers; NaN where no model is used. */
  readonly alive: number;
  /** Place of the first row, from 0. */
  readonly from: number;
  readonly rows: readonly CustomerRow[];
}

/** Rows of a window at most. */
export const MOST_ROWS = 500;

/** Columns of which something is known of any customer. */
export function knownColumns(table: CustomerTable): NumberColumn[] {
  return SORTABLE.filter((column) => table[column].some((value) => !Number.isNaN(value)));
}

/** The order that a list is shown in. */
export function sortFor(known: readonly NumberColumn[], asked: CustomerSort | null): CustomerSort {
  if (asked !== null && (asked.by === 'customer' || asked.by === 'segment' || known.includes(asked.by))) return asked;
  return { by: known.includes('clv') ? 'clv' : 'netSales', descending: true };
}

/**
 * Places of all customers in the table, sorted. What is not known stands last either way; equals stand by their place in the table,
 * which is that of their numbers. In small steps.
 */
export function* customerOrderByStep(
  table: CustomerTable,
  identities: CustomerIdentities,
  { by, descending }: CustomerSort,
  hidden: boolean,
): Steps<Int32Array> {
  if (by === 'segment') return radixOrder(table.groups?.of ?? new Uint8Array(table.customers), descending);
  if (by !== 'customer') return radixOrder(table[by], descending);
  if (hidden) return radixOrder(table.number, descending);
  const labelAt = (place: number): string => identityLabel(identities, table.number[place] - 1);
  return yield* textOrderByStep(table.customers, labelAt, descending);
}

/** The places of `order` whose customer stands in a group. */
export function placesOfGroup(
  order: Int32Array,
  { groups }: Pick<CustomerTable, 'groups'>,
  segment: ShownGroupId | null,
): Int32Array {
  const wanted = segment === null ? -1 : (groups?.ids.indexOf(segment) ?? -1);
  return groups === undefined || wanted < 0 ? order : order.filter((place) => groups.of[place] === wanted);
}

/** Texts looked through at a time. */
const PIECE = 20_000;

/**
 * The places of `order` whose customer a search finds: the text occurs in the e-mail, phone, name or id that the files gave, whatever
 * its case, or is the customer's number. Where identities are hidden, the number at the end of the text alone counts. In small steps.
 */
export function* foundByStep(
  order: Int32Array,
  { number }: Pick<CustomerTable, 'number'>,
  identities: CustomerIdentities,
  search: string,
  hidden: boolean,
): Steps<Int32Array> {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return order;
  const asNumber = Number((hidden ? /(\d+)$/ : /^(\d+)$/).exec(wanted)?.[1] ?? NaN);
  const hits: { readonly codes: Int32Array; readonly hit: Uint8Array }[] = [];
  if (!hidden) {
    const { email, phone, person, customerId } = identities;
    for (const { codes, values } of [email, phone, person, customerId] satisfies Text[]) {
      const hit = new Uint8Array(values.length);
      for (let i = 0; i < values.length; i++) {
        if (values[i].toLowerCase().includes(wanted)) hit[i] = 1;
        if (i % PIECE === 0) yield undefined;
      }
      hits.push({ codes, hit });
    }
  }
  return order.filter((place) => {
    const customer = number[place] - 1;
    return (
      number[place] === asNumber || hits.some(({ codes, hit }) => codes[customer] >= 0 && hit[codes[customer]] === 1)
    );
  });
}

/** A text unless it was forgotten. */
function known(text: string): string {
  return isForgotten(text) ? '' : text;
}

/** One row of the table. */
export function customerRow(
  table: CustomerTable,
  place: number,
  identities: CustomerIdentities,
  hidden: boolean,
): CustomerRow {
  const customer = table.number[place] - 1;
  return {
    ...(Object.fromEntries(SORTABLE.map((column) => [column, table[column][place]])) as Record<NumberColumn, number>),
    number: table.number[place],
    label: hidden ? '' : known(identityLabel(identities, customer)),
    person: hidden ? '' : known(textAt(identities.person, customer)),
    segment: table.groups ? table.groups.ids[table.groups.of[place]] : null,
    daysSinceLastOrder: table.daysSinceLastOrder[place],
    usualDays: table.usualDays[place],
  };
}
