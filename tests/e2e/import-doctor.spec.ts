/* The import doctor on the built app: real exports reach their first number at once, and what a file leaves open is asked, answered and remembered. */
import type { Page } from '@playwright/test';
import { csv, drop, expect, openStart, results, stored, tabTo, test, type Upload } from './app.ts';
import {
  ambiguousTable,
  germanExcelExport,
  googleAdsExport,
  paypalGermanExport,
  stripeExport,
  subscriptionsExport,
  surveyExport,
  UNKNOWN_TABLE,
} from './exports.ts';

/** Counts what a user does from now on: presses of the pointer and of keys. Dropping files is neither. */
async function watchHands(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const hands = { presses: 0 };
    Object.assign(window, { hands });
    for (const type of ['pointerdown', 'keydown']) {
      addEventListener(
        type,
        ({ isTrusted }) => {
          if (isTrusted) hands.presses++;
        },
        true,
      );
    }
  });
  return () => page.evaluate(() => (window as unknown as { hands: { presses: number } }).hands.presses);
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const overview = (page: Page) => heading(page, 'Overview');
const questions = (page: Page) => heading(page, /before reading$/);

interface FirstNumber {
  readonly what: string;
  readonly file: () => Upload;
  /** Most interactions after the drop. */
  readonly within: number;
  /** On the overview: net sales of an order. */
  readonly says: string;
  readonly dataset: Readonly<Record<string, unknown>>;
  readonly netSales: string;
}

const FIRST_NUMBERS: readonly FirstNumber[] = [
  {
    what: 'a Shopify export that German Excel saved again',
    file: germanExcelExport,
    within: 0,
    says: '€47.50',
    dataset: { orders: 4, countedOrders: 4, customers: 3, currency: 'EUR', firstDay: '2025-01-05', asOf: '2025-03-03' },
    netSales: '190.00',
  },
  {
    what: 'a PayPal file in German',
    file: paypalGermanExport,
    within: 2,
    says: '€375.00',
    dataset: { orders: 3, countedOrders: 3, customers: 2, currency: 'EUR', firstDay: '2025-03-03', asOf: '2025-04-05' },
    netSales: '1125.00',
  },
  {
    what: 'a file of Stripe payments',
    file: stripeExport,
    within: 2,
    says: '€30.00',
    dataset: { orders: 5, countedOrders: 4, customers: 3, currency: 'EUR', firstDay: '2025-01-31', asOf: '2025-03-09' },
    netSales: '120.00',
  },
];

test.describe('from the drop to the first number', () => {
  for (const { what, file, within, says, dataset, netSales } of FIRST_NUMBERS) {
    test(what, async ({ page }) => {
      await openStart(page);
      const interactions = await watchHands(page);
      await drop(page, file());
      await expect(overview(page)).toBeVisible();
      await expect(page.locator('.stats')).toContainText(`An order is worth ${says}`);
      expect(await interactions(), 'interactions after the drop').toBeLessThanOrEqual(within);
      const read = await results(page);
      expect(read.dataset).toMatchObject(dataset);
      expect(read.headline).toMatchObject({ netSales });
    });
  }

  test('a Google Ads file in UTF-16', async ({ page }) => {
    await openStart(page);
    const interactions = await watchHands(page);
    await drop(page, googleAdsExport());
    await expect(heading(page, 'Data')).toBeVisible();
    await expect(page.getByText('€1,322.80 of ad spend in 1 channel.')).toBeVisible();
    expect(await interactions(), 'interactions after the drop').toBeLessThanOrEqual(1);
    await expect(page.getByText('7 rows read = 3 used + 0 merged + 4 left out + 0 rejected')).toBeVisible();
  });
});

test.describe('files without orders alone show what they hold', () => {
  test('subscriptions', async ({ page }) => {
    await openStart(page);
    await drop(page, subscriptionsExport());
    await expect(heading(page, 'Data')).toBeVisible();
    await expect(page.getByText('3 subscriptions of 2 customers.')).toBeVisible();
    await expect(page.locator('.side-table')).toHaveText(/Active\s*2\s*Cancelled\s*1/);
    // No order, so no day and no screen of orders.
    await expect(page.getByText('1970')).toHaveCount(0);
    await page.goto('./#/overview');
    await expect(page.getByText('No orders among the files yet.')).toBeVisible();
    await page.reload();
    await page.goto('./#/data');
    await expect(page.getByText('3 subscriptions of 2 customers.')).toBeVisible();
  });

  test('a survey', async ({ page }) => {
    await openStart(page);
    await drop(page, surveyExport());
    await expect(heading(page, 'Data')).toBeVisible();
    await expect(page.getByText('4 answers to “How likely are you to recommend us to a friend?”')).toBeVisible();
    await expect(page.locator('.side-table')).toHaveText(
      /Promoters \(9–10\)\s*2\s*Passives \(7–8\)\s*1\s*Detractors \(0–6\)\s*1\s*With an e-mail\s*3/,
    );
  });
});

test('dates with two readings are asked about once, with what follows from each', async ({ page }) => {
  await openStart(page);
  await drop(page, ambiguousTable('april.csv'));
  await expect(questions(page)).toHaveText('One question before reading');
  await expect(page.getByRole('group', { name: 'Day or month first in “date”?' })).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Day first: 03\/04\/2025 is 3\sApr\s2025/ })).not.toBeChecked();
  await expect(page.getByRole('radio', { name: /^Month first: 03\/04\/2025 is 4\sMar\s2025/ })).toBeChecked();
  await expect(page.getByText(/The dates then run from 3\sApr\s2025 to 7\sAug\s2025\./)).toBeVisible();
  await expect(page.getByText(/The dates then run from 4\sMar\s2025 to 8\sJul\s2025\./)).toBeVisible();
  const interactions = await watchHands(page);
  await page.getByRole('button', { name: 'Read the file' }).click();
  await expect(overview(page)).toBeVisible();
  expect(await interactions()).toBe(1);
  expect((await results(page)).dataset).toMatchObject({ orders: 3, firstDay: '2025-03-04', asOf: '2025-07-08' });

  // The next file with these columns is read as the first was.
  await drop(page, csv('may.csv', 'order_id,customer_id,date,amount\n4,b,09/10/2025,11.00\n'));
  await expect(page.getByText(/Read: 1 new order\b/)).toBeVisible();
  await expect(questions(page)).toHaveCount(0);
  expect((await results(page)).dataset).toMatchObject({ orders: 4, asOf: '2025-09-10' });
});

test('the other reading is one click more', async ({ page }) => {
  await openStart(page);
  await drop(page, ambiguousTable('april.csv'));
  await page.getByRole('radio', { name: /^Day first/ }).check();
  await page.getByRole('button', { name: 'Read the file' }).click();
  await expect(overview(page)).toBeVisible();
  expect((await results(page)).dataset).toMatchObject({ orders: 3, firstDay: '2025-04-03', asOf: '2025-08-07' });
});

test('questions left unread store nothing', async ({ page }) => {
  await openStart(page);
  await drop(page, ambiguousTable('april.csv'));
  await expect(questions(page)).toBeVisible();
  expect(await stored(page)).toEqual({});
  await page.getByRole('button', { name: 'Leave unread' }).click();
  await expect(heading(page, /See which customers/)).toBeVisible();
  expect(await stored(page)).toEqual({});
  await page.goto('./#/overview');
  await expect(page.getByText('No orders have been read yet.')).toBeVisible();
  // Nothing was remembered of it either.
  await openStart(page);
  await drop(page, ambiguousTable('april.csv'));
  await expect(questions(page)).toBeVisible();
});

test('a table of unknown columns is mapped by keyboard alone', async ({ page }) => {
  await openStart(page);
  await tabTo(page, page.getByRole('button', { name: 'Paste a table' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox')).toBeFocused();
  await page.keyboard.insertText(UNKNOWN_TABLE);
  await tabTo(page, page.getByRole('button', { name: 'Read the table' }));
  await page.keyboard.press('Enter');
  await expect(questions(page)).toBeFocused();
  // Day and amount are guessed by their values; who it was is not.
  await expect(page.getByText('Still needed: who it was (e-mail, customer number or phone).').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Read the file' })).toBeDisabled();
  const who = page.getByRole('combobox', { name: 'K2' });
  await tabTo(page, who);
  await page.keyboard.type('Customer nu');
  await expect(who).toHaveValue('customer');
  await expect(page.getByText('Everything needed is there.')).toBeVisible();
  const colour = page.getByRole('combobox', { name: 'K4' });
  await tabTo(page, colour);
  await page.keyboard.type('Keep');
  await expect(colour).toHaveValue('attribute');
  await tabTo(page, page.getByRole('button', { name: 'Read the file' }));
  await page.keyboard.press('Enter');
  await expect(overview(page)).toBeVisible();
  const { dataset, headline } = await results(page);
  expect(dataset).toMatchObject({ orders: 3, customers: 2, firstDay: '2025-01-05', asOf: '2025-02-06' });
  expect(headline).toMatchObject({ netSales: '40.00' });
  await expect(page.getByRole('heading', { name: 'Kept for breakdowns' })).toBeVisible();
  await expect(page.getByText('2 values, 100% of orders')).toBeVisible();

  // Another file with this header is read without asking.
  await drop(
    page,
    csv('later.csv', `${UNKNOWN_TABLE.slice(0, UNKNOWN_TABLE.indexOf('\n'))}\n2025-03-01,Ben,5.00,blue\n`),
  );
  await expect(page.getByText(/Read: 1 new order\b/)).toBeVisible();
  expect((await results(page)).headline).toMatchObject({ orders: 4, customers: 2, netSales: '45.00' });
});
