/* The open workspace of an engine, and the one road to what is stored: one thing after another, and one tab at a time. */
import { mergeChanges, mergeLists } from '#domain/merge-changes.ts';
import { answer, type Answer } from '#domain/errors.ts';
import type { StoredChoices, Store, StoredWorkspace, Written } from '#storage/store.ts';
import { Dataset } from './dataset.ts';
import type { OpenAgain, OpenWorkspace, SampleId, WorkspaceSettings } from './protocol.ts';
import { settingsFromStore } from './settings.ts';
import { stagedSettings } from './staged-settings.ts';
import type { TabNews, Tabs } from './tabs.ts';

export interface Open {
  readonly dataset: Dataset;
  readonly settings: WorkspaceSettings;
  readonly name: string;
  /** As it was stored when it was read or written last. */
  readonly stored: StoredChoices;
  /** What of the stored workspace is known here: a higher one stands there when another tab has written. */
  readonly revision: number;
  readonly filesRevision: number;
}

export class Session {
  current: Open | null = null;
  readonly #storage: Store;
  readonly #tabs: Tabs;
  #queue: Promise<unknown> = Promise.resolve();
  #swept = false;
  #factors: ReadonlyMap<string, number> = new Map();
  readonly #held = new Map<string, () => void>();
  /** The workspace that could not be opened, because a part of a file is missing. */
  damaged: string | null = null;

  constructor(storage: Store, tabs: Tabs) {
    this.#storage = storage;
    this.#tabs = tabs;
  }

  /** Factors of the workspaces that are on stage. The page keeps them; nothing of them is stored with the data. */
  stage(factors: Readonly<Record<string, number>>): void {
    this.#factors = new Map(Object.entries(factors));
  }

  /** A copy of what is on stage is on stage too. */
  copied(workspace: string, copy: string): void {
    const factor = this.#factors.get(workspace);
    if (factor !== undefined) this.#factors = new Map([...this.#factors, [copy, factor]]);
  }

  /** Whether the open workspace is on stage. */
  get isStaged(): boolean {
    return this.current !== null && this.#factorOf(this.current.dataset) !== null;
  }

  /** What answers about the open workspace: on stage one that does not know the true amounts. null = none is open. */
  get shown(): Dataset | null {
    if (this.current === null) return null;
    const { dataset } = this.current;
    const factor = this.#factorOf(dataset);
    return factor === null ? dataset : dataset.staged(factor);
  }

  #factorOf({ id }: Dataset): number | null {
    return this.#factors.get(id.workspace) ?? null;
  }

  /** Runs work after what was asked before it. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Runs work that changes what is stored, while no other tab does. */
  locked<T>(work: () => Promise<T>): Promise<T> {
    return this.#tabs.locked(work);
  }

  /** Both. */
  changing<T>(work: () => Promise<T>): Promise<T> {
    return this.inTurn(() => this.#tabs.locked(work));
  }

  tell(workspace: string, done: TabNews['done'] = 'changed'): void {
    this.#tabs.tell({ workspace, done });
  }

  /** What is stored now: another tab may have added files to it, or deleted it. */
  async readStored(workspace: string): Promise<Answer<Open | null>> {
    const read = await this.#storage.read(workspace);
    return read.ok ? answer(read.value === null ? null : openedFrom(read.value)) : read;
  }

  /** The open workspace as the page is told of it. */
  described({ dataset, settings, name }: Open): OpenWorkspace {
    const factor = this.#factorOf(dataset);
    if (factor === null) return { dataset: dataset.summary(name), settings };
    return { dataset: dataset.staged(factor).summary('', true), settings: stagedSettings(settings, factor) };
  }

  /** Opens a workspace, the one opened last where none is named; null = it is not there. */
  async open(workspace?: string): Promise<Answer<OpenWorkspace | null>> {
    if (!this.#swept) {
      this.#swept = true;
      // Nobody waits for it: what a closed page had deleted is gone for the reader already.
      void this.#sweepLeft();
    }
    const stored = await this.#storage.list();
    if (!stored.ok) return stored;
    const wanted = stored.value.find((record) => workspace === undefined || record.workspace === workspace);
    if (wanted === undefined) {
      if (stored.value.length === 0) this.current = null;
      return answer(null);
    }
    const known = this.current?.dataset.id.workspace === wanted.workspace && this.current.revision === wanted.revision;
    const loaded = known ? answer(this.current) : await this.readStored(wanted.workspace);
    this.damaged = !loaded.ok && loaded.code === 'storage-damaged' ? wanted.workspace : null;
    if (!loaded.ok) return loaded;
    if (loaded.value === null) return answer(null);
    const marked = await this.#storage.markOpened(wanted.workspace);
    if (!marked.ok) return marked;
    this.current = loaded.value;
    return answer(this.described(this.current));
  }

  /** Keeps a deletion open for undoing, until it is forgotten or the page is closed. */
  hold(workspace: string): void {
    this.#held.set(workspace, this.#tabs.hold(workspace));
  }

  letGo(workspace: string): void {
    this.#held.get(workspace)?.();
    this.#held.delete(workspace);
  }

  /** Takes over what another tab has written into the open workspace; null = nothing, or it is gone. */
  async openAgain(): Promise<Answer<OpenAgain | null>> {
    const open = this.current;
    if (open === null) return answer(null);
    const { workspace } = open.dataset.id;
    const read = await this.#storage.readChoices(workspace);
    if (!read.ok) return read;
    if (read.value === null || read.value.record.revision === open.revision) return answer(null);
    const filesChanged = read.value.record.filesRevision !== open.filesRevision;
    // What is assembled still holds where only settings or the name have changed: reading a million orders again takes seconds.
    const next = filesChanged
      ? await this.readStored(workspace)
      : answer(openedFrom({ ...read.value, files: [] }, open.dataset));
    if (!next.ok) return next;
    if (next.value === null) return answer(null);
    this.current = next.value;
    return answer({ ...this.described(next.value), filesChanged });
  }

  /** Removes what closed pages had deleted; a deletion that another tab can still undo once it no longer can. */
  async #sweepLeft(): Promise<void> {
    const stored = await this.#storage.list(true);
    if (!stored.ok) return;
    for (const { workspace, deletedAt } of stored.value) {
      if (deletedAt !== null)
        this.#tabs.whenLetGo(workspace, () => this.changing(() => this.#storage.sweep(workspace)));
    }
  }

  /** The open workspace after a write: data set and settings as they now stand there. */
  written(dataset: Dataset, former: Open | null, { record, noIdentity }: Written): Open {
    const open = openedFrom({ record, noIdentity, files: [] }, dataset);
    // Somebody else has written in between: the next `openAgain` brings it.
    const missed = former !== null && record.revision !== former.revision + 1;
    return missed ? { ...open, revision: former.revision, filesRevision: former.filesRevision } : open;
  }
}

/** A stored workspace, assembled unless it is already. */
function openedFrom({ record, files, noIdentity }: StoredWorkspace, assembled?: Dataset): Open {
  const { workspace, kind, name, revision, filesRevision, settings } = record;
  const dataset = assembled ?? new Dataset({ workspace, kind, sample: record.sample as SampleId | null }, files);
  return {
    dataset,
    settings: dataset.settingsFrom(settings, noIdentity),
    name,
    stored: { settings, noIdentity },
    revision,
    filesRevision,
  };
}

/** What to store, when `mine` was made of `base` and `theirs` stands there now. */
export function settled(base: StoredChoices, mine: StoredChoices, theirs: StoredChoices): StoredChoices {
  const [from, to] = [base, theirs].map(({ settings }) => settingsFromStore(settings, []));
  return {
    settings: mergeChanges<unknown>(from, mine.settings, to),
    noIdentity: mergeLists(base.noIdentity, mine.noIdentity, theirs.noIdentity),
  };
}
