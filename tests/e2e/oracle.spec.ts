/* Numbers that the project did not make, through the results file of the running app. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { bridgeGaps, csv, expect, pick, results, test, type Results } from './app.ts';

const ORACLES = '../shared/oracles';
const SAMPLES = '../shared/samples';

type Row = Readonly<Record<string, string | undefined>>;

function table(path: string): Row[] {
  const [head = '', ...lines] = readFileSync(`${ORACLES}/${path}`, 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i] ?? '', cell])));
}

test.describe('CDNOW', () => {
  test.skip(!existsSync(ORACLES), 'skipped: ../shared/oracles is missing');

  test.beforeEach(async ({ page }) => {
    await page.goto('./#/');
    await pick(page, `${ORACLES}/cdnow_sample.csv`);
    await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  });

  test('the default rule counts 6,911 orders of 2,349 customers, 1,152 of them with a second order', async ({
    page,
  }) => {
    const { dataset, headline } = await results(page);
    expect(dataset).toMatchObject({
      orders: 6919,
      countedOrders: 6911,
      customers: 2349,
      currency: null,
      asOf: '1998-06-30',
    });
    expect(Math.round(Number(headline['repeatRateByOrders']) * 2349)).toBe(1152);
  });

  test('headline, classic counts, cumulative revenue, repeat within days, new and returning', async ({ page }) => {
    const quantities = new Map(
      table('cohorts/cdnow_sample_headline.csv').map((row) => [row['quantity'], Number(row['value'])]),
    );
    const classic = await results(page, '?zero=counted&axis=calendar&measure=on');
    expect(classic.headline).toMatchObject({
      orders: quantities.get('orders'),
      customers: quantities.get('customers'),
      purchaseDays: quantities.get('purchase_days'),
      gapMedianDays: quantities.get('gap_median_days_distinct'),
    });
    const near = (key: string, quantity: string, digits: number): void => {
      expect(Number(classic.headline[key]), key).toBeCloseTo(quantities.get(quantity) ?? NaN, digits);
    };
    near('netSales', 'revenue', 6);
    near('aov', 'AOV_per_order', 6);
    near('ordersPerCustomer', 'orders_per_customer', 9);
    near('revenuePerCustomer', 'revenue_per_customer', 6);
    near('repeatRateByOrders', 'RPR_by_orders', 9);
    near('repeatRateByDays', 'RPR_by_distinct_days', 9);
    near('returningShareA', 'A_returning_revenue_share', 9);

    for (const expected of table('cohorts/cdnow_sample_matrix_a_classic_counts.csv')) {
      const cohort = classic.retention.cohorts.find((row) => row.cohort === expected['cohort']);
      expect(cohort?.size).toBe(Number(expected['cohort_size']));
      const counts = Object.fromEntries((cohort?.cells ?? []).map((cell) => [cell.k, cell.count]));
      for (let k = 0; k < 18; k++) {
        const cell = expected[String(k)];
        if (cell !== undefined && cell !== '')
          expect(counts[k], `${expected['cohort'] ?? ''} month ${String(k)}`).toBe(Number(cell));
      }
    }

    const revenue = await results(page, '?zero=counted&axis=calendar&measure=revenue');
    for (const expected of table('cohorts/cdnow_sample_matrix_cum_revenue_per_customer.csv')) {
      const cells = revenue.retention.cohorts.find((row) => row.cohort === expected['cohort'])?.cells ?? [];
      for (let k = 0; k < 18; k++) {
        const cell = expected[String(k)];
        if (cell === undefined || cell === '') continue;
        expect(Number(cells.find((one) => one.k === k)?.value)).toBeCloseTo(Number(cell), 6);
      }
    }

    for (const expected of table('cohorts/cdnow_sample_new_vs_returning_by_month.csv')) {
      const month = revenue.revenue.find((row) => row['month'] === expected['ym']);
      expect(Number(month?.['netSales'])).toBeCloseTo(Number(expected['revenue']), 6);
      expect(Number(month?.['newA'])).toBeCloseTo(Number(expected['A_new_revenue_first_order_only']), 6);
      expect(Number(month?.['returningA'])).toBeCloseTo(Number(expected['A_returning_revenue']), 6);
      expect(Number(month?.['newB'])).toBeCloseTo(Number(expected['B_new_revenue_customers_acquired_this_month']), 6);
      expect(Number(month?.['returningB'])).toBeCloseTo(Number(expected['B_returning_revenue']), 6);
    }

    const within = table('cohorts/cdnow_sample_c_nday.csv').filter((row) => row['cohort'] === 'ALL');
    for (const { days, count } of revenue.repeat.within) {
      const expected = within.find((row) => row['N'] === String(days));
      if (expected) expect(count, `within ${String(days)} days`).toBe(Number(expected['repeat_within_N']));
    }
  });

  test('CRR by quarter stands in the table of the screen as in the oracle', async ({ page }) => {
    await page.goto('./#/repeat?zero=counted&rates=quarter&lapse=period');
    const rates = page.getByRole('region', { name: 'Who stays active' });
    await expect(rates).toContainText('44 bought again in Q2 1998');
    await rates.getByText('Show as a table').click();
    for (const row of table('cohorts/cdnow_sample_crr_quarterly.csv')) {
      const name = (row['quarter'] ?? '').replace(/^(\d+)(Q\d)$/, '$2\u00a0$1');
      const cells = rates.getByRole('row', { name }).getByRole('cell');
      // S, N, reactivated, lost, E, retained
      const shown = (await cells.allTextContents()).map((text) => Number(text.replace(',', '')));
      expect([shown[0], shown[1], shown[4], shown[5]], name).toEqual(
        ['S_active_prev_quarter', 'N_first_order_this_quarter', 'E_active_this_quarter', 'retained_active_both'].map(
          (key) => Number(row[key]),
        ),
      );
    }
  });

  test('N-day', async ({ page }) => {
    const nday = await results(page, '?zero=counted&measure=nday&days=1,7,14,28,30,60,90,180,365');
    const days = [1, 7, 14, 28, 30, 60, 90, 180, 365];
    for (const expected of table('cohorts/cdnow_sample_c_nday.csv').filter((row) => row['cohort'] !== 'ALL')) {
      const k = days.indexOf(Number(expected['N']));
      const cell = nday.retention.cohorts
        .find((row) => row.cohort === expected['cohort'])
        ?.cells.find((one) => one.k === k);
      if (k >= 0) {
        expect({ eligible: cell?.eligible, count: cell?.count }).toEqual({
          eligible: Number(expected['eligible']),
          count: Number(expected['retained_on_day_N']),
        });
      }
    }
  });
});

test.describe('the Shopify samples', () => {
  test.skip(!existsSync(SAMPLES), 'skipped: ../shared/samples is missing');

  /** orders, counted, Σ Total, net sales, customers, without identity: counted by hand-written scripts. */
  const EXPECTED: Readonly<Record<string, readonly [number, number, string, string, number, number]>> = {
    'shopify_orders_71col_2021_no-pos-columns.csv': [39, 38, '245.58', '207.84', 37, 0],
    'shopify_orders_75col_2021_pos-columns.csv': [50, 36, '147699.00', '58095.67', 35, 0],
    'shopify_orders_79col_api-created_inr_2025.csv': [51, 51, '590683.29', '585942.00', 2, 1],
    'shopify_orders_79col_blank-emails_crlf-in-notes_2026.csv': [50, 34, '89360.00', '59540.00', 34, 0],
    'shopify_orders_79col_pos_draft_amazon_2023.csv': [228, 212, '19990.42', '19505.76', 195, 6],
  };

  function summary(file: Results): unknown[] {
    return [
      file.dataset.orders,
      file.dataset.countedOrders,
      file.bridge.find(({ id }) => id === 'fileTotal')?.amount,
      file.headline['netSales'],
      file.dataset.customers,
      file.dataset.ordersWithoutIdentity,
    ];
  }

  for (const [name, expected] of Object.entries(EXPECTED)) {
    test(name, async ({ page }) => {
      await page.goto('./#/');
      await pick(page, `${SAMPLES}/${name}`);
      await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
      const file = await results(page);
      expect(summary(file)).toEqual(expected);
      expect(bridgeGaps(file)).toEqual({ counted: 0, net: 0 });
    });
  }

  test('the 34-column file is refused with the columns to add', async ({ page }) => {
    const name = readdirSync(SAMPLES).find((file) => file.includes('34col')) ?? '';
    await page.goto('./#/');
    await pick(page, `${SAMPLES}/${name}`);
    await expect(page.getByRole('alert')).toContainText(/139 orders.*Total/);
  });

  test('the customers export is read alone: 80 customers, 65 of whom may be written to', async ({ page }) => {
    await page.goto('./#/');
    await pick(page, csv('customers_export.csv', readFileSync(`${SAMPLES}/shopify_customers_20col_2022.csv`)));
    await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
    await expect(page.getByText('80 customers of the shop, 0 with an order here.')).toBeVisible();
    await expect(page.locator('.side-table')).toHaveText(/May be written to\s*65\s*May not be written to\s*15/);
  });
});
