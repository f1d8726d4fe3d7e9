/* How a column was read, in words, with the cell that decided. */
import type { ColumnFormat } from '#domain/orders.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

export function formatText(file: string, format: ColumnFormat, t: Messages['data'], f: Format): string {
  const assumed: Readonly<Record<string, string | undefined>> = t.formatsAssumed;
  const said =
    format.proof === ''
      ? (assumed[format.decided] ?? '')
      : t.formats[format.decided](format.proof, f.count(format.line));
  return t.formatOf(file, format.column, said);
}
