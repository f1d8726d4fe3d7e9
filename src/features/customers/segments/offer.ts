/* What a discount must bring back, by segment: break-even on typed assumptions. Pure. */
import { assumptionFor, breakEvenShare, highestDiscount } from '#domain/clv/break-even-discount.ts';
import type { CustomerOffer } from '#domain/customers-view.ts';
import type { SegmentsReport } from '#domain/segments-report.ts';
import { file, majorOf, number, percentText, plain, type SegmentSpeech, type Shown } from './speech.ts';

interface OfferLine {
  readonly id: SegmentsReport['groups'][number]['id'];
  readonly orderValue: number;
  readonly contribution: number;
  /** null: not even if all buy. */
  readonly need: number | null;
  /** null: not even none off. */
  readonly highest: number | null;
}

/** Segments that somebody has ordered in. */
function offerLines({ groups, margin }: SegmentsReport, { buys, ...typed }: CustomerOffer): OfferLine[] {
  return groups.flatMap((group) => {
    const assumed = assumptionFor(group, { ...typed, margin });
    if (assumed === null) return [];
    const { orderValue, contribution } = assumed;
    return [
      {
        id: group.id,
        orderValue,
        contribution,
        need: breakEvenShare(assumed),
        highest: highestDiscount(assumed, buys),
      },
    ];
  });
}

/** Of a hundred, never rounded down to what does not pay. */
function ofHundred(share: number, { f }: SegmentSpeech): string {
  return f.decimal(Math.ceil(Number((share * 1000).toFixed(6))) / 10, 1);
}

/** About the first group to win back that somebody stands in. */
export function offerSentence(report: SegmentsReport, offer: CustomerOffer, speech: SegmentSpeech): string {
  const { t, f } = speech;
  const back = report.groups.filter(({ aim }) => aim === 'win-back').map(({ id }) => id);
  const line = offerLines(report, offer).find(({ id }) => back.includes(id));
  if (line === undefined) return t.offerNobody;
  const percent = percentText(offer.discount, f);
  const name = t.names[line.id];
  if (line.need === null) return t.offerNever(percent, name);
  return t.offer(percent, ofHundred(line.need, speech), name, plain(offer.buysAnyway * 100, f));
}

export function offerTable(report: SegmentsReport, offer: CustomerOffer, speech: SegmentSpeech): Shown {
  const { t, f } = speech;
  const lines = offerLines(report, offer);
  const major = majorOf(speech);
  const percent = percentText(offer.discount, f);
  const buys = plain(offer.buys * 100, f);
  return {
    columns: [
      { key: 'name', label: t.segment },
      { ...number('order', t.order), hideNarrow: true },
      { ...number('contribution', t.contribution), hideNarrow: true },
      number('need', t.need, t.needNote(percent)),
      number('highest', t.highest, t.highestNote(buys)),
    ],
    rows: lines.map(({ id, orderValue, contribution, need, highest }) => ({
      name: t.names[id],
      order: f.money(orderValue),
      contribution: f.money(contribution),
      need: need === null ? t.never : ofHundred(need, speech),
      // Down: a discount above the bound does not pay.
      highest: highest === null ? t.none : f.percent(Math.floor(highest * 1000) / 1000, 1),
    })),
    exported: file(
      [
        ...['segment', 'meanOrder', 'contribution', 'discount', 'buysAnyway', 'contactCost', 'breakEvenShare'],
        ...['buysWithOffer', 'highestDiscount'],
      ],
      lines.map(({ id, orderValue, contribution, need, highest }) => [
        ...[id, major(orderValue), major(contribution), offer.discount, offer.buysAnyway, major(offer.contactCost)],
        ...[need, offer.buys, highest],
      ]),
    ),
  };
}
