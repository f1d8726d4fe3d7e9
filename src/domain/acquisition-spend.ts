/* What winning customers cost: typed amounts, ad exports and recurring amounts by month and channel, each money once. */
import { parseMonth, periodIndex, periodName } from '#domain/calendar.ts';
import { type Costs, type RecurringKind } from '#domain/costs.ts';
import { channelKey } from '#domain/customer-groups.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { apportion, minorUnitSize } from '#domain/rounding.ts';
import type { MergedTable } from '#domain/side-merge.ts';
import type { SpendTable } from '#domain/side-tables.ts';
import { compareTexts } from '#domain/compare-texts.ts';
import { spendByMonth, spendShares, type SpendMonth } from '#domain/spend-months.ts';

/** One amount of one month. Integer minor units; acquisition + retention = amount. */
export interface SpendItem {
  /** Period index of the month. */
  readonly month: number;
  /** '' = no channel: typed for the whole month, or recurring. */
  readonly channel: string;
  /** Name of a recurring amount, else ''. */
  readonly name: string;
  readonly source: 'typed' | 'file' | 'recurring';
  readonly kind: 'media' | RecurringKind;
  readonly amount: number;
  readonly acquisition: number;
  /** Declared to keep customers. */
  readonly retention: number;
  /** Some of it was spread by days from a row that covers several months. */
  readonly spread: boolean;
}

export interface AcquisitionSpend {
  /** By month, then channel, then name. */
  readonly items: readonly SpendItem[];
  /** Told by a file, but something typed stands for it. Minor units. */
  readonly replaced: readonly { readonly month: number; readonly channel: string; readonly amount: number }[];
  /** Spend of files in a currency without a typed rate: never added. 1/10,000 major unit. */
  readonly otherCurrency: readonly { readonly currency: string; readonly amount: number }[];
}

/** The part of a log that spend is reckoned under. */
export type SpendFrame = Pick<PurchaseLog, 'firstDay' | 'asOf' | 'currency' | 'minorDigits'> & {
  /** What one unit of another currency is worth in the counted one. */
  readonly rates?: Readonly<Record<string, number>>;
};

type Amount = Pick<SpendItem, 'month' | 'channel' | 'amount' | 'spread'>;

function monthKey(month: number, channel: string): string {
  return `${String(month)} ${channelKey(channel)}`;
}

/** Months of channels in which a row of several months has a share. */
function spreadMonths({ table }: MergedTable<SpendTable>, shares: ReturnType<typeof spendShares>): Set<string> {
  const spread = new Set<string>();
  for (const { row, month } of shares) {
    if (periodIndex(table.from[row], 'month') === periodIndex(table.to[row], 'month')) continue;
    const code = table.channel.codes[row];
    spread.add(monthKey(month, code < 0 ? '' : table.channel.values[code]));
  }
  return spread;
}

/**
 * What files say, by month and channel, in minor units: the months of a channel add up to its rounded total (largest remainder).
 * Days after as-of are left out. Rows without a currency are in the counted one.
 */
function fileAmounts(
  spend: MergedTable<SpendTable>,
  { asOf, currency, minorDigits, rates = {} }: SpendFrame,
): { amounts: Amount[]; otherCurrency: AcquisitionSpend['otherCurrency'] } {
  const shares = spendShares(spend, asOf);
  const spread = spreadMonths(spend, shares);
  const rateOf = (own: string): number =>
    own === '' || own === currency || currency === '' ? 1 : Object.hasOwn(rates, own) ? rates[own] : NaN;
  const other = new Map<string, number>();
  const byChannel = new Map<string, { channel: string; months: Map<number, number> }>();
  const add = ({ month, channel, currency: own, amount }: SpendMonth): void => {
    const rate = rateOf(own);
    if (Number.isNaN(rate)) {
      other.set(own, (other.get(own) ?? 0) + amount);
      return;
    }
    const key = channelKey(channel);
    const known = byChannel.get(key) ?? { channel, months: new Map<number, number>() };
    byChannel.set(key, known);
    known.months.set(month, (known.months.get(month) ?? 0) + amount * rate);
  };
  for (const month of spendByMonth(spend, shares)) add(month);
  const amounts = [...byChannel.values()].flatMap(({ channel, months }): Amount[] => {
    // Summed as written, in whole units, and divided once: a half of a minor unit stays one.
    const written = [...months.values()];
    const unit = minorUnitSize(minorDigits);
    const whole = apportion(
      written.map((part) => part / unit),
      Math.round(written.reduce((sum, part) => sum + part, 0) / unit),
    );
    return [...months.keys()].map((month, i) => ({
      month,
      channel,
      amount: whole[i],
      spread: spread.has(monthKey(month, channel)),
    }));
  });
  return { amounts, otherCurrency: [...other].map(([own, amount]) => ({ currency: own, amount })) };
}

/** Typed amounts of whole months, and of channels; months that are none are left out. */
function typedAmounts({ spend, channelSpend }: Costs): { whole: Amount[]; channels: Amount[] } {
  const amountOf = (name: string, channel: string, amount: number): Amount[] => {
    const month = parseMonth(name);
    return month === null || !Number.isFinite(amount) ? [] : [{ month, channel, amount, spread: false }];
  };
  return {
    whole: Object.entries(spend).flatMap(([month, amount]) => amountOf(month, '', amount)),
    channels: channelSpend.flatMap(({ month, channel, amount }) => amountOf(month, channel.trim(), amount)),
  };
}

/** Recurring amounts of the months that the data cover. */
function recurringItems(
  { recurring }: Costs,
  { firstDay, asOf }: SpendFrame,
): Omit<SpendItem, 'acquisition' | 'retention'>[] {
  const [first, last] = [periodIndex(firstDay, 'month'), periodIndex(asOf, 'month')];
  return recurring.flatMap(({ name, kind, amount, from, to }) => {
    const begins = parseMonth(from);
    const ends = to === null ? last : parseMonth(to);
    if (begins === null || ends === null) return [];
    const months = Math.max(0, Math.min(ends, last) - Math.max(begins, first) + 1);
    return Array.from({ length: months }, (_, i) => ({
      month: Math.max(begins, first) + i,
      channel: '',
      name,
      source: 'recurring' as const,
      kind,
      amount,
      spread: false,
    }));
  });
}

/**
 * Acquisition spend by month and channel. An amount typed for a whole month stands for everything that files and channels say of
 * it; one typed for a channel for what files say of that channel and month. Recurring amounts come on top. Of each amount the
 * declared share (of its channel or name, else the overall one), rounded once, is retention spend and stays out of CAC.
 */
export function acquisitionSpend(
  costs: Costs,
  file: MergedTable<SpendTable> | null,
  frame: SpendFrame,
): AcquisitionSpend {
  const told = file ? fileAmounts(file, frame) : { amounts: [], otherCurrency: [] };
  const { whole, channels } = typedAmounts(costs);
  const wholeMonths = new Set(whole.map(({ month }) => month));
  const ownMonths = new Set(channels.map(({ month, channel }) => monthKey(month, channel)));
  const ofChannels = channels.filter(({ month }) => !wholeMonths.has(month));
  const isReplaced = ({ month, channel }: Amount): boolean =>
    wholeMonths.has(month) || ownMonths.has(monthKey(month, channel));
  const media = (source: 'typed' | 'file') => (each: Amount) => ({ ...each, source, name: '', kind: 'media' as const });
  const amounts = [
    ...[...whole, ...ofChannels].map(media('typed')),
    ...told.amounts.filter((each) => !isReplaced(each)).map(media('file')),
    ...recurringItems(costs, frame),
  ];

  const shares = new Map(Object.entries(costs.retentionOf).map(([of, share]) => [channelKey(of), share]));
  const items = amounts.map((each): SpendItem => {
    const share = shares.get(channelKey(each.name || each.channel)) ?? costs.retentionShare;
    const retention = Math.round(each.amount * share);
    return { ...each, retention, acquisition: each.amount - retention };
  });
  return {
    items: items.sort(
      (a, b) => a.month - b.month || compareTexts(a.channel, b.channel) || compareTexts(a.name, b.name),
    ),
    replaced: told.amounts.filter(isReplaced).map(({ month, channel, amount }) => ({ month, channel, amount })),
    otherCurrency: told.otherCurrency,
  };
}

/** Acquisition spend of a month, of all items or those that `of` picks; null = none is known. */
export function spendOfMonth(
  { items }: AcquisitionSpend,
  month: number,
  of: (item: SpendItem) => boolean = () => true,
): { readonly amount: number; readonly spread: boolean } | null {
  const own = items.filter((item) => item.month === month && of(item));
  if (own.length === 0) return null;
  return { amount: own.reduce((sum, item) => sum + item.acquisition, 0), spread: own.some(({ spread }) => spread) };
}

/** Spend by month for a table: `2026-01`, total, of which retention. */
export function spendMonths({ items }: AcquisitionSpend): {
  readonly month: string;
  readonly amount: number;
  readonly retention: number;
}[] {
  return [...new Set(items.map(({ month }) => month))].map((month) => {
    const own = items.filter((item) => item.month === month);
    const sum = (pick: (item: SpendItem) => number): number => own.reduce((all, item) => all + pick(item), 0);
    return {
      month: periodName(month, 'month'),
      amount: sum((item) => item.amount),
      retention: sum((item) => item.retention),
    };
  });
}
