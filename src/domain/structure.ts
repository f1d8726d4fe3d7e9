/* The structure of revenue: by acquisition cohort, on how few customers it hangs, and how much of it was foreseeable. */
import type { OrdersBehind } from './attributes.ts';
import { type Concentration, concentration } from './concentration.ts';
import { type Foreseeable, foreseeable, type ForeseeableMonth } from './foreseeable.ts';
import { DEFAULT_LAYERS, type LayerCake, layerCake, type LayerCakeView } from './layer-cake.ts';
import type { PurchaseLog } from './purchases.ts';

/** Days of the year up to as-of. */
export const YEAR = 365;

export interface StructureReport {
  readonly layers: LayerCake;
  /** Over everything observed, and over the 365 days up to as-of; null where less than a year is observed. */
  readonly concentration: { readonly all: Concentration; readonly year: Concentration | null };
  readonly foreseeable: {
    readonly all: Foreseeable;
    readonly year: Foreseeable | null;
    readonly months: readonly ForeseeableMonth[];
  };
}

/** The structure of a log's revenue. `behind` are the orders that it was counted from. */
export function structureReport(
  log: PurchaseLog,
  behind: OrdersBehind,
  view: LayerCakeView = DEFAULT_LAYERS,
): StructureReport {
  const after = log.asOf - YEAR;
  const isYear = log.firstDay <= after + 1;
  const sums = foreseeable(log, behind.orders, isYear ? after : null);
  return {
    layers: layerCake(log, view),
    concentration: { all: concentration(log), year: isYear ? concentration(log, after) : null },
    foreseeable: { all: sums.all, year: sums.after, months: sums.months },
  };
}
