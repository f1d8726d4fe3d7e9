/* What the page can ask about project files: a part of the conversation of protocol.ts. */
import type { Answer } from '#domain/errors.ts';
import type { WorkspaceEntry } from './workspace-door.ts';

/** A workspace in a project file. */
export interface ProjectWorkspace extends WorkspaceEntry {
  readonly files: number;
  readonly orders: number;
  readonly customers: number;
  /** Days of the first and of the last order, NaN without orders. */
  readonly firstDay: number;
  readonly lastDay: number;
}

/** What a project file holds. That there is one means: its checksum agrees. */
export interface ProjectSummary {
  /** Milliseconds since 1970 at which it was written, and by which version of the app. */
  readonly savedAt: number;
  readonly app: string;
  readonly workspaces: readonly ProjectWorkspace[];
}

/** What becomes of a workspace of the file: a new one, or one that takes the place of another; null = it is left out. */
export type RestorePlace = { readonly name: string; readonly instead?: string } | null;

/** What undoing a restore takes: workspaces that it made, and those whose place they took. */
export interface RestoreMade {
  readonly made: readonly string[];
  readonly replaced: readonly string[];
}

export interface Restored<Opened> extends RestoreMade {
  readonly opened: Opened;
}

export interface ProjectDoor<Opened> {
  /** Writes a project file of one workspace, null = of all; it has been read back and holds the same. */
  projectFile(workspace: string | null): Promise<Answer<Blob>>;
  /** Reads a project file and changes nothing. `name`: as refusals call it. */
  lookIntoProject(file: Blob, name: string): Promise<Answer<ProjectSummary>>;
  /** Stores the workspaces of a file in one transaction, a place for each, and opens the first. */
  restoreProject(file: Blob, name: string, places: readonly RestorePlace[]): Promise<Answer<Restored<Opened>>>;
  /** Takes a restore back: what it replaced is as it was. null = nothing is left to open. */
  undoRestore(restored: RestoreMade): Promise<Answer<Opened | null>>;
}
