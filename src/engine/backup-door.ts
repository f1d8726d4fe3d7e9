/* What the page can ask about backups that are written into a folder by themselves. */

/** Why the last copy was not written: the folder is gone, its disk is full, what was read back differs, anything else. */
export type BackupFailure = 'gone' | 'full' | 'differs' | 'not-written';

export interface BackupState {
  /** null = none was chosen. */
  readonly folder: FileSystemDirectoryHandle | null;
  /** The browser wants to be asked again, by a click, before anything may be written. */
  readonly needsLeave: boolean;
  readonly writing: boolean;
  readonly failed: BackupFailure | null;
  /** Milliseconds since 1970 of the last copy, by workspace. */
  readonly last: Readonly<Partial<Record<string, number>>>;
}

export interface BackupDoor {
  /** Tells how it stands: now, and with every change. */
  hearBackups(listener: (state: BackupState) => void): Promise<void>;
  /** Writes into this folder from now on, and at once; null = no longer. What was written stays there. */
  chooseBackupFolder(folder: FileSystemDirectoryHandle | null): Promise<void>;
  /** Writes what has changed, without waiting. */
  backUpNow(): Promise<void>;
}
