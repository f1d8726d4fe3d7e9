/* What is said on every screen after an import, over the real engine: rows and files that were not read, two shops, nobody known. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../src/App.svelte';
import { preferences } from '#state/preferences.svelte.ts';
import { workspace } from '#state/workspace.svelte.ts';
import '#ui/styles/index.css';

const HEAD = 'order_id,customer_id,date,amount,currency';

const csv = (name: string, lines: readonly string[]): File => new File([`${lines.join('\n')}\n`], name);

const FOUR = ['1,a,2026-01-05,10.00,EUR', '2,b,2026-01-06,20.00,EUR', '3,a,2026-02-05,30.00,EUR'];

/** Three orders, and one without an amount. */
const REJECTED = csv('rejected.csv', [HEAD, ...FOUR, '4,c,2026-02-06,,EUR']);

/** WooCommerce's Analytics export: it names nobody. The name stands in it, the address does not. */
const NOBODY = csv('nobody.csv', [
  'Date,Order #,N. Revenue,Status,Customer,Customer type,Product(s),Items sold,Coupon(s)',
  '"2026-01-05 10:00:00",1,10.00,completed,,new,1× Beans,1,',
  '"2026-01-06 11:00:00",2,20.00,completed,,new,1× Beans,1,',
]);

beforeAll(async () => {
  await preferences.speak('en');
  location.hash = '#/overview';
  await workspace.start();
});

afterEach(async () => {
  if (workspace.dataset !== null) await workspace.workspaces.remove();
});

test('rows that could not be read are said wherever an import ends, with the way to them', async () => {
  await render(App);
  await workspace.importFiles([REJECTED]);
  workspace.go('overview');
  await expect.element(page.getByText('3 new orders were read; 1 row could not be.')).toBeVisible();
  await userEvent.click(page.getByRole('link', { name: 'See which' }));
  await expect
    .element(page.getByText('Every order that was read counts; 1 row could not be read, as listed here.'))
    .toBeVisible();
  expect(page.getByText('3 new orders were read; 1 row could not be.').elements()).toEqual([]);
});

test('each file that was not read is said on every screen, until it is dismissed', async () => {
  await render(App);
  await workspace.importFiles([
    csv('good.csv', [HEAD, ...FOUR]),
    csv('empty.csv', []),
    csv('report.csv', ['%PDF-1.7', '1 0 obj']),
  ]);
  workspace.go('overview');
  await expect.element(page.getByRole('alert').filter({ hasText: '“report.csv” is a PDF' })).toBeVisible();
  workspace.go('data');
  const empty = page.getByRole('alert').filter({ hasText: 'empty.csv' });
  await expect.element(empty).toBeVisible();
  await userEvent.click(empty.getByRole('button', { name: 'Dismiss' }));
  await expect.poll(() => page.getByRole('alert').elements().length).toBe(1);
  await expect.element(page.getByRole('alert')).toHaveTextContent('“report.csv” is a PDF');
});

test('where no file of a drop could be read, each is said, and dismissed by itself', async () => {
  await render(App);
  await workspace.importFiles([csv('report.csv', ['%PDF-1.7', '1 0 obj']), new File([], 'empty.csv')]);
  const alerts = page.getByRole('alert');
  await expect.poll(() => alerts.elements().length).toBe(2);
  await userEvent.click(alerts.filter({ hasText: 'a PDF' }).getByRole('button', { name: 'Dismiss' }));
  await expect.element(alerts).toHaveTextContent('“empty.csv” is empty');
  await userEvent.click(alerts.getByRole('button', { name: 'Dismiss' }));
  expect(alerts.elements()).toEqual([]);
  expect(workspace.refusal).toBeNull();
});

test('two shops are said everywhere, and decided first of all on the data screen', async () => {
  await render(App);
  await workspace.importFiles([
    csv('a.csv', [HEAD, ...FOUR]),
    // The same numbers, months later and of others: no export of one shop holds both.
    csv('b.csv', [HEAD, '1,x,2026-08-05,77.00,EUR', '2,y,2026-08-06,88.00,EUR', '9,z,2026-08-07,,EUR']),
  ]);
  workspace.go('retention');
  await expect.element(page.getByText(/^Order numbers stand for two different orders;/)).toBeVisible();
  await userEvent.click(page.getByRole('link', { name: 'Decide it under Data' }));
  const decisions = page.getByRole('heading', { name: /^Needs your decision/ });
  await expect.element(decisions).toBeVisible();
  const first = decisions.element().parentElement?.querySelector('.issue');
  expect(first?.textContent).toContain('Do the files come from two shops?');
  // It is the one import, so that taking it out asks first.
  await userEvent.click(page.getByRole('button', { name: 'Undo import 1' }).last());
  await expect.element(page.getByRole('dialog')).toHaveTextContent('Undo the only import?');
  await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(page.getByRole('button', { name: 'It is one shop' }));
  expect(page.getByText('Do the files come from two shops?').elements()).toEqual([]);
  workspace.go('retention');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Retention' })).toBeVisible();
  expect(page.getByText(/^Order numbers stand for two/).elements()).toEqual([]);
});

test('where no order says who bought, that is said instead of blaming the rules, with the way to joining', async () => {
  await render(App);
  await workspace.importFiles([NOBODY]);
  expect(workspace.dataset).toMatchObject({ orders: 2, customers: 0 });
  for (const route of ['repeat', 'payback', 'retention'] as const) {
    workspace.go(route);
    await expect.element(page.getByRole('heading', { name: 'No order says who bought.' })).toBeVisible();
  }
  expect(page.getByText(/under the present rules/).elements()).toEqual([]);
  await userEvent.click(page.getByRole('link', { name: 'Join by name' }));
  await expect.element(page.getByText('What would joining change?')).toHaveFocus();
  await expect.element(page.getByRole('radio', { name: /^Also the same name and postal code/ })).toBeInViewport();
});
