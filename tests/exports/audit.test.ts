/* The audit report from a file of orders: what it says in both languages, that it adds up, and what it never tells. */
import { describe, expect, test } from 'vitest';
import { rankedActions } from '#domain/audit/actions.ts';
import type { AuditReport } from '#domain/audit/report.ts';
import { NO_COSTS } from '#domain/results.ts';
import { createEngine } from '#engine/engine.ts';
import { DEFAULT_SETTINGS, type Engine } from '#engine/protocol.ts';
import { strongParts, type Block, type ReportDocument } from '#exports/audit/document.ts';
import { documentHtml } from '#exports/audit/html.ts';
import { auditDocument } from '#features/audit/document.ts';
import { auditReport as german } from '#i18n/de/audit-report.ts';
import { auditReport as english } from '#i18n/en/audit-report.ts';
import { auditedShop, PRIVATE_TEXTS } from '../fixtures/audited-shop.ts';
import { memoryStore } from './memory-store.ts';

const COSTS = { ...NO_COSTS, grossMargin: 0.5, variableCost: 200, cac: 1500 };

async function engineOf(text: string): Promise<Engine> {
  const engine = createEngine({ storage: memoryStore(), app: { version: '0.0.0', build: 'test' } });
  const file = new File([text], 'orders_export.csv', { lastModified: Date.UTC(2026, 6, 1, 12) });
  expect(await engine.importFiles([file], () => undefined)).toMatchObject({ ok: true });
  return engine;
}

async function reportOf(engine: Engine): Promise<AuditReport> {
  const { rules, paybackView: view, clv, mix } = DEFAULT_SETTINGS;
  const answered = await engine.ask('audit', { rules, costs: COSTS, view, guarded: true, clv, lapse: null, mix });
  if (!answered.ok) throw new Error(answered.code);
  return answered.value;
}

/** The report as plain text: what a reader reads, without drawings. */
function textOf({ title, lead, sections, foot }: ReportDocument): string {
  const plain = (text: string): string => strongParts(text).join('');
  const lines = (block: Block): string[] => {
    switch (block.kind) {
      case 'text':
        return [plain(block.text)];
      case 'list':
        return block.items.map((item, i) => `${String(i + 1)}. ${plain(item)}`);
      case 'table':
        return block.table.rows.map((row) => row.join(' | '));
      case 'drawing':
        return [`[${block.caption}]`];
    }
  };
  const parts = sections.flatMap((section) => ['', `# ${section.title}`, ...section.blocks.flatMap(lines)]);
  return `${[title, ...lead, ...parts, '', foot].join('\n')}\n`;
}

describe('the report of a shop of 900 customers', async () => {
  const engine = await engineOf(auditedShop());
  const report = await reportOf(engine);
  const documents = {
    en: auditDocument(report, 10, 'en', english),
    de: auditDocument(report, 10, 'de', german),
  };

  test('in English', async () => {
    await expect(textOf(documents.en)).toMatchFileSnapshot('./snapshots/audit.en.txt');
  });

  test('in German', async () => {
    await expect(textOf(documents.de)).toMatchFileSnapshot('./snapshots/audit.de.txt');
  });

  test('rests on the numbers of the other screens', async () => {
    const { rules } = DEFAULT_SETTINGS;
    const repeat = await engine.ask('repeat', { rules });
    const selection = await engine.ask('selection', { rules });
    if (!repeat.ok || !selection.ok) throw new Error('refused');
    expect(report.differences?.ordersDistribution).toEqual(repeat.value.ordersDistribution);
    expect([report.customers, report.netSales]).toEqual([900, selection.value.headline.netSales]);
  });

  test('new, returning and orders without a customer add up to the change of net sales, and June 2026, which is over, is in it', () => {
    const { before, after } = report.changes ?? {};
    if (!before || !after) throw new Error('no two periods');
    for (const period of [before, after]) {
      expect(period.newNet + period.returningNet + period.unidentified).toBe(period.netSales);
    }
    expect(report.changes?.kind).toBe('year');
    expect(documents.en.sections.find(({ id }) => id === 'changes')?.blocks[0]).toMatchObject({
      text: expect.stringContaining('twelve months') as unknown,
    });
  });

  test('sees that orders with a code come back more often', () => {
    expect(report.differences?.by?.attribute).toBe('withCode');
  });

  test('actions stand in the order of their money, which grows with the response and not in its order', () => {
    const [ten, twenty] = [rankedActions(report.actions, 10), rankedActions(report.actions, 20)];
    expect(ten.length).toBe(3);
    expect(ten.map(({ money }) => money.value)).toEqual(ten.map(({ money }) => money.value).toSorted((a, b) => b - a));
    expect(twenty.map(({ id }) => id)).toEqual(ten.map(({ id }) => id));
    ten.forEach(({ money, perAddressed, customers }, i) => {
      expect(twenty[i].money.value).toBeCloseTo(2 * money.value, 6);
      expect(perAddressed.value * customers).toBeCloseTo(money.value, 6);
      expect(money.low).toBeLessThan(money.value);
      expect(money.high).toBeGreaterThan(money.value);
    });
  });

  test('says what an action may cost from contribution alone: net sales pay for nothing', () => {
    const unpriced: AuditReport = { ...report, actionBasis: 'netSales' };
    for (const [language, words, pays] of [
      ['en', english, 'It pays while'],
      ['de', german, 'Es lohnt sich'],
    ] as const) {
      expect(textOf(auditDocument(report, 10, language, words))).toContain(pays);
      const text = textOf(auditDocument(unpriced, 10, language, words));
      expect(text).not.toContain(pays);
      expect(text).toContain(words.actions.beforeCosts);
    }
  });

  test('names no person: neither report nor file holds an e-mail, name, address, phone, note, tag, or code of the export', () => {
    const texts = [JSON.stringify(report), documentHtml(documents.en), documentHtml(documents.de)];
    for (const secret of PRIVATE_TEXTS) {
      // What is looked for is in the export, so that its absence says something.
      expect(auditedShop().toLowerCase()).toContain(secret.toLowerCase());
      for (const text of texts) expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    }
    for (const text of texts) expect(text).not.toMatch(/[^\s@"]+@[^\s@"]+\.[a-z]/i);
  });

  test('the file is one document that needs no script and loads nothing', () => {
    for (const language of ['en', 'de'] as const) {
      const html = documentHtml(documents[language]);
      expect(html).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}">`));
      expect(html).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|\bhref=|url\(|\bon[a-z]+=/i);
      expect(html.match(/<svg /g)?.length).toBe(7);
      expect(html).not.toMatch(/NaN|undefined|Infinity|∞/);
      expect(html).toContain('prefers-color-scheme:dark');
    }
  });
});

test('below 100 customers there are counts, and the sentence that more is not known', async () => {
  const report = await reportOf(await engineOf(auditedShop(60)));
  const { sections } = auditDocument(report, 10, 'en', english);
  expect(sections.map(({ id }) => id)).toEqual(['small', 'appendix']);
  expect(sections[0].blocks).toContainEqual({ kind: 'text', text: english.small.more });
  expect(report).toMatchObject({ customers: 60, differences: null, changes: null, health: null, actions: [] });
});

test('text that looks like a tag is text in the file', () => {
  const html = documentHtml({
    language: 'en',
    title: '<b>&"',
    lead: [],
    sections: [{ id: 'a', title: 't', blocks: [{ kind: 'list', items: ['<img src=x> **bold**'] }] }],
    foot: '',
  });
  expect(html).toContain('&lt;b&gt;&amp;&quot;');
  expect(html).toContain('&lt;img src=x&gt; <strong>bold</strong>');
});
