/* The regime of a simulated store: every number that its orders are drawn from, as data, so that the app can show it. */

/** Local clock of a shop. `eu`: central European, UTC+1 and +2; `us-eastern`: UTC−5 and −4. */
export type ShopZone = 'eu-central' | 'us-eastern';

/** Where customers live, and the sales tax added there (share of the goods; 0 where tax is included in prices). */
export interface Region {
  readonly city: string;
  readonly zip: string;
  /** Two-letter code as in the export; '' where the country has none. */
  readonly province: string;
  readonly provinceName: string;
  readonly taxName: string;
  readonly taxRate: number;
  /** Relative frequency. */
  readonly weight: number;
}

export interface Product {
  readonly name: string;
  readonly sku: string;
  /** Minor units. */
  readonly price: number;
  /** Minor units; 0 = none. */
  readonly compareAt: number;
  /** Relative popularity. */
  readonly weight: number;
}

/**
 * Buying without a contract: BG/NBD (Fader, Hardie, Lee 2005, Marketing Science 24:275–284), time in weeks.
 * While alive a customer buys at a Poisson rate λ ~ Gamma(r, α); after every repeat purchase he leaves for good
 * with probability p ~ Beta(a, b). Independent across customers.
 */
export interface BuyingProcess {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Buying on a contract: shifted beta-geometric (Fader, Hardie 2007, J. Interactive Marketing 21:76–90).
 * Each monthly renewal is cancelled with probability θ ~ Beta(α, β), fixed for a customer: churn falls with age
 * because the loyal remain.
 */
export interface Contracts {
  /** Share of the new customers who sign one. */
  readonly share: number;
  readonly alpha: number;
  readonly beta: number;
  readonly sku: string;
}

/** The eight days from the Monday before to the Monday after Black Friday: more new customers, a code, and buyers who come back less. */
export interface BlackFriday {
  /** Factor on new customers per day. */
  readonly acquisition: number;
  /** Factor on the repeat rate λ of customers won on these days. */
  readonly repeatRate: number;
  readonly code: string;
  /** Share of the goods taken off. */
  readonly discount: number;
  /** Share of orders on these days that use the code. */
  readonly used: number;
}

export interface Regime {
  readonly name: string;
  readonly currency: string;
  readonly country: 'DE' | 'US';
  readonly zone: ShopZone;
  /** Day numbers, both included. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Identified customers who order at least once. */
  readonly customers: number;
  readonly acquisition: {
    /** Factor on new customers from one year to the next. */
    readonly yearlyGrowth: number;
    /** Days in which a young shop grows from almost nothing to its level. */
    readonly rampDays: number;
    /** Standard deviation of the log of a weekly random factor. */
    readonly noise: number;
  };
  /** Relative busyness by weekday (Monday first) and month (January first). Repeat purchases follow it too. */
  readonly season: { readonly weekday: readonly number[]; readonly month: readonly number[] };
  readonly buying: BuyingProcess;
  readonly contracts: Contracts | null;
  readonly blackFriday: BlackFriday | null;
  /**
   * Intended worth of a basket before discounts, minor units: Gamma(p, ν), with ν ~ Gamma(q, v) fixed for a customer
   * (gamma–gamma, Fader, Hardie 2013); mean p·v/(q − 1). The basket is then filled with products of about that worth.
   */
  readonly spend: { readonly p: number; readonly q: number; readonly v: number };
  readonly products: readonly Product[];
  /** Share of line items that repeat the product a customer bought first. */
  readonly favourite: number;
  readonly tax: 'included' | 'added';
  readonly regions: readonly Region[];
  /** Minor units; shipping is free from a subtotal on. */
  readonly shipping: { readonly fee: number; readonly freeFrom: number; readonly method: string };
  /** Codes: on first orders and on later ones, with the share of orders that use them. */
  readonly codes: {
    readonly first: { readonly code: string; readonly discount: number; readonly used: number };
    readonly later: { readonly code: string; readonly discount: number; readonly used: number };
  };
  /** Shares of orders that end otherwise than paid and delivered. */
  readonly fates: {
    readonly refunded: number;
    readonly partiallyRefunded: number;
    readonly cancelled: number;
    readonly voided: number;
    /** Invoice orders: pending, yet fulfilled. */
    readonly invoice: number;
    /** Pending and never fulfilled. */
    readonly unpaid: number;
    /** Replacements and gifts, 100 % off. */
    readonly free: number;
  };
  /** Orders at the till without a name or e-mail, and the share of them with a tip. */
  readonly guests: { readonly orders: number; readonly tips: number };
  /** What the app is given beside the file: margin, cost per order, acquisition spend per new customer at the begin and the end. */
  readonly money: {
    readonly grossMargin: number;
    /** Minor units. */
    readonly variableCost: number;
    /** Minor units. */
    readonly firstCac: number;
    readonly lastCac: number;
    /** Standard deviation of the log of a monthly random factor. */
    readonly noise: number;
  };
}
