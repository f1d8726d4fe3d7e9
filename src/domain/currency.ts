/* Minor units of currencies: ISO 4217, list one. */

const NO_MINOR_UNIT = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '));
const THREE_DIGITS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/** Digits of a currency's minor unit: 0, 2 or 3. 2 where the file names no currency ('') or one that is not listed. Source: ISO 4217. */
export function minorDigitsOf(currency: string): number {
  if (NO_MINOR_UNIT.has(currency)) return 0;
  return THREE_DIGITS.has(currency) ? 3 : 2;
}
