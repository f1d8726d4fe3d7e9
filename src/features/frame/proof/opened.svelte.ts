/* Which proof is open: one at a time, whatever opened it. */
import type { ProofQuery } from '#domain/proof/query.ts';
import { words } from '#features/frame/words.svelte.ts';
import type { TableCell, TableRow } from '#ui/table.ts';

class OpenedProof {
  #query = $state.raw<ProofQuery | null>(null);

  get query(): ProofQuery | null {
    return this.#query;
  }

  open(query: ProofQuery): void {
    this.#query = query;
  }

  close(): void {
    this.#query = null;
  }
}

export const opened = new OpenedProof();

/** The same rows, in which numbers that have a query open their proof. */
export function provable(
  rows: readonly TableRow[],
  queryOf: (row: number, key: string) => ProofQuery | null,
): TableRow[] {
  return rows.map((row, i) =>
    Object.fromEntries(
      Object.entries(row).map(([key, cell]): [string, TableCell] => {
        const query = queryOf(i, key);
        const told = typeof cell === 'string' ? { text: cell, range: '' } : cell;
        const { text } = told;
        if (query === null || text === '') return [key, cell];
        return [
          key,
          {
            ...told,
            proof: {
              label: words.t.proof.open(text),
              open: () => {
                opened.open(query);
              },
            },
          },
        ];
      }),
    ),
  );
}
