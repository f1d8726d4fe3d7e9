/* English sentences of every refusal: what was found, and what to do. */
import type { RefusalCode, RefusalDetail } from '#domain/errors.ts';

const file = (d: RefusalDetail): string => (d.file === undefined || d.file === '' ? 'The file' : `“${d.file}”`);
const columns = (d: RefusalDetail): string => (d.columns ?? []).join(', ');
/** As many as tell which table it is. */
const firstColumns = (d: RefusalDetail): string => (d.columns ?? []).slice(0, 3).join(', ');
const asCsv = 'Save it as “CSV UTF-8” in your spreadsheet and drop that file.';

export const refusals = {
  'empty-file': (d) => `${file(d)} is empty. Export it again.`,
  'header-only': (d) => `${file(d)} holds a header and no rows. Export everything, not a selection.`,
  'not-csv-pdf': (d) => `${file(d)} is a PDF. Drop the export as CSV instead.`,
  'not-csv-xlsx': (d) => `${file(d)} is an Excel workbook. ${asCsv}`,
  'not-csv-xls': (d) => `${file(d)} is an old Excel workbook. ${asCsv}`,
  'not-csv-image': (d) => `${file(d)} is a picture. Drop the export as CSV instead.`,
  'not-csv-html': (d) =>
    `${file(d)} is a web page, not a table; often a log-in page saved by mistake. Download the export again while logged in.`,
  'not-csv-zip': (d) =>
    `${file(d)} is packed in a way that browsers cannot open. Unpack it and drop the CSV files inside.`,
  'not-csv-gzip': (d) => `${file(d)} is compressed (gzip). Unpack it and drop the CSV file inside.`,
  'not-csv-binary': (d) => `${file(d)} is not a text file. Drop the export as CSV.`,
  'not-csv-json': (d) => `${file(d)} holds JSON, not a table. Drop the export as CSV.`,
  'too-many-files': (d) =>
    `${d.file === undefined ? 'The drop' : file(d)} holds ${d.found ?? 'too many'} tables, more than the 1,000 that are read at once. Drop them in several parts.`,
  'archive-too-large': (d) =>
    `${file(d)} would unpack to more than 4 GB or to more than 200 times its size, so it was left packed. Unpack it and drop the CSV files inside.`,
  'archive-encrypted': (d) => `${file(d)} is locked with a password. Unpack it and drop the CSV files inside.`,
  'archive-damaged': (d) =>
    `${file(d)} is damaged or cut off, so nothing of it was read. Download it again, or unpack it and drop the CSV files inside.`,
  'archive-without-table': (d) => `${file(d)} holds no CSV file. Drop the export as CSV, or an archive that holds it.`,
  'git-lfs-pointer': (d) => `${file(d)} is a Git LFS pointer, not the table itself. Fetch the real file first.`,
  'unclosed-quote': (d) =>
    `${file(d)} breaks off: the quotation mark opened in line ${String(d.line ?? 0)} is never closed, so nothing was read. Export the file again; a download may have stopped early.`,
  'shopify-missing-columns': (d) =>
    `${file(d)} is a Shopify orders export with ${String(d.orders ?? 0)} orders, but these columns were removed: ${columns(d)}. Export it again with all columns.`,
  'amazon-no-customers': (d) =>
    `${file(d)} is an Amazon order report. Amazon gives no customers, or another address for each order, so nobody can be followed and nothing was read. Drop the orders of your own shop, or of another channel, instead.`,
  'known-without-use': (d) =>
    `${file(d)} looks like ${d.found ?? 'another export'}, which tells nothing about who bought when. Export the orders instead, and drop that file.`,
  'no-date-column': (d) => `${file(d)}: no date column was found, so nothing was read. Name it “Date” or “Created at”.`,
  'no-amount-column': (d) =>
    `${file(d)}: no amount column was found, so nothing was read. Name it “Total” or “Amount”.`,
  'no-identity-column': (d) =>
    `${file(d)}: no column says who bought, so nothing was read. Add “Email”, “Phone” or “Customer ID”.`,
  'no-score-column': (d) => `${file(d)}: no column holds a score, so nothing was read. Name it “Score”.`,
  'unknown-table': (d) =>
    `${file(d)} is a table, but none that is known: ${(d.columns ?? []).length === 0 ? 'no known column was found' : `its columns begin with “${firstColumns(d)}”`}. Orders need a customer, a date and an amount; ad spend a date and an amount; subscriptions an interval too; a survey a score.`,
  'ambiguous-dates': (d) =>
    `${file(d)}: the dates in “${d.column ?? ''}” (${d.found ?? ''}) can be read with the day or the month first, and nothing in the file decides. Write them as 2026-01-31.`,
  'ambiguous-amounts': (d) =>
    `${file(d)}: the amounts in “${d.column ?? ''}” (${d.found ?? ''}) can mean thousands or decimals, and nothing in the file decides. Write them with two decimals, as 1234.00.`,
  'no-orders': (d) =>
    `${file(d)}: no row could be read${d.found === undefined ? '' : `; the first reason is: ${d.found}`}. Nothing was stored.`,
  'too-many-columns': (d) =>
    `${file(d)} has ${d.found ?? 'too many'} columns. An export has fewer than 2,000; was the file transposed?`,
  'line-too-long': (d) =>
    `${file(d)}: line ${String(d.line ?? 0)} is longer than any order can be. The file is damaged or is not a table.`,
  cancelled: () => 'Reading was cancelled. The stored data are as they were.',
  'memory-full': () =>
    'This tab has not enough memory for all orders of this workspace, so nothing was changed. Close other tabs, use a computer with more memory, or keep parts of the history in workspaces of their own.',
  'storage-full': () =>
    'The browser’s storage is full, so nothing was stored and the former data are as they were. Free some space, for instance by deleting a workspace that you no longer need, then try again.',
  'storage-unavailable': () =>
    'The browser does not let this page store data (often in a private window). Allow site data, then reload.',
  'storage-blocked': () =>
    'Another tab holds the stored data in an older version of Tenure, so nothing was changed. Close the other tabs with Tenure, then reload.',
  'storage-newer': () =>
    'A newer version of Tenure has taken over the stored data; this page can no longer read or change them. Reload it to go on.',
  'storage-damaged': (d) =>
    `The browser has lost a part of ${d.file === undefined ? 'a stored file' : `“${d.file}”`}, so this workspace was not opened. Nothing else was changed. Go on without that file and drop it again, or open another workspace.`,
  'workspace-gone': () =>
    'This workspace is no longer stored: it was deleted in another tab, or the browser has cleared it. The last change was not saved.',
  'project-foreign': (d) => `${file(d)} is not a project file of Tenure. Nothing was changed.`,
  'project-newer': (d) =>
    `${file(d)} was written by a newer version of Tenure, which this one cannot read. Nothing was changed. Reload the page, or open the file where it was written.`,
  'project-cut': (d) =>
    `${file(d)} is cut off: its end is missing, often because a copy or a download stopped early. Nothing was changed. Copy it again, or take an older project file.`,
  'project-damaged': (d) =>
    `${file(d)} is damaged: its content does not agree with its checksum. Nothing was changed. Copy it again, or take an older project file.`,
  'project-not-written': () =>
    'The project file was written, but read back it was not the same, so it was thrown away. Nothing stored was changed. Try again.',
  'no-data': () => 'There are no orders to answer from. Open an orders file first.',
  'file-unreadable': (d) =>
    `${file(d)} could not be read. It may have been moved or changed while reading. Drop it again.`,
  'on-stage': () => 'Stage mode is on: a file that names customers is only written when it is off.',
} satisfies Record<RefusalCode, (detail: RefusalDetail) => string>;
