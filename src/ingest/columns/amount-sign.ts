/* Which sign stands before decimals: decided for each amount column over the whole file. */
import type { AmountColumn, DecimalSign } from './amount.ts';

/** What stands before decimals where no cell tells. */
export type AssumedSign = DecimalSign | 'each is decimal' | null;

type Proven = DecimalSign | 'none' | 'both';

function provenSign(dots: number, commas: number): Proven {
  if (dots > 0 && commas > 0) return 'both';
  if (dots > 0) return '.';
  return commas > 0 ? ',' : 'none';
}

const ownSign = ({ proof }: AmountColumn): Proven => provenSign(proof['.'], proof[',']);

function signOfFile(columns: readonly AmountColumn[]): Proven {
  let dots = 0;
  let commas = 0;
  for (const { proof } of columns) {
    dots += proof['.'];
    commas += proof[','];
  }
  return provenSign(dots, commas);
}

/** The sign for a column's open cells: its own, else the file's, else the assumed one; null = there is none, or the proofs contradict each other. */
function signOf(column: AmountColumn, fileSign: Proven, assumed: AssumedSign): AssumedSign {
  const own = ownSign(column);
  const proven = own === 'none' ? fileSign : own;
  if (proven === 'none') return assumed;
  return proven === 'both' ? null : proven;
}

/** Columns with cells in doubt (the consequence would be a factor of 1,000) that neither a cell nor the assumption decides. */
export function undecidedAmounts(columns: readonly AmountColumn[], assumed: AssumedSign): readonly AmountColumn[] {
  const fileSign = signOfFile(columns);
  return columns.filter((column) => column.open && signOf(column, fileSign, assumed) === null);
}

/**
 * Decides the decimal sign of every column: by its own cells, else by those of the file's other amounts; where none tells,
 * or they contradict each other, by the user's answer; where none tells, as assumed.
 * Returns a column that stays undecided, null if all are read; then each column notes how, and by which cell it was decided.
 */
export function resolveAmounts(
  columns: readonly AmountColumn[],
  assumed: AssumedSign,
  answered: DecimalSign | null = null,
): AmountColumn | null {
  if (answered === null) {
    const undecided = undecidedAmounts(columns, assumed).at(0);
    if (undecided !== undefined) return undecided;
  }
  const fileSign = signOfFile(columns);
  const elsewhere = (sign: DecimalSign): AmountColumn['deciding'][DecimalSign] =>
    columns.find(({ deciding }) => deciding[sign] !== null)?.deciding[sign] ?? null;
  for (const column of columns) {
    const { deciding } = column;
    const own = ownSign(column);
    if (!column.open) {
      if (own === 'none') column.note('none', null);
      else column.note(own === 'both' ? 'each' : own, deciding[own === 'both' ? ',' : own]);
      continue;
    }
    const proven = signOf(column, fileSign, null);
    const sign = proven ?? answered ?? assumed ?? 'each is decimal';
    column.resolve(sign);
    if (sign === 'each is decimal') column.note('each', null);
    else if (proven === null && answered !== null) column.note(sign, null, true);
    else column.note(sign, deciding[sign] ?? elsewhere(sign));
  }
  return null;
}
