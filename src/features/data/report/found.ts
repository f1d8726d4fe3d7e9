/* What is wrong with rows, and what was found in one of them, in words. */
import type { RowIssue } from '#domain/orders.ts';
import type { IssueGroup } from '#engine/protocol.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

/** The text of the cell, or the number of cells where that is what is wrong; '' = there is nothing to show. */
export function foundText({ code, value }: RowIssue, t: Messages['data'], f: Format, quoted = true): string {
  if (value === '') return '';
  if (code === 'cell-count') return t.report.cells(f.count(Number(value)));
  return quoted ? t.report.quoted(value) : value;
}

/** What is wrong with the rows of a group. A column that is not kept for breakdowns is named; free text has no name. */
export function issueText({ code, column }: IssueGroup, t: Messages['data']): string {
  return code === 'attribute-left-out' && column !== '' ? t.report.attributeLeftOut(column) : t.issues[code];
}
