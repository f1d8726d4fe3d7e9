/* Backups that are written into a chosen folder by themselves: when, under which name, and which older ones go. Runs in the worker. */
import type { Answer } from '#domain/errors.ts';
import { filePrefix } from '#domain/file-prefix.ts';
import { type Copy, copiesToDrop } from '#domain/kept-copies.ts';
import type { BackupFolder, WrittenCopies } from '#storage/backup-folder.ts';
import type { WorkspaceRecord } from '#storage/schema.ts';
import type { BackupDoor, BackupFailure, BackupState } from './backup-door.ts';
import { localDay } from './saved-day.ts';

interface BackupOptions {
  readonly folder: BackupFolder;
  readonly workspaces: () => Promise<Answer<readonly WorkspaceRecord[]>>;
  /** A project file of a workspace, read back and compared. */
  readonly projectFile: (workspace: string) => Promise<Answer<Blob>>;
  /** Runs work while no other tab writes copies. */
  readonly locked: <T>(work: () => Promise<T>) => Promise<T>;
  readonly now?: () => number;
  /** Milliseconds without a change after which is written, and between two copies of a workspace. */
  readonly quietMs?: number;
  readonly gapMs?: number;
}

export interface AutoBackup extends BackupDoor {
  /** Something of a workspace was written. */
  changed(): void;
}

/** The parts of the File System Access API that TypeScript's library does not know. */
type Permitted = FileSystemHandle & { queryPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState> };

const NOTHING: WrittenCopies = { revision: -1, copies: [], begun: null };
const WAIT = { quietMs: 30_000, gapMs: 600_000 } as const;

export function autoBackup({
  folder: kept,
  workspaces,
  projectFile,
  locked,
  now = Date.now,
  quietMs = WAIT.quietMs,
  gapMs = WAIT.gapMs,
}: BackupOptions): AutoBackup {
  let state: BackupState = { folder: null, needsLeave: false, writing: false, failed: null, last: {} };
  const listeners: ((state: BackupState) => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  const tell = (change: Partial<BackupState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  };

  /** Writes a new file beside the older ones; they go when it is known to be whole. */
  const write = async (folder: FileSystemDirectoryHandle, record: WorkspaceRecord, former: WrittenCopies) => {
    const file = await projectFile(record.workspace);
    if (!file.ok) throw new Error(file.code);
    const at = now();
    const name = await freeName(folder, `${filePrefix(record.name) || 'tenure-'}${momentName(at)}`);
    await kept.note(record.workspace, { ...former, begun: name });
    const handle = await folder.getFileHandle(name, { create: true });
    const stream = await handle.createWritable();
    await stream.write(file.value);
    await stream.close();
    if (!(await sameBytes(file.value, await handle.getFile()))) throw new Differs();
    const copies: Copy[] = [...former.copies, { name, at, day: localDay(at) }];
    const { revision } = record;
    // It is whole, whatever becomes of older ones.
    await kept.note(record.workspace, { revision, copies, begun: null });
    const gone: string[] = [];
    for (const old of copiesToDrop(copies)) {
      // One that another program holds open goes after the next copy.
      if (await isRemoved(folder, old)) gone.push(old);
    }
    const left = copies.filter((copy) => !gone.includes(copy.name));
    if (gone.length > 0) await kept.note(record.workspace, { revision, copies: left, begun: null });
    tell({ last: { ...state.last, [record.workspace]: at }, failed: null });
  };

  /** Writes what has changed since its last copy; what was copied a moment ago waits, unless it is asked for. */
  const writeDue = async (folder: FileSystemDirectoryHandle, atOnce: boolean): Promise<void> => {
    const [stored, all] = [await workspaces(), await kept.copies()];
    if (!stored.ok) return;
    let wait = Infinity;
    const failed: Error[] = [];
    for (const record of stored.value) {
      let former = all.get(record.workspace) ?? NOTHING;
      // A sample can be made again, and an empty workspace holds nothing.
      if (record.kind !== 'own' || former.revision === record.revision) continue;
      const since = now() - (former.copies.at(-1)?.at ?? -Infinity);
      if (!atOnce && since < gapMs) {
        wait = Math.min(wait, gapMs - since);
        continue;
      }
      tell({ writing: true });
      try {
        // The browser was closed over it: nobody knows whether it is whole.
        if (former.begun !== null) {
          await remove(folder, former.begun);
          former = { ...former, begun: null };
        }
        await write(folder, record, former);
      } catch (error) {
        // Without its folder none can be written; else the others are, and this one is tried again.
        const failure = error instanceof Error ? error : new Error(String(error));
        if (isOfFolder(failure)) throw failure;
        failed.push(failure);
        wait = Math.min(wait, gapMs);
      }
    }
    if (wait < Infinity) schedule(wait);
    if (failed.length > 0) throw failed[0];
  };

  /** How it stands now: another tab may have chosen, the reader may have taken a permission back. */
  const look = async (): Promise<void> => {
    const folder = await kept.read();
    const copies = folder === null ? new Map<string, WrittenCopies>() : await kept.copies();
    const last = Object.fromEntries(
      [...copies].flatMap(([workspace, written]) => written.copies.slice(-1).map(({ at }) => [workspace, at])),
    );
    tell({ folder, last, needsLeave: folder !== null && (await permissionOf(folder)) !== 'granted' });
  };

  const run = async (atOnce: boolean): Promise<void> => {
    try {
      // Another tab may have chosen another folder until its turn has come.
      await locked(async () => {
        await look();
        if (state.folder !== null && !state.needsLeave) await writeDue(state.folder, atOnce);
      });
    } catch (error) {
      const failed = failureOf(error);
      tell(failed === null ? { needsLeave: true } : { failed });
    } finally {
      if (state.writing) tell({ writing: false });
    }
  };
  /** One after the other; a folder that cannot be asked for must not disturb what the reader does. */
  const again = (atOnce: boolean): Promise<void> => (running = running.then(() => run(atOnce)).catch(() => undefined));

  function schedule(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void again(false), wait);
  }
  // What changed before the page was closed last.
  schedule(quietMs);

  return {
    changed: () => {
      schedule(quietMs);
    },
    hearBackups: async (listener) => {
      listeners.push(listener);
      await look();
    },
    chooseBackupFolder: async (folder) => {
      await locked(() => kept.choose(folder));
      tell({ folder, last: {}, failed: null, needsLeave: false });
      await again(true);
    },
    backUpNow: () => again(true),
  };
}

class Differs extends Error {}

/** Whether the folder itself is gone, or may not be written any longer. */
function isOfFolder({ name }: Error): boolean {
  return name === 'NotAllowedError' || name === 'NotFoundError';
}

/** null = it may not be written any longer. */
function failureOf(error: unknown): BackupFailure | null {
  if (error instanceof Differs) return 'differs';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError') return null;
  if (name === 'NotFoundError') return 'gone';
  return name === 'QuotaExceededError' ? 'full' : 'not-written';
}

async function permissionOf(folder: Permitted): Promise<PermissionState> {
  return (await folder.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
}

/** The moment as names of files hold it, on the clock of this machine: `2026-02-01-143005`. */
function momentName(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 19)
    .replace('T', '-')
    .replaceAll(':', '');
}

/** A name that no file of the folder has: others may write there too. */
async function freeName(folder: FileSystemDirectoryHandle, stem: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = `${stem}${number === 1 ? '' : `-${String(number)}`}.tenure`;
    const taken = await folder.getFileHandle(name).then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof DOMException)) throw error;
        // A folder may have the name.
        if (error.name !== 'NotFoundError' && error.name !== 'TypeMismatchError') throw error;
        return error.name === 'TypeMismatchError';
      },
    );
    if (!taken) return name;
    if (number > 99) throw new Error('no name is free');
  }
}

/** A file that somebody else has removed is gone already. */
async function remove(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  await folder.removeEntry(name).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  });
}

async function isRemoved(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  return remove(folder, name).then(
    () => true,
    () => false,
  );
}

const PIECE = 1 << 20;

async function sameBytes(a: Blob, b: Blob): Promise<boolean> {
  if (a.size !== b.size) return false;
  for (let at = 0; at < a.size; at += PIECE) {
    const [one, other] = await Promise.all(
      [a, b].map(async (blob) => new Uint8Array(await blob.slice(at, at + PIECE).arrayBuffer())),
    );
    if (!one.every((byte, i) => byte === other[i])) return false;
  }
  return true;
}
