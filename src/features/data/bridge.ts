/* The revenue bridge as rows of the waterfall table. */
import type { BridgeId, BridgeLine } from '#domain/results.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { BridgeRow } from '#ui/waterfall.ts';

const TOTALS: ReadonlySet<BridgeId> = new Set(['fileTotal', 'countedTotal', 'netSales', 'netAfterRefundRows']);
/** Lines that stand even when nothing is in them: a reader looks for them. */
const ALWAYS: ReadonlySet<BridgeId> = new Set([...TOTALS, 'cancelled', 'refunded', 'tax', 'shipping', 'refunds']);

/** Rows that hold something, in the order of the bridge. Money of another currency is counted, never added. */
export function bridgeRows(
  lines: readonly BridgeLine[],
  t: Messages['data'],
  format: Format,
): (BridgeRow & { readonly id: BridgeId })[] {
  const holds = (line: BridgeLine): boolean => line.orders > 0 || line.amount !== 0;
  // A plain table has no tax, shipping or refunds to look for.
  const steps = lines.some((line) => !TOTALS.has(line.id) && line.id !== 'withoutIdentity' && holds(line));
  return lines
    .filter((line) => holds(line) || (steps ? ALWAYS : TOTALS).has(line.id))
    .map((line) => ({
      id: line.id,
      label: t.bridge[line.id],
      orders: format.count(line.orders),
      amountText: line.id === 'otherCurrency' ? t.otherCurrencyNote : format.money(line.amount),
      amount: line.amount,
      kind: TOTALS.has(line.id)
        ? 'total'
        : line.id === 'withoutIdentity' || line.id === 'otherCurrency'
          ? 'note'
          : 'minus',
    }));
}

/** Every line of the bridge, also the empty ones; money in major units, none where it is of another currency. */
export function bridgeExport(lines: readonly BridgeLine[], minorDigits: number): ExportTable {
  return {
    columns: ['line', 'orders', 'amount'].map((header) => ({ header, kind: 'figure' })),
    rows: lines.map(({ id, orders, amount }) => [
      id,
      orders,
      id === 'otherCurrency' ? null : (amount / 10 ** minorDigits).toFixed(minorDigits),
    ]),
  };
}
