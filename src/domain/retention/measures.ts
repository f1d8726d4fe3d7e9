/* The registry of measures: one line each. */
import type { Measure } from './measure.ts';
import { bracket } from './measures/bracket.ts';
import { contribution } from './measures/contribution.ts';
import { cumulative } from './measures/cumulative.ts';
import { nday } from './measures/nday.ts';
import { on } from './measures/on.ts';
import { orders } from './measures/orders.ts';
import { revenue } from './measures/revenue.ts';
import { unbounded } from './measures/unbounded.ts';
import { units } from './measures/units.ts';
import type { MeasureId } from './view.ts';

export const MEASURES: Readonly<Record<MeasureId, Measure>> = {
  on,
  nday,
  bracket,
  unbounded,
  cumulative,
  revenue,
  contribution,
  orders,
  units,
};
