/* Project files of this visit: one that was dropped and waits for an answer, those that were written, and what a restore replaced. */
import type { Answer, Refusal } from '#domain/errors.ts';
import type { Engine, OpenWorkspace, ProjectSummary, RestoreMade, RestorePlace } from '#engine/protocol.ts';

/** The name ends so; the bytes decide where it does not. */
const ENDING = '.tenure';
/** How a project file begins: the one word of its layout that the page knows. */
const BEGINS = 'TENURE\x1a\n';

/** A project file that was opened, before anything of it is stored. */
export interface FoundProject {
  readonly file: File;
  readonly summary: ProjectSummary;
}

interface ProjectFilesOptions {
  readonly connect: () => Promise<Engine>;
  readonly refused: (refusal: Refusal | null) => void;
  readonly had: <T>(answered: Answer<T>) => T | null;
  readonly opened: (opened: OpenWorkspace) => Promise<void>;
  /** Nothing is left to show. */
  readonly gone: () => Promise<void>;
}

export class ProjectFiles {
  readonly #options: ProjectFilesOptions;
  #found = $state.raw<FoundProject | null>(null);
  #writing = $state(false);
  #restored = $state.raw<RestoreMade | null>(null);

  constructor(options: ProjectFilesOptions) {
    this.#options = options;
  }

  /** The file that waits for an answer. */
  get found(): FoundProject | null {
    return this.#found;
  }

  /** A file is being written, looked at or restored. */
  get writing(): boolean {
    return this.#writing;
  }

  /** The last restore that took the place of something: it can be taken back until the page is closed. */
  get restored(): RestoreMade | null {
    return this.#restored;
  }

  /** Takes the project file out of what was dropped and opens it; the rest. */
  async take(files: readonly File[]): Promise<readonly File[]> {
    const isProject = await Promise.all(files.map(looksLikeProject));
    const project = files.find((_file, i) => isProject[i]);
    if (project === undefined) return files;
    const { connect, had, refused } = this.#options;
    refused(null);
    await this.#busy(async () => {
      const summary = had(await (await connect()).lookIntoProject(project, project.name));
      this.#found = summary === null ? null : { file: project, summary };
    });
    return files.filter((_file, i) => !isProject[i]);
  }

  dismiss(): void {
    this.#found = null;
  }

  /** A project file of a workspace, null = of all; it was read back. null as the answer: it could not be written. */
  async write(workspace: string | null): Promise<Blob | null> {
    const { connect, had } = this.#options;
    return this.#busy(async () => had(await (await connect()).projectFile(workspace)));
  }

  /** Stores what the file holds, a place for each of its workspaces. null = it was refused. */
  async restore(places: readonly RestorePlace[]): Promise<RestoreMade | null> {
    const { connect, had, opened } = this.#options;
    const found = this.#found;
    if (found === null) return null;
    return this.#busy(async () => {
      const restored = had(await (await connect()).restoreProject(found.file, found.file.name, places));
      if (restored === null) return null;
      this.#found = null;
      const { made, replaced } = restored;
      if (replaced.length > 0) this.#restored = { made, replaced };
      await opened(restored.opened);
      return { made, replaced };
    });
  }

  async undo(restored: RestoreMade): Promise<void> {
    const { connect, had, opened, gone } = this.#options;
    await this.#busy(async () => {
      const answered = await (await connect()).undoRestore(restored);
      const open = had(answered);
      if (!answered.ok) return;
      this.#restored = null;
      if (open === null) await gone();
      else await opened(open);
    });
  }

  async #busy<T>(work: () => Promise<T>): Promise<T> {
    this.#writing = true;
    try {
      return await work();
    } finally {
      this.#writing = false;
    }
  }
}

async function looksLikeProject(file: File): Promise<boolean> {
  if (file.name.toLowerCase().endsWith(ENDING)) return true;
  // A file that is gone meanwhile is refused where it is read.
  const begin = await file
    .slice(0, BEGINS.length)
    .text()
    .catch(() => '');
  return begin === BEGINS;
}
