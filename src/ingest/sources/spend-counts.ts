/* Impressions and clicks: whole numbers, so that a sign before three digits always parts thousands. */
import { parseAmount } from '../columns/amount.ts';
import { AMOUNT_SCALE } from '#domain/orders.ts';

const GROUPED = /^\d{1,3}(?:[.,' \u00a0\u202f’]\d{3})+$/;

/** A count as written, `20,287` or `20.287`; NaN = blank or no number. */
export function countOf(text: string): number {
  if (text === '') return NaN;
  if (GROUPED.test(text)) return Number(text.replace(/\D/g, ''));
  return parseAmount(text).value / AMOUNT_SCALE;
}
