/* Real exports through reading, merging and counting: the figures of ../shared/formats.md §1.1, whole and cut into files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import { countingReport } from '#domain/counting-report.ts';
import { countOrders } from '#domain/counting.ts';
import type { FileTable } from '#domain/orders.ts';
import type { CountingReport } from '#domain/results.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { bridgeGaps } from '../fixtures/bridge.ts';
import type { Figures } from '../fixtures/shop-file.ts';
import { readOrders } from '../fixtures/read-orders.ts';

const folder = join(process.cwd(), '../shared/samples');
const missing = !existsSync(folder);
const skipped = missing ? ' (skipped: ../shared is missing)' : '';
const SAVED_DAY = 20_800;

async function read(name: string, text: string): Promise<FileTable> {
  const blob = new Blob([text]);
  const table = await readOrders(blob, { name, bytes: blob.size, savedDay: SAVED_DAY });
  if (!table.ok) throw new Error(`${name} was refused: ${table.code}`);
  return table.value;
}

function reportOf(data: Assembled): CountingReport {
  return countingReport(data, countOrders(data, DEFAULT_RULES), DEFAULT_RULES, SAVED_DAY);
}

/** Records of a CSV text: a line end inside quotes does not end one. */
function recordsOf(text: string): string[] {
  return text.match(/(?:[^"\n]|"(?:[^"]|"")*")+/g) ?? [];
}

/** The text cut into files at head rows (those with a Financial Status), each with the header. */
function cutInto(parts: number, text: string): string[] {
  const [header = '', ...records] = recordsOf(text);
  const orders: string[][] = [];
  for (const record of records) {
    const isHead = /^[^,]*,[^,]*,[^,]/.test(record);
    if (isHead) orders.push([record]);
    else orders.at(-1)?.push(record);
  }
  return Array.from({ length: parts }, (_, part) => {
    const own = orders.filter((_order, index) => index % parts === part);
    return [header, ...own.flat()].join('\n') + '\n';
  });
}

interface Expected extends Omit<Figures, 'source' | 'count'> {
  readonly file: string;
}

const samples: readonly Expected[] = [
  {
    file: 'shopify_orders_71col_2021_no-pos-columns.csv',
    currency: 'EUR',
    orders: 39,
    counted: 38,
    total: 24_558,
    net: 20_784,
    customers: 37,
    withoutIdentity: 0,
  },
  {
    file: 'shopify_orders_75col_2021_pos-columns.csv',
    currency: 'ZAR',
    orders: 50,
    counted: 36,
    total: 14_769_900,
    net: 5_809_567,
    customers: 35,
    withoutIdentity: 0,
  },
  {
    file: 'shopify_orders_79col_api-created_inr_2025.csv',
    currency: 'INR',
    orders: 51,
    counted: 51,
    total: 59_068_329,
    net: 58_594_200,
    customers: 2,
    withoutIdentity: 1,
  },
  {
    file: 'shopify_orders_79col_blank-emails_crlf-in-notes_2026.csv',
    currency: 'BDT',
    orders: 50,
    counted: 34,
    total: 8_936_000,
    net: 5_954_000,
    customers: 34,
    withoutIdentity: 0,
  },
  {
    file: 'shopify_orders_79col_pos_draft_amazon_2023.csv',
    currency: 'USD',
    orders: 228,
    counted: 212,
    total: 1_999_042,
    net: 1_950_576,
    customers: 195,
    withoutIdentity: 6,
  },
];

describe.skipIf(missing)(`the Shopify samples${skipped}`, () => {
  const textOf = (sample: Expected): string => readFileSync(join(folder, sample.file), 'utf8');

  test.each(samples)('$file gives the known figures, and its bridge adds up', async (sample) => {
    const report = reportOf(assembleOrders([await read(sample.file, textOf(sample))]));
    const amount = (id: string): number | undefined => report.bridge.find((line) => line.id === id)?.amount;
    expect({
      file: sample.file,
      currency: report.currency,
      orders: report.orders,
      counted: report.countedOrders,
      total: amount('fileTotal'),
      net: amount('netSales'),
      customers: report.customers,
      withoutIdentity: report.ordersWithoutIdentity,
    }).toEqual(sample);
    expect(bridgeGaps(report.bridge)).toEqual([]);
  });

  test.each(samples)(
    '$file cut into three files gives the same, in whatever order they come, one of them twice',
    async (sample) => {
      const text = textOf(sample);
      const whole = assembleOrders([await read(sample.file, text)]);
      const [a, b, c] = await Promise.all(cutInto(3, text).map((part, index) => read(`part-${index}.csv`, part)));
      for (const files of [
        [a, b, c],
        [c, a, b],
        [b, c, a, c],
        [a, c, b, a],
      ]) {
        const data = assembleOrders(files);
        expect(data.orders).toEqual(whole.orders);
        expect(data.lines).toEqual(whole.lines);
        expect(data.identities).toEqual(whole.identities);
        expect(reportOf(data)).toEqual(reportOf(whole));
      }
    },
  );

  test('the file that an app made has one e-mail address on 49 of its 51 orders: a giant identity', async () => {
    const [, , sample] = samples;
    const { giants } = reportOf(assembleOrders([await read(sample.file, textOf(sample))]));
    expect(giants).toMatchObject([{ orders: 49, reason: 'share' }]);
  });

  test('in the file in rand, shipping carries no tax in any of the 49 orders with tax', async () => {
    const [, sample] = samples;
    const { taxModes } = reportOf(assembleOrders([await read(sample.file, textOf(sample))]));
    expect(taxModes).toEqual({ added: 0, included: 0, shippingUntaxed: 49 });
  });
});

describe.skipIf(missing)(`the CDNOW sample as a plain table${skipped}`, () => {
  test('read from its CSV it gives 6,919 orders, and 6,911 of 2,349 customers count', async () => {
    const text = readFileSync(join(folder, '../oracles/cdnow_sample.csv'), 'utf8');
    const report = reportOf(assembleOrders([await read('cdnow_sample.csv', text)]));
    expect([report.orders, report.countedOrders, report.customers]).toEqual([6919, 6911, 2349]);
    expect(report.start.suspect).toBe(true);
    expect(bridgeGaps(report.bridge)).toEqual([]);
  });

  test('without order numbers it gives the same, as one file and as two', async () => {
    const rows = readFileSync(join(folder, '../oracles/cdnow_sample.csv'), 'utf8').trim().split(/\r?\n/);
    const [header = '', ...records] = rows.map((row) => row.slice(row.indexOf(',') + 1));
    const half = Math.floor(records.length / 2);
    const files = await Promise.all(
      [records, records.slice(0, half), records.slice(half)].map((part, index) =>
        read(`part-${index}.csv`, [header, ...part].join('\n')),
      ),
    );
    const [whole, first, second] = files;
    const { headline } = reportOf(assembleOrders([whole]));
    expect([headline.orders, headline.customers]).toEqual([6911, 2349]);
    expect(reportOf(assembleOrders([second, first, second])).headline).toEqual(headline);
    expect(reportOf(assembleOrders([whole])).start.suspect).toBe(true);
  });
});
