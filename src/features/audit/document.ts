/* The audit report in one language: sections in their order, with a summary before and definitions and counts after them. Pure. */
import type { AuditReport } from '#domain/audit/report.ts';
import type { Block, DocumentSection, ReportDocument } from '#exports/audit/document.ts';
import { createFormat, type Language } from '#i18n/format.ts';
import type { AuditWords } from '#i18n/messages.ts';
import { actionsSection, changesSection, healthSection } from './business.ts';
import { cohortSection, comparisonSection, differencesSection } from './customers.ts';
import { leadText, noteText, paragraph, type AuditSpeech } from './speech.ts';

/** The leading sentence of each lens. */
function summary(lenses: readonly DocumentSection[], { t }: AuditSpeech): DocumentSection {
  const items = lenses.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'text' && block.tone === 'lead' ? [block.text] : [])).slice(0, 1),
  );
  const blocks: Block[] = items.length > 0 ? [{ kind: 'list', items }] : [paragraph(t.summary.none)];
  return { id: 'summary', title: t.summary.title, blocks: [...blocks, noteText(t.ranges)] };
}

function appendix(report: AuditReport, { t, f }: AuditSpeech): DocumentSection {
  const a = t.appendix;
  const rows: [string, string][] = [
    [a.allOrders, f.count(report.allOrders)],
    [a.orders, f.count(report.orders)],
    [a.withoutIdentity, f.count(report.ordersWithoutIdentity)],
    [a.customers, f.count(report.customers)],
    [a.leftOut, f.count(report.leftOut)],
    [a.net, f.money(report.netSales)],
    [a.aov, f.money(report.aov)],
    [a.first, f.day(report.firstDay)],
    [a.asOf, f.day(report.asOf)],
  ];
  return {
    id: 'appendix',
    title: a.title,
    blocks: [
      ...a.definitions.map((text): Block => ({ kind: 'text', text })),
      { kind: 'table', table: { caption: a.countsTitle, columns: [a.what, a.count], rows } },
    ],
  };
}

function small(report: AuditReport, { t, f }: AuditSpeech): DocumentSection {
  const s = t.small;
  return {
    id: 'small',
    title: s.title,
    blocks: [
      leadText(s.counts(f.count(report.customers), f.count(report.orders), f.moneyRound(report.netSales))),
      paragraph(s.more),
    ],
  };
}

/** `reach`: of 100 customers whom an action addresses, so many respond. */
export function auditDocument(report: AuditReport, reach: number, language: Language, t: AuditWords): ReportDocument {
  const { currency, minorDigits, differences, customers, orders, firstDay, asOf, chosenOf } = report;
  const f = createFormat(language, currency, minorDigits);
  const speech: AuditSpeech = { t, f, minorDigits };
  const lenses = [
    ...(differences ? [differencesSection(differences, speech)] : []),
    changesSection(report, speech),
    cohortSection(report, speech),
    comparisonSection(report, speech),
    healthSection(report, speech),
  ];
  const sections = report.small
    ? [small(report, speech)]
    : [summary(lenses, speech), ...lenses, actionsSection(report, reach, speech)];
  return {
    language,
    title: t.title,
    lead: [
      t.lead(f.count(customers), f.count(orders), f.day(firstDay), f.day(asOf)),
      ...(chosenOf === null ? [] : [t.chosen(f.count(chosenOf))]),
    ],
    sections: [...sections, appendix(report, speech)],
    foot: t.foot,
  };
}
