/* What a user answers about a file, and what is asked: only what the file itself cannot tell, with the consequence of each answer. */

/** What an unknown word of a status column means. `paid` counts; `ignored`: the row is no order. */
export type StatusMeaning = 'paid' | 'pending' | 'cancelled' | 'refunded' | 'ignored';

/** What a table holds. */
export type MappedKind = 'orders' | 'spend' | 'subscriptions' | 'survey';

/** What a column of a table of each kind can mean, the required ones first. */
export const COLUMN_ROLES = {
  orders: [
    'date',
    'amount',
    'email',
    'customer',
    'order',
    'person',
    'phone',
    'zip',
    'currency',
    'status',
    'refund',
    'product',
    'sku',
    'quantity',
    'discountCode',
    'source',
    'country',
  ],
  spend: [
    'date',
    'amount',
    'to',
    'currency',
    'channel',
    'account',
    'campaign',
    'adGroup',
    'ad',
    'impressions',
    'clicks',
  ],
  subscriptions: [
    'start',
    'amount',
    'interval',
    'email',
    'customer',
    'ended',
    'id',
    'status',
    'plan',
    'quantity',
    'currency',
    'canceled',
    'trialStart',
    'trialEnd',
    'discount',
  ],
  survey: ['score', 'email', 'date'],
} as const satisfies Readonly<Record<MappedKind, readonly string[]>>;

/** Roles without which a table of the kind cannot be read; of an inner list one is enough. */
export const REQUIRED_ROLES = {
  orders: [['date'], ['amount'], ['email', 'customer', 'phone']],
  spend: [['date'], ['amount']],
  subscriptions: [['start'], ['amount'], ['interval'], ['email', 'customer']],
  survey: [['score']],
} as const satisfies Readonly<Record<MappedKind, readonly (readonly string[])[]>>;

export type ColumnRole<K extends MappedKind = MappedKind> = (typeof COLUMN_ROLES)[K][number];

/** What each column of a table means: a role, kept as an attribute of the order for breakdowns, or ignored. */
export interface ColumnMapping {
  readonly kind: MappedKind;
  /** One entry a column, in the header's order. */
  readonly columns: readonly (ColumnRole | 'attribute' | null)[];
}

/** What a user answered about a file. All optional: the file tells the rest. */
export interface FileChoices {
  /** Which of two numbers is the day, where no cell of the file tells. */
  readonly dayMonth?: 'dmy' | 'mdy';
  /** Cells that only the other order of day and month can read are read in it: Excel converts some cells and leaves others. */
  readonly mixedDates?: true;
  /** Sign before decimals, where no cell of the column tells. */
  readonly decimal?: '.' | ',';
  /** Rows with fewer cells than the header are filled up with blank ones. */
  readonly shortRows?: true;
  /** Dates later than the day the file was saved are believed: the file's own time may be wrong. */
  readonly lateDates?: true;
  /** Meaning of unknown words of the status column, trimmed and lower-cased. */
  readonly statuses?: Readonly<Record<string, StatusMeaning>>;
  readonly mapping?: ColumnMapping;
  /** Currency of the rows that name none, ISO 4217. Changed at any time. */
  readonly currency?: string;
  /** IANA zone in which the days of instants written in UTC are counted. Changed at any time. */
  readonly zone?: string;
}

/** First and last day of a column in one of its readings, and the example in that reading. Day numbers. */
export interface DateReadingRange {
  readonly example: number;
  readonly first: number;
  readonly last: number;
}

/** Dates such as 03/04/2026 that can be read in two ways. */
export interface DatesQuestion {
  readonly kind: 'dates';
  readonly column: string;
  readonly example: string;
  readonly line: number;
  /** Cells that change with the answer. */
  readonly cells: number;
  readonly dmy: DateReadingRange;
  readonly mdy: DateReadingRange;
  readonly suggested: 'dmy' | 'mdy';
}

/** Amounts such as 1,234 that can be read in two ways. Sums in 1/10,000 major unit. */
export interface AmountsQuestion {
  readonly kind: 'amounts';
  readonly column: string;
  readonly example: string;
  readonly line: number;
  readonly cells: number;
  /** Value of the example and sum of the column if the sign before decimals is a dot, and if it is a comma. */
  readonly dot: { readonly example: number; readonly sum: number };
  readonly comma: { readonly example: number; readonly sum: number };
  readonly suggested: '.' | ',';
}

/** A guess of what a column means; confidence 0 … 1. */
export interface ColumnGuess {
  readonly role: ColumnRole | null;
  readonly confidence: number;
}

/** A table whose columns are not known: what does each mean? */
export interface ColumnsQuestion {
  readonly kind: 'columns';
  /** Up to three different values of each column, as written. They are shown and never stored. */
  readonly columns: readonly { readonly header: string; readonly samples: readonly string[] }[];
  /** What the table seems to hold. */
  readonly suggested: MappedKind;
  /** One guess a column, by kind. */
  readonly guesses: Readonly<Record<MappedKind, readonly ColumnGuess[]>>;
}

export type FileQuestion = DatesQuestion | AmountsQuestion | ColumnsQuestion;

/** A header row as the key under which its mapping is remembered: normalised headers, in their order. */
export function headerKey(header: readonly string[]): string {
  return header.map((text) => text.trim().replace(/\s+/g, ' ').toLowerCase()).join('\u001f');
}

/**
 * The part of the choices that the next file with the same header can be read with. Currency and zone are of one shop, and a
 * plain header may be anyone's: they are not carried over.
 */
export function lastingChoices({ dayMonth, decimal, statuses, mapping }: FileChoices): FileChoices {
  return {
    ...(dayMonth === undefined ? {} : { dayMonth }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(statuses === undefined ? {} : { statuses }),
    ...(mapping === undefined ? {} : { mapping }),
  };
}
