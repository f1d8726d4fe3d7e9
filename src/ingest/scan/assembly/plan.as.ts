/*
 * AssemblyScript: what order-rows.as.ts is told and tells, as words of four bytes; `order-plan.ts` names the same. Columns are
 * those of the table, −1 = there is none; addresses are of this memory. A list is its length and its address.
 */

// Columns.
export const COLUMNS: i32 = 0;
export const NAME: i32 = 1 << 2;
export const CREATED: i32 = 2 << 2;
export const FINANCIAL: i32 = 3 << 2;
export const TOTAL: i32 = 4 << 2;
export const PRODUCT: i32 = 5 << 2;
export const QUANTITY: i32 = 6 << 2;
export const NOTES: i32 = 7 << 2;
export const VENDOR: i32 = 8 << 2;
/** Three columns of numbers that a spreadsheet may have ruined. */
export const LOSSY: i32 = 9 << 2;
export const LOSSY_COLUMNS: i32 = 3;

/** The texts of the orders' names; the last order's name, −1 = no row may follow it unseen; length of its date, −1 = unknown. */
export const NAMES: i32 = 12 << 2;
export const LAST_NAME: i32 = 13 << 2;
export const CREATED_LENGTH: i32 = 14 << 2;
/** Bytes of that date. */
export const LAST_CREATED: i32 = 48 << 2;
export const LONGEST_CREATED: i32 = 32;

// What is taken and not fetched yet: orders, lines, lines of the order before the first; orders of the last call with notes; the
// physical line of the next record.
export const HEADS: i32 = 15 << 2;
export const LINES: i32 = 16 << 2;
export const CARRIED: i32 = 17 << 2;
export const NOTED: i32 = 18 << 2;
export const NEXT_LINE: i32 = 19 << 2;

// Lists of columns, the date of creation first among the dates.
export const DATES: i32 = 20 << 2;
export const AMOUNTS: i32 = 22 << 2;
export const PRICES: i32 = 24 << 2;
export const HEAD_WORDS: i32 = 26 << 2;
export const LINE_WORDS: i32 = 28 << 2;
export const HEAD_TEXTS: i32 = 30 << 2;
export const LINE_TEXTS: i32 = 32 << 2;

// Addresses of what is fetched: an entry for each order, or for each line.
export const HEAD_LINE: i32 = 34 << 2;
export const HEAD_NAME: i32 = 35 << 2;
export const HEAD_ROWS: i32 = 36 << 2;
export const LINE_LINE: i32 = 37 << 2;
/** Order of a line among those not fetched yet; −1 = the one before them. */
export const LINE_HEAD: i32 = 38 << 2;
/** 1 = the line has a row of its own. */
export const LINE_OWN: i32 = 39 << 2;
export const LINE_UNITS: i32 = 40 << 2;
/** 1 = the line names a vendor, or there is no such column. */
export const LINE_VENDOR: i32 = 41 << 2;
/** A record and its order, for each that is noted. */
export const NOTED_ROWS: i32 = 42 << 2;
/** First cell of each order's record, and of each line's. */
export const HEAD_CELLS: i32 = 43 << 2;
export const LINE_CELLS: i32 = 44 << 2;

// One column of a list: eight words.
export const ENTRY_LOG: i32 = 5;
/** Its number, and that of the column that stands in where its cell is empty. */
export const FIRST_COLUMN: i32 = 0;
export const SECOND_COLUMN: i32 = 1 << 2;
/** Where its values go, and the ms of dates. */
export const OUT: i32 = 2 << 2;
export const OUT_MS: i32 = 3 << 2;
/** What was seen in it before: bits of values.as.ts. Anything else is left to be seen first. */
export const SEEN_SO_FAR: i32 = 4 << 2;
/** Amounts: plain ones with each sign, and the sign of the one just read. */
export const DOTS: i32 = 5 << 2;
export const COMMAS: i32 = 6 << 2;
export const SIGN: i32 = 7 << 2;
/** Texts: those as they are meant, those that are rewritten, how many of the former at most, which of them are sure to be as meant, 1 = some were not. */
export const TEXTS: i32 = 3 << 2;
export const REWRITTEN: i32 = 4 << 2;
export const MOST: i32 = 5 << 2;
export const KEPT: i32 = 6 << 2;
export const ANY_REWRITTEN: i32 = 7 << 2;
/** Words: where a byte for blank and one for each stands, 1 = rows with it may be taken; 0 = all may. */
export const FIT: i32 = 4 << 2;

/** Which cells are as they are meant: all, those in capitals, e-mails in small letters, digits, none. */
export const ALL: i32 = 0;
export const CAPITALS: i32 = 1;
export const EMAILS: i32 = 2;
export const DIGITS: i32 = 3;
