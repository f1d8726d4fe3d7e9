/* What is kept of every file besides its columns: as a record, and back. */
import type { FileReport } from '#domain/orders.ts';
import type { FileRecord, IdentityRecord } from './schema.ts';

type Report = Omit<FileRecord, 'workspace' | 'file' | 'orders' | 'lines' | 'parts' | 'side' | 'importNumber'>;

/** The report of a file, but for its rejected rows: they are kept with the identities. */
export function packReport(file: FileReport): Report {
  return {
    name: file.name,
    source: file.source,
    bytes: file.bytes,
    savedDay: file.savedDay,
    header: file.header,
    count: { ...file.count },
    issues: file.issues,
    ...(file.issueTotals ? { issueTotals: file.issueTotals } : {}),
    ...(file.formats ? { formats: file.formats } : {}),
    ...(file.columns ? { uses: file.columns } : {}),
    ...(file.choices ? { choices: file.choices } : {}),
    ...(file.cut ? { cut: file.cut } : {}),
    ...(file.forgotten ? { forgotten: true } : {}),
  };
}

export function unpackReport(record: FileRecord, identities: IdentityRecord): FileReport {
  const rejected = 'rejectedRows' in identities ? identities.rejectedRows : undefined;
  return {
    name: record.name,
    source: record.source,
    bytes: record.bytes,
    savedDay: record.savedDay,
    header: record.header,
    count: record.count,
    issues: record.issues,
    ...(record.issueTotals ? { issueTotals: record.issueTotals } : {}),
    ...(record.formats ? { formats: record.formats } : {}),
    ...(record.uses ? { columns: record.uses } : {}),
    ...(record.choices ? { choices: record.choices } : {}),
    ...(record.cut ? { cut: record.cut } : {}),
    ...(record.forgotten ? { forgotten: true } : {}),
    ...(rejected ? { rejectedRows: rejected } : {}),
    stored: { file: record.file, importNumber: record.importNumber ?? record.file },
  };
}
