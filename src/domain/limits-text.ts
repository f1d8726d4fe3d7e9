/* Limits of the segments, and a typed offer, as text: six and four numbers, as they stand in addresses and results files. */
import type { SegmentLimits } from './clv/customer-segments.ts';
import type { CustomerOffer } from './customers-view.ts';

const NUMBER = /^\d{1,12}(?:\.\d{1,2})?$/;

/** Numbers with at most two decimals, as many as asked for; null if any is none. */
function numbersOf(text: string, count: number): number[] | null {
  const parts = text.split(',');
  return parts.length === count && parts.every((part) => NUMBER.test(part)) ? parts.map(Number) : null;
}

/** A share in per cent, without an exponent or a trailing 0. */
const percent = (share: number): string => String(Number((share * 100).toFixed(2)));

/** `2,4,3,20,2,0`: late from, at risk from, purchase days of the loyal, per cent at the top, purchase days worth winning back, least value. */
export function limitsText(limits: SegmentLimits): string {
  const { slippingFrom, atRiskFrom, loyalFrom, topShare, worthFrom, leastValue } = limits;
  return [slippingFrom, atRiskFrom, loyalFrom, percent(topShare), worthFrom, leastValue].join(',');
}

/** Limits that make sense, else null: at risk comes after slipping, days and minor units are whole. */
export function parseLimits(text: string): SegmentLimits | null {
  const read = numbersOf(text, 6);
  if (read === null) return null;
  const [slippingFrom, atRiskFrom, loyalFrom, top, worthFrom, leastValue] = read;
  const limits = { slippingFrom, atRiskFrom, loyalFrom, topShare: share(top), worthFrom, leastValue };
  return areLimits(limits) ? limits : null;
}

export function areLimits({
  slippingFrom,
  atRiskFrom,
  loyalFrom,
  topShare,
  worthFrom,
  leastValue,
}: SegmentLimits): boolean {
  const days = [loyalFrom, worthFrom].every((n) => Number.isInteger(n) && n >= 1);
  return (
    slippingFrom > 0 &&
    atRiskFrom >= slippingFrom &&
    days &&
    topShare > 0 &&
    topShare <= 1 &&
    leastValue >= 0 &&
    Number.isInteger(leastValue)
  );
}

/** `10,5,10,0`: per cent off, per cent who would buy anyway, per cent who buy, cost of reaching one customer in minor units. */
export function offerText({ discount, buysAnyway, buys, contactCost }: CustomerOffer): string {
  return [percent(discount), percent(buysAnyway), percent(buys), contactCost].join(',');
}

export function parseOffer(text: string): CustomerOffer | null {
  const read = numbersOf(text, 4);
  if (read === null) return null;
  const [discount, buysAnyway, buys, contactCost] = read;
  const offer = { discount: share(discount), buysAnyway: share(buysAnyway), buys: share(buys), contactCost };
  const shares = [offer.discount, offer.buysAnyway, offer.buys].every((each) => each <= 1);
  return shares && Number.isInteger(contactCost) ? offer : null;
}

const share = (percents: number): number => Number((percents / 100).toFixed(4));
