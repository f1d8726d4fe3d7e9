/* All workspaces of this device: which there are, and what is done to them here and in other tabs. */
import type { Answer, Refusal } from '#domain/errors.ts';
import type {
  Engine,
  OpenAgain,
  OpenWorkspace,
  SampleId,
  TabNews,
  WorkspaceEntry,
  WorkspaceSettings,
} from '#engine/protocol.ts';
import { stage } from './stage.svelte.ts';
import type { StoredMark } from './stored-mark.ts';
import { ProjectFiles } from './project-files.svelte.ts';

interface WorkspacesOptions {
  readonly connect: () => Promise<Engine>;
  readonly refused: (refusal: Refusal | null) => void;
  /** The value of an answer, or null with its refusal shown. */
  readonly had: <T>(answered: Answer<T>) => T | null;
  /** Id of the open workspace, null = none. */
  readonly open: () => string | null;
  readonly settings: () => WorkspaceSettings;
  /** Shows a workspace that was opened; by another tab: without leaving the screen or the files that are asked about. */
  readonly opened: (opened: OpenWorkspace, isElsewhere: boolean) => void;
  /** Takes over what another tab has written into the open workspace, asked for under these settings. */
  readonly joined: (asked: WorkspaceSettings, again: OpenAgain) => void;
  /** The open workspace is no longer there. */
  readonly gone: () => Promise<void>;
}

export class Workspaces {
  readonly #options: WorkspacesOptions;
  #entries = $state.raw<readonly WorkspaceEntry[]>([]);
  #latestOwn = $state.raw<WorkspaceEntry | null>(null);
  #deletedElsewhere = $state.raw<WorkspaceEntry | null>(null);
  #mark: StoredMark | null = null;
  #lost = $state(0);

  /** Backups in files. */
  readonly projects: ProjectFiles;

  constructor(options: WorkspacesOptions) {
    this.#options = options;
    this.projects = new ProjectFiles({
      connect: options.connect,
      refused: options.refused,
      had: options.had,
      opened: async (opened) => {
        await this.look();
        options.opened(opened, false);
      },
      gone: async () => {
        await this.look();
        await options.gone();
      },
    });
  }

  /** Own ones before samples, by name: a list that stays put while one is opened after the other. */
  get all(): readonly WorkspaceEntry[] {
    return this.#entries;
  }

  /** Where dropped files go: the open workspace of own data, else the one opened last; null = one that they begin. */
  get destination(): WorkspaceEntry | null {
    return this.current?.kind === 'own' ? this.current : this.#latestOwn;
  }

  get current(): WorkspaceEntry | null {
    return this.#entries.find(({ workspace }) => workspace === this.#options.open()) ?? null;
  }

  /** The workspace that was open here when another tab deleted it, until that is dismissed. */
  get deletedElsewhere(): WorkspaceEntry | null {
    return this.#deletedElsewhere;
  }

  dismissDeleted(): void {
    this.#deletedElsewhere = null;
  }

  /** Own workspaces that stood here at the last visit, when the browser has cleared them since; 0 = none. */
  get lost(): number {
    return this.#lost;
  }

  dismissLost(): void {
    this.#lost = 0;
    this.#mark?.forget();
  }

  /** Learns which workspaces there are, now and whenever another tab changes them. */
  async watch(): Promise<void> {
    const engine = await this.#options.connect();
    await engine.watch((news) => void this.#hear(news));
    await this.look();
  }

  async look(): Promise<void> {
    const answered = await (await this.#options.connect()).workspaces();
    if (!answered.ok) return;
    this.#latestOwn = answered.value.find(({ kind }) => kind === 'own') ?? null;
    this.#entries = [...answered.value].sort(
      (a, b) =>
        Number(a.kind === 'sample') - Number(b.kind === 'sample') ||
        a.name.localeCompare(b.name) ||
        a.workspace.localeCompare(b.workspace),
    );
    // No part of the first screen: it is needed when the list is there.
    this.#mark ??= (await import('./stored-mark.ts')).storedMark();
    this.#lost = this.#mark.compared(this.#entries.filter(({ kind }) => kind === 'own').length);
  }

  async open(workspace: string): Promise<void> {
    await this.#show((engine) => engine.open(workspace));
  }

  /** Opens a sample store that is stored; false = it is not. */
  async openSample(sample: SampleId): Promise<boolean> {
    await this.look();
    const stored = this.#entries.find(({ workspace }) => workspace === `sample-${sample}`);
    return stored !== undefined && this.#show((engine) => engine.open(stored.workspace));
  }

  async create(name: string): Promise<boolean> {
    return this.#show((engine) => engine.createWorkspace(name));
  }

  async duplicate(workspace: string, name: string): Promise<boolean> {
    const shown = await this.#show((engine) => engine.duplicateWorkspace(workspace, name));
    const copy = this.#options.open();
    if (shown && copy !== null) stage.copied(workspace, copy);
    return shown;
  }

  async rename(workspace: string, name: string): Promise<void> {
    const { connect, had, open } = this.#options;
    const renamed = await (await connect()).renameWorkspace(workspace, name);
    had(renamed);
    await this.look();
    if (renamed.ok && workspace === open()) await this.#follow();
  }

  /** Deletes a workspace, the open one where none is named; its id, with which it can be brought back until it is forgotten. */
  async remove(workspace?: string): Promise<string | null> {
    const { connect, had, gone, open } = this.#options;
    const shown = open();
    // Said before it happens: a page that is closed in between must not take a deletion for a loss.
    this.#mark?.forget();
    const removed = had(await (await connect()).deleteWorkspace(workspace));
    await this.look();
    if (removed !== null && removed === shown) await gone();
    return removed;
  }

  async bringBack(workspace: string): Promise<void> {
    await this.#show((engine) => engine.bringBackWorkspace(workspace));
  }

  async forget(workspace: string): Promise<void> {
    const { connect, had } = this.#options;
    had(await (await connect()).forgetDeleted(workspace));
  }

  /** Stores the open workspace again, where the browser has cleared it. */
  async keepOpen(): Promise<void> {
    await this.#show((engine) => engine.keepOpen());
  }

  /** Opens the workspace of which a part is missing without the files that are damaged. */
  async leaveOutDamaged(): Promise<void> {
    await this.#show((engine) => engine.leaveOutDamaged());
  }

  /** Does something that opens a workspace, and shows it; whether it could. */
  async #show(work: (engine: Engine) => Promise<Answer<OpenWorkspace | null>>): Promise<boolean> {
    const { connect, had, opened, refused } = this.#options;
    refused(null);
    const shown = had(await work(await connect()));
    await this.look();
    if (shown !== null) opened(shown, false);
    return shown !== null;
  }

  /** Takes over what was written into the open workspace; where none is open, the first one that another tab brought. */
  async #follow(): Promise<void> {
    const { connect, had, open, opened, joined, settings } = this.#options;
    const engine = await connect();
    if (open() === null) {
      const first = had(await engine.open());
      if (first !== null) opened(first, true);
      return;
    }
    const asked = settings();
    const again = had(await engine.openAgain());
    if (again !== null && again.dataset.workspace === open()) joined(asked, again);
  }

  async #hear({ workspace, done }: TabNews): Promise<void> {
    const { open, gone } = this.#options;
    const shown = open();
    const entry = this.current;
    await this.look();
    if (done === 'broughtBack' && this.#deletedElsewhere?.workspace === workspace) this.#deletedElsewhere = null;
    if (done === 'deleted' && shown === workspace) {
      this.#deletedElsewhere = entry;
      await gone();
    } else if (done !== 'deleted' && (shown === workspace || shown === null)) await this.#follow();
  }
}
