/* Words and formats in which a proof is told: in the currency of its amounts. */
import type { ProofPage } from '#domain/proof/page.ts';
import { words } from '#features/frame/words.svelte.ts';
import { createFormat } from '#i18n/format.ts';
import { preferences } from '#state/preferences.svelte.ts';
import type { ProofSpeech } from './phrases.ts';

export function speechOf(page: ProofPage | null | undefined): ProofSpeech {
  const money = page?.money ?? null;
  if (money === null) return { t: words.t, f: words.format };
  return { t: words.t, f: createFormat(preferences.language, money.currency, money.minorDigits) };
}
