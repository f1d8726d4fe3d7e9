/* What a table of the app is made of, and its text for the clipboard. */

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** Right-aligned. */
  readonly numeric?: boolean;
  /** Left out on phones. */
  readonly hideNarrow?: boolean;
  /** A second line under the label. */
  readonly note?: string;
  readonly sortable?: boolean;
}

/**
 * Text, or text with its range in small type; `few` = it rests on few customers: grey; with a proof the text is a button, named by
 * its label.
 */
export type TableCell =
  | string
  | {
      readonly text: string;
      readonly range: string;
      readonly few?: boolean;
      readonly proof?: { readonly label: string; readonly open: () => void };
    };
export type TableRow = Readonly<Record<string, TableCell>>;
export interface TableSort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** Whether any cell rests on few customers. */
export function hasFew(rows: readonly TableRow[]): boolean {
  return rows.some((row) => Object.values(row).some((cell) => typeof cell === 'object' && cell.few === true));
}

/** The cell in one string: "month 5 (4–7)". */
export function cellText(cell: TableCell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : `${cell.text} ${cell.range}`.trim();
}

/** Tab-separated text with head, as spreadsheets paste it. Tabs and line breaks inside a cell become spaces. */
export function tableAsTsv(columns: readonly TableColumn[], rows: readonly TableRow[]): string {
  const flat = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');
  const lines = [columns.map((column) => flat(column.label))];
  for (const row of rows) lines.push(columns.map((column) => flat(cellText(row[column.key]))));
  return lines.map((line) => line.join('\t')).join('\n');
}
