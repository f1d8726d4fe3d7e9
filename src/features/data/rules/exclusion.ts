/* An own rule in words. */
import { AMOUNT_SCALE } from '#domain/orders.ts';
import type { Exclusion } from '#domain/rules.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

export function exclusionText(rule: Exclusion, t: Messages['data'], format: Format, minorDigits: number): string {
  if (rule.field !== 'value') return t.exclusionRule[rule.field](rule.is);
  return t.exclusionRule[rule.op](format.money((rule.amount / AMOUNT_SCALE) * 10 ** minorDigits));
}
