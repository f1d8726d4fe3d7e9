/* The sample stores that the app offers: which regime with which seed. */
import { CONSUMABLES } from './regimes/consumables.ts';
import { FASHION } from './regimes/fashion.ts';
import { SUBSCRIPTION } from './regimes/subscription.ts';
import type { Regime } from './regime.ts';
import { simulateRegime, type SimulatedStore } from './store.ts';

export type SampleStoreId = 'consumables' | 'fashion' | 'subscription';

export const SAMPLE_REGIMES: Readonly<Record<SampleStoreId, Regime>> = {
  consumables: CONSUMABLES,
  fashion: FASHION,
  subscription: SUBSCRIPTION,
};

const SEEDS: Readonly<Record<SampleStoreId, number>> = { consumables: 20_261_031, fashion: 7, subscription: 42 };

/** A sample store, the same one at every call: three years that end on 2026-10-31, from the shop's first order on. */
export function simulateStore(sample: SampleStoreId): SimulatedStore {
  return simulateRegime(sample, SAMPLE_REGIMES[sample], SEEDS[sample]);
}
