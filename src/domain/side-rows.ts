/* The columns of the tables beside the orders, each kind in one list, so that joining files and picking rows cannot forget one. */
import { joinColumns } from '#domain/order-columns.ts';
import type { FileIdentities, Text } from '#domain/orders.ts';
import type {
  CustomerTable,
  ItemCostTable,
  SalesReportTable,
  SideTable,
  SpendTable,
  SubscriptionTable,
  SurveyTable,
  TransactionTable,
} from '#domain/side-tables.ts';
import { joinTexts } from '#domain/join-texts.ts';
import { gatherText } from '#domain/text.ts';

/** How one column of each type is made from the columns that `pick` names. */
export interface SideMaker<T> {
  readonly bytes: (pick: (table: T) => Uint8Array) => Uint8Array;
  readonly days: (pick: (table: T) => Int32Array) => Int32Array;
  readonly numbers: (pick: (table: T) => Float64Array) => Float64Array;
  readonly text: (pick: (table: T) => Text) => Text;
}

/** A table of one kind whose every column comes from `make`. Rows are sorted by the columns in the order of this list. */
export type MakeTable<T> = (rows: number, make: SideMaker<T>) => T;

export const makeSpend: MakeTable<SpendTable> = (rows, make) => ({
  kind: 'spend',
  rows,
  channel: make.text((table) => table.channel),
  account: make.text((table) => table.account),
  currency: make.text((table) => table.currency),
  from: make.days((table) => table.from),
  to: make.days((table) => table.to),
  level: make.bytes((table) => table.level),
  campaign: make.text((table) => table.campaign),
  adGroup: make.text((table) => table.adGroup),
  ad: make.text((table) => table.ad),
  amount: make.numbers((table) => table.amount),
  impressions: make.numbers((table) => table.impressions),
  clicks: make.numbers((table) => table.clicks),
});

/** Discounts of subscriptions, NaN = none; none at all in files that were read before discounts were. */
export function discountsOf({ discount, rows }: SubscriptionTable): Float64Array {
  return discount ?? new Float64Array(rows).fill(NaN);
}

export const makeSubscriptions: MakeTable<SubscriptionTable> = (rows, make) => ({
  kind: 'subscriptions',
  rows,
  start: make.numbers((table) => table.start),
  created: make.numbers((table) => table.created),
  id: make.text((table) => table.id),
  plan: make.text((table) => table.plan),
  quantity: make.numbers((table) => table.quantity),
  amount: make.numbers((table) => table.amount),
  discount: make.numbers(discountsOf),
  currency: make.text((table) => table.currency),
  intervalUnit: make.bytes((table) => table.intervalUnit),
  intervalCount: make.bytes((table) => table.intervalCount),
  status: make.bytes((table) => table.status),
  trialStart: make.numbers((table) => table.trialStart),
  trialEnd: make.numbers((table) => table.trialEnd),
  periodStart: make.numbers((table) => table.periodStart),
  periodEnd: make.numbers((table) => table.periodEnd),
  canceled: make.numbers((table) => table.canceled),
  ended: make.numbers((table) => table.ended),
  tellsEnd: make.bytes((table) => table.tellsEnd),
});

export const makeSurvey: MakeTable<SurveyTable> = (rows, make) => ({
  kind: 'survey',
  rows,
  question: make.text((table) => table.question),
  day: make.days((table) => table.day),
  score: make.numbers((table) => table.score),
});

/** Consent to SMS; unknown in files that were read before it was. */
export function smsConsentOf({ smsConsent, rows }: CustomerTable): Uint8Array {
  return smsConsent ?? new Uint8Array(rows);
}

export const makeCustomers: MakeTable<CustomerTable> = (rows, make) => ({
  kind: 'customers',
  rows,
  created: make.numbers((table) => table.created),
  totalOrders: make.numbers((table) => table.totalOrders),
  totalSpent: make.numbers((table) => table.totalSpent),
  consent: make.bytes((table) => table.consent),
  smsConsent: make.bytes(smsConsentOf),
});

export const makeTransactions: MakeTable<TransactionTable> = (rows, make) => ({
  kind: 'transactions',
  rows,
  day: make.days((table) => table.day),
  at: make.numbers((table) => table.at),
  order: make.text((table) => table.order),
  type: make.bytes((table) => table.type),
  success: make.bytes((table) => table.success),
  amount: make.numbers((table) => table.amount),
  fee: make.numbers((table) => table.fee),
  currency: make.text((table) => table.currency),
});

export const makeSalesReport: MakeTable<SalesReportTable> = (rows, make) => ({
  kind: 'sales-report',
  rows,
  from: make.days((table) => table.from),
  to: make.days((table) => table.to),
  orders: make.numbers((table) => table.orders),
  grossSales: make.numbers((table) => table.grossSales),
  discounts: make.numbers((table) => table.discounts),
  returns: make.numbers((table) => table.returns),
  netSales: make.numbers((table) => table.netSales),
  shipping: make.numbers((table) => table.shipping),
  taxes: make.numbers((table) => table.taxes),
  totalSales: make.numbers((table) => table.totalSales),
});

export const makeItemCosts: MakeTable<ItemCostTable> = (rows, make) => ({
  kind: 'item-costs',
  rows,
  sku: make.text((table) => table.sku),
  product: make.text((table) => table.product),
  currency: make.text((table) => table.currency),
  cost: make.numbers((table) => table.cost),
});

/** Rows of one kind with whom they tell, one entry a row. */
export interface SideRows<T extends SideTable> {
  readonly table: T;
  readonly identities: FileIdentities;
}

function makeIdentities(text: (pick: (identities: FileIdentities) => Text) => Text): FileIdentities {
  return {
    email: text((identities) => identities.email),
    phone: text((identities) => identities.phone),
    person: text((identities) => identities.person),
    zip: text((identities) => identities.zip),
    customerId: text((identities) => identities.customerId),
  };
}

/** Who a row tells, as a key: by the source's customer id, else by e-mail, else by phone; null where it tells nobody. */
export function personKey({ customerId, email, phone }: FileIdentities, row: number): string | null {
  if (customerId.codes[row] >= 0) return `id ${customerId.codes[row]}`;
  if (email.codes[row] >= 0) return `email ${email.codes[row]}`;
  return phone.codes[row] >= 0 ? `phone ${phone.codes[row]}` : null;
}

/** Tables one below the other. */
export function joinSides<T extends SideTable>(files: readonly SideRows<T>[], make: MakeTable<T>): SideRows<T> {
  const tables = files.map(({ table }) => table);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return {
    table: make(rows, {
      bytes: (pick) => joinColumns(tables.map(pick), new Uint8Array(rows)),
      days: (pick) => joinColumns(tables.map(pick), new Int32Array(rows)),
      numbers: (pick) => joinColumns(tables.map(pick), new Float64Array(rows)),
      text: (pick) => joinTexts(tables.map(pick)),
    }),
    identities: makeIdentities((pick) => joinTexts(files.map(({ identities }) => pick(identities)))),
  };
}

/** The given rows, in that order. */
export function gatherSides<T extends SideTable>(
  { table, identities }: SideRows<T>,
  rows: Int32Array,
  make: MakeTable<T>,
): SideRows<T> {
  return {
    table: make(rows.length, {
      bytes: (pick) => Uint8Array.from(rows, (row) => pick(table)[row]),
      days: (pick) => rows.map((row) => pick(table)[row]),
      numbers: (pick) => Float64Array.from(rows, (row) => pick(table)[row]),
      text: (pick) => gatherText(pick(table), rows),
    }),
    identities: makeIdentities((pick) => gatherText(pick(identities), rows)),
  };
}

/** Place of each row's text among all texts of the column by UTF-16 code unit, −1 = blank. */
function placesOf({ codes, values }: Text): Int32Array {
  const sorted = Int32Array.from(values.keys()).sort((a, b) => (values[a] < values[b] ? -1 : 1));
  const place = new Int32Array(values.length);
  sorted.forEach((code, index) => {
    place[code] = index;
  });
  return codes.map((code) => (code < 0 ? -1 : place[code]));
}

/**
 * Place of each row in the order of everything that rows say, column by column, NaN and blank first; rows that are alike in
 * everything share one. It does not depend on the order in which rows stand.
 */
export function placeOfRows<T extends SideTable>({ table, identities }: SideRows<T>, make: MakeTable<T>): Int32Array {
  const columns: (Uint8Array | Int32Array | Float64Array)[] = [];
  const keep = <C extends Uint8Array | Int32Array | Float64Array>(column: C): C => {
    columns.push(column);
    return column;
  };
  const keepText = (text: Text): Text => {
    columns.push(placesOf(text));
    return text;
  };
  make(table.rows, {
    bytes: (pick) => keep(pick(table)),
    days: (pick) => keep(pick(table)),
    numbers: (pick) => keep(pick(table)),
    text: (pick) => keepText(pick(table)),
  });
  makeIdentities((pick) => keepText(pick(identities)));
  const compare = (a: number, b: number): number => {
    for (const column of columns) {
      const x = column[a];
      const y = column[b];
      if (x === y || (Number.isNaN(x) && Number.isNaN(y))) continue;
      return Number.isNaN(x) || x < y ? -1 : 1;
    }
    return 0;
  };
  const sorted = Int32Array.from({ length: table.rows }, (_, row) => row).sort(compare);
  const place = new Int32Array(table.rows);
  sorted.forEach((row, index) => {
    place[row] = index > 0 && compare(sorted[index - 1], row) === 0 ? place[sorted[index - 1]] : index;
  });
  return place;
}
