/* Money in files: decimal text in major units, exact for sums, and fine enough for means. */

/** Digits of a mean beyond the currency's own. */
const FURTHER_DIGITS = 6;

/**
 * Money as decimal text in major units, `1234.50`.
 * Whole minor units are written exactly, whatever their size. A mean, which is no whole number of minor units, has up
 * to six further digits, without zeros at their end.
 * @param minor minor units, finite
 * @param digits digits of the currency's minor unit: 0, 2 or 3
 */
export function moneyText(minor: number, digits: number): string {
  if (Number.isInteger(minor)) return wholeText(minor, digits);
  const text = (minor / 10 ** digits).toFixed(digits + FURTHER_DIGITS);
  const least = text.length - FURTHER_DIGITS;
  let end = text.length;
  while (end > least && text[end - 1] === '0') end--;
  if (text[end - 1] === '.') end--;
  const short = text.slice(0, end);
  return Number(short) === 0 ? wholeText(0, digits) : short;
}

function wholeText(minor: number, digits: number): string {
  const sign = minor < 0 ? '-' : '';
  const figures = BigInt(Math.abs(minor))
    .toString()
    .padStart(digits + 1, '0');
  if (digits === 0) return sign + figures;
  return `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}
