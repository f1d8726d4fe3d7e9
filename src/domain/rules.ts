/* The counting rules: every choice that decides which orders count and what they are worth. Defaults are those of definitions.md §1. */

/** An own rule that leaves orders out. `value` compares the Total, in 1/10,000 major unit. */
export type Exclusion =
  | { readonly field: 'tag' | 'source' | 'emailDomain'; readonly is: string }
  | { readonly field: 'value'; readonly op: 'below' | 'above'; readonly amount: number };

export type IdentityJoin = 'phone' | 'name';

export interface CountingRules {
  /** Observation end as a day number; null = the latest local date in the data. */
  readonly asOf: number | null;
  readonly zero: 'out' | 'counted';
  readonly pending: 'fulfilled' | 'always' | 'never';
  readonly tax: 'out' | 'in';
  readonly shipping: 'out' | 'in';
  /** order = refunds reduce the order on its own day; day = on the refund's day, where its date is known; gross = refunds are ignored. */
  readonly refunds: 'order' | 'day' | 'gross';
  /** out = an exchange is no purchase of its own: it is folded into the order that it replaces (`exchanges.ts`). */
  readonly exchanges: 'counted' | 'out';
  /** Chosen currency; null = that of most orders. */
  readonly currency: string | null;
  /** Typed rates: what one unit of another currency is worth in the chosen one. A currency without a rate is never added. */
  readonly rates: Readonly<Record<string, number>>;
  /** What joins identities beside the rules of definitions.md: a phone that two of them share, or name and postal code. */
  readonly join: readonly IdentityJoin[];
  readonly exclusions: readonly Exclusion[];
  /** Customer numbers (before any join) whose identity is treated as none (giant identities, one click). */
  readonly noIdentity: readonly number[];
}

export const DEFAULT_RULES: CountingRules = {
  asOf: null,
  zero: 'out',
  pending: 'fulfilled',
  tax: 'out',
  shipping: 'out',
  refunds: 'order',
  exchanges: 'counted',
  currency: null,
  rates: {},
  join: [],
  exclusions: [],
  noIdentity: [],
};
