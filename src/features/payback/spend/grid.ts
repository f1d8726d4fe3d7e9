/* Spend as a grid of months and channels: what is typed, what files say beside it, and how amounts are typed and pasted. Pure. */
import type { AcquisitionSpend } from '#domain/acquisition-spend.ts';
import { periodName } from '#domain/calendar.ts';
import type { ChannelSpend, Costs } from '#domain/costs.ts';
import { channelKey } from '#domain/customer-groups.ts';
import type { CacMonth } from '#domain/results.ts';

/** One amount, minor units. */
export interface SpendCell {
  /** null = nothing typed. */
  readonly typed: number | null;
  /** What files say; null = nothing. */
  readonly told: number | null;
  /** Some of it was spread by days. */
  readonly spread: boolean;
  /** Something typed stands for what files say. */
  readonly replaced: boolean;
}

export interface SpendRow {
  readonly month: string;
  readonly running: boolean;
  /** Of the whole month first, then of each channel. */
  readonly cells: readonly SpendCell[];
  readonly recurring: number;
  /** What counts in the month, retention spend among it; null = no spend is known. */
  readonly counts: number | null;
}

export interface SpendGrid {
  /** Names of the columns; '' = the whole month. */
  readonly channels: readonly string[];
  /** By month. */
  readonly rows: readonly SpendRow[];
}

/** @param added channels that were named and have no amount yet */
export function spendGrid(
  months: readonly CacMonth[],
  costs: Pick<Costs, 'spend' | 'channelSpend' | 'channelRules'>,
  spend: AcquisitionSpend,
  added: readonly string[],
): SpendGrid {
  const told = [
    ...spend.items.filter(({ source }) => source === 'file').map((each) => ({ ...each, replaced: false })),
    ...spend.replaced.map((each) => ({ ...each, spread: false, replaced: true })),
  ];
  const names = [...told, ...costs.channelSpend, ...costs.channelRules].map(({ channel }) => channel.trim());
  const byKey = new Map([...names, ...added].map((name) => [channelKey(name), name]));
  byKey.delete('');
  const channels = ['', ...byKey.values()];

  const running = new Set(months.filter((month) => month.running).map(({ month }) => month));
  const rowNames = new Set(months.filter(({ newCustomers }) => newCustomers > 0).map(({ month }) => month));
  for (const { month } of spend.items) rowNames.add(periodName(month, 'month'));
  for (const month of Object.keys(costs.spend)) rowNames.add(month);
  for (const { month } of costs.channelSpend) rowNames.add(month);

  const rows = [...rowNames].sort().map((month): SpendRow => {
    const own = spend.items.filter((item) => periodName(item.month, 'month') === month);
    const ofFiles = told.filter((each) => periodName(each.month, 'month') === month);
    const cells = channels.map((channel): SpendCell => {
      const parts = ofFiles.filter((each) => channelKey(each.channel) === channelKey(channel));
      return {
        typed: typedIn(costs, month, channel),
        told: parts.length === 0 ? null : sum(parts),
        spread: parts.some(({ spread }) => spread),
        replaced: parts.some(({ replaced }) => replaced),
      };
    });
    const recurring = sum(own.filter(({ source }) => source === 'recurring'));
    return { month, running: running.has(month), cells, recurring, counts: own.length === 0 ? null : sum(own) };
  });
  return { channels, rows };
}

function sum(amounts: readonly { readonly amount: number }[]): number {
  return amounts.reduce((total, { amount }) => total + amount, 0);
}

function typedIn({ spend, channelSpend }: Pick<Costs, 'spend' | 'channelSpend'>, month: string, channel: string) {
  if (channel === '') return Object.hasOwn(spend, month) ? spend[month] : null;
  const own = channelSpend.filter((each) => each.month === month && channelKey(each.channel) === channelKey(channel));
  return own.length === 0 ? null : sum(own);
}

/** An amount for a month and a channel ('' = the whole month); null = nothing typed. */
export type TypedSpend = Omit<ChannelSpend, 'amount'> & { readonly amount: number | null };

/** The costs that change where amounts are typed. */
export function withSpend(
  { spend, channelSpend }: Pick<Costs, 'spend' | 'channelSpend'>,
  typed: readonly TypedSpend[],
): Pick<Costs, 'spend' | 'channelSpend'> {
  const place = (month: string, channel: string): string => `${month} ${channelKey(channel)}`;
  const changed = new Set(typed.map(({ month, channel }) => place(month, channel)));
  const amounts = typed.flatMap(({ amount, ...each }): ChannelSpend[] =>
    amount === null ? [] : [{ ...each, amount }],
  );
  const whole = Object.entries(spend).filter(([month]) => !changed.has(place(month, '')));
  return {
    spend: Object.fromEntries([
      ...whole,
      ...amounts.filter(({ channel }) => channel === '').map(({ month, amount }) => [month, amount] as const),
    ]),
    channelSpend: [
      ...channelSpend.filter(({ month, channel }) => !changed.has(place(month, channel))),
      ...amounts.filter(({ channel }) => channel !== ''),
    ],
  };
}

/**
 * What a spreadsheet copies: rows by line end, cells by tab. null = one cell, which is pasted as any text.
 */
export function pastedCells(text: string): string[][] | null {
  const lines = text.replace(/(?:\r?\n)+$/, '').split(/\r?\n/);
  const cells = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  return cells.length === 1 && cells[0].length === 1 ? null : cells;
}

/**
 * Amounts of pasted cells from a field on, to the right and down; what falls outside the grid and empty cells are left out.
 * @param parse text to minor units, null = no amount
 * @returns the cell that is no amount, if there is one
 */
export function pasteInto(
  { channels }: Pick<SpendGrid, 'channels'>,
  months: readonly string[],
  at: { readonly row: number; readonly column: number },
  cells: readonly (readonly string[])[],
  parse: (text: string) => number | null,
): { readonly typed: TypedSpend[] } | { readonly bad: string } {
  const typed: TypedSpend[] = [];
  for (const [down, line] of cells.entries()) {
    for (const [right, text] of line.entries()) {
      const month = months.at(at.row + down);
      const channel = channels.at(at.column + right);
      if (month === undefined || channel === undefined || text === '') continue;
      const amount = parse(text);
      if (amount === null || amount < 0) return { bad: text };
      typed.push({ month, channel, amount });
    }
  }
  return { typed };
}
