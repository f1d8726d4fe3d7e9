/* How a file was cut, and how a column was read, in words, with the cell or the report's period that decided, or the answer or habit that did. */
import type { ColumnFormat } from '#domain/orders.ts';
import type { RowCut } from '#domain/row-cut.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

export function formatText(format: ColumnFormat, t: Messages['data'], f: Format): string {
  const { column, decided, proof, line, answered } = format;
  if (proof !== '' && line > 0) return t.formatOf(column, t.formats[decided](proof, f.count(line)));
  if (proof !== '') {
    const above: Readonly<Record<string, ((proof: string) => string) | undefined>> = t.formatsAbove;
    return t.formatOf(column, above[decided]?.(proof) ?? '');
  }
  const unproven: Readonly<Record<string, string | undefined>> = answered ? t.formatsAnswered : t.formatsAssumed;
  return t.formatOf(column, unproven[decided] ?? '');
}

/** How a file's rows were cut; '' where that was not kept. */
export function cutText(
  cut: RowCut | null,
  t: Messages['data']['files']['cut'],
  count: (value: number) => string,
): string {
  if (cut === null) return '';
  if (cut.by !== 'text') return t[cut.by];
  return cut.because === 'quotes' ? t.quotes(count(cut.line)) : t[cut.because];
}
