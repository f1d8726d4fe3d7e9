/* Answers to one question, one a person, with the customer who gave them. */
import type { Assembled } from '#domain/assemble.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { MergedTable } from '#domain/side-merge.ts';
import type { SurveyTable } from '#domain/side-tables.ts';
import { textAt } from '#domain/text.ts';

/** a answers. */
export interface PersonAnswers {
  readonly score: Float64Array;
  /** NO_SURVEY_DAY = the file gives none. */
  readonly day: Int32Array;
  /** Place in the log; −1 = nobody of the log. */
  readonly customer: Int32Array;
}

/** Questions with their rows, most answers first, then by their text. */
export function rowsByQuestion({ table }: MergedTable<SurveyTable>): [string, number[]][] {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const question = textAt(table.question, row);
    const known = rows.get(question);
    if (known) known.push(row);
    else rows.set(question, [row]);
  }
  return [...rows].sort(([a, n], [b, m]) => m.length - n.length || (a < b ? -1 : 1));
}

/** Place in the log of the customer behind each e-mail: whoever's orders name it, if they are of one customer alone. */
export function customersByEmail({ orders, people }: Assembled, log: PurchaseLog): Map<string, number> {
  const place = new Int32Array(orders.customers).fill(-1);
  log.customer.forEach((customer, i) => (place[customer] = i));
  const owner = new Map<number, number>();
  for (let row = 0; row < orders.rows; row++) {
    const [code, customer] = [people.email.codes[row], orders.customer[row]];
    if (code < 0 || customer < 0) continue;
    const known = owner.get(code);
    owner.set(code, known === undefined || known === customer ? customer : -1);
  }
  return new Map(
    [...owner].map(([code, customer]) => [people.email.values[code], customer < 0 ? -1 : place[customer]]),
  );
}

/** The latest answer of each person; on one day the one further down. Without an e-mail each answer is of a person of its own. */
export function personAnswers(
  rows: readonly number[],
  { table, identities }: MergedTable<SurveyTable>,
  customers: ReadonlyMap<string, number>,
): PersonAnswers {
  const latest = new Map<string, number>();
  const kept: number[] = [];
  for (const row of rows) {
    const email = textAt(identities.email, row);
    if (email === '') {
      kept.push(row);
      continue;
    }
    const known = latest.get(email);
    if (known === undefined || table.day[row] >= table.day[known]) latest.set(email, row);
  }
  kept.push(...latest.values());
  return {
    score: Float64Array.from(kept, (row) => table.score[row]),
    day: Int32Array.from(kept, (row) => table.day[row]),
    customer: Int32Array.from(kept, (row) => customers.get(textAt(identities.email, row)) ?? -1),
  };
}
