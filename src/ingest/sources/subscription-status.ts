/* The words for a subscription's state, English and German. */
import type { StatusMeaning } from '#domain/choices.ts';
import { SubscriptionStatus } from '#domain/side-tables.ts';
import { statusWord } from './status.ts';

const { active, trialing, pastDue, paused, canceled, unpaid, incomplete, unknown } = SubscriptionStatus;

const WORDS = new Map<string, number>([
  ['', unknown],
  ...meaning(active, 'active', 'aktiv', 'live', 'running', 'laufend', 'non renewing', 'pending cancel'),
  ...meaning(trialing, 'trialing', 'trial', 'in trial', 'trialling', 'testphase', 'probezeit'),
  ...meaning(pastDue, 'past due', 'overdue', 'überfällig', 'in verzug', 'zahlung überfällig'),
  ...meaning(paused, 'paused', 'on pause', 'suspended', 'on hold', 'pausiert'),
  ...meaning(canceled, 'canceled', 'cancelled', 'ended', 'expired', 'churned', 'inactive', 'terminated'),
  ...meaning(canceled, 'gekündigt', 'beendet', 'abgelaufen', 'storniert', 'inaktiv'),
  ...meaning(unpaid, 'unpaid', 'unbezahlt'),
  ...meaning(incomplete, 'incomplete', 'incomplete expired', 'pending', 'unvollständig', 'ausstehend'),
]);

function meaning(status: number, ...words: readonly string[]): (readonly [string, number])[] {
  return words.map((word) => [word, status] as const);
}

/** What a user's answer about a word makes of a subscription. `ignored` rows are none. */
const MEANT: Readonly<Record<Exclude<StatusMeaning, 'ignored'>, number>> = {
  paid: active,
  pending: incomplete,
  cancelled: canceled,
  refunded: canceled,
};

/** SubscriptionStatus of a word, by the user's answers first; 'ignored' = the row is no subscription; null = not known. */
export function subscriptionStatus(
  text: string,
  answers: Readonly<Partial<Record<string, StatusMeaning>>> = {},
): number | 'ignored' | null {
  const answered = answers[text.toLowerCase()];
  if (answered === 'ignored') return 'ignored';
  return answered === undefined ? (WORDS.get(statusWord(text)) ?? null) : MEANT[answered];
}
