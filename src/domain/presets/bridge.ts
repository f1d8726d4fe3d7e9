/* The bridge from a product's number to ours: one option changed at a time, the number after each step, differences that add up. */
import type { PurchaseLog } from '#domain/purchases.ts';
import { NO_COSTS } from '#domain/results.ts';
import { headlineOf } from '#domain/headline.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { CellState, type RetentionTriangle } from '#domain/retention/triangle.ts';
import type { RetentionView } from '#domain/retention/view.ts';
import type { CountingRules } from '#domain/rules.ts';
import { ownSettings, type PresetSettings } from './apply.ts';
import type { BridgeAverage, BridgeFigure, Preset, PresetId, PresetNumber, PresetNumberId } from './preset.ts';

/** One definition on the way. */
export interface BridgeSetting {
  readonly rules: CountingRules;
  readonly view: RetentionView;
  readonly average: BridgeAverage;
  readonly figure: BridgeFigure;
  /** Cohorts of old customers stay out of averages (left-censoring guard). */
  readonly guarded: boolean;
}

/** What one step changes. */
export type StepId =
  'zero' | 'tax' | 'shipping' | 'purchaseDay' | 'equalAge' | 'axis' | 'end' | 'average' | 'measure' | 'guard';

interface Step {
  readonly id: StepId;
  readonly change: (from: BridgeSetting, to: BridgeSetting) => BridgeSetting;
}

/** The steps in their order, each a single option of `to` put into `from`. */
const STEPS: readonly Step[] = [
  { id: 'zero', change: (from, to) => ({ ...from, rules: { ...from.rules, zero: to.rules.zero } }) },
  { id: 'tax', change: (from, to) => ({ ...from, rules: { ...from.rules, tax: to.rules.tax } }) },
  { id: 'shipping', change: (from, to) => ({ ...from, rules: { ...from.rules, shipping: to.rules.shipping } }) },
  {
    id: 'purchaseDay',
    change: (from) => (from.figure === 'secondOrder' ? { ...from, figure: 'secondDay' } : from),
  },
  { id: 'equalAge', change: (from, to) => ({ ...from, figure: to.figure }) },
  {
    id: 'axis',
    change: (from, { view }) => ({ ...from, view: { ...from.view, axis: view.axis, period: view.period } }),
  },
  {
    id: 'end',
    change: (from, { view }) => ({ ...from, view: { ...from.view, end: view.end, horizon: view.horizon } }),
  },
  { id: 'average', change: (from, to) => ({ ...from, average: to.average }) },
  { id: 'measure', change: (from, { view }) => ({ ...from, view: { ...from.view, measure: view.measure } }) },
  { id: 'guard', change: (from, to) => ({ ...from, guarded: to.guarded }) },
];

export interface BridgeStep {
  /** null = where the bridge begins. */
  readonly step: StepId | null;
  readonly setting: BridgeSetting;
}

/**
 * The settings from a preset's number to ours, each one change after the former. It begins under the preset's options, whatever
 * the view shows now, and ends at our own definition of the same number: cumulative repeat, or for money net sales from the first
 * day on. `guarded` = whether our own averages leave out cohorts of old customers.
 */
export function bridgeOf(
  preset: Preset,
  number: PresetNumber,
  current: Pick<PresetSettings, 'view' | 'rules'>,
  guarded: boolean,
): BridgeStep[] {
  const own = ownSettings(preset, current);
  const money = number.id === 'revenue';
  const to: BridgeSetting = {
    rules: own.rules,
    view: money ? { ...own.view, measure: 'revenue' } : own.view,
    average: 'pooled',
    figure: 'cell',
    guarded,
  };
  const view: RetentionView = { ...own.view, ...preset.view, ...number.view };
  const from: BridgeSetting = {
    rules: { ...own.rules, ...preset.rules },
    // The end is an option of the unbounded measure alone.
    view: view.measure === 'unbounded' ? view : { ...view, end: to.view.end },
    average: number.average,
    figure: number.figure,
    guarded: false,
  };
  const steps: BridgeStep[] = [{ step: null, setting: from }];
  let at = from;
  for (const { id, change } of STEPS) {
    const next = change(at, to);
    if (JSON.stringify(next) === JSON.stringify(at)) continue;
    steps.push({ step: id, setting: next });
    at = next;
  }
  return steps;
}

/** A number with the customers it rests on. */
export interface BridgeValue {
  /** Share 0 … 1, or minor units; NaN = nothing observed. */
  readonly value: number;
  readonly eligible: number;
}

const NOTHING: BridgeValue = { value: NaN, eligible: 0 };

/** The value of column k of the average row, by a preset's average (`BridgeAverage`). */
export function averageValue(triangle: RetentionTriangle, k: number, average: BridgeAverage): BridgeValue {
  const column = triangle.columns.findIndex((each) => each.k === k);
  if (column < 0) return NOTHING;
  if (average === 'pooled') return { value: triangle.pooled[column].value, eligible: triangle.pooled[column].eligible };
  let [did, could, eligible] = [0, 0, 0];
  triangle.cohorts.forEach((cohort, i) => {
    const at = i * triangle.columns.length + column;
    const state = triangle.state[at];
    const enters = state === CellState.complete || (average === 'observed' && state === CellState.partial);
    if (!enters || cohort.affected) return;
    const weight = average === 'sizeTwice' ? cohort.size : 1;
    did += triangle.count[at] * weight;
    could += triangle.eligible[at] * weight;
    eligible += triangle.eligible[at];
  });
  return { value: could > 0 ? did / could : NaN, eligible };
}

/** What the numbers are computed from. */
export interface BridgeData {
  log(rules: CountingRules): PurchaseLog;
  /** Whether the left-censoring guard keeps a cohort out of averages, by its first and last day. */
  isAffected(rules: CountingRules): (from: number, to: number) => boolean;
}

/** A setting's number at column k. */
function valueAt(
  { rules, figure, average }: BridgeSetting,
  triangle: RetentionTriangle,
  k: number,
  data: BridgeData,
): BridgeValue {
  if (figure === 'cell') return averageValue(triangle, k, average);
  const { repeatRateByOrders, repeatRateByDays } = headlineOf(data.log(rules));
  const { value, eligible } = figure === 'secondOrder' ? repeatRateByOrders : repeatRateByDays;
  return { value, eligible };
}

export interface BridgeRow extends BridgeValue {
  readonly step: StepId | null;
}

/** A number of the product, step by step; the last row is ours. */
export interface NumberBridge {
  readonly id: PresetNumberId;
  readonly unit: 'share' | 'money';
  /** Column that is compared, k = 2 or 1; null = too little is observed for either end, and there are no rows. */
  readonly k: number | null;
  readonly rows: readonly BridgeRow[];
}

/** The bridges of a preset's numbers. */
export interface PresetBridge {
  readonly preset: PresetId;
  readonly numbers: readonly NumberBridge[];
}

/** Columns that are compared: 90 days of age, as in the sentence over the grid; in a young shop 60. */
const COLUMNS: readonly number[] = [2, 1];

/**
 * The bridges of a preset's numbers. A step whose number nobody is observed for (an equal horizon in a young shop) has NaN, and
 * the next one with a number stands against the last one that had one; so the differences always add up to the whole.
 */
export function presetBridge(
  preset: Preset,
  current: Pick<PresetSettings, 'view' | 'rules'>,
  guarded: boolean,
  data: BridgeData,
): PresetBridge {
  const triangles = new Map<string, RetentionTriangle>();
  const triangleOf = ({ rules, view, guarded: leavesOut }: BridgeSetting): RetentionTriangle => {
    const key = JSON.stringify([rules, view, leavesOut]);
    const isAffected = leavesOut ? data.isAffected(rules) : undefined;
    const triangle = triangles.get(key) ?? retentionTriangle(data.log(rules), view, NO_COSTS, isAffected);
    triangles.set(key, triangle);
    return triangle;
  };
  const bridges = preset.numbers.map((number): NumberBridge => {
    const steps = bridgeOf(preset, number, current, guarded).map(({ step, setting }) => ({
      step,
      setting,
      triangle: triangleOf(setting),
    }));
    const unit = number.id === 'revenue' ? 'money' : 'share';
    for (const k of COLUMNS) {
      const rows = steps.map(({ step, setting, triangle }) => ({ step, ...valueAt(setting, triangle, k, data) }));
      if (!Number.isNaN(rows[0].value) && !Number.isNaN(rows[rows.length - 1].value))
        return { id: number.id, unit, k, rows };
    }
    return { id: number.id, unit, k: null, rows: [] };
  });
  return { preset: preset.id, numbers: bridges };
}
