/* What the stored files hold, for the data screen: per file, summed up, and the row issues in groups. */
import type { Assembled } from '#domain/assemble.ts';
import { OrderKind, type FileTable, type IssueTotal, type RowCount, type RowIssue } from '#domain/orders.ts';
import { mainCurrency } from './currency.ts';
import type { DatasetSummary, FileSummary, IssueGroup } from './protocol.ts';

/** Issues of one kind shown as examples. */
const EXAMPLES = 5;

export type ContentSummary = Pick<DatasetSummary, 'files' | 'rows' | 'issues' | 'orders' | 'customers'>;

/** Files, rows and issues of an assembly. Rows of copies that another copy won against count as merged, not as used. */
export function summarise(files: readonly FileTable[], assembled: Assembled): ContentSummary {
  const held = ordersHeld(assembled);
  const summaries = files.map((file, i) => summariseFile(file, assembled.mergedRows[i], held[i]));
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
  return { files: summaries, rows, issues: groupIssues(files), orders, customers: assembled.orders.customers };
}

interface Held {
  readonly orders: number;
  readonly mergedOrders: number;
}

/** Per file: the orders that it holds, and how many of them another file holds too. */
function ordersHeld({ copyOf, orders }: Assembled): Held[] {
  // By order: in how many files it stands, and the last file seen to hold it (a file may hold an order twice).
  const holders = new Int32Array(orders.rows);
  const last = new Int32Array(orders.rows).fill(-1);
  for (const [file, rows] of copyOf.entries()) {
    for (const row of rows) {
      if (last[row] === file) continue;
      last[row] = file;
      holders[row]++;
    }
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

function summariseFile(file: FileTable, mergedRows: number, held: Held): FileSummary {
  const { day, latestDay, rows } = file.orders;
  let firstDay = Infinity;
  let lastDay = -Infinity;
  for (let i = 0; i < rows; i++) {
    firstDay = Math.min(firstDay, day[i]);
    lastDay = Math.max(lastDay, latestDay[i]);
  }
  return {
    name: file.name,
    source: file.source,
    columns: file.header.length,
    bytes: file.bytes,
    rows: { ...file.count, used: file.count.used - mergedRows, merged: file.count.merged + mergedRows },
    ...held,
    firstDay,
    lastDay,
    currency: mainCurrency([file]),
    formats: file.formats ?? [],
  };
}

/** Issues by fate, code and column, most frequent first; the examples are the first ones found. */
function groupIssues(files: readonly FileTable[]): IssueGroup[] {
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
      if (group.examples.length < EXAMPLES) group.examples.push(issue);
    }
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}
