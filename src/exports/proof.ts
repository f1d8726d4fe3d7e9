/* The records of a proof as a CSV, from which the number can be computed again. */
import { isoDay } from '#domain/calendar.ts';
import { LEFT_OUT, type ProofRecords } from '#domain/proof/records.ts';
import type { NamesOfRecords } from '#domain/proof/things.ts';
import type { Proof } from '#domain/proof/value.ts';
import { csvRecords, csvText, type ExportTable, type TableColumn } from '#exports/csv.ts';
import { moneyText } from '#exports/money-text.ts';

/** Records that are made text at a time. */
const PIECE = 20_000;

/** Columns of the file; `orders` stands in a list of customers, `given` where the number needs one (spend, CAC). Order numbers are free text. */
const COLUMNS: readonly TableColumn[] = [
  { header: 'customer', kind: 'figure' },
  { header: 'firstOrder', kind: 'text' },
  { header: 'firstDay', kind: 'figure' },
  { header: 'record', kind: 'figure' },
  { header: 'order', kind: 'text' },
  { header: 'day', kind: 'figure' },
  { header: 'amount', kind: 'figure' },
  { header: 'inNumerator', kind: 'figure' },
  { header: 'inDenominator', kind: 'figure' },
  { header: 'position', kind: 'figure' },
  { header: 'observedTo', kind: 'figure' },
  { header: 'leftOut', kind: 'figure' },
  { header: 'takesPartOn', kind: 'figure' },
  { header: 'cohort', kind: 'text' },
];

const day = (number: number): string | null => (Number.isNaN(number) ? null : isoDay(number));

/**
 * The file in pieces, one record a line, by `order`: who (customer number, first order and its day), what (order or refund, its
 * number and day, its amount in major units or as a number), whether it stands above and below the line (1, 0), its position and
 * the last one observed (days of age, or calendar periods), why it is left out and the day on which it takes part, its cohort.
 * E-mails, phones and names stand in no column.
 */
export function proofCsv(
  proof: Proof,
  order: Int32Array,
  nameOf: NamesOfRecords,
  minorDigits: number,
): readonly string[] {
  const { records, groups } = proof;
  const list = proof.unit === 'list';
  const money = proof.unit === 'money' || proof.unit === 'share' || proof.unit === 'times' || list;
  const said = (amount: number): string | number | null =>
    Number.isNaN(amount) ? null : money ? moneyText(amount, minorDigits) : amount;
  const given = proof.given === undefined ? null : said(proof.given);
  const columns: readonly TableColumn[] = [
    ...COLUMNS,
    ...(list ? [{ header: 'orders', kind: 'figure' } as const] : []),
    ...(given === null ? [] : [{ header: 'given', kind: 'figure' } as const]),
  ];
  const blank = (value: number): number | null => (value < 0 ? null : value);
  const rowOf = (i: number): ExportTable['rows'][number] => {
    const named = nameOf(records, i);
    return [
      ...[named.customer, named.firstOrder, day(named.firstDay)],
      ...[named.thing, named.order, day(named.day), said(records.amount[i])],
      ...[records.above[i], records.below[i], blank(records.position[i]), blank(records.observed[i])],
      ...[reasonText(records, i), day(records.until[i] < 0 ? NaN : records.until[i])],
      records.group[i] < 0 ? null : groups[records.group[i]],
      ...(list ? [named.orders] : []),
      ...(given === null ? [] : [given]),
    ];
  };
  const pieces = [csvText({ columns, rows: [] })];
  for (let from = 0; from < order.length; from += PIECE) {
    pieces.push(csvRecords({ columns, rows: Array.from(order.subarray(from, from + PIECE), rowOf) }));
  }
  return pieces;
}

function reasonText({ leftOut }: ProofRecords, i: number): string | null {
  return leftOut[i] === 0 ? null : LEFT_OUT[leftOut[i]];
}
