/* The questions about a file in a real browser: what is chosen, what the keyboard reaches, what the button hands over. */
import { beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { AmountsQuestion, ColumnsQuestion, DatesQuestion, FileChoices } from '#domain/choices.ts';
import type { AskedFile } from '#engine/protocol.ts';
import Questions from '#features/ask/Questions.svelte';
import { ask as german } from '#i18n/de/ask.ts';
import { ask as t } from '#i18n/en/ask.ts';
import { preferences } from '#state/preferences.svelte.ts';
import '#ui/styles/index.css';

const dates: DatesQuestion = {
  kind: 'dates',
  column: 'Datum',
  example: '03/04/2026',
  line: 2,
  cells: 12,
  dmy: { example: 20_546, first: 20_456, last: 20_798 },
  mdy: { example: 20_516, first: 20_454, last: 20_799 },
  suggested: 'dmy',
};
const amounts: AmountsQuestion = {
  kind: 'amounts',
  column: 'Summe',
  example: '1,234',
  line: 7,
  cells: 3,
  dot: { example: 12_340_000, sum: 12_345_670_000 },
  comma: { example: 12_340, sum: 12_345_670 },
  suggested: '.',
};
const none = { role: null, confidence: 0 };
const columns: ColumnsQuestion = {
  kind: 'columns',
  suggested: 'orders',
  columns: [
    { header: 'Kauf', samples: ['03.04.2026', '04.04.2026'] },
    { header: 'Brutto', samples: ['23,68', '8,93'] },
    { header: 'Netto', samples: ['19,90', '7,50'] },
    { header: 'Wer', samples: ['a-customer-with-a-very-long-address@a-company-with-a-long-name.example'] },
    { header: 'Notiz', samples: [] },
  ],
  guesses: {
    orders: [{ role: 'date', confidence: 0.95 }, { role: 'amount', confidence: 0.7 }, none, none, none],
    spend: [{ role: 'date', confidence: 0.95 }, { role: 'amount', confidence: 0.7 }, none, none, none],
    subscriptions: [none, none, none, none, none],
    survey: [none, none, none, none, none],
  },
};

const orders: AskedFile = { key: 'orders.csv', name: 'orders.csv', questions: [dates, amounts] };
const till: AskedFile = { key: 'till.csv', name: 'till.csv', questions: [columns] };

interface Seen {
  readonly read: Readonly<Record<string, FileChoices>>[];
  left: number;
}

async function show(files: readonly AskedFile[], more: object = {}): Promise<Seen> {
  const seen: Seen = { read: [], left: 0 };
  await render(Questions, {
    t,
    files,
    reading: false,
    onread: (choices: Readonly<Record<string, FileChoices>>) => seen.read.push(choices),
    onleave: () => (seen.left += 1),
    ...more,
  });
  return seen;
}

const button = (name: string) => page.getByRole('button', { name });
const meaning = (name: string) => page.getByRole('combobox', { name, exact: true });

beforeAll(async () => {
  await preferences.speak('en');
  await page.viewport(1280, 900);
});

describe('dates and amounts', () => {
  test('are read as suggested with one click', async () => {
    const seen = await show([orders]);
    await userEvent.click(button('Read the file'));
    expect(seen.read).toEqual([{ 'orders.csv': { dayMonth: 'dmy', decimal: '.' } }]);
  });

  test('stand with what follows from each answer', async () => {
    await show([orders]);
    const month = page.getByRole('radio', { name: /Month first: 03\/04\/2026 is 4/ });
    await expect.element(month).toHaveAccessibleDescription(/run from 1.Jan.2026 to 12.Dec.2026/);
    await expect.element(page.getByRole('radio', { name: /Thousands: 1,234/ })).toBeChecked();
    await expect
      .element(page.getByText('12 dates change with the answer. The example stands in line 2.'))
      .toBeVisible();
  });

  test('the focus begins at the title; arrow keys choose, Enter reads', async () => {
    const seen = await show([orders]);
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
    await userEvent.keyboard('{Tab}{ArrowRight}{Tab}{ArrowRight}{Enter}');
    expect(seen.read).toEqual([{ 'orders.csv': { dayMonth: 'mdy', decimal: ',' } }]);
  });

  test('several files stand on one page, each under its name', async () => {
    const seen = await show([orders, { key: 'b', name: 'b.csv', questions: [amounts] }]);
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('3 questions before reading');
    const second = page.getByRole('region', { name: 'b.csv' });
    await userEvent.click(second.getByRole('radio', { name: /Decimals/ }));
    await userEvent.click(button('Read the files'));
    expect(seen.read).toEqual([{ 'orders.csv': { dayMonth: 'dmy', decimal: '.' }, b: { decimal: ',' } }]);
  });

  test('other questions begin anew, with the focus at the title', async () => {
    const read: unknown[] = [];
    const props = { t, reading: false, onread: (choices: unknown) => read.push(choices), onleave: () => undefined };
    const view = await render(Questions, { ...props, files: [orders] });
    await userEvent.click(page.getByRole('radio', { name: /Month first/ }));
    await view.rerender({ ...props, files: [{ ...orders, questions: [amounts] }] });
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
    await userEvent.click(button('Read the file'));
    expect(read).toEqual([{ 'orders.csv': { decimal: '.' } }]);
  });

  test('can be left unread', async () => {
    const seen = await show([orders]);
    await userEvent.click(button('Leave unread'));
    expect(seen).toEqual({ read: [], left: 1 });
  });

  test('while the files are read nothing can be changed', async () => {
    const seen = await show([orders], { reading: true });
    (button('Read the file').element() as HTMLElement).click();
    (button('Leave unread').element() as HTMLElement).click();
    expect(document.querySelector('section')?.inert).toBe(true);
    expect(seen).toEqual({ read: [], left: 0 });
  });
});

describe('columns', () => {
  test('a missing need is said on top and beside the button, which waits for it', async () => {
    const seen = await show([till]);
    const said = 'Still needed: who it was (e-mail, customer number or phone).';
    await expect.element(page.getByRole('status')).toHaveTextContent(said);
    await expect.element(button('Read the file')).toHaveAccessibleDescription(said);
    (button('Read the file').element() as HTMLElement).click();
    expect(seen.read).toEqual([]);
    await userEvent.selectOptions(meaning('Wer'), 'E-mail');
    await expect.element(page.getByRole('status')).toHaveTextContent('Everything needed is there.');
    await userEvent.click(button('Read the file'));
    expect(seen.read).toEqual([
      { 'till.csv': { mapping: { kind: 'orders', columns: ['date', 'amount', null, 'email', null] } } },
    ]);
  });

  test('each row is named by its column and described by its sureness and its values', async () => {
    await show([till]);
    await expect.element(meaning('Brutto')).toHaveDisplayValue('Amount');
    await expect.element(meaning('Brutto')).toHaveAccessibleDescription('likely 23,68 8,93');
    await expect.element(meaning('Notiz')).toHaveAccessibleDescription('no values');
    expect(
      page
        .getByRole('rowheader')
        .elements()
        .map((cell) => cell.textContent),
    ).toEqual(['Kauf', 'Brutto', 'Netto', 'Wer', 'Notiz']);
  });

  test('a meaning chosen twice leaves the earlier column ignored, and says so', async () => {
    await show([till]);
    await userEvent.selectOptions(meaning('Netto'), 'Amount');
    await expect.element(meaning('Brutto')).toHaveDisplayValue('Ignore');
    await expect.element(page.getByRole('status')).toHaveTextContent('“Amount” is now “Netto”. A meaning belongs');
    await expect.element(page.getByText('Ignored: Brutto, Wer, Notiz.')).toBeVisible();
    await expect.element(meaning('Netto')).toHaveAccessibleDescription(/^your choice/);
  });

  test('offers the roles of the kind, the needed ones first; attributes for orders alone', async () => {
    await show([till]);
    const options = (): (string | undefined)[] =>
      [...(meaning('Kauf').element() as HTMLSelectElement).options].map((option) => option.textContent);
    expect(options().slice(0, 5)).toEqual(['Order date', 'Amount', 'E-mail', 'Customer number', 'Phone']);
    expect(options().slice(-2)).toEqual(['Keep as attribute', 'Ignore']);
    await userEvent.click(page.getByRole('radio', { name: 'Ad spend' }));
    expect(options().slice(0, 2)).toEqual(['Day, or first day', 'Spend']);
    expect(options()).not.toContain('Keep as attribute');
    await expect.element(page.getByRole('status')).toHaveTextContent('Everything needed is there.');
  });

  test('columns that seem of no use stay folded unless something needed is missing', async () => {
    await show([till]);
    await expect.element(meaning('Notiz')).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: 'Ad spend' }));
    await expect.element(page.getByText('3 more columns').first()).toBeVisible();
    expect(meaning('Notiz').query()).toBeNull();
  });

  test('fit into 360 pixels in both languages, and stay a table', async () => {
    await page.viewport(360, 800);
    for (const words of [t, german]) {
      const view = await render(Questions, {
        t: words,
        files: [orders, till],
        reading: false,
        onread: () => undefined,
        onleave: () => undefined,
      });
      expect(document.documentElement.scrollWidth).toBe(360);
      expect(page.getByRole('table').first().getByRole('row').elements()).toHaveLength(3);
      for (const select of document.querySelectorAll('select')) expect(select.clientWidth).toBeGreaterThan(200);
      await view.unmount();
    }
    await page.viewport(1280, 900);
  });
});
