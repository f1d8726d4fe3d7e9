/* When each workspace was saved to a file last, and when it is time to be reminded. Kept in localStorage: dates and counts alone. */
import type { DatasetSummary } from '#engine/protocol.ts';
import { storedFields, storedItem } from './stored-item.ts';

const item = storedItem('backups');
const MS_PER_DAY = 86_400_000;

/** Imports, or days, without a backup after which one is suggested. */
const REMIND_AFTER = { imports: 3, days: 14 } as const;

interface Mark {
  /** Milliseconds since 1970 of the last project file; null = there was none. */
  readonly saved: number | null;
  /** From when on days, and after which import imports are counted: the last file, the first visit, or the last "not now". */
  readonly since: number;
  readonly imports: number;
}

/** By workspace. */
type Marks = Readonly<Partial<Record<string, Mark>>>;

export interface Due {
  /** Imports since the last backup, and days; `never`: there has been none. */
  readonly imports: number;
  readonly days: number;
  readonly never: boolean;
}

/** The number of the last import of a workspace: it only grows. */
const importsOf = ({ files }: Pick<DatasetSummary, 'files'>): number =>
  Math.max(0, ...files.map(({ importNumber }) => importNumber));

/** Whether it is time for a backup, null = not yet. */
function dueSince(mark: Mark, imports: number, now: number): Due | null {
  const due = {
    imports: imports - mark.imports,
    days: Math.floor((now - mark.since) / MS_PER_DAY),
    never: mark.saved === null,
  };
  return due.imports >= REMIND_AFTER.imports || due.days >= REMIND_AFTER.days ? due : null;
}

export class Backups {
  #marks = $state.raw<Marks>(storedFields<Marks>(item));

  /** Milliseconds since 1970 of the last project file of a workspace, null = none. */
  savedAt(workspace: string): number | null {
    return this.#marks[workspace]?.saved ?? null;
  }

  /** Whether to remind of a backup; the first visit begins the count. */
  due(dataset: DatasetSummary, now = Date.now()): Due | null {
    if (dataset.kind === 'sample' || dataset.files.length === 0) return null;
    const mark = this.#marks[dataset.workspace];
    return mark === undefined ? null : dueSince(mark, importsOf(dataset), now);
  }

  /** Begins to count for a workspace that is seen for the first time. */
  begin(dataset: DatasetSummary, now = Date.now()): void {
    if (dataset.kind === 'own' && this.#marks[dataset.workspace] === undefined) {
      this.#set([dataset.workspace], { saved: null, since: now, imports: 0 });
    }
  }

  /** A project file of these workspaces was written. */
  saved(workspaces: readonly string[], open: DatasetSummary | null, now = Date.now()): void {
    for (const workspace of workspaces) {
      const imports = open?.workspace === workspace ? importsOf(open) : (this.#marks[workspace]?.imports ?? 0);
      this.#set([workspace], { saved: now, since: now, imports });
    }
  }

  /** Not now: counted anew from here. */
  later(dataset: DatasetSummary, now = Date.now()): void {
    this.#set([dataset.workspace], { saved: this.savedAt(dataset.workspace), since: now, imports: importsOf(dataset) });
  }

  #set(workspaces: readonly string[], mark: Mark): void {
    this.#marks = { ...this.#marks, ...Object.fromEntries(workspaces.map((workspace) => [workspace, mark])) };
    item.write(JSON.stringify(this.#marks));
  }
}

export const backups = new Backups();
