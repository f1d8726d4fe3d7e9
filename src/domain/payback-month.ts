/* Months in which paybacks are shown. */

/** Days of a payback month. */
export const MONTH_DAYS = 30;

/** Month of a payback day: ⌈d/30⌉, 0 = the first day. */
export function paybackMonth(days: number): number {
  return Math.ceil(days / MONTH_DAYS);
}
