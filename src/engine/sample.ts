/* A sample store as a user would bring it: a Shopify export in a file, and the costs that its owner would type. */
import { NO_COSTS } from '#domain/costs.ts';
import { simulateStore } from '#domain/simulator/sample-stores.ts';
import { writeShopifyOrders } from '#exports/shopify-orders.ts';
import { DEFAULT_SETTINGS, type SampleId, type WorkspaceSettings } from './protocol.ts';
import type { NamedBlob } from './read-files.ts';

export interface Sample {
  readonly file: NamedBlob;
  readonly settings: WorkspaceSettings;
}

export function makeSample(sample: SampleId): Sample {
  const store = simulateStore(sample);
  const bytes = writeShopifyOrders(store);
  const { grossMargin, variableCost, spend } = store;
  return {
    file: {
      name: `sample-${sample}.csv`,
      blob: new Blob([bytes], { type: 'text/csv' }),
      // The export of a simulated shop is made on its last day.
      savedDay: store.regime.lastDay,
    },
    settings: { ...DEFAULT_SETTINGS, costs: { ...NO_COSTS, grossMargin, variableCost, spend } },
  };
}
