/* How an ad platform's export is described: its header, its words for each role, its habits; and the reader made of that. */
import type { HeaderSignature } from './signature.ts';
import { SideColumns, type SideHeaders } from './side-columns.ts';
import type { SideSource } from './side-source.ts';
import type { SourceFile } from './source.ts';
import { plainSpendByHeaders } from './plain-spend.ts';
import { spendReader } from './spend-reader.ts';
import type { SpendHabits } from './spend-rows.ts';
import { isDayBreakdown, type SpendRole } from './spend-words.ts';

export interface SpendDeclaration extends SpendHabits {
  /** What people call the export. */
  readonly name: string;
  readonly signatures: readonly HeaderSignature[];
  /** Headers of each role, English and German, normalised; the surer first. */
  readonly headers: SideHeaders<SpendRole>;
  /**
   * Where tables of others have such a header too: whether this file is the platform's. A file that is not is read as a
   * plain table of spend.
   */
  readonly isOwn?: (file: SourceFile) => boolean;
}

/** The source that a declaration describes. Refusals of its reader: `no-date-column`, `ambiguous-dates`, `ambiguous-amounts`, `no-orders`. */
export function spendSource(declaration: SpendDeclaration): SideSource {
  const { id, name, signatures, headers, isOwn } = declaration;
  return {
    id,
    name,
    signatures,
    open: (file) => {
      if (isOwn !== undefined && !isOwn(file)) return plainSpendByHeaders(file);
      return spendReader(file, declaration, platformColumns(file.header, headers));
    },
  };
}

/** Beside a breakdown by day the columns of the report's own period say nothing about the row. */
function platformColumns(header: readonly string[], headers: SideHeaders<SpendRole>): SideColumns<SpendRole> {
  const columns = SideColumns.byHeaders(header, headers);
  return isDayBreakdown(columns.title('date')) ? SideColumns.byHeaders(header, { ...headers, to: [] }) : columns;
}

/** Whether a line above the header fits. */
export function saysAbove(file: SourceFile, line: RegExp): boolean {
  return file.preamble.some((cells) => line.test(cells[0].trim()));
}
