/* What the stored files hold, for the data screen: per file, summed up, and the row issues in groups. */
import type { Assembled } from '#domain/assemble.ts';
import { type DataFile, isOrdersFile } from '#domain/data-files.ts';
import { OrderKind, type FileTable, type IssueTotal, type RowCount, type RowIssue } from '#domain/orders.ts';
import type { MergedSides } from '#domain/side-merge.ts';
import type { SideFile } from '#domain/side-tables.ts';
import { byRows, type Steps } from '#domain/steps.ts';
import { movedShare, writesUtc } from '#domain/standing-choices.ts';
import { mainCurrency } from './currency.ts';
import type { AttributeSummary, DatasetSummary, FileSummary, IssueGroup } from './protocol.ts';

/** Issues of one kind that are given as examples: the first ones, the first of every further file, and every unknown word. */
const EXAMPLES = 5;
const MOST_EXAMPLES = 100;

/** A file's summary but for the number of its import, which the store gives. */
type FileContent = Omit<FileSummary, 'importNumber'>;

export type ContentSummary = Pick<
  DatasetSummary,
  'rows' | 'issues' | 'orders' | 'customers' | 'attributes' | 'datedRefunds'
> & { readonly files: readonly FileContent[] };

/** Files, rows and issues of an assembly. Rows of copies that another copy won against count as merged, not as used. */
export function* summarise(
  files: readonly DataFile[],
  assembled: Assembled,
  sides: MergedSides,
): Steps<ContentSummary> {
  const held = yield* ordersHeld(assembled);
  let orderFile = 0;
  let sideFile = 0;
  const summaries = files.map((file) =>
    isOrdersFile(file)
      ? summariseOrders(file, assembled.mergedRows[orderFile], held[orderFile++])
      : summariseSide(file, sides.mergedRows[sideFile++]),
  );
  yield undefined;
  const rows: RowCount = { read: 0, used: 0, merged: 0, leftOut: 0, rejected: 0 };
  for (const { rows: part } of summaries) {
    rows.read += part.read;
    rows.used += part.used;
    rows.merged += part.merged;
    rows.leftOut += part.leftOut;
    rows.rejected += part.rejected;
  }
  const { kind } = assembled.orders;
  let orders = 0;
  for (const each of kind) if (each !== OrderKind.refund) orders++;
  return {
    files: summaries,
    rows,
    issues: groupIssues(files),
    orders,
    customers: assembled.orders.customers,
    attributes: yield* attributesOf(assembled),
    datedRefunds: new Set(assembled.datedRefunds.order).size,
  };
}

/** Further columns of the orders, the most filled first. */
function* attributesOf({ orders }: Assembled): Steps<AttributeSummary[]> {
  const found: AttributeSummary[] = [];
  for (const { name, values } of orders.attributes) {
    const used = new Set<number>();
    let filled = 0;
    yield* byRows(orders.rows, (from, to) => {
      for (const code of values.codes.subarray(from, to)) {
        if (code < 0) continue;
        used.add(code);
        filled++;
      }
    });
    found.push({ name, values: used.size, orders: filled });
  }
  return found.sort((a, b) => b.orders - a.orders || (a.name < b.name ? -1 : 1));
}

interface Held {
  readonly orders: number;
  readonly mergedOrders: number;
}

/** Per file: the orders that it holds, and how many of them another file holds too. */
function* ordersHeld({ copyOf, orders }: Assembled): Steps<Held[]> {
  // By order: in how many files it stands, and the last file seen to hold it (a file may hold an order twice).
  const holders = new Int32Array(orders.rows);
  const last = new Int32Array(orders.rows).fill(-1);
  for (const [file, rows] of copyOf.entries()) {
    for (const row of rows) {
      if (last[row] === file) continue;
      last[row] = file;
      holders[row]++;
    }
    yield undefined;
  }
  last.fill(-1);
  return copyOf.map((rows, file) => {
    let held = 0;
    let mergedOrders = 0;
    for (const row of rows) {
      if (last[row] === file || orders.kind[row] === OrderKind.refund) continue;
      last[row] = file;
      held++;
      if (holders[row] > 1) mergedOrders++;
    }
    return { orders: held, mergedOrders };
  });
}

/** What every file's summary says, whatever the file holds. */
function summariseReport(
  file: DataFile,
  mergedRows: number,
): Pick<
  FileContent,
  | 'name'
  | 'source'
  | 'columns'
  | 'uses'
  | 'choices'
  | 'forgotten'
  | 'rejectedKept'
  | 'bytes'
  | 'rows'
  | 'formats'
  | 'cut'
> {
  return {
    name: file.name,
    source: file.source,
    columns: file.header.length,
    uses: file.columns ?? [],
    choices: file.choices ?? {},
    forgotten: file.forgotten === true,
    rejectedKept: file.rejectedRows?.length ?? 0,
    bytes: file.bytes,
    rows: { ...file.count, used: file.count.used - mergedRows, merged: file.count.merged + mergedRows },
    formats: file.formats ?? [],
    cut: file.cut ?? null,
  };
}

function summariseOrders(file: FileTable, mergedRows: number, held: Held): FileContent {
  const { day, latestDay, rows } = file.orders;
  let firstDay = Infinity;
  let lastDay = -Infinity;
  for (let i = 0; i < rows; i++) {
    firstDay = Math.min(firstDay, day[i]);
    lastDay = Math.max(lastDay, latestDay[i]);
  }
  return {
    ...summariseReport(file, mergedRows),
    holds: 'orders',
    utc: writesUtc(file) ? { moved: movedShare(file) } : null,
    ...held,
    firstDay,
    lastDay,
    currency: mainCurrency([file]),
  };
}

/** A side file's days stand in its report, with those of its like. */
function summariseSide(file: SideFile, mergedRows: number): FileContent {
  return {
    ...summariseReport(file, mergedRows),
    holds: file.table.kind,
    utc: null,
    orders: 0,
    mergedOrders: 0,
    firstDay: NaN,
    lastDay: NaN,
    currency: '',
  };
}

/** Whether an issue belongs among the examples: repairs are offered by file, and unknown words are asked about one by one. */
function tellsMore(examples: readonly RowIssue[], issue: RowIssue): boolean {
  if (examples.length < EXAMPLES) return true;
  if (examples.length >= MOST_EXAMPLES) return false;
  const known = examples.some(
    ({ file, code, value }) => file === issue.file && (code !== 'unknown-status' || value === issue.value),
  );
  return !known;
}

/** Issues by fate, code and column, most frequent first; the examples are the first ones found. */
function groupIssues(files: readonly DataFile[]): IssueGroup[] {
  const groups = new Map<string, IssueTotal & { count: number; examples: RowIssue[] }>();
  const groupOf = ({ code, fate, column }: Pick<IssueTotal, 'code' | 'fate' | 'column'>) => {
    const key = `${fate} ${code} ${column}`;
    const group = groups.get(key) ?? { code, fate, column, count: 0, examples: [] };
    groups.set(key, group);
    return group;
  };
  for (const { issues, issueTotals } of files) {
    for (const total of issueTotals ?? []) groupOf(total).count += total.count;
    for (const issue of issues) {
      const group = groupOf(issue);
      if (issueTotals === undefined) group.count++;
      if (tellsMore(group.examples, issue)) group.examples.push(issue);
    }
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}
