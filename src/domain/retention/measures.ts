/* The registry of measures: one line each. */
import type { Measure } from './measure.ts';
import { cumulative } from './measures/cumulative.ts';
import { nday } from './measures/nday.ts';
import { on } from './measures/on.ts';
import { revenue } from './measures/revenue.ts';
import type { MeasureId } from './view.ts';

export const MEASURES: Readonly<Record<MeasureId, Measure>> = { on, nday, cumulative, revenue };
