/* The notice that a file does not start with the shop's first order: how many of its customers are old ones, as far as that is known. */
import { type CensoringGuard, warns } from '#domain/censoring/guard.ts';
import type { StartCheck } from '#domain/results.ts';
import type { Format } from '#i18n/format.ts';
import type { EntryWords } from '#i18n/messages.ts';

/** A sign in the order numbers or in the volume of the first 30 days; '' where there is none. */
function signText(check: StartCheck, t: EntryWords['frame'], f: Format): string {
  if (!check.suspect) return '';
  return check.lowestNumber !== null
    ? t.startSuspectNumber(f.count(check.lowestNumber))
    : t.startSuspectVolume(f.count(check.firstPeriodOrders), f.count(Math.round(check.medianPeriodOrders)));
}

function guardText({ verdict, low, high, customers }: CensoringGuard, t: EntryWords['frame'], f: Format): string {
  if (verdict === 'listed') return t.startListed(f.percent(low), f.count(customers));
  if (verdict === 'range') return t.startRange(`${f.ofHundred(low)}–${f.percent(high)}`);
  // Less than a percent is no answer.
  return low < 0.01 ? t.startCannotTell : t.startAtLeast(f.percent(low));
}

/** What the notice says; '' where the file starts well enough. Where too little is known for the guard, the signs alone speak. */
export function startText(guard: CensoringGuard, check: StartCheck, t: EntryWords['frame'], f: Format): string {
  const sign = signText(check, t, f);
  if (warns(guard)) return [guardText(guard, t, f), sign, t.startLooksNew, t.startRepair].filter(Boolean).join(' ');
  if (guard.verdict === 'unknown' && sign !== '') return [t.startSuspect, sign, t.startRepair].join(' ');
  return '';
}
