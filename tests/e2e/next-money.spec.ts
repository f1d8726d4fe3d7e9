/* The next amount: break-even lifts from typed numbers alone, the draws of the worker, ranges in the link. */
import { expect, faults, test, variantUnless } from './app.ts';

// Nobody comes back: 12 × 100 first orders of 50, margin one half, CAC 10: 18,000 profit on 60,000 sales and 30,000 contribution.
const NOBODY = 'months:12,newCustomers:100,cac:10,firstValue:50,refundRate:0,churn:100,existing:0,constant';

test('the next 1,000 is answered without data, first by what it would have to bring', async ({ page }) => {
  await page.goto(`./#/scenarios?scenarios=${NOBODY}`);
  await page.getByRole('tab', { name: 'The next amount' }).click();
  // 1,000 of 60,000 sales are 1.67 points of margin, of 30,000 contribution 3.33 % of order value and 40 of 1,200 customers.
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) }).first();
  await expect(row('Margin')).toContainText('1.67 pts');
  await expect(row('Order value')).toContainText('3.33%');
  await expect(row('Acquisition')).toContainText('40 customers');
  await expect(page.getByTestId('next-wins')).toContainText('No gain in retention');
  await expect(page.getByTestId('balance')).toContainText('with 0% of the budget in retention');

  // Profit is most of all new customers × first order × margin; the least that leads to a loss is far away.
  await expect(page.getByTestId('sensitivity')).toContainText('Nothing moves it more than');
  await expect(page.getByTestId('risk')).toContainText('The probability to lose money is < 0.01%');
  // Fixed costs from 0 to 3,000 a month, all alike: 18,000 − 12 × 3,000 is a loss in half of the courses.
  await page.getByText('Ranges and distributions').click();
  const high = page.getByRole('textbox', { name: 'Fixed costs a month, high end' });
  await high.fill('3000');
  await high.press('Tab');
  await page.getByRole('combobox', { name: 'Fixed costs a month, distribution' }).selectOption('all alike');
  await expect(page.getByTestId('sensitivity')).toContainText('more than Fixed costs a month: from −18,000 to 18,000');
  await expect(page.getByTestId('risk')).toContainText(/The probability to lose money is (4[6-9]|5[0-4])%/);

  await page.getByRole('combobox', { name: 'Currency' }).selectOption('EUR');
  await expect(page.getByRole('heading', { name: 'The next €1,000' })).toBeVisible();
  const amount = page.getByRole('textbox', { name: 'Amount', exact: true });
  await amount.fill('3000');
  await amount.press('Tab');
  await expect(row('Margin')).toContainText('5.00 pts');
  expect(await faults(page)).toEqual([]);
  expect(new URL(page.url()).hash).toContain('next.amount:3000,currency:EUR,fixedCosts~0~3000~even');

  await page.reload();
  await page.getByRole('tab', { name: 'The next amount' }).click();
  await expect(page.getByRole('heading', { name: 'The next €3,000' })).toBeVisible();
  await expect(page.getByTestId('risk')).toContainText(/The probability to lose money is (4[6-9]|5[0-4])%/);
});

test.describe('at 360 px in German and dark', variantUnless(false), () => {
  test.use({ locale: 'de-DE', colorScheme: 'dark', viewport: { width: 360, height: 780 } });

  test('the next amount does not scroll sideways, its ranges open', async ({ page }) => {
    await page.goto('./#/scenarios?scenarios=currency:EUR,mostPoints:5');
    await page.getByRole('tab', { name: 'Der nächste Betrag' }).click();
    await expect(page.getByTestId('risk')).toContainText('Die Wahrscheinlichkeit, Geld zu verlieren');
    await page.getByText('Spannen und Verteilungen').click();
    await expect(page.getByRole('textbox', { name: 'CAC, unteres Ende' })).toHaveValue('27');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
