/* What the user says of costs and spend, as it is stored; and which rates hold on which day. */
import type { AttributeId } from '#domain/attributes.ts';

/** What an order costs. Money in minor units. */
export interface CostRates {
  /** Gross margin 0 … 1 of what no item cost is known of; null = not typed. */
  readonly grossMargin: number | null;
  /** Variable cost per order. */
  readonly variableCost: number;
  /** Payment fee: share of Total charged, 0 … 1, and a fixed amount per order. */
  readonly feeShare: number;
  readonly feeFixed: number;
  /** Cost of shipping an order. */
  readonly shippingCost: number;
}

/** Rates that changed: those named hold from the day on (orders of the day included), the others go on. */
export type CostChange = Partial<CostRates> & { readonly from: number };

/** Cost of one unit of a SKU, or of a product by its name, as typed: 1/10,000 major unit of the counted currency. */
export interface TypedItemCost {
  readonly item: string;
  readonly cost: number;
}

/** Spend of a channel in a month (`YYYY-MM`), minor units, as typed. */
export interface ChannelSpend {
  readonly channel: string;
  readonly month: string;
  readonly amount: number;
}

export type RecurringKind = 'agency' | 'salaries' | 'tools' | 'other';

/** An amount of each month from `from` to `to` (`YYYY-MM`, both included; to null = goes on), minor units. */
export interface RecurringCost {
  readonly name: string;
  readonly kind: RecurringKind;
  readonly amount: number;
  readonly from: string;
  readonly to: string | null;
}

/** Customers whose first order has one of the values are the channel's. Values are compared trimmed, without regard to case. */
export interface ChannelRule {
  readonly channel: string;
  readonly match: { readonly attribute: AttributeId; readonly values: readonly string[] };
}

/**
 * Costs and spend as typed; `spend` maps `YYYY-MM` to minor units. The rates stand for the beginning, `changes` for later days.
 * Everything that a former version did not store has its value of NO_COSTS.
 */
export interface Costs extends CostRates {
  readonly changes: readonly CostChange[];
  readonly items: readonly TypedItemCost[];
  /** Shipping that customers pay, net of its tax, counts as income. */
  readonly shippingIncome: boolean;
  /** Cost of each cancelled and of each fully refunded order, minor units: a line of its own, outside of contribution. */
  readonly cancelledCost: number;
  readonly refundedCost: number;
  /** One CAC for all, minor units; it wins over all spend. */
  readonly cac: number | null;
  /** Spend of a whole month, whatever its channels; it stands for what files and channels say of the month. */
  readonly spend: Readonly<Record<string, number>>;
  readonly channelSpend: readonly ChannelSpend[];
  readonly recurring: readonly RecurringCost[];
  /** Share of spend that keeps customers instead of winning them, 0 … 1; by channel or name of a recurring amount, and of the rest. */
  readonly retentionOf: Readonly<Record<string, number>>;
  readonly retentionShare: number;
  /** The first rule that fits wins. */
  readonly channelRules: readonly ChannelRule[];
}

export const NO_COSTS: Costs = {
  grossMargin: null,
  variableCost: 0,
  feeShare: 0,
  feeFixed: 0,
  shippingCost: 0,
  changes: [],
  items: [],
  shippingIncome: false,
  cancelledCost: 0,
  refundedCost: 0,
  cac: null,
  spend: {},
  channelSpend: [],
  recurring: [],
  retentionOf: {},
  retentionShare: 0,
  channelRules: [],
};

/** The gross margin that was typed first: it holds before the day of its change too where none was typed for the beginning. */
export function firstMargin({ grossMargin, changes }: Costs): number | null {
  if (grossMargin !== null) return grossMargin;
  return sorted(changes).find((change) => typeof change.grossMargin === 'number')?.grossMargin ?? null;
}

function sorted(changes: readonly CostChange[]): CostChange[] {
  return [...changes].sort((a, b) => a.from - b.from);
}

/** The rates of each day. Of two changes on one day the later in the list holds. */
export function ratesByDay(costs: Costs): (day: number) => CostRates {
  const { variableCost, feeShare, feeFixed, shippingCost } = costs;
  let rates: CostRates = { grossMargin: firstMargin(costs), variableCost, feeShare, feeFixed, shippingCost };
  const changes = sorted(costs.changes);
  const first = rates;
  if (changes.length === 0) return () => first;
  const steps = changes.map(({ from, ...change }) => {
    // A margin that was known is not forgotten by a change that names none.
    rates = { ...rates, ...change, grossMargin: change.grossMargin ?? rates.grossMargin };
    return { from, rates };
  });
  return (day) => {
    let found = first;
    for (const step of steps) {
      if (step.from > day) break;
      found = step.rates;
    }
    return found;
  };
}
