/* What an address can name, and what a key of it is. */
import type { AttributeId } from '#domain/attributes.ts';
import type { ClvView } from '#domain/clv-view.ts';
import type { CustomersView } from '#domain/customers-view.ts';
import type { GroupBy } from '#domain/customer-groups.ts';
import type { PaybackView } from '#domain/payback-view.ts';
import type { LayerCakeView } from '#domain/layer-cake.ts';
import type { PeriodRatesView } from '#domain/period-rates.ts';
import type { PresetId } from '#domain/presets/preset.ts';
import type { MixView } from '#domain/retention/mix/view.ts';
import type { RetentionView } from '#domain/retention/view.ts';
import type { CountingRules } from '#domain/rules.ts';
import type { Filter, Segment } from '#domain/selection.ts';
import type { SubscriptionView } from '#domain/subscriptions/view.ts';
import type { AsOfRange } from '#engine/protocol.ts';

/** The settings that an address can name. */
export interface AddressSettings {
  readonly rules: CountingRules;
  readonly view: RetentionView;
  readonly periodRates: PeriodRatesView;
  readonly repeatBy: AttributeId | null;
  readonly subscriptionView: SubscriptionView;
  readonly clv: ClvView;
  readonly filter: Filter;
  /** The product whose definitions hold, null = our own. */
  readonly preset: PresetId | null;
  readonly paybackView: PaybackView;
  readonly rankBy: GroupBy;
  readonly layers: LayerCakeView;
  readonly customersView: CustomersView;
  readonly mix: MixView;
  /** Of 100 customers whom an action of the audit addresses, so many respond. */
  readonly reach: number;
}

/** What stands in the workspace already: the settings, and the segments that a filter may name. */
export interface StoredSettings extends AddressSettings {
  readonly segments: readonly Segment[];
}

/** One key of the query: how it reads into settings (null = a bad value) and how settings write it. */
export interface Key {
  readonly name: string;
  read(text: string, settings: AddressSettings, asOfRange: AsOfRange | null): AddressSettings | null;
  write(settings: AddressSettings): string;
}
