/* Where a counting rule is changed: a remark leads to its own rule. */

/** Rules that remarks lead to. */
export type RemarkedRule = 'pending' | 'zero' | 'exchanges';

export const rulePlace = (rule: RemarkedRule): string => `rule-${rule}`;

/** The rate of a currency; '' = orders that name none. */
export const ratePlace = (code: string): string => `rate-${code}`;

/** Brings a rule into sight, with the focus in its field. */
export function showPlace(place: string): void {
  const found = document.getElementById(place);
  found?.scrollIntoView({ block: 'center' });
  found?.querySelector<HTMLElement>('select, input')?.focus({ preventScroll: true });
}
