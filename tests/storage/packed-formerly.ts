/* A file as records before version 4: its dictionaries stood in its record, and nothing said what belongs to it. */
import { type DataFile, isOrdersFile } from '#domain/data-files.ts';
import { packFile, type PackedFile } from '#storage/columns.ts';
import { packSideFile } from '#storage/side-columns.ts';

export function packedFormerly(table: DataFile): PackedFile {
  const { file, ...rest } = isOrdersFile(table) ? packFile(table) : packSideFile(table);
  const former = Object.fromEntries(Object.entries(file).filter(([key]) => key !== 'parts'));
  return { ...rest, file: former as unknown as PackedFile['file'] };
}
