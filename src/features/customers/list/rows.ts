/* The list of customers in words: its columns, a row, its sentence. Pure. */
import {
  type CustomerColumn,
  type CustomerRow,
  type CustomerSort,
  type NumberColumn,
  SORTABLE,
} from '#domain/customer-list.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { CustomerListHead } from '#state/customer-list.svelte.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';

export type Words = Messages['customerList'];
export type SegmentNames = Messages['segments']['names'];

/** In the order in which they are shown. */
const COLUMNS: readonly NumberColumn[] = [
  ...(['clv', 'alive', 'overdue', 'purchases', 'expected'] as const),
  ...(['netSales', 'contribution', 'orders', 'lastDay', 'firstDay'] as const),
];

/** Columns of which something is known; phones show the one that the list is sorted by, else the most telling one. */
export function listColumns({ known, sort, months, basis }: CustomerListHead, t: Words, f: Format): TableColumn[] {
  const label = (by: CustomerColumn): string => t.columns[by](f.count(months), basis === 'contribution');
  const shown = COLUMNS.filter((column) => known.includes(column));
  const narrow = sort.by === 'customer' ? shown[0] : sort.by;
  return [
    { key: 'customer', label: label('customer') },
    { key: 'segment', label: label('segment'), hideNarrow: narrow !== 'segment' },
    ...shown.map((key) => ({ key, label: label(key), numeric: true, hideNarrow: key !== narrow })),
  ];
}

/** Who it is: what the customer is known by, else the number. */
export function customerName({ label, number }: Pick<CustomerRow, 'label' | 'number'>, t: Words): string {
  return label === '' ? t.numbered(String(number)) : label;
}

/** `segments`: what segments are called. */
export function listRow(row: CustomerRow, segments: SegmentNames, t: Words, f: Format): TableRow {
  const person = row.person === row.label ? '' : row.person;
  return {
    customer: { text: customerName(row, t), range: person },
    segment: row.segment === null ? '' : segments[row.segment],
    firstDay: f.day(row.firstDay),
    lastDay: f.day(row.lastDay),
    orders: f.count(row.orders),
    netSales: f.money(row.netSales),
    contribution: f.money(row.contribution),
    alive: f.percent(row.alive),
    purchases: f.decimal(row.purchases, 1),
    expected: f.money(row.expected),
    clv: f.money(row.clv),
    overdue: Number.isNaN(row.overdue) ? '' : t.times(f.decimal(row.overdue, 1)),
  };
}

/** What the list holds: how many are still customers, or why nothing is predicted; under a search how many it finds. */
export function listSentence(head: CustomerListHead, searched: boolean, t: Words, f: Format): string {
  const customers = f.count(head.customers);
  if (searched) return head.found === 0 ? t.noneFound : t.found(f.count(head.found), customers);
  if (Number.isNaN(head.alive) || !head.known.includes('clv')) return t.unused[head.verdict](customers);
  return t.predicted(customers, f.count(head.alive));
}

const SORTED_BY: readonly CustomerColumn[] = ['customer', 'segment', ...SORTABLE];

/** A sort as a link names it: `overdue-down`, `customer-up`; '' = the list's own. */
export function sortText(sort: CustomerSort | null): string {
  return sort === null ? '' : `${sort.by}-${sort.descending ? 'down' : 'up'}`;
}

/** null = none, or one that cannot be meant. */
export function parseSort(text: string): CustomerSort | null {
  const [column, direction] = text.split('-', 2);
  const by = SORTED_BY.find((known) => known === column);
  return by === undefined || !['up', 'down'].includes(direction) ? null : { by, descending: direction === 'down' };
}
