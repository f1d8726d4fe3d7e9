/* The rows of ad spend while they are read, and the habits of who wrote them. */
import type { SourceId } from '#domain/orders.ts';
import { AmountColumn } from '../columns/amount.ts';
import { CurrencySigns } from '../columns/currency.ts';
import { GrowingFloat64, GrowingInt32, GrowingUint8 } from '../columns/growing.ts';
import { TextColumn } from '../columns/text.ts';
import type { SpendPeriods } from './spend-periods.ts';

/** How a platform writes its spend, beyond its headers. */
export interface SpendHabits {
  readonly id: SourceId;
  /** Channel of all rows, whose campaigns all have names; '' = a table of one's own, where a column may say it. */
  readonly channel: string;
  /** First filled cell of a row that is a sum, where the row has no date. By default one that says only "Total". */
  readonly total?: RegExp;
  /** Dates such as 09/01/2026 begin with the month, where nothing in the file decides. */
  readonly monthFirst?: true;
}

/** The names of a row, the outer first. */
export const NAME_ROLES = ['account', 'campaign', 'adGroup', 'ad'] as const;
export type NameRole = (typeof NAME_ROLES)[number];

/** One entry for each row that is no note of the report. */
export class SpendRows {
  readonly line = new GrowingInt32();
  readonly periods: SpendPeriods;
  readonly amount: AmountColumn;
  readonly signs = new CurrencySigns();
  readonly currency = new TextColumn();
  readonly channel = new TextColumn();
  readonly names: Readonly<Record<NameRole, TextColumn>> = {
    account: new TextColumn(),
    campaign: new TextColumn(),
    adGroup: new TextColumn(),
    ad: new TextColumn(),
  };
  /** SpendLevel */
  readonly level = new GrowingUint8();
  readonly impressions = new GrowingFloat64();
  readonly clicks = new GrowingFloat64();

  constructor(periods: SpendPeriods, amount: string) {
    this.periods = periods;
    this.amount = new AmountColumn(amount);
  }
}
