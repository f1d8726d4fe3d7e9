/* What a change writes into a workspace: settings, files that come and go, answers that are remembered. */
import type { FileChoices } from '#domain/choices.ts';
import { type DataFile, isOrdersFile } from '#domain/data-files.ts';
import { answer, refuse, type Answer } from '#domain/errors.ts';
import type { FileIdentities } from '#domain/orders.ts';
import { type PackedFile, packFileByStep, packIdentities } from './columns.ts';
import { type Database, inOneTransaction, request } from './database.ts';
import { deleteAll, deleteFile, nextTurn, rangeOf } from './keys.ts';
import type { HeaderRecord, IdentityRecord, WorkspaceRecord } from './schema.ts';
import { packSideFileByStep } from './side-columns.ts';
import { AT_ONCE, type TakeSteps } from './taking.ts';

export interface StoredWorkspace {
  readonly record: WorkspaceRecord;
  /** In the order of importing. */
  readonly files: readonly DataFile[];
  /** Identities that are treated as none. */
  readonly noIdentity: readonly string[];
}

/** What is chosen in a workspace, as it is stored. */
export type StoredChoices = Pick<StoredWorkspace, 'noIdentity'> & Pick<WorkspaceRecord, 'settings'>;

export interface WorkspaceChange {
  /** `name`: of a workspace that starts anew; one that is there keeps its own. */
  readonly record: Pick<WorkspaceRecord, 'workspace' | 'kind' | 'sample' | 'settings'> & { readonly name?: string };
  readonly noIdentity: readonly string[];
  /** Files to add: one import. */
  readonly add: readonly DataFile[];
  /** What the workspace held before goes in the same transaction. */
  readonly replace: boolean;
  /** An import whose files go in the same transaction; files that are added take its number. */
  readonly removeImport?: number;
  /** New choices of files that are there. */
  readonly choices?: readonly { readonly file: number; readonly choices: FileChoices }[];
  /** Files that are there, with what stands in the place of their identities; rejected rows as written go. */
  readonly forget?: readonly { readonly file: number; readonly identities: FileIdentities }[];
  /** Answers to remember by header, beside those that are. */
  readonly headers?: readonly HeaderRecord[];
  /** What to choose, given what stands there now, in the place of the settings above: another tab may have changed it. Must not wait. */
  readonly settle?: (stored: StoredChoices) => StoredChoices;
  /** Files to take out by their numbers. */
  readonly removeFiles?: readonly number[];
  /** Ends the writing with the refusal `cancelled`, as long as not everything is handed over; nothing is changed then. */
  readonly signal?: AbortSignal;
  /** Takes the steps of packing; left out = all at once. */
  readonly take?: TakeSteps;
  /** The workspace may be new although it gets no files. */
  readonly create?: boolean;
}

/** Numbers that the added files were given (those of one import, files counting up from `firstFile`), and what stands there now. */
export interface Written {
  readonly importNumber: number;
  readonly firstFile: number;
  readonly record: WorkspaceRecord;
  readonly noIdentity: readonly string[];
}

/** The writing was ended by its signal. */
export class Cancelled extends Error {}

/** What takes files away, reads them in another way or forgets whose they are. */
const REMOVALS = ['removeImport', 'removeFiles', 'choices', 'forget'] as const;

/** Adds, removes and settles in one transaction. */
export async function writeChange(database: Database, change: WorkspaceChange): Promise<Answer<Written>> {
  const take = change.take ?? AT_ONCE;
  const packed: (PackedFile & { readonly rejected: Pick<DataFile, 'rejectedRows'> })[] = [];
  for (const file of change.add) {
    const parts = await take(isOrdersFile(file) ? packFileByStep(file) : packSideFileByStep(file));
    if (parts === null || change.signal?.aborted === true) throw new Cancelled();
    packed.push({ ...parts, rejected: file.rejectedRows ? { rejectedRows: file.rejectedRows } : {} });
  }
  const { workspace } = change.record;
  const written = await inOneTransaction(database, async (tx): Promise<Written | null> => {
    const [records, former, none] = await Promise.all([
      tx.objectStore('workspaces').getAll(),
      tx.objectStore('files').getAll(rangeOf(workspace)),
      tx.objectStore('identities').get([workspace, 'none']),
    ]);
    const record = records.find((each) => each.workspace === workspace);
    // Another tab may have deleted the workspace, or the browser cleared it: settings alone do not bring it back.
    if (packed.length === 0 && !change.create && record?.deletedAt !== null) return null;
    if (change.replace) deleteAll(tx, workspace);
    const imports = former.map((file) => file.importNumber ?? file.file);
    for (const [i, { file }] of former.entries()) {
      const isRemoved = imports[i] === change.removeImport || change.removeFiles?.includes(file) === true;
      if (isRemoved) deleteFile(tx, workspace, file);
    }
    for (const { file, choices } of change.choices ?? []) {
      const record = former.find((each) => each.file === file);
      if (record) request(tx.objectStore('files').put({ ...record, choices }));
    }
    for (const { file, identities } of change.forget ?? []) {
      const record = former.find((each) => each.file === file);
      const held = await tx.objectStore('identities').get([workspace, file]);
      // Another tab may have taken the file out.
      if (!record || !held || !('texts' in held)) continue;
      request(tx.objectStore('files').put({ ...record, forgotten: true }));
      const texts = packIdentities(identities, Object.keys(held.texts));
      request(tx.objectStore('identities').put({ workspace, part: file, texts }));
    }
    // Numbered here and not by the caller: another tab may have added a file meanwhile.
    const numbers = change.replace ? [] : former.map(({ file }) => file);
    const firstFile = Math.max(0, ...numbers) + 1;
    const importNumber = change.removeImport ?? (change.replace ? 1 : Math.max(0, ...numbers, ...imports) + 1);
    for (const [i, each] of packed.entries()) {
      const file = firstFile + i;
      request(tx.objectStore('files').add({ workspace, file, importNumber, ...each.file }));
      const texts = each.identities;
      request(tx.objectStore('identities').add({ workspace, part: file, texts, ...each.rejected }));
      const { columns, texts: written } = each;
      const adding = [
        ...columns.map((column) => () => tx.objectStore('columns').add({ workspace, file, ...column })),
        ...Object.entries(written).map(
          ([column, of]) =>
            () =>
              tx.objectStore('texts').add({ workspace, file, column, texts: of }),
        ),
      ];
      for (const add of adding) {
        // Between two columns a cancel comes through.
        if (change.signal === undefined) request(add());
        else await add();
        if (change.signal?.aborted === true) throw new Cancelled();
      }
    }
    for (const header of change.headers ?? []) request(tx.objectStore('headers').put(header));
    const given: StoredChoices = { settings: change.record.settings, noIdentity: change.noIdentity };
    const stored =
      record !== undefined && !change.replace ? { settings: record.settings, noIdentity: keysIn(none) } : null;
    const chosen = stored !== null && change.settle ? change.settle(stored) : given;
    // One that begins anew under a former id must not count from where the former began: equal revisions mean equal files.
    const revision = (record?.revision ?? Date.now()) + 1;
    const isOfFiles = packed.length > 0 || change.replace || REMOVALS.some((key) => change[key] !== undefined);
    // What was answered about other files holds no longer.
    if (isOfFiles) request(tx.objectStore('identities').delete([workspace, 'kept']));
    const next: WorkspaceRecord = {
      ...change.record,
      name: record?.name ?? change.record.name ?? '',
      settings: chosen.settings,
      revision,
      filesRevision: isOfFiles ? revision : (record?.filesRevision ?? revision),
      deletedAt: null,
      openedAt: nextTurn(records),
    };
    request(tx.objectStore('identities').put({ workspace, part: 'none', keys: [...chosen.noIdentity] }));
    request(tx.objectStore('workspaces').put(next));
    return { importNumber, firstFile, record: next, noIdentity: chosen.noIdentity };
  });
  return written === null ? refuse('workspace-gone') : answer(written);
}

/** The identities that are treated as none. */
export function keysIn(none: IdentityRecord | undefined): readonly string[] {
  return none?.part === 'none' ? none.keys : [];
}
