/* Where the bars of a bridge lie: totals from zero, subtractions hanging from what is left before them. */

export interface BridgeRow {
  readonly id: string;
  readonly label: string;
  readonly orders: string;
  readonly amountText: string;
  /** Opens what the amount is made of; named by its label. */
  readonly proof?: { readonly label: string; readonly open: () => void };
  /** Signed, in any unit; subtractions are negative. */
  readonly amount: number;
  /** total: stands on zero and restarts the sum. minus: a step from the sum so far (a positive one steps up). note: no bar. */
  readonly kind: 'total' | 'minus' | 'note';
}

/** In thousandths of the width. */
export interface BridgeBar {
  readonly x: number;
  readonly width: number;
  readonly up: boolean;
  /** Where the thin link comes in from above and leaves below; NaN = none. */
  readonly from: number;
  readonly to: number;
}

const WIDTH = 1000;
const THINNEST = 2;

/** One bar per row, null for notes. */
export function waterfall(rows: readonly BridgeRow[]): (BridgeBar | null)[] {
  const sums: number[] = [];
  let sum = 0;
  for (const row of rows) {
    if (row.kind === 'total') sum = row.amount;
    else if (row.kind === 'minus') sum += row.amount;
    sums.push(sum);
  }
  const low = Math.min(0, ...sums);
  const high = Math.max(0, ...sums);
  const scale = high > low ? WIDTH / (high - low) : 0;
  const at = (value: number): number => (value - low) * scale;
  const barred = rows.map((row, i) => (row.kind === 'note' ? -1 : i)).filter((i) => i >= 0);
  const last = barred.at(-1);
  return rows.map((row, i) => {
    if (row.kind === 'note') return null;
    const end = at(sums[i] ?? 0);
    const start = row.kind === 'total' ? at(0) : at((sums[i] ?? 0) - row.amount);
    const width = Math.max(THINNEST, Math.abs(end - start));
    const up = row.kind === 'total' || row.amount > 0;
    return {
      x: Math.min(Math.min(start, end), WIDTH - THINNEST),
      width,
      up,
      from: i === barred[0] ? NaN : row.kind === 'total' ? end : start,
      to: i === last ? NaN : end,
    };
  });
}
