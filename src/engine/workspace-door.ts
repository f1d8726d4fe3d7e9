/* What the page can ask about workspaces and about other tabs: a part of the conversation of protocol.ts. */
import type { Answer } from '#domain/errors.ts';
import type { SampleId } from './dataset-summary.ts';
import type { TabNews } from './tabs.ts';

/** The open workspace as another tab has left it. */
export type Again<Opened> = Opened & {
  /** Files came, went or were read in another way: no answer holds any longer. */
  readonly filesChanged: boolean;
};

export interface WorkspaceEntry {
  readonly workspace: string;
  /** '' = not named. */
  readonly name: string;
  readonly kind: 'own' | 'sample';
  readonly sample: SampleId | null;
}

/** `Opened`: what opening a workspace shows; null = it is not there. */
export interface WorkspaceDoor<Opened> {
  /** All workspaces, the one opened last first. */
  workspaces(): Promise<Answer<readonly WorkspaceEntry[]>>;
  /** Begins a workspace without files and opens it. */
  createWorkspace(name: string): Promise<Answer<Opened | null>>;
  renameWorkspace(workspace: string, name: string): Promise<Answer<null>>;
  /** Copies a workspace with everything in it and opens the copy. */
  duplicateWorkspace(workspace: string, name: string): Promise<Answer<Opened | null>>;
  /** Deletes a workspace (left out: the open one) with everything in it; its id. Until it is forgotten it can be brought back. */
  deleteWorkspace(workspace?: string): Promise<Answer<string>>;
  /** Takes a deletion back and opens the workspace. `workspace-gone`: it is too late. */
  bringBackWorkspace(workspace: string): Promise<Answer<Opened | null>>;
  /** Removes a deleted workspace from the device. */
  forgetDeleted(workspace: string): Promise<Answer<null>>;
  /** Stores the open workspace again as it is in memory, where it is no longer stored. */
  keepOpen(): Promise<Answer<Opened | null>>;
  /** Takes the files of which a part is missing out of the workspace that was not opened for them, and opens it. */
  leaveOutDamaged(): Promise<Answer<Opened | null>>;
  /** Takes over what another tab has written into the open workspace; null = nothing. */
  openAgain(): Promise<Answer<Again<Opened> | null>>;
  /** Says what other tabs do, as long as the page is there. */
  watch(listener: (news: TabNews) => void): Promise<void>;
}
