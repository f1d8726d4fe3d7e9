/* Names a cell of the triangle on the screen, so that its rows can be asked for. */
import type { ProofQuery } from '#domain/proof/query.ts';
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import type { WorkspaceSettings } from '#engine/protocol.ts';

/** The query of cohort `row` (−1 = the average row) and column, under the view that the answer settled. */
export function queryOf(
  { view, cohorts, columns }: RetentionTriangle,
  row: number,
  column: number,
  { costs, startsWithFirstOrder }: Pick<WorkspaceSettings, 'costs' | 'startsWithFirstOrder'>,
): Extract<ProofQuery, { of: 'cell' | 'average' }> {
  const { k } = columns[column];
  const beside = { guarded: !startsWithFirstOrder, ...(view.measure === 'contribution' ? { costs } : {}) };
  if (row < 0) return { of: 'average', view, k, ...beside };
  return { of: 'cell', view, row: cohorts[row].name, k, ...beside };
}
