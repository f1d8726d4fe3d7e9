/* What the page is told of stored files on stage: nothing that names a client or quotes a cell with an amount. */
import type { ContentSummary } from './summary.ts';

/** Stands for what a cell said. */
const HIDDEN = '…';

/** Files by their place, no quoted amounts, no rejected rows. Words of a status stay: they are asked about one by one. */
export function stagedSummary(summary: ContentSummary): ContentSummary {
  const nameOf = new Map(summary.files.map(({ name }, i) => [name, `${i + 1}.csv`]));
  return {
    ...summary,
    files: summary.files.map((file, i) => ({
      ...file,
      name: `${i + 1}.csv`,
      formats: file.formats.filter(({ kind }) => kind !== 'amount'),
      rejectedKept: 0,
    })),
    issues: summary.issues.map((group) => ({
      ...group,
      examples: group.examples.map((issue) => ({
        ...issue,
        file: nameOf.get(issue.file) ?? HIDDEN,
        value: issue.code === 'unknown-status' ? issue.value : HIDDEN,
      })),
    })),
  };
}
