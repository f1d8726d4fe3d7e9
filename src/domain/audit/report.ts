/* The audit of a customer base as plain numbers: five lenses, actions, counts. Aggregates alone: nothing in it names a person. */
import type { AttributeId } from '#domain/attributes.ts';
import type { CustomerAim, CustomerSegmentId } from '#domain/clv/customer-segments.ts';
import type { BuyingKind } from '#domain/clv/buying-model.ts';
import type { PaybackBasis } from '#domain/payback-view.ts';
import type { PredictionVerdict } from '#domain/prediction.ts';
import type { BridgeLine, Share } from '#domain/results.ts';
import type { MixSplit } from '#domain/retention/mix/mix-or-behaviour.ts';

/** A number with its 95 % interval; bounds NaN = none is stated. */
export interface AuditRange {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Days from … to, both included. */
interface Days {
  readonly from: number;
  readonly to: number;
}

/** A value of an attribute of the first order, of 30 customers or more. */
export interface AuditValue extends AuditRange {
  /** '' = the first order says nothing. */
  readonly name: string;
  readonly customers: number;
  /** Log-rank against all others, corrected for values and attributes. */
  readonly p: number;
  readonly direction: -1 | 0 | 1;
}

/** Lens 1: how customers differ. */
export interface AuditDifferences {
  readonly customers: number;
  /** Customers by their number of counted orders: index 0 = one … last = that many or more. */
  readonly ordersDistribution: readonly number[];
  /** Over the last 365 days, or over everything where less is observed. Shares of net sales of the best part of customers. */
  readonly concentration: {
    readonly year: boolean;
    readonly customers: number;
    readonly top: readonly { readonly top: number; readonly share: number }[];
    readonly gini: number;
  };
  /** Attributes that were compared. */
  readonly compared: number;
  /** The attribute that tells customers apart most clearly, by the share that has bought again by `day`; null = none does by more than chance. */
  readonly by: { readonly attribute: AttributeId; readonly day: number; readonly values: readonly AuditValue[] } | null;
}

/** Sums of whole calendar months. Minor units. new + returning + unidentified = netSales. */
export interface AuditPeriod extends Days {
  readonly netSales: number;
  readonly newNet: number;
  readonly returningNet: number;
  readonly unidentified: number;
  readonly orders: number;
  readonly newCustomers: number;
}

/** Lens 2: what changed between two periods. */
export interface AuditChanges {
  /** year: the last twelve whole months and the twelve before; season: the last three and the same a year before; quarter: the last three and the three before. */
  readonly kind: 'year' | 'season' | 'quarter';
  readonly before: AuditPeriod;
  readonly after: AuditPeriod;
}

/** Lens 3: how one cohort evolves. */
export interface AuditCohort extends Days {
  readonly cohort: string;
  readonly size: number;
  /** Bought on a second day by the age in days; `pooled` of all complete cohorts. */
  readonly returned: readonly (Share & { readonly age: number; readonly pooled: number })[];
  /** Value of a customer by age, minor units. */
  readonly value: readonly (AuditRange & { readonly age: number })[];
}

/** One cohort of lens 4. */
export interface AuditCohortShare extends Share {
  readonly cohort: string;
  readonly from: number;
  /** 1 = above the other cohorts by more than chance, −1 = below, 0 = neither. */
  readonly direction: -1 | 0 | 1;
  readonly blackFriday: boolean;
}

/** Lens 4: how cohorts compare, by the share that has bought on a second day by `age`. Complete cohorts alone. */
export interface AuditComparison {
  readonly age: number;
  /** First to last. */
  readonly cohorts: readonly AuditCohortShare[];
  readonly pooled: AuditRange;
  /** The newest and the same month a year before, and whether they differ by more than chance. */
  readonly yearBefore: {
    readonly newest: AuditCohortShare;
    readonly before: AuditCohortShare;
    readonly differs: boolean;
  } | null;
}

/** Lens 5: how healthy the base is. */
export interface AuditHealth {
  /** The last complete month; null = none is. */
  readonly month:
    | (Days & {
        readonly S: number;
        readonly E: number;
        readonly N: number;
        readonly lost: number;
        readonly reactivated: number;
        readonly crr: Share;
      })
    | null;
  readonly lapseDays: number | null;
  /** Active customers at the end of each complete month, first to last; 24 at most. */
  readonly active: readonly { readonly from: number; readonly customers: number }[];
  readonly segments: readonly {
    readonly id: CustomerSegmentId;
    readonly aim: CustomerAim;
    readonly customers: number;
    readonly netSales: number;
  }[];
  /** null = no costs or no CAC. */
  readonly payback: {
    readonly cac: number;
    readonly month: number | null;
    readonly observedMonths: number;
    readonly low: number;
    readonly high: number;
    readonly ratio: number | null;
    readonly ratioAge: number;
  } | null;
  /** Observed value of a customer at the stated age; null = none is observed. */
  readonly ltv: (AuditRange & { readonly age: number }) | null;
  readonly verdict: PredictionVerdict;
  /** null = no model has passed its exam. */
  readonly predicted: {
    readonly model: BuyingKind;
    readonly months: number;
    readonly total: AuditRange;
    readonly mean: AuditRange;
  } | null;
}

export type AuditActionId = 'secondOrder' | 'slipping' | 'atRisk' | 'keep';

/** Something to do: whom it is about, and what one of them is worth if it works. */
export interface AuditAction {
  readonly id: AuditActionId;
  readonly customers: number;
  /** Of one customer, minor units, in `days` days. */
  readonly each: AuditRange;
  readonly days: number;
}

export interface AuditReport {
  readonly asOf: number;
  readonly firstDay: number;
  readonly currency: string;
  readonly minorDigits: number;
  readonly customers: number;
  readonly orders: number;
  readonly netSales: number;
  readonly aov: number;
  /** Counted orders without identity, and all orders of the files. */
  readonly ordersWithoutIdentity: number;
  readonly allOrders: number;
  /** Whether a filter picks the customers of this report, of how many. */
  readonly chosenOf: number | null;
  /** Customers whom the left-censoring guard keeps out of averages. */
  readonly leftOut: number;
  /** From all orders to net sales; of all customers. */
  readonly bridge: readonly BridgeLine[];
  /** Fewer than 100 customers: counts alone, the lenses are null. */
  readonly small: boolean;
  /** What values of customers are counted in. */
  readonly basis: PaybackBasis;
  /** How the values of actions are counted: contribution where a margin is known. */
  readonly actionBasis: 'contribution' | 'netSales';
  readonly differences: AuditDifferences | null;
  readonly changes: AuditChanges | null;
  /** The change of retention of lens 2, split, without its groups; null = nothing to compare. */
  readonly mix: { readonly by: AttributeId; readonly days: number; readonly split: MixSplit } | null;
  readonly cohort: AuditCohort | null;
  readonly comparison: AuditComparison | null;
  readonly health: AuditHealth | null;
  readonly actions: readonly AuditAction[];
}
