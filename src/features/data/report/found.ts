/* What was found in a row with an issue, in words. */
import type { RowIssue } from '#domain/orders.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

/** The text of the cell, or the number of cells where that is what is wrong; '' = there is nothing to show. */
export function foundText({ code, value }: RowIssue, t: Messages['data'], f: Format, quoted = true): string {
  if (value === '') return '';
  if (code === 'cell-count') return t.report.cells(f.count(Number(value)));
  return quoted ? t.report.quoted(value) : value;
}
