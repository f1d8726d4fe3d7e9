/* The end of a mapped source: formats decided, rows put together to orders, orders and lines assembled. */
import { answer, type Answer } from '#domain/errors.ts';
import { OrderKind, type FileTable } from '#domain/orders.ts';
import { allSteps } from '#domain/steps.ts';
import { decideFormats } from '../columns/decide.ts';
import { blankText, TextColumn } from '../columns/text.ts';
import type { MappedColumns } from './mapped-columns.ts';
import { linesOf } from './mapped-lines.ts';
import { moneyOf, rowsOfOrders, type FoundOrders } from './found-orders.ts';
import type { MappedRows } from './mapped-rows.ts';
import type { MappedSource } from './mapped.ts';
import { assertRowIdentity, noOrders, type SourceFile } from './source.ts';

export function mappedTable(
  file: SourceFile,
  source: MappedSource,
  columns: MappedColumns,
  rows: MappedRows,
): Answer<FileTable> {
  const undecided = decideFormats(file, {
    dates: rows.dates,
    amounts: [...rows.amounts.values()],
    monthFirst: source.monthFirst,
    decimal: source.decimal ?? (file.delimiter === ',' ? '.' : null),
  });
  if (undecided !== null) return undecided;
  // Amounts of several currencies: those converted to the account's, where the file has them.
  const converted = columns.converted !== null && rows.currency.take().values.length > 1 ? columns.converted : null;
  const formulas = converted === null ? columns.money : { ...columns.money, ...converted };
  const found = rowsOfOrders(file, source, rows, formulas);
  const n = found.row.length;
  if (n === 0) return noOrders(file);
  for (const used of found.rows) file.count.used += used;
  assertRowIdentity(file.count);
  const money = moneyOf(source, rows, formulas, found);
  const { lines, lineStart } = linesOf(rows, formulas.price, found);
  const first = found.row;
  const standing = (row: number): number => (first[found.order[row]] === row ? found.order[row] : -1);
  return answer({
    name: file.name,
    source: source.id,
    bytes: file.bytes,
    savedDay: file.savedDay,
    header: file.header,
    orders: {
      rows: n,
      kind: kinds(source, found),
      ...allSteps(rows.texts(first)),
      day: first.map((row) => rows.date.day(row)),
      at: Float64Array.from(first, (row) => rows.date.instant(row)),
      latestDay: found.latestDay,
      latestAt: found.latestAt,
      financial: found.financial,
      fulfilment: found.fulfilment,
      cancelled: found.cancelled,
      consent: new Uint8Array(n),
      currency: currencies(source, rows, converted !== null).take(first),
      tags: blankText(n),
      lineStart,
      ...money,
      attributes: rows.attributes.take(n, standing, file.issues),
    },
    lines,
    identities: { ...allSteps(rows.identities(first)), customerId: rows.customerId.take(first) },
    orderRows: found.rows,
    count: { ...file.count },
    issues: file.issues.list(),
    issueTotals: file.issues.totals(),
  });
}

function kinds(source: MappedSource, found: FoundOrders): Uint8Array {
  const kind = OrderKind[source.kind];
  return found.refund.map((refund) => (refund === 1 ? OrderKind.refund : kind));
}

/** The file's currency column, else the source's own, else the sign that all amounts share, else each amount's own. */
function currencies(source: MappedSource, rows: MappedRows, converted: boolean): TextColumn {
  const common = rows.signs.common();
  const given = converted ? rows.convertedCurrency : rows.currency;
  const result = new TextColumn();
  for (let row = 0; row < rows.line.length; row++) {
    result.push(given.text(row) || source.currency || (common ?? rows.signs.of(row)));
  }
  return result;
}
