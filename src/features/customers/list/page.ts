/* A customer's page in words: overdue or not, what is expected, facts, the first order. Pure. */
import type { CustomerEvent, CustomerPage } from '#domain/customer-page.ts';
import type { ValueMargin } from '#domain/customer-value.ts';
import { type AttributeSpeech, attributeName, valueName } from '#features/frame/attribute-names.ts';
import type { Format } from '#i18n/format.ts';
import type { SegmentNames, Words } from './rows.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** How long ago the last order was, against what is usual. */
export function overdueSentence({ row, gaps }: CustomerPage, t: Words, f: Format): string {
  const since = t.days(f.count(row.daysSinceLastOrder));
  if (Number.isNaN(row.overdue)) return t.overdueUnknown(since);
  return t.overdueKnown(since, t.days(f.count(row.usualDays)), f.decimal(row.overdue, 1), t.gaps(f.count(gaps)));
}

/** What was observed; blank where nothing is known. */
export function observedFacts({ row }: CustomerPage, segments: SegmentNames, t: Words, f: Format): Fact[] {
  const of = (key: 'firstDay' | 'lastDay' | 'orders' | 'netSales' | 'contribution', value: string): Fact => ({
    label: t.columns[key]('', true),
    value,
  });
  return [
    ...(row.person === '' || row.person === row.label ? [] : [{ label: t.person, value: row.person }]),
    ...(row.segment === null ? [] : [{ label: t.columns.segment('', true), value: segments[row.segment] }]),
    of('firstDay', f.day(row.firstDay)),
    of('lastDay', f.day(row.lastDay)),
    of('orders', f.count(row.orders)),
    of('netSales', f.money(row.netSales)),
    ...(Number.isNaN(row.contribution) ? [] : [of('contribution', f.money(row.contribution))]),
  ];
}

/** What is expected within 3, 6 and 12 months, a sentence each, with the range of this customer's futures. */
export function aheadSentences({ ahead }: CustomerPage, basis: ValueMargin['basis'], t: Words, f: Format): string[] {
  return ahead.map((row) => {
    const range = `${f.count(row.purchasesLow)}–${f.count(row.purchasesHigh)}`;
    const said = t.within(f.count(row.months), f.percent(row.buys), f.decimal(row.purchases, 1), range);
    if (Number.isNaN(row.worth)) return `${said}.`;
    const worthRange = f.moneyRoundRange(row.worthLow, row.worthHigh);
    return t.withinWorth[basis](said, f.moneyRound(row.worth), worthRange);
  });
}

/** What the first order says, attribute by attribute. */
export function firstFacts({ first }: CustomerPage, speech: AttributeSpeech): Fact[] {
  return first.map(({ attribute, values }) => ({
    label: attributeName(attribute, speech.t),
    value: values.map((value) => valueName(value, attribute, speech)).join(', '),
  }));
}

/** An event of the timeline: its title, and what there is to say of it. */
export function eventWords(event: CustomerEvent, t: Words, f: Format): { title: string; notes: string[] } {
  const title = { order: t.order, refund: t.refundOf, refundRow: t.refund }[event.what](event.name);
  const items = event.items.map(({ product, quantity }) => {
    const n = f.decimal(quantity, Number.isInteger(quantity) ? 0 : 2);
    return product === '' ? t.item(n) : n === '' ? product : t.items(n, product);
  });
  if (event.moreItems > 0) items.push(t.moreItems(f.count(event.moreItems)));
  return {
    title,
    notes: [
      ...(items.length > 0 ? [items.join(', ')] : []),
      ...(event.refunded > 0 ? [t.refunded(f.money(event.refunded))] : []),
      ...(event.what === 'refundRow' && event.notCounted === null ? [t.refundRowNote] : []),
      ...(event.notCounted === null ? [] : [t.notCounted(t.reasons[event.notCounted])]),
    ],
  };
}
