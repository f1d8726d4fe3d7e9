/* The folder into which the engine writes backups by itself: chosen here, because only a page may ask for it, and by a click. */
import type { BackupState } from '#engine/protocol.ts';
import { backups } from './backups.svelte.ts';
import { workspace } from './workspace.svelte.ts';

/** The parts of the File System Access API that TypeScript's library does not know. */
interface Picker {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}
type Asked = FileSystemDirectoryHandle & {
  requestPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
};

class FolderBackup {
  #state = $state.raw<BackupState | null>(null);
  #hears = false;

  /** Whether this browser can write into a folder. */
  get possible(): boolean {
    return (globalThis as Picker).showDirectoryPicker !== undefined;
  }

  /** null = not known yet. */
  get state(): BackupState | null {
    return this.#state;
  }

  /** Listens to the engine from now on. */
  hear(): void {
    if (this.#hears || !this.possible) return;
    this.#hears = true;
    void workspace.door.connect().then((engine) =>
      engine.hearBackups((state) => {
        const former = this.#state;
        this.#state = state;
        // A copy in the folder is a backup like any other: nobody is reminded of one then.
        for (const [id, at] of Object.entries(state.last)) {
          if (at !== undefined && former?.last[id] !== at && at > (backups.savedAt(id) ?? 0)) {
            backups.saved([id], workspace.dataset, at);
          }
        }
      }),
    );
  }

  /** Asks for a folder; copies are written from now on. Nothing happens where the reader thinks better of it. */
  async choose(): Promise<void> {
    const folder = await (globalThis as Picker)
      .showDirectoryPicker?.({ id: 'tenure-backup', mode: 'readwrite' })
      .catch((error: unknown) => {
        if (error instanceof DOMException && ['AbortError', 'SecurityError'].includes(error.name)) return undefined;
        throw error;
      });
    if (folder !== undefined) await (await workspace.door.connect()).chooseBackupFolder(folder);
  }

  /** Asks the browser again whether the folder may be written into. To be called by a click. */
  async ask(): Promise<void> {
    const folder: Asked | null | undefined = this.#state?.folder;
    await folder?.requestPermission?.({ mode: 'readwrite' });
    await this.now();
  }

  async now(): Promise<void> {
    await (await workspace.door.connect()).backUpNow();
  }

  async stop(): Promise<void> {
    await (await workspace.door.connect()).chooseBackupFolder(null);
  }
}

export const folderBackup = new FolderBackup();
