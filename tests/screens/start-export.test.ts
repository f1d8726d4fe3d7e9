/* How to get the export, on the start screen: the way through the menus of each shop, under a word. */
import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ExportSteps from '#features/start/ExportSteps.svelte';
import { preferences } from '#state/preferences.svelte.ts';
import '#ui/styles/index.css';

beforeAll(async () => {
  await preferences.speak('en');
});

test('shops beside Shopify have one line each, closed until asked for', async () => {
  await render(ExportSteps);
  const line = page.getByText('Settings, Import/Export, Export, with the profile “Default orders”.');
  await expect.element(line).not.toBeVisible();
  await userEvent.click(page.getByText('WooCommerce, Shopware, Etsy, eBay, Stripe, PayPal'));
  await expect.element(line).toBeVisible();
  await expect.element(page.getByText(/Advanced Order Export.*Analytics has no e-mail/)).toBeVisible();
  expect(
    page
      .getByRole('term')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(['WooCommerce', 'Shopware', 'Etsy', 'eBay', 'Stripe', 'PayPal']);
});
