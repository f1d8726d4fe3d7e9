/* What a definition preset is: another product's definitions as a row of our options, and the numbers that are bridged to ours. */
import type { RetentionView } from '#domain/retention/view.ts';
import type { CountingRules } from '#domain/rules.ts';

export type PresetId = 'shopify' | 'mixpanel' | 'amplitude' | 'lifetimely' | 'peel';

/** Options of the view and of the counting rules that a preset may name. */
export type PresetView = Partial<Pick<RetentionView, 'axis' | 'period' | 'measure' | 'per' | 'sum' | 'end'>>;
export type PresetRules = Partial<Pick<CountingRules, 'zero' | 'tax' | 'shipping'>>;

/**
 * How cells become one number. pooled: Σ did / Σ eligible over complete cells, as ours. sizeTwice: Σ c·w / Σ p·w over complete
 * cells, c = did, p = size, w = share of the customers: the size counts twice. observed: Σ did / Σ eligible over all cells that
 * somebody is observed in, complete or not.
 */
export type BridgeAverage = 'pooled' | 'sizeTwice' | 'observed';

/**
 * What is compared: a cell of the average row, or the customers with a second order (or on a second purchase day) up to as-of,
 * whatever their age.
 */
export type BridgeFigure = 'cell' | 'secondOrder' | 'secondDay';

export type PresetNumberId =
  'boughtInMonth' | 'onOrAfter' | 'returnOn' | 'repeatCustomers' | 'retention' | 'repurchase' | 'revenue';

/** A number of the product, under its own name. */
export interface PresetNumber {
  readonly id: PresetNumberId;
  /** Beside the preset's own view. */
  readonly view?: PresetView;
  readonly average: BridgeAverage;
  readonly figure: BridgeFigure;
}

/** What of the product cannot be reproduced here, or not exactly. */
export type NotBuildable =
  | 'refundedOrders'
  | 'guests'
  | 'hours'
  | 'firstDayOfMonth'
  | 'everyBirth'
  | 'averageOfAverages'
  | 'onOrAfterToo'
  | 'cac'
  | 'threeTimes';

/** What the product's sources do not say, so that it is assumed here. */
export type Assumed = 'calendarMonths' | 'average' | 'zeroOrders' | 'sameDay' | 'refundDay' | 'statuses';

export interface PresetSource {
  /** Title as the source bears it. */
  readonly title: string;
  readonly url: string;
}

export interface Preset {
  readonly id: PresetId;
  /** The product's name, the same in every language. */
  readonly name: string;
  readonly sources: readonly PresetSource[];
  readonly view: PresetView;
  readonly rules: PresetRules;
  /** At least one; the first is the product's main one. */
  readonly numbers: readonly PresetNumber[];
  readonly notBuildable: readonly NotBuildable[];
  readonly assumed: readonly Assumed[];
}
