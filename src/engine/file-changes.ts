/* What changes the files of a workspace: they are assembled and compared in steps, then written whole and opened. A cancel leaves the stored data as they were. */
import { type DataFile, ordersFilesOf } from '#domain/data-files.ts';
import { answer, refuse, type Answer, type Refusal } from '#domain/errors.ts';
import { customersThatChangedCohort, type ImportChange, importChangeByStep } from '#domain/import-change.ts';
import { matchOrders } from '#domain/matched-orders.ts';
import type { Steps } from '#domain/steps.ts';
import type { Store, WorkspaceChange } from '#storage/store.ts';
import { Dataset, type WorkspaceId } from './dataset.ts';
import { pause, runByStep } from './pace.ts';
import type { ImportOutcome, ImportProgress, WorkspaceSettings } from './protocol.ts';
import { type ImportRun, type Known, lessonsOf } from './read-files.ts';
import type { Loaded } from './opened.ts';
import type { Session } from './session.ts';
import { withinMemory } from './within-memory.ts';

/** What an import begins with, beside its files. */
export interface Beginning {
  /** Of a workspace that starts anew. */
  readonly settings: WorkspaceSettings;
  readonly known: Known;
  /** The import whose place is taken. */
  readonly instead: number | null;
  readonly refused: readonly Refusal[];
}

interface Writing {
  readonly settings: WorkspaceSettings;
  readonly change: Partial<WorkspaceChange>;
  readonly refused?: readonly Refusal[];
  /** Said once everything is assembled. */
  readonly storing?: () => void;
  readonly signal?: AbortSignal;
  /** On the clock of `performance.now`. */
  readonly started: number;
}

export interface FileChanges {
  /** Writes what changed and opens the result, with what it changed since `former`. null = a workspace that starts anew. */
  readonly change: (
    id: WorkspaceId,
    former: Loaded | null,
    files: readonly DataFile[],
    writing: Writing,
  ) => Promise<Answer<ImportOutcome>>;
  /** Adds files to the former ones, in the place of an import where one is named. */
  readonly add: (
    id: WorkspaceId,
    former: Loaded | null,
    added: readonly DataFile[],
    beginning: Beginning,
    run: ImportRun,
    started: number,
  ) => Promise<Answer<ImportOutcome>>;
}

type Changes = ImportChange & Pick<ImportOutcome, 'customersChangedCohort'>;

/** What the last `added` files of a data set changed since it had others. Files that are the same object in both are the same. */
function* changesByStep(former: Dataset | null, now: Dataset, added: number): Steps<Changes> {
  const after = now.assembled;
  if (former === null) return { ...(yield* importChangeByStep(null, after, added)), customersChangedCohort: 0 };
  const before = former.assembled;
  const files = ordersFilesOf(former.files);
  const matched = yield* matchOrders(
    before,
    after,
    ordersFilesOf(now.files).map((file) => files.indexOf(file)),
  );
  return {
    ...(yield* importChangeByStep(before, after, added, matched)),
    customersChangedCohort: yield* customersThatChangedCohort(before, after, matched),
  };
}

export function fileChangesOf(session: Session, storage: Store): FileChanges {
  const change: FileChanges['change'] = (id, former, files, writing) =>
    withinMemory(() => changed(id, former, files, writing));

  const changed: FileChanges['change'] = async (id, former, files, writing) => {
    const { signal, started } = writing;
    const { add: added } = writing.change;
    const wanted = (): boolean => signal?.aborted !== true;
    // Assembled before it is written: what cannot be assembled is never stored.
    const assembled = await runByStep(Dataset.byStep(id, files), wanted);
    if (assembled === null) return refuse('cancelled');
    const orderFiles = ordersFilesOf(added ?? []).length;
    const changes = await runByStep(changesByStep(former?.dataset ?? null, assembled, orderFiles), wanted);
    if (changes === null || !wanted()) return refuse('cancelled');
    writing.storing?.();
    await pause();
    if (!wanted()) return refuse('cancelled');
    const stored = former?.stored ?? { settings: writing.settings, noIdentity: [] };
    const written = await storage.write({
      record: { ...id, settings: stored.settings },
      noIdentity: stored.noIdentity,
      add: [],
      replace: former === null,
      settle: (now) => now,
      ...(signal === undefined ? {} : { signal }),
      take: (steps) => runByStep(steps, wanted),
      ...writing.change,
    });
    if (!written.ok) return written;
    const opened = session.written(assembled.numbered(written.value), former, written.value);
    session.current = opened;
    session.tell(id.workspace);
    return answer({
      ...session.described(opened),
      importNumber: added === undefined ? null : written.value.importNumber,
      ...changes,
      rejected: added?.reduce((sum, { count }) => sum + count.rejected, 0) ?? 0,
      refused: writing.refused ?? [],
      milliseconds: performance.now() - started,
    });
  };

  const add: FileChanges['add'] = (id, former, added, { settings, known, instead, refused }, run, started) => {
    const report = (phase: ImportProgress['phase']): void => {
      const bytesTotal = added.reduce((sum, { bytes }) => sum + bytes, 0);
      const rows = added.reduce((sum, { count }) => sum + count.read, 0);
      run.progress({ phase, file: '', bytesRead: bytesTotal, bytesTotal, rows });
    };
    report('merging');
    const kept = former?.dataset.files.filter(({ stored }) => stored?.importNumber !== instead) ?? [];
    const removed = instead === null ? {} : { removeImport: instead };
    return change(id, former, [...kept, ...added], {
      settings,
      change: { add: added, headers: lessonsOf(added, known), ...removed },
      refused,
      storing: () => {
        report('storing');
      },
      signal: run.signal,
      started,
    });
  };

  return { change, add };
}
