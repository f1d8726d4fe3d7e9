/* One column of the cohort grid, customer by customer, by the same walk that adds up its rows. */
import { amountOrigins, endOfTick, rowSource, type GridLayout } from '#domain/retention/layout.ts';
import { addCustomer, clearRow, emptyRow, totalRow } from '#domain/retention/row.ts';
import { type ProofRecord, Thing } from './records.ts';

/** What the walk says of one customer in the column. */
export interface OfCustomer {
  /** Observed to the column's end; begun: its last period has begun for the customer. */
  readonly eligible: boolean;
  readonly begun: boolean;
  readonly did: boolean;
  readonly didSoFar: boolean;
  /** Did it one column before; in the first column everybody, who stands against the cohort itself. */
  readonly before: boolean;
  readonly beforeSoFar: boolean;
}

export interface GridColumn {
  /** Last position that must be observed. */
  readonly until: number;
  of(customer: number): OfCustomer;
  /** Day on which a customer is observed to the column's end. */
  observedOn(customer: number): number;
  /** The last position that a customer is observed to; −1 = none. */
  lastPosition(customer: number): number;
  /** The order that makes a customer count, as a record; none where there is none. */
  event(customer: number): Pick<ProofRecord, 'thing' | 'at' | 'position'>;
  /** The amounts of a customer in the column up to a position, as records. */
  amounts(customer: number, upTo?: number): ProofRecord[];
}

/** The column of a layout; null where it has none of that k. */
export function gridColumn(layout: GridLayout, k: number): GridColumn | null {
  const { log, clock, spans } = layout;
  const column = spans.findIndex((span) => span.k === k);
  if (column < 0) return null;
  const span = spans[column];
  const own = spans.slice(Math.max(0, column - 1), column + 1);
  const j = own.length - 1;
  // Of each customer all is told, whether the grid shows it or not.
  const source = { ...rowSource(layout, own), needs: { before: true, soFar: true } };
  const origins = layout.amounts && amountOrigins(log, layout.amounts);
  const row = emptyRow(own.length);
  const firstDay = (customer: number): number => log.day[log.start[customer]];
  const tickOf = (day: number): number => clock.tick[day - clock.from];
  const positionOf = (customer: number, day: number): number => tickOf(day) - tickOf(firstDay(customer));
  const holds = (position: number): boolean => position >= span.from && position <= span.to;

  return {
    until: span.until,
    of(customer) {
      clearRow(row);
      addCustomer(row, source, customer);
      totalRow(row);
      const eligible = row.eligible[j] > 0;
      return {
        eligible,
        begun: row.begun[j] > 0,
        did: row.count[j] > 0,
        didSoFar: row.countSoFar[j] > 0,
        before: column === 0 ? eligible : row.before[j] > 0,
        beforeSoFar: column === 0 || row.beforeSoFar[j] > 0,
      };
    },
    observedOn: (customer) => endOfTick(clock, firstDay(customer), span.until),
    lastPosition: (customer) => Math.max(-1, clock.closed - tickOf(firstDay(customer))),
    event(customer) {
      for (let o = log.start[customer]; o < log.start[customer + 1]; o++) {
        if (source.events === 'secondPurchaseDay' && log.day[o] === firstDay(customer)) continue;
        const position = positionOf(customer, log.day[o]);
        if (holds(position)) return { thing: Thing.order, at: o, position };
        if (source.events === 'secondPurchaseDay') break;
      }
      return {};
    },
    amounts(customer, upTo = Infinity) {
      const found: ProofRecord[] = [];
      const { amounts } = layout;
      if (!amounts || !origins) return found;
      for (let i = amounts.start[customer]; i < amounts.start[customer + 1]; i++) {
        const position = positionOf(customer, amounts.day[i]);
        if (!holds(position) || position > upTo) continue;
        const origin = origins[i];
        const from = origin >= 0 ? { thing: Thing.order, at: origin } : { thing: Thing.refund, at: -1 - origin };
        found.push({ customer, ...from, amount: amounts.amount[i], above: true, position });
      }
      return found;
    },
  };
}
