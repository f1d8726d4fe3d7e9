/* The proofs of MRR in words: what a figure is called, how it is computed, in which money it is told. */
import { describe, expect, test } from 'vitest';
import { proofPage, type ProofPage } from '#domain/proof/page.ts';
import { proofOf } from '#domain/proof/proof.ts';
import type { MrrFigure, ProofQuery } from '#domain/proof/query.ts';
import { namesOf, shownOrder } from '#domain/proof/things.ts';
import { provedValue } from '#domain/proof/value.ts';
import { lineColumns, lineRows, tellProof } from '#features/frame/proof/tell.ts';
import { monthRows } from '#features/revenue/subscriptions.ts';
import { createFormat } from '#i18n/format.ts';
import { de } from '#i18n/de.ts';
import { en } from '#i18n/en.ts';
import type { TableCell } from '#ui/table.ts';
import { subscriptionShop } from '../fixtures/subscriptions.ts';

const shop = subscriptionShop({
  rows: [
    { id: 'S1', email: 'ann@example.com', start: '2026-01-10', ended: '2026-03-05', amount: 10 },
    { id: 'S2', email: 'ann@example.com', start: '2026-03-05', amount: 25 },
    { id: 'S3', email: 'bea@example.com', start: '2026-01-20', ended: '2026-03-20', amount: 8 },
  ],
  asOf: '2026-03-31',
});
const english = { t: en, f: createFormat('en', 'EUR', 2) };
const german = { t: de, f: createFormat('de', 'EUR', 2) };
const queryOf = (figure: MrrFigure): ProofQuery => ({
  of: 'mrr',
  subscriptionView: shop.report.view,
  month: '2026-03',
  figure,
});

function pageOf(figure: MrrFigure): ProofPage {
  const { assembled, counted, rules, subscriptions } = shop;
  const behind = { orders: counted.orders, lines: assembled.lines };
  const ground = { counted, rules, behind, isAffected: () => false, subscriptions };
  const proof = proofOf(ground, queryOf(figure));
  if (proof === null) throw new Error(`no proof of ${figure}`);
  const nameOf = namesOf(counted, assembled, rules, subscriptions?.table);
  return proofPage(proof, provedValue(proof), shownOrder(proof.records), nameOf, 0);
}

describe('the proof of a figure of MRR', () => {
  test('shows the number that the table shows, of every figure', () => {
    const [march] = monthRows(shop.report, { t: en.subscriptions, f: english.f });
    const bare = (cell: TableCell): string => (typeof cell === 'string' ? cell : cell.text);
    for (const [key, cell] of Object.entries(march)) {
      if (key === 'month') continue;
      const figure = key as MrrFigure;
      expect([key, tellProof(queryOf(figure), pageOf(figure), english).value]).toEqual([key, bare(cell)]);
    }
  });

  test('names movement, month and formula', () => {
    expect(tellProof(queryOf('churned'), pageOf('churned'), english)).toMatchObject({
      title: 'Churned (MRR), Mar 2026',
      value: '−€8.00',
      formula: { result: '−€8.00' },
    });
    expect(tellProof(queryOf('nrr'), pageOf('nrr'), german)).toMatchObject({
      title: 'NRR, März 2026',
      formula: { words: { above: 'was sie am Ende zahlen' } },
    });
  });

  test('its rows are subscriptions, each with the day on which it begins or ends', () => {
    const page = pageOf('expansion');
    expect(page.money).toEqual({ currency: 'EUR', minorDigits: 2 });
    expect(lineColumns(page, english).map(({ label }) => label)).toEqual(['Customer', 'Subscription', 'Amount']);
    expect(lineRows(page, english).map(({ order, counts }) => [order, counts])).toEqual([
      [{ text: 'S1', range: '5 Mar 2026' }, '−€10.00'],
      [{ text: 'S2', range: '5 Mar 2026' }, '€25.00'],
      [{ text: 'S3: Changed MRR in another way, or not at all', range: '20 Mar 2026' }, 'left out'],
    ]);
  });
});
