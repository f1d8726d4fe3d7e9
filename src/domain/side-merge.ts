/* The merge of the tables beside the orders: what several files tell of one thing is told by one of them, in whatever order they came. */
import {
  gatherSides,
  joinSides,
  makeCustomers,
  makeItemCosts,
  makeSalesReport,
  makeSpend,
  makeSubscriptions,
  makeSurvey,
  makeTransactions,
  personKey,
  placeOfRows,
  type MakeTable,
  type SideRows,
} from '#domain/side-rows.ts';
import type {
  CustomerTable,
  ItemCostTable,
  SalesReportTable,
  SideFile,
  SideTable,
  SpendTable,
  SubscriptionTable,
  SurveyTable,
  TransactionTable,
} from '#domain/side-tables.ts';

/** All rows of one kind that stand, sorted by what they say. */
export interface MergedTable<T extends SideTable> extends SideRows<T> {
  /** Day on which the file of each row was saved. */
  readonly savedDay: Int32Array;
}

/** The tables beside the orders, each merged from its files; null where no file holds any. */
export interface MergedSides {
  readonly spend: MergedTable<SpendTable> | null;
  readonly subscriptions: MergedTable<SubscriptionTable> | null;
  readonly surveys: MergedTable<SurveyTable> | null;
  readonly customers: MergedTable<CustomerTable> | null;
  readonly transactions: MergedTable<TransactionTable> | null;
  readonly sales: MergedTable<SalesReportTable> | null;
  readonly itemCosts: MergedTable<ItemCostTable> | null;
  /** Per file: rows that another file stands for. They move from used to merged. */
  readonly mergedRows: readonly number[];
}

/** What one file says under one key: the file, and its rows in the joined table. */
interface Claim {
  readonly file: number;
  readonly rows: number[];
}

/** Which rows tell of the same thing, and which of two files is believed about it. */
interface MergeRule<T extends SideTable> {
  readonly make: MakeTable<T>;
  /** Rows with equal keys tell of the same thing. null: nothing names it, so that only rows alike in everything do. */
  readonly key: (rows: SideRows<T>, row: number) => string | null;
  /** Worth of a claim before the day its file was saved is asked; the greater is believed. */
  readonly worth?: (table: T, claim: Claim, rowsOfFile: readonly Int32Array[]) => number;
  /** Worth of a claim among those of files saved on one day. */
  readonly tie?: (table: T, claim: Claim) => number;
}

const latest = (instants: Float64Array, rows: Int32Array): number =>
  rows.reduce((most, row) => (instants[row] > most ? instants[row] : most), -Infinity);

/** Latest instant of what has happened in a file; the ends of periods and trials lie ahead and tell nothing of its age. */
export function latestInstant(table: SubscriptionTable, rows: Int32Array): number {
  const happened = [table.created, table.start, table.trialStart, table.periodStart, table.canceled, table.ended];
  return Math.max(...happened.map((instants) => latest(instants, rows)));
}

const SPEND: MergeRule<SpendTable> = {
  make: makeSpend,
  key: ({ table }, row) =>
    [
      table.channel.codes[row],
      table.account.codes[row],
      table.level[row],
      table.campaign.codes[row],
      table.adGroup.codes[row],
      table.ad.codes[row],
      table.from[row],
      table.to[row],
      table.currency.codes[row],
    ].join(' '),
  tie: (table, { rows }) => rows.reduce((sum, row) => sum + (table.amount[row] || 0), 0),
};

const SUBSCRIPTIONS: MergeRule<SubscriptionTable> = {
  make: makeSubscriptions,
  key: ({ table }, row) => (table.id.codes[row] < 0 ? null : String(table.id.codes[row])),
  worth: (table, { file }, rowsOfFile) => latestInstant(table, rowsOfFile[file]),
};

const SURVEYS: MergeRule<SurveyTable> = {
  make: makeSurvey,
  key: ({ table, identities }, row) =>
    [identities.email.codes[row], table.question.codes[row], table.day[row], table.score[row]].join(' '),
  worth: (_, { rows }) => rows.length,
};

const CUSTOMERS: MergeRule<CustomerTable> = {
  make: makeCustomers,
  key: ({ identities }, row) => personKey(identities, row),
};

const TRANSACTIONS: MergeRule<TransactionTable> = {
  make: makeTransactions,
  key: ({ table }, row) =>
    [
      table.order.codes[row],
      table.type[row],
      table.success[row],
      table.day[row],
      table.at[row],
      table.amount[row],
      table.currency.codes[row],
    ].join(' '),
  worth: (_, { rows }) => rows.length,
};

const SALES: MergeRule<SalesReportTable> = {
  make: makeSalesReport,
  key: ({ table }, row) => `${table.from[row]} ${table.to[row]}`,
};

const ITEM_COSTS: MergeRule<ItemCostTable> = {
  make: makeItemCosts,
  key: ({ table }, row) => {
    const sku = table.sku.codes[row];
    return sku >= 0 ? `sku ${sku}` : `product ${table.product.codes[row]}`;
  },
};

/** Order of two claims by the places of their rows, both ascending: 0 = they say the same. */
function comparePlaces(a: readonly number[], b: readonly number[], place: Int32Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = place[a[i]] - place[b[i]];
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Claims of each key, file by file. */
function claimsByKey(keys: readonly string[], fileOf: Int32Array): Claim[][] {
  const claims = new Map<string, Claim[]>();
  keys.forEach((key, row) => {
    const known = claims.get(key);
    const last = known?.at(-1);
    if (last?.file === fileOf[row]) last.rows.push(row);
    else if (known) known.push({ file: fileOf[row], rows: [row] });
    else claims.set(key, [{ file: fileOf[row], rows: [row] }]);
  });
  return [...claims.values()];
}

/**
 * One file stands for each key, with all its rows of that key: the one of greater worth, then saved later, then of the greater
 * tie, then with the greater content. Returns the rows that stand, sorted by content, and counts the others into `mergedRows`.
 */
function mergeKind<T extends SideTable>(
  files: readonly SideFile[],
  kind: T['kind'],
  { make, key, worth, tie }: MergeRule<T>,
  mergedRows: number[],
): MergedTable<T> | null {
  const own = files.flatMap(({ table, identities, savedDay }, index) =>
    table.kind === kind ? [{ table: table as T, identities, savedDay, index }] : [],
  );
  const joined = joinSides(own, make);
  const { table } = joined;
  if (table.rows === 0) return null;
  let end = 0;
  const rowsOfFile = own.map((file) => Int32Array.from({ length: file.table.rows }, () => end++));
  const fileOf = new Int32Array(table.rows);
  rowsOfFile.forEach((rows, file) => {
    for (const row of rows) fileOf[row] = file;
  });
  const place = placeOfRows(joined, make);
  const keys = Array.from(place, (at, row) => key(joined, row) ?? `alike ${at}`);
  const savedDay = (claim: Claim): number => own[claim.file].savedDay;
  const compare = (a: Claim, b: Claim): number =>
    (worth ? Math.sign(worth(table, a, rowsOfFile) - worth(table, b, rowsOfFile)) || 0 : 0) ||
    savedDay(a) - savedDay(b) ||
    (tie ? tie(table, a) - tie(table, b) : 0) ||
    comparePlaces(a.rows, b.rows, place);

  const standing: number[] = [];
  for (const claims of claimsByKey(keys, fileOf)) {
    for (const { rows } of claims) rows.sort((a, b) => place[a] - place[b]);
    const [first, ...others] = claims;
    const stands = others.reduce((best, claim) => (compare(claim, best) > 0 ? claim : best), first);
    standing.push(...stands.rows);
    for (const { file, rows } of claims) if (file !== stands.file) mergedRows[own[file].index] += rows.length;
  }
  const rows = Int32Array.from(standing).sort((a, b) => place[a] - place[b]);
  return { ...gatherSides(joined, rows, make), savedDay: rows.map((row) => own[fileOf[row]].savedDay) };
}

/**
 * Merges the tables of several files. Of what several files tell, one is believed: spend of the same account, campaign and
 * days by the file saved later, then by the larger amount; a subscription by the file with the latest instant; a customer and
 * a period of the sales report and the cost of an item by the file saved later; answers and transactions that are alike as often as the file with the
 * most of them has them. The result depends neither on the order of the files nor on one being given twice.
 */
export function mergeSideTables(files: readonly SideFile[]): MergedSides {
  const mergedRows = files.map(() => 0);
  return {
    spend: mergeKind(files, 'spend', SPEND, mergedRows),
    subscriptions: mergeKind(files, 'subscriptions', SUBSCRIPTIONS, mergedRows),
    surveys: mergeKind(files, 'survey', SURVEYS, mergedRows),
    customers: mergeKind(files, 'customers', CUSTOMERS, mergedRows),
    transactions: mergeKind(files, 'transactions', TRANSACTIONS, mergedRows),
    sales: mergeKind(files, 'sales-report', SALES, mergedRows),
    itemCosts: mergeKind(files, 'item-costs', ITEM_COSTS, mergedRows),
    mergedRows,
  };
}
