/* Which findings of an import can be repaired by reading the file again in another way, and in which files. */
import type { FileChoices, StatusMeaning } from '#domain/choices.ts';
import type { FileSummary, IssueGroup } from '#engine/protocol.ts';

/** Repairs that need no answer beside yes. */
export type Repair = 'shortRows' | 'lateDates' | 'mixedDates';

/** Dates before this year are never believed (`date-out-of-range`). */
const FIRST_YEAR = 1990;

/** Files of a group by the names in its examples; a name may stand for several files. */
function filesOf({ examples }: IssueGroup, files: readonly FileSummary[]): FileSummary[] {
  const names = new Set(examples.map(({ file }) => file));
  return files.filter(({ name }) => names.has(name));
}

/** The repair that a group of row issues can have; null = none, or it was made already. */
export function repairOf(group: IssueGroup, files: readonly FileSummary[]): Repair | null {
  const repair = possibleRepair(group, files);
  return repair !== null && filesToRepair(group, repair, files).length > 0 ? repair : null;
}

function possibleRepair(group: IssueGroup, files: readonly FileSummary[]): Repair | null {
  const { code, fate, examples } = group;
  if (code === 'other-date-order') return 'mixedDates';
  if (fate !== 'rejected') return null;
  // The value of such an issue is the number of cells found: rows that are too long cannot be filled up.
  const columns = Math.max(...filesOf(group, files).map((file) => file.columns));
  if (code === 'cell-count') return examples.some(({ value }) => Number(value) < columns) ? 'shortRows' : null;
  // Its value is an ISO day: too late, or before dates are believed at all.
  if (code === 'date-out-of-range') {
    return examples.some(({ value }) => Number(value.slice(0, 4)) >= FIRST_YEAR) ? 'lateDates' : null;
  }
  return null;
}

/** Files of the group that were not yet read with the repair. */
export function filesToRepair(group: IssueGroup, repair: Repair, files: readonly FileSummary[]): FileSummary[] {
  return filesOf(group, files).filter(({ choices }) => choices[repair] !== true);
}

/** Groups of unknown words in the status column of orders, as far as the words may be shown. */
export function statusGroups(groups: readonly IssueGroup[], files: readonly FileSummary[]): IssueGroup[] {
  return groups.filter(
    (group) =>
      group.code === 'unknown-status' &&
      filesOf(group, files).some(({ holds }) => holds === 'orders') &&
      statusWords([group]).length > 0,
  );
}

/** The words, as they are answered for: trimmed, lower-cased, each once. */
export function statusWords(groups: readonly IssueGroup[]): string[] {
  const words = groups.flatMap(({ examples }) => examples).map(({ value }) => value.trim().toLowerCase());
  return [...new Set(words)].filter((word) => word !== '').sort();
}

/** Files of orders in the groups, as far as they were not yet answered as here. */
export function filesToAnswer(
  groups: readonly IssueGroup[],
  meanings: Readonly<Record<string, StatusMeaning>>,
  files: readonly FileSummary[],
): FileSummary[] {
  const answered = Object.entries(meanings);
  const asked = new Set(groups.flatMap((group) => filesOf(group, files)));
  return files.filter(
    (file) =>
      asked.has(file) &&
      file.holds === 'orders' &&
      (answered.length === 0 || answered.some(([word, meaning]) => file.choices.statuses?.[word] !== meaning)),
  );
}

/** Meanings added to those that were answered for a file before. */
export function withStatuses(
  { statuses }: FileChoices,
  added: Readonly<Record<string, StatusMeaning>>,
): Pick<FileChoices, 'statuses'> {
  return { statuses: { ...statuses, ...added } };
}

/** Groups that stand under "needs your decision": rows that a repair brings back. */
export function missingGroups(groups: readonly IssueGroup[], files: readonly FileSummary[]): IssueGroup[] {
  return groups.filter((group) => group.fate === 'rejected' && repairOf(group, files) !== null);
}

/** Groups whose rows are used on an assumption that a repair would change. */
export function assumedGroups(groups: readonly IssueGroup[], files: readonly FileSummary[]): IssueGroup[] {
  return groups.filter((group) => group.fate !== 'rejected' && repairOf(group, files) !== null);
}
