/* Files as they are read and stored: of orders, or of a table beside them. */
import type { FileTable } from '#domain/orders.ts';
import type { SideFile } from '#domain/side-tables.ts';

/** Any file that was read. */
export type DataFile = FileTable | SideFile;

export function isOrdersFile(file: DataFile): file is FileTable {
  return 'orders' in file;
}

export const ordersFilesOf = (files: readonly DataFile[]): FileTable[] => files.filter(isOrdersFile);

export const sideFilesOf = (files: readonly DataFile[]): SideFile[] =>
  files.filter((file): file is SideFile => !isOrdersFile(file));
