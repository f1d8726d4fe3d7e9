/* What stands in a JSON file. */

/** What JSON can say; undefined = not observed, and then the key is absent. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** A number that was observed; the key of one that was not (NaN) is absent. */
export function seen(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
