/* Lenses 2 and 5 and the actions in words and drawings: what changed, how healthy the base is, what to do. Pure. */
import { rankedActions, type PricedAction } from '#domain/audit/actions.ts';
import type { AuditChanges, AuditHealth, AuditReport } from '#domain/audit/report.ts';
import { roundedParts } from '#domain/numeric/rounded-parts.ts';
import { barRows } from '#exports/audit/charts.ts';
import type { Block, DocumentSection } from '#exports/audit/document.ts';
import { attributeName } from '#features/frame/attribute-names.ts';
import { mixSentence, mixVerdict } from '#features/frame/mix-words.ts';
import {
  basisName,
  bracketed,
  leadText,
  moneyRange,
  monthName,
  noteText,
  paragraph,
  signedMoney,
  signedPercent,
  type AuditSpeech,
} from './speech.ts';

function changesBlocks({ kind, before, after }: AuditChanges, speech: AuditSpeech): Block[] {
  const { t, f } = speech;
  const c = t.changes;
  // Whole units that add up as they are shown.
  const scale = 10 ** speech.minorDigits;
  const change = Math.round(after.netSales / scale) - Math.round(before.netSales / scale);
  const [fresh, returning, unidentified] = roundedParts(
    [
      (after.newNet - before.newNet) / scale,
      (after.returningNet - before.returningNet) / scale,
      (after.unidentified - before.unidentified) / scale,
    ],
    change,
  ).map((part) => signedMoney(part * scale, speech));
  const named = ({ from, to }: { from: number; to: number }): string =>
    `${monthName(from, speech)}–${monthName(to, speech)}`;
  const bars = [before, after].flatMap((period, i) => [
    { name: c.first(named(period)), value: period.newNet, text: f.moneyRound(period.newNet), former: i === 0 },
    {
      name: c.later(named(period)),
      value: period.returningNet,
      text: f.moneyRound(period.returningNet),
      former: i === 0,
    },
  ]);
  const aov = ({ netSales, orders }: AuditChanges['before']): string => f.money(netSales / orders);
  return [
    leadText(
      before.netSales > 0
        ? c.net(
            c.spans[kind],
            f.moneyRound(after.netSales),
            f.moneyRound(before.netSales),
            signedMoney(change * scale, speech),
            signedPercent((after.netSales - before.netSales) / before.netSales, speech),
          )
        : c.netFromNone(c.spans[kind], f.moneyRound(after.netSales)),
    ),
    paragraph(c.compared(c.kinds[kind])),
    paragraph(
      c.parts(fresh, returning, before.unidentified === 0 && after.unidentified === 0 ? '' : unidentified),
      c.customers(f.count(after.newCustomers), f.count(before.newCustomers), aov(after), aov(before)),
    ),
    { kind: 'drawing', drawing: barRows(c.label, bars), caption: `${c.label}. ${c.note}` },
  ];
}

export function changesSection({ changes, mix }: AuditReport, speech: AuditSpeech): DocumentSection {
  const { t, f } = speech;
  const c = t.changes;
  return {
    id: 'changes',
    title: c.title,
    blocks: [
      ...(changes ? changesBlocks(changes, speech) : [paragraph(c.none)]),
      mix
        ? paragraph(
            mixSentence(mix.split, mix.days, { t: t.mix, f }),
            mixVerdict(mix.split, t.mix),
            c.mixBy(attributeName(mix.by, t.attributes)),
          )
        : paragraph(c.mixNone),
    ],
  };
}

function paybackText({ payback }: AuditHealth, { t, f }: AuditSpeech): string {
  const h = t.health;
  if (payback === null) return h.noPayback;
  const { cac, month, observedMonths, low, high } = payback;
  if (month === null) return h.paybackNot(f.money(cac), f.count(observedMonths));
  if (month === 0) return h.paybackFirst(f.money(cac));
  const range =
    !Number.isFinite(low) || Number.isNaN(high) || low === high
      ? ''
      : h.paybackRange(f.count(low), Number.isFinite(high) ? f.count(high) : h.later);
  return h.payback(f.money(cac), f.count(month), range);
}

function activeText(
  { month, active, lapseDays }: AuditHealth,
  speech: AuditSpeech,
): readonly [lead: string, more: string] {
  const { t, f } = speech;
  const h = t.health;
  if (month === null || active.length === 0) return ['', h.noMonth];
  const { low, high, value } = month.crr;
  return [
    h.active(monthName(month.from, speech), f.count(month.E), f.count(month.S)),
    [
      h.moves(f.count(month.N), f.count(month.lost), f.count(month.reactivated)),
      Number.isNaN(value) ? '' : h.crr(f.percent(value), f.percentRange(low, high)),
      lapseDays === null ? '' : h.lapse(f.count(lapseDays)),
    ]
      .filter((text) => text !== '')
      .join(' '),
  ];
}

function healthBlocks(health: AuditHealth, report: AuditReport, speech: AuditSpeech): Block[] {
  const { t, f } = speech;
  const h = t.health;
  const [lead, more] = activeText(health, speech);
  const of = (aim: string): number =>
    health.segments.reduce((sum, segment) => sum + (segment.aim === aim ? segment.customers : 0), 0);
  const aims = h.aims(f.count(of('keep')), f.count(of('win-back')), f.count(of('let-go')));
  const segments = health.segments.map(({ id, customers }) => ({
    name: h.segments[id],
    value: customers,
    text: `${f.count(customers)} (${f.percent(customers / report.customers)})`,
  }));
  const { ltv, payback, predicted } = health;
  const ratio = payback?.ratio ?? null;
  const actives = health.active.slice(-6).map(({ from, customers }, i, all) => ({
    name: monthName(from, speech),
    value: customers,
    text: f.count(customers),
    former: i < all.length - 1,
  }));
  return [
    ...(lead === '' ? [] : [leadText(lead)]),
    paragraph(more),
    ...(actives.length > 1
      ? [{ kind: 'drawing' as const, drawing: barRows(h.activeLabel, actives), caption: h.activeLabel }]
      : []),
    paragraph(aims),
    { kind: 'drawing', drawing: barRows(h.segmentsLabel, segments), caption: h.segmentsLabel },
    paragraph(
      ltv
        ? h.ltv(
            basisName(report, speech),
            f.count(ltv.age),
            f.money(ltv.value),
            bracketed(f.moneyRange(ltv.low, ltv.high)),
          )
        : '',
      ratio === null ? '' : h.ratio(f.decimal(ratio, ratio < 2 ? 2 : 1)),
      paybackText(health, speech),
    ),
    paragraph(
      predicted
        ? h.predicted(
            t.basis[report.actionBasis],
            f.count(predicted.months),
            f.moneyRound(predicted.total.value),
            moneyRange(predicted.total, speech),
          )
        : h.unpredicted,
    ),
  ];
}

export function healthSection(report: AuditReport, speech: AuditSpeech): DocumentSection {
  const { health } = report;
  return { id: 'health', title: speech.t.health.title, blocks: health ? healthBlocks(health, report, speech) : [] };
}

function actionText(action: PricedAction, reach: string, report: AuditReport, speech: AuditSpeech): string {
  const { t, f } = speech;
  const a = t.actions;
  const { id, customers, each, days, money, perAddressed } = action;
  const worth = `${a.worth(f.money(each.value), t.basis[report.actionBasis])}${bracketed(f.moneyRange(each.low, each.high))}`;
  const said = [reach, f.moneyRound(money.value), moneyRange(money, speech)] as const;
  // Net sales pay for nothing by themselves: what an action may cost takes a margin.
  const paid = isBeforeCosts(report) ? a.moneyBeforeCosts(...said) : a.money(...said, f.money(perAddressed.low));
  return `${a.item[id](f.count(customers), worth, f.count(days))} ${paid}`;
}

const isBeforeCosts = ({ actionBasis }: AuditReport): boolean => actionBasis === 'netSales';

/** The three that bring most at the assumed response; break-even at the lower end of the range. */
export function actionsSection(report: AuditReport, reach: number, speech: AuditSpeech): DocumentSection {
  const { t, f } = speech;
  const a = t.actions;
  const typed = f.decimal(reach, Number.isInteger(reach) ? 0 : 1);
  const ranked = rankedActions(report.actions, reach);
  return {
    id: 'actions',
    title: a.title,
    blocks:
      ranked.length === 0
        ? [paragraph(a.none)]
        : [
            paragraph(a.assumption(typed)),
            { kind: 'list', items: ranked.map((action) => actionText(action, typed, report, speech)) },
            ...(isBeforeCosts(report) ? [noteText(a.beforeCosts)] : []),
            noteText(a.caveat),
          ],
  };
}
