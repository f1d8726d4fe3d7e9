/* What is stored, as the page is told of it. */
import type { FileChoices } from '#domain/choices.ts';
import type { ColumnFormat, ColumnUse, RowCount, RowIssue, RowIssueCode, SourceId } from '#domain/orders.ts';
import type { RowCut } from '#domain/row-cut.ts';
import type { SideKind } from '#domain/side-tables.ts';

/** The sample stores. */
export type SampleId = 'consumables' | 'fashion' | 'subscription';

export interface FileSummary {
  readonly name: string;
  readonly source: SourceId;
  readonly holds: 'orders' | SideKind;
  /** The import that brought it: files of one drop share it. */
  readonly importNumber: number;
  readonly columns: number;
  /** What became of each column; [] = read before this was kept. */
  readonly uses: readonly ColumnUse[];
  readonly choices: FileChoices;
  /** Its e-mails, phones and names were forgotten. */
  readonly forgotten: boolean;
  /** Its instants are written in UTC, so that a zone may be chosen; `moved`: share of its rows that the chosen zone puts on another day. */
  readonly utc: { readonly moved: number } | null;
  /** Rejected rows that can be downloaded. */
  readonly rejectedKept: number;
  readonly bytes: number;
  readonly rows: Readonly<RowCount>;
  /** Orders that the file holds, and how many of them other files hold too (merged). */
  readonly orders: number;
  readonly mergedOrders: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly currency: string;
  /** How dates and amounts were read, with the cell that decided. */
  readonly formats: readonly ColumnFormat[];
  /** How its rows were cut; null = read before this was kept. */
  readonly cut: RowCut | null;
}

/** Row issues of one kind, counted, with the first few as examples. */
export interface IssueGroup {
  readonly code: RowIssueCode;
  readonly fate: RowIssue['fate'];
  readonly column: string;
  readonly count: number;
  readonly examples: readonly RowIssue[];
}

/** Days that as-of may be moved between: from the first order to the last date in the data, or the day a file was saved, if later. */
export interface AsOfRange {
  readonly from: number;
  readonly to: number;
}

/** A further column that orders have, for breakdowns. */
export interface AttributeSummary {
  readonly name: string;
  /** Different values, and orders that have one. */
  readonly values: number;
  readonly orders: number;
}

/** What is stored: shown on #/data and in the context line. */
export interface DatasetSummary {
  readonly workspace: string;
  /** As somebody called the workspace; '' = not named. */
  readonly name: string;
  readonly kind: 'own' | 'sample';
  readonly sample: SampleId | null;
  readonly files: readonly FileSummary[];
  readonly rows: Readonly<RowCount>;
  readonly issues: readonly IssueGroup[];
  readonly orders: number;
  readonly customers: number;
  readonly attributes: readonly AttributeSummary[];
  /** Orders with a refund of known date: the option "on the refund's day" has something to say. */
  readonly datedRefunds: number;
  readonly asOfRange: AsOfRange;
  /** Stage mode is on: amounts are scaled, nobody is named. */
  readonly staged: boolean;
}
