/* A typed number as it stands in a link. */

const DECIMALS = 6;

/** Without an exponent, six decimals at most. */
export function plainNumber(value: number): string {
  return value
    .toFixed(DECIMALS)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}
