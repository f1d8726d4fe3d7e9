/* The report on ad spend: one line a channel and currency. */
import { periodIndex } from '#domain/calendar.ts';
import { minorDigitsOf } from '#domain/currency.ts';
import { toMinorUnits } from '#domain/rounding.ts';
import type { MergedTable } from '#domain/side-merge.ts';
import type { SpendLine, SpendReport } from '#domain/side-reports.ts';
import type { SpendTable } from '#domain/side-tables.ts';
import { compareTexts } from '#domain/compare-texts.ts';
import { spendByMonth, spendShares } from '#domain/spend-months.ts';
import { textAt } from '#domain/text.ts';

/**
 * Spend of each channel and currency, by name. `amount` is the sum of its months, rounded once; `rows` are all rows, those that
 * are `repeated` (none of their days' money is theirs to tell) among them.
 */
export function spendReport(spend: MergedTable<SpendTable>): SpendReport {
  const { table } = spend;
  const shares = spendShares(spend);
  const told = new Uint8Array(table.rows);
  for (const { row } of shares) told[row] = 1;

  const lines = new Map<string, SpendLine>();
  for (let row = 0; row < table.rows; row++) {
    const channel = textAt(table.channel, row);
    const currency = textAt(table.currency, row);
    const [from, to] = [table.from[row], table.to[row]];
    const crosses = told[row] === 1 && periodIndex(from, 'month') !== periodIndex(to, 'month');
    const key = `${table.channel.codes[row]} ${table.currency.codes[row]}`;
    const line = lines.get(key);
    lines.set(key, {
      channel,
      currency,
      minorDigits: minorDigitsOf(currency),
      rows: (line?.rows ?? 0) + 1,
      firstDay: Math.min(line?.firstDay ?? Infinity, from),
      lastDay: Math.max(line?.lastDay ?? -Infinity, to),
      amount: 0,
      spread: (line?.spread ?? 0) + Number(crosses),
      repeated: (line?.repeated ?? 0) + Number(told[row] === 0),
    });
  }

  const months = spendByMonth(spend, shares);
  const sumOf = (line: SpendLine): number =>
    months
      .filter(({ channel, currency }) => channel === line.channel && currency === line.currency)
      .reduce((sum, { amount }) => sum + amount, 0);
  return {
    lines: [...lines.values()]
      .map((line) => ({ ...line, amount: toMinorUnits(sumOf(line), line.minorDigits) }))
      .sort((a, b) => compareTexts(a.channel, b.channel) || compareTexts(a.currency, b.currency)),
  };
}
