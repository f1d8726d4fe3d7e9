/* Ad spend by month: each day's money once, however many reports tell it, and periods longer than a month spread by days. */
import { compareTexts } from '#domain/compare-texts.ts';
import { periodIndex } from '#domain/calendar.ts';
import type { MergedTable } from '#domain/side-merge.ts';
import { SpendLevel, type SpendTable } from '#domain/side-tables.ts';
import { textAt } from '#domain/text.ts';

/** What a row of spend adds to a month. */
export interface SpendShare {
  readonly row: number;
  /** Period index of the month. */
  readonly month: number;
  /** 1/10,000 major unit. */
  readonly amount: number;
}

/** Spend of one channel and currency in one month, 1/10,000 major unit. `month` is the month's period index. */
export interface SpendMonth {
  readonly month: number;
  readonly channel: string;
  readonly currency: string;
  readonly amount: number;
}

/** Whether a row tells the money of one of its days. */
type Tells = (row: number, day: number) => boolean;

/** Rows by group and, within it, by layer. */
function layered(
  table: SpendTable,
  groupOf: (row: number) => string,
  layerOf: (row: number) => string,
): Map<string, number[]>[] {
  const groups = new Map<string, Map<string, number[]>>();
  for (let row = 0; row < table.rows; row++) {
    const group = groups.get(groupOf(row)) ?? new Map<string, number[]>();
    groups.set(groupOf(row), group);
    const layer = group.get(layerOf(row));
    if (layer) layer.push(row);
    else group.set(layerOf(row), [row]);
  }
  return [...groups.values()];
}

/** Each day of a group is told by the first of its layers, in the order of `compare`, that has a row over it. */
function oneLayerADay(
  table: SpendTable,
  groups: readonly Map<string, number[]>[],
  compare: (a: readonly number[], b: readonly number[]) => number,
): Tells {
  const layerOf = new Int32Array(table.rows).fill(-1);
  const tellerOf = new Map<number, { readonly first: number; readonly layers: Int32Array }>();
  for (const group of groups) {
    if (group.size < 2) continue;
    const layers = [...group.values()].sort(compare);
    const rows = layers.flat();
    const first = rows.reduce((day, row) => Math.min(day, table.from[row]), Infinity);
    const last = rows.reduce((day, row) => Math.max(day, table.to[row]), -Infinity);
    const teller = { first, layers: new Int32Array(last - first + 1).fill(-1) };
    layers.forEach((members, layer) => {
      for (const row of members) {
        layerOf[row] = layer;
        tellerOf.set(row, teller);
        for (let day = table.from[row]; day <= table.to[row]; day++) {
          if (teller.layers[day - first] < 0) teller.layers[day - first] = layer;
        }
      }
    });
  }
  return (row, day) => {
    const teller = tellerOf.get(row);
    return teller === undefined || teller.layers[day - teller.first] === layerOf[row];
  };
}

/** Days that rows cover, each once; the rows stand by their first day. */
function daysCovered({ from, to }: SpendTable, rows: readonly number[]): number {
  let days = 0;
  let end = -Infinity;
  for (const row of rows) {
    days += Math.max(0, to[row] - Math.max(from[row] - 1, end));
    end = Math.max(end, to[row]);
  }
  return days;
}

/**
 * Which day's money each row tells. Of several levels of one account, channel and currency a day is told by the level that
 * covers the most days, the coarser of equal ones. Of several periods of one campaign, ad group or ad a day is told by the
 * period that was saved later, then by the shorter. Rows that name no campaign are spend of one's own: their periods add up.
 */
function tellers({ table, savedDay }: MergedTable<SpendTable>): Tells {
  const { from, to, level } = table;
  const account = (row: number): string =>
    `${table.channel.codes[row]} ${table.account.codes[row]} ${table.currency.codes[row]}`;
  const named = (row: number): string =>
    `${account(row)} ${level[row]} ${table.campaign.codes[row]} ${table.adGroup.codes[row]} ${table.ad.codes[row]}`;
  const period = (row: number): string => (level[row] === SpendLevel.account ? '' : `${from[row]} ${to[row]}`);
  const byPeriod = oneLayerADay(table, layered(table, named, period), ([a], [b]) => {
    return savedDay[b] - savedDay[a] || to[a] - from[a] - (to[b] - from[b]) || from[b] - from[a];
  });
  const byLevel = oneLayerADay(
    table,
    layered(table, account, (row) => String(level[row])),
    (a, b) => daysCovered(table, b) - daysCovered(table, a) || level[a[0]] - level[b[0]],
  );
  return (row, day) => byPeriod(row, day) && byLevel(row, day);
}

/**
 * What each row adds to each month: its amount spread evenly over the days of its period, in whole units with the rest on the
 * last day, as far as it is the row that tells the day's money. A row that has no entry tells nothing that another does not.
 * Days after `lastDay` are left out.
 */
export function spendShares(spend: MergedTable<SpendTable>, lastDay = Infinity): SpendShare[] {
  const { table } = spend;
  const tells = tellers(spend);
  const shares: SpendShare[] = [];
  for (let row = 0; row < table.rows; row++) {
    const [from, to, amount] = [table.from[row], table.to[row], table.amount[row] || 0];
    const daily = Math.trunc(amount / (to - from + 1));
    const byMonth = new Map<number, number>();
    for (let day = from; day <= Math.min(to, lastDay); day++) {
      if (!tells(row, day)) continue;
      const month = periodIndex(day, 'month');
      const share = day === to ? amount - daily * (to - from) : daily;
      byMonth.set(month, (byMonth.get(month) ?? 0) + share);
    }
    for (const [month, share] of byMonth) shares.push({ row, month, amount: share });
  }
  return shares;
}

/** Spend by month, channel and currency, in this order. */
export function spendByMonth({ table }: MergedTable<SpendTable>, shares: readonly SpendShare[]): SpendMonth[] {
  const sums = new Map<string, SpendMonth>();
  for (const { row, month, amount } of shares) {
    const channel = textAt(table.channel, row);
    const currency = textAt(table.currency, row);
    const key = `${month} ${table.channel.codes[row]} ${table.currency.codes[row]}`;
    sums.set(key, { month, channel, currency, amount: (sums.get(key)?.amount ?? 0) + amount });
  }
  return [...sums.values()].sort(
    (a, b) => a.month - b.month || compareTexts(a.channel, b.channel) || compareTexts(a.currency, b.currency),
  );
}
