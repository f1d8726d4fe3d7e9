/* The files of the tables that stand without a chart: the revenue bridge, and customers by number of orders. */
import { describe, expect, test } from 'vitest';
import { csvText } from '#exports/csv.ts';
import { bridgeExport } from '#features/data/bridge.ts';
import { distributionExport } from '#features/repeat/tables.ts';
import type { BridgeLine, RepeatReport } from '#domain/results.ts';

const lines: readonly BridgeLine[] = [
  { id: 'fileTotal', amount: 123_456, orders: 12 },
  { id: 'otherCurrency', amount: 0, orders: 3 },
  { id: 'cancelled', amount: -1005, orders: 1 },
];

describe('bridgeExport', () => {
  test('amounts stand in major units with a point, as many decimals as the currency has', () => {
    expect(csvText(bridgeExport(lines, 2), { bom: false }).split('\r\n')).toEqual([
      'line,orders,amount',
      'fileTotal,12,1234.56',
      'otherCurrency,3,',
      'cancelled,1,-10.05',
      '',
    ]);
    expect(bridgeExport(lines, 0).rows[0]).toEqual(['fileTotal', 12, '123456']);
  });

  test('orders in another currency are counted, and no amount is given for them', () => {
    expect(bridgeExport(lines, 2).rows[1]).toEqual(['otherCurrency', 3, null]);
  });
});

describe('distributionExport', () => {
  const report = { ordersDistribution: [40, 20, 0, 5] } as unknown as RepeatReport;

  test('the last line stands for that many orders or more: its upper end is empty', () => {
    expect(distributionExport(report).rows).toEqual([
      [1, 1, 40],
      [2, 2, 20],
      [3, 3, 0],
      [4, null, 5],
    ]);
  });
});
