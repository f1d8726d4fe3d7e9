/* The parts of the data screen that ask and choose: repairs, meanings, currency, zone, identities, refunds, rates. */
import { beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { FileChoices, StatusMeaning } from '#domain/choices.ts';
import type { CountingRules, IdentityJoin } from '#domain/rules.ts';
import type { SideReport } from '#domain/side-reports.ts';
import Beside from '#features/data/beside/Beside.svelte';
import FileEntry from '#features/data/files/FileEntry.svelte';
import JoinTable from '#features/data/identity/JoinTable.svelte';
import CurrencyQuestion from '#features/data/report/CurrencyQuestion.svelte';
import RepairButton from '#features/data/report/RepairButton.svelte';
import RowIssues from '#features/data/report/RowIssues.svelte';
import StatusMeanings from '#features/data/report/StatusMeanings.svelte';
import Currencies from '#features/data/rules/Currencies.svelte';
import RefundRule from '#features/data/rules/RefundRule.svelte';
import { preferences } from '#state/preferences.svelte.ts';
import { countingReport, fileSummary, issueGroup } from '../fixtures/data-screen.ts';
import '#ui/styles/index.css';

beforeAll(async () => {
  await preferences.speak('en');
  await preferences.loadScreens();
});

describe('RepairButton', () => {
  test('repairs by one click', async () => {
    let repaired = 0;
    const onrepair = (): void => {
      repaired++;
    };
    await render(RepairButton, { label: 'Fill up the short rows', possible: true, busy: false, onrepair });
    await userEvent.click(page.getByRole('button', { name: 'Fill up the short rows' }));
    expect(repaired).toBe(1);
  });

  test('says how to get there where the bytes are gone', async () => {
    await render(RepairButton, { label: 'Fill up', possible: false, busy: false, onrepair: () => undefined });
    await expect.element(page.getByText('Drop the file again to repair this.')).toBeVisible();
    expect(page.getByRole('button').elements()).toEqual([]);
  });
});

describe('StatusMeanings', () => {
  test('hands over the words that were given a meaning, and leaves the others open', async () => {
    const applied: Readonly<Record<string, StatusMeaning>>[] = [];
    await render(StatusMeanings, {
      unknown: ['abholbereit', 'unterwegs'],
      possible: true,
      busy: false,
      onapply: (meanings: Readonly<Record<string, StatusMeaning>>) => applied.push(meanings),
    });
    const apply = page.getByRole('button', { name: 'Apply' });
    await expect.element(apply).toHaveAttribute('aria-disabled', 'true');
    await userEvent.selectOptions(page.getByLabelText('“unterwegs” means'), 'paid');
    await userEvent.click(apply);
    expect(applied).toEqual([{ unterwegs: 'paid' }]);
  });
});

describe('CurrencyQuestion', () => {
  test('takes a currency, or leaves the amounts without a symbol', async () => {
    const chosen: string[] = [];
    await render(CurrencyQuestion, { onchoose: (currency: string) => chosen.push(currency) });
    await userEvent.selectOptions(page.getByLabelText('Currency'), 'CHF');
    await userEvent.click(page.getByRole('button', { name: 'Leave without symbol' }));
    expect(chosen).toEqual(['CHF', '']);
  });
});

describe('RowIssues', () => {
  test('says where a finding begins and what was found, and lists the first rows', async () => {
    const group = issueGroup('unreadable-amount', 'rejected', [['orders.csv', 'ten']], 'Total');
    await render(RowIssues, { title: 'Left out or rejected', groups: [{ ...group, count: 312 }] });
    await expect.element(page.getByText('312', { exact: true })).toBeVisible();
    await expect.element(page.getByText('This is not an amount. Write it as 19196.50.')).toBeVisible();
    await expect.element(page.getByText('Column “Total”, first in orders.csv, line 2: “ten”')).toBeVisible();
    await userEvent.click(page.getByText('Show rows'));
    await expect.element(page.getByText('orders.csv, line 2, column “Total”; found: ten')).toBeVisible();
    await expect.element(page.getByText('and 311 more')).toBeVisible();
  });

  test('names what is not kept for breakdowns, or says that it was free text', async () => {
    const found = (column: string) => issueGroup('attribute-left-out', 'kept', [['orders.csv', '']], column);
    await render(RowIssues, { title: 'Repaired', groups: [found('gift_note'), found('')] });
    await expect.element(page.getByText(/^“gift_note” is not kept for breakdowns/)).toBeVisible();
    await expect
      .element(page.getByText('Free text in Note Attributes is not kept for breakdowns.', { exact: true }))
      .toBeVisible();
  });
});

describe('FileEntry', () => {
  const uses = [
    { header: 'Created', use: 'read', filled: 10 },
    { header: 'utm_source', use: 'attribute', filled: 8 },
    { header: 'Notes', use: 'ignored', filled: 3 },
    { header: 'Employee', use: 'ignored', filled: 0 },
  ] as const;

  test('says what became of rows and columns', async () => {
    const rows = { read: 12, used: 8, merged: 1, leftOut: 2, rejected: 1 };
    await render(FileEntry, { file: fileSummary('a.csv', { rows, uses }), onchoose: () => undefined });
    await expect.element(page.getByText('12 rows read = 8 used + 1 merged + 2 left out + 1 rejected')).toBeVisible();
    await userEvent.click(page.getByText('4 columns: 1 read, 1 kept for breakdowns, 2 ignored'));
    await expect.element(page.getByText('Notes (3)')).toBeVisible();
    await expect.element(page.getByText('Employee', { exact: true })).toBeVisible();
    expect(page.getByRole('combobox').elements()).toEqual([]);
  });

  test('a file that writes UTC asks in which zone its days are counted, and says what that moved', async () => {
    const chosen: Pick<FileChoices, 'currency' | 'zone'>[] = [];
    await render(FileEntry, {
      file: fileSummary('a.csv', { utc: { moved: 0.043 }, choices: { zone: 'Europe/Berlin' } }),
      onchoose: (choices: Pick<FileChoices, 'currency' | 'zone'>) => chosen.push(choices),
    });
    const zone = page.getByLabelText('Days are counted in');
    await expect.element(zone).toHaveValue('Europe/Berlin');
    await expect.element(zone).toHaveAccessibleDescription('4.3% of its rows fall on another day than in UTC.');
    await userEvent.selectOptions(zone, 'America/New_York');
    await userEvent.selectOptions(zone, 'UTC');
    expect(chosen).toEqual([{ zone: 'America/New_York' }, { zone: 'UTC' }]);
  });

  test('a currency that was chosen for it can be changed', async () => {
    const chosen: Pick<FileChoices, 'currency' | 'zone'>[] = [];
    await render(FileEntry, {
      file: fileSummary('a.csv', { choices: { currency: 'EUR' } }),
      onchoose: (choices: Pick<FileChoices, 'currency' | 'zone'>) => chosen.push(choices),
    });
    await userEvent.selectOptions(page.getByLabelText('Currency of rows that name none'), '');
    expect(chosen).toEqual([{ currency: '' }]);
  });
});

describe('JoinTable', () => {
  test('one way of joining is chosen, and another can be', async () => {
    const joined: (readonly IdentityJoin[])[] = [];
    const preview = (join: readonly IdentityJoin[], customers: number) => ({
      join,
      customers,
      joined: 100 - customers,
      repeatRate: 0.341,
    });
    await render(JoinTable, {
      report: {
        byEmail: 90,
        byPhone: 8,
        byCustomerId: 2,
        ordersWithoutIdentity: 0,
        previews: [preview([], 100), preview(['phone'], 97), preview(['name'], 96), preview(['phone', 'name'], 95)],
      },
      join: ['phone'],
      onjoin: (join: readonly IdentityJoin[]) => joined.push(join),
    });
    await expect.element(page.getByRole('radio', { name: /^Also the same phone/ })).toBeChecked();
    await expect.element(page.getByRole('row', { name: /Also the same phone/ })).toHaveTextContent(/97\s*3\s*34.1%/);
    await userEvent.click(page.getByRole('radio', { name: /^Also both of these/ }));
    expect(joined).toEqual([['phone', 'name']]);
  });
});

describe('RefundRule', () => {
  test('the refund’s own day can be chosen only where the data say it, else the reason stands there', async () => {
    const chosen: CountingRules['refunds'][] = [];
    const onchange = (rule: CountingRules['refunds']): void => {
      chosen.push(rule);
    };
    const { rerender } = await render(RefundRule, { rule: 'order', dated: 0, onchange });
    const rule = page.getByLabelText('Refunds');
    await expect.element(page.getByRole('option', { name: 'on the refund’s day' })).toBeDisabled();
    await expect.element(rule).toHaveAccessibleDescription(/drop the shop’s transactions export/);
    await rerender({ rule: 'order', dated: 4, onchange });
    await expect.element(rule).not.toHaveAccessibleDescription();
    await userEvent.selectOptions(rule, 'on the refund’s day');
    expect(chosen).toEqual(['day']);
  });
});

describe('Currencies', () => {
  const currencies = [
    { code: 'EUR', orders: 90 },
    { code: 'USD', orders: 9 },
  ];

  test('a typed rate is kept, none below zero, and emptying the field takes it away', async () => {
    const changes: unknown[] = [];
    await render(Currencies, {
      counting: countingReport({ currencies }),
      rates: { USD: 0.92 },
      onchange: (change: unknown) => changes.push(change),
    });
    const rate = page.getByLabelText('1 USD is worth');
    await expect.element(rate).toHaveValue('0.92');
    await userEvent.fill(rate, '0');
    await userEvent.tab();
    await expect.element(rate).toHaveAccessibleDescription(/not a rate/);
    await userEvent.fill(rate, '0.9');
    await userEvent.tab();
    await userEvent.clear(rate);
    await userEvent.tab();
    expect(changes).toEqual([{ rates: { USD: 0.9 } }, { rates: {} }]);
  });

  test('rates in another currency would be wrong, so that choosing one takes them away', async () => {
    const changes: unknown[] = [];
    await render(Currencies, {
      counting: countingReport({ currencies }),
      rates: { USD: 0.92 },
      onchange: (change: unknown) => changes.push(change),
    });
    await userEvent.selectOptions(page.getByLabelText('Currency'), 'USD');
    expect(changes).toEqual([{ currency: 'USD', rates: {} }]);
  });
});

describe('Beside', () => {
  const nothing: SideReport = {
    spend: null,
    subscriptions: null,
    surveys: [],
    customers: null,
    transactions: null,
    itemCosts: null,
    reconciliation: null,
  };
  const transactions = { transactions: 50, refunds: 4, matched: 4, firstDay: 20_000, lastDay: 20_030 };

  test('nothing stands there where files hold orders alone', async () => {
    const { container } = await render(Beside, {
      side: nothing,
      refunds: 'order',
      dated: 0,
      oncountonday: () => undefined,
    });
    expect(container.textContent.trim()).toBe('');
  });

  test('refunds of known day can count on it', async () => {
    let counted = 0;
    const props = { side: { ...nothing, transactions }, dated: 4, oncountonday: () => counted++ };
    const { rerender } = await render(Beside, { ...props, refunds: 'order' });
    await userEvent.click(page.getByRole('button', { name: 'Count them on the refund’s day' }));
    expect(counted).toBe(1);
    await rerender({ ...props, refunds: 'day' });
    await expect.element(page.getByText('Refunds now count on their own day.')).toBeVisible();
    expect(page.getByRole('button').elements()).toEqual([]);
  });
});
