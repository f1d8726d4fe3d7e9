/* The dates and amounts of a table beside the orders, by role: read cell by cell, decided over the whole file. */
import { isoDay } from '#domain/calendar.ts';
import type { Refusal } from '#domain/errors.ts';
import { AMOUNT_SCALE } from '#domain/orders.ts';
import { AmountColumn } from '../columns/amount.ts';
import { DateColumn, isBelievable, NO_DAY } from '../columns/date.ts';
import { decideFormats } from '../columns/decide.ts';
import { GrowingUint8 } from '../columns/growing.ts';
import { IssueLog } from '../issues.ts';
import type { SideColumns } from './side-columns.ts';
import type { RowFault, SourceFile } from './source.ts';

/** How tables and databases write that there is no date. */
const NO_DATE = /^(?:[-–—]+|n\/?a|none|null|never|keine?s?|nie|0000-00-00.*)$/i;

/** Roles whose cells are dates and amounts. */
export interface CellRoles<Role extends string> {
  /** Days up to the one on which the file was saved. */
  readonly past: readonly Role[];
  /** Days that may lie ahead. */
  readonly planned?: readonly Role[];
  readonly amounts: readonly Role[];
}

/** A date column, and which of its cells say anything. */
interface Dates {
  readonly column: DateColumn;
  readonly filled: GrowingUint8;
  readonly planned: boolean;
}

export class LedgerCells<Role extends string> {
  readonly #columns: SideColumns<Role>;
  readonly #dates = new Map<Role, Dates>();
  readonly #amounts = new Map<Role, AmountColumn>();
  /** Last day that is believed of days in the past. */
  #last = Infinity;

  /** Of the roles that the file has. */
  constructor(columns: SideColumns<Role>, { past, planned = [], amounts }: CellRoles<Role>) {
    this.#columns = columns;
    for (const role of [...past, ...planned]) {
      if (!columns.has(role)) continue;
      const column = new DateColumn(columns.title(role));
      this.#dates.set(role, { column, filled: new GrowingUint8(), planned: planned.includes(role) });
    }
    for (const role of amounts) {
      if (columns.has(role)) this.#amounts.set(role, new AmountColumn(columns.title(role)));
    }
  }

  /** Adds a row. */
  push(cells: readonly string[]): void {
    for (const [role, { column, filled }] of this.#dates) {
      const text = this.#columns.text(cells, role);
      filled.push(column.push(NO_DATE.test(text) ? '' : text) === 'blank' ? 0 : 1);
    }
    for (const [role, column] of this.#amounts) column.push(this.#columns.text(cells, role));
  }

  /** Decides how dates and amounts are written, before any is asked for. `monthFirst`: the source's habit where nothing decides. */
  decide(file: SourceFile, monthFirst = false): Refusal | null {
    this.#last = file.savedDay;
    // What cannot be read is told by `faults`, once: the row may be rejected for it.
    const issues = new IssueLog(file.name);
    return decideFormats(
      { ...file, issues },
      {
        dates: Array.from(this.#dates.values(), ({ column }) => column),
        amounts: [...this.#amounts.values()],
        monthFirst,
        decimal: file.delimiter === ',' ? '.' : null,
      },
    );
  }

  /** Local day as written; NO_DAY = none that can be believed. */
  day(role: Role, row: number): number {
    const dates = this.#dates.get(role);
    return dates !== undefined && this.#isTold(dates, row) ? dates.column.day(row) : NO_DAY;
  }

  /** Instant in ms, midnight where a day alone is given; NaN = none that can be believed. */
  instant(role: Role, row: number): number {
    const dates = this.#dates.get(role);
    return dates !== undefined && this.#isTold(dates, row) ? dates.column.instantOrMidnight(row) : NaN;
  }

  /** In 1/10,000 of the major unit; NaN = none. */
  amount(role: Role, row: number): number {
    return this.#amounts.get(role)?.at(row) ?? NaN;
  }

  /** A number that counts things; NaN = none. */
  number(role: Role, row: number): number {
    return this.amount(role, row) / AMOUNT_SCALE;
  }

  /** Everything in a row that says something and cannot be read or believed. Blank cells are no fault here. */
  faults(row: number): RowFault[] {
    const faults: RowFault[] = [];
    for (const dates of this.#dates.values()) {
      const { column, filled } = dates;
      if (filled.at(row) === 0) continue;
      const day = column.day(row);
      if (day === NO_DAY) {
        const code = column.isOtherOrder(row) ? 'other-date-order' : 'unreadable-date';
        faults.push({ code, column: column.header, value: column.fault(row) ?? '' });
      } else if (!this.#isTold(dates, row)) {
        faults.push({ code: 'date-out-of-range', column: column.header, value: isoDay(day) });
      }
    }
    for (const column of this.#amounts.values()) {
      const value = column.fault(row);
      if (value !== null) faults.push({ code: 'unreadable-amount', column: column.header, value });
    }
    return faults;
  }

  #isTold({ column, planned }: Dates, row: number): boolean {
    return isBelievable(column.day(row), planned ? Infinity : this.#last);
  }
}
