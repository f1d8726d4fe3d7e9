/* A file as records before version 4: its dictionaries stood in its record, and nothing said what belongs to it. */
import type { FileTable } from '#domain/orders.ts';
import { packFile, type PackedFile } from '#storage/columns.ts';

export function packedFormerly(table: FileTable): Omit<PackedFile, 'file'> & {
  readonly file: Omit<PackedFile['file'], 'parts'>;
} {
  const { file, ...rest } = packFile(table);
  const { parts: _parts, ...former } = file;
  return { ...rest, file: former };
}
