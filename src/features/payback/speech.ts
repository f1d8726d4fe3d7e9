/* What the builders of payback's further answers speak with; names of groups and months. */
import type { GroupBy } from '#domain/customer-groups.ts';
import { attributeName, valueName } from '#features/frame/attribute-names.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

export interface PaybackSpeech {
  readonly t: Messages['paybackAnswers'];
  /** Words of the screen that the further answers share with it. */
  readonly base: Messages['payback'];
  readonly attributes: Messages['attributes'];
  readonly f: Format;
  readonly minorDigits: number;
}

export function groupByName(by: GroupBy, { t, attributes }: PaybackSpeech): string {
  return by === 'channel' ? t.byChannel : attributeName(by, attributes);
}

/** A group as it is read: "Germany", "no channel", "not given". */
export function groupName(value: string, by: GroupBy, { t, attributes, f, minorDigits }: PaybackSpeech): string {
  if (by === 'channel') return value === '' ? t.noChannel : value;
  return valueName(value, by, { t: attributes, format: f, minorDigits });
}

/** A probability in a sentence: never 100 or 0 % where it is only near. 0 … 1. */
export function probabilityText(share: number, { t, f }: PaybackSpeech): string {
  if (share > 0.99) return t.probabilityOver(f.percent(0.99));
  if (share < 0.01) return t.probabilityUnder(f.percent(0.01));
  return f.percent(share);
}

/** What options an attribute select has: channel, then the attributes that the data offer, and the chosen one. */
export function groupOptions(
  offered: readonly GroupBy[],
  chosen: GroupBy | null,
  speech: PaybackSpeech,
): { readonly value: GroupBy; readonly label: string }[] {
  const all: GroupBy[] = ['channel', ...offered];
  if (chosen !== null && !all.includes(chosen)) all.push(chosen);
  return all.map((value) => ({ value, label: groupByName(value, speech) }));
}
