/* The structure of revenue as a section of the results file: layers by acquisition, concentration, what was foreseeable. */
import type { Concentration } from '#domain/concentration.ts';
import type { Foreseeable } from '#domain/foreseeable.ts';
import type { LayerCakeView } from '#domain/layer-cake.ts';
import type { StructureReport } from '#domain/structure.ts';
import { type Json, seen } from './json.ts';

type Money = (minor: number) => string | undefined;

/** How the layers are cut, as in the query key `layers`. */
export function layersRule({ cohort, period }: LayerCakeView): string {
  return `${cohort}-${period}`;
}

/** The section `structure`. Amounts of a layer stand in the order of `periods`. */
export function structureSection({ layers, concentration, foreseeable }: StructureReport, money: Money): Json {
  const amounts = (values: Float64Array): Json => Array.from(values, (value): Json => money(value));
  return {
    layers: {
      cohort: layers.view.cohort,
      period: layers.view.period,
      periods: layers.periods.map(({ name, running }) => ({ name, running })),
      layers: layers.layers.map(({ cohort, customers, netSales }) => ({
        cohort,
        customers,
        netSales: amounts(netSales),
      })),
      unidentified: amounts(layers.unidentified),
      total: amounts(layers.total),
    },
    concentration: {
      all: concentrationEntry(concentration.all, money),
      year: concentration.year === null ? null : concentrationEntry(concentration.year, money),
    },
    foreseeable: {
      all: foreseeableEntry(foreseeable.all, money),
      year: foreseeable.year === null ? null : foreseeableEntry(foreseeable.year, money),
      months: foreseeable.months.map(({ month, running, ...found }) => ({
        month,
        running,
        ...foreseeableEntry(found, money),
      })),
    },
  };
}

function concentrationEntry({ customers, netSales, top, gini }: Concentration, money: Money): Json {
  return {
    customers,
    netSales: money(netSales),
    gini: seen(gini),
    top: top.map(({ top: best, share }) => ({ top: best, share: seen(share) })),
  };
}

function foreseeableEntry(found: Foreseeable, money: Money): Record<string, Json> {
  return {
    netSales: money(found.netSales),
    returning: money(found.returning),
    subscribed: money(found.subscribed),
    returningShare: seen(found.returningShare),
    subscribedShare: seen(found.subscribedShare),
  };
}
