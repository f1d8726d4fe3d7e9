/* The open workspace of an engine, and the one road to what is stored: one thing after another, and one tab at a time. */
import { answer, refuse, type Answer } from '#domain/errors.ts';
import type { Store, Written } from '#storage/store.ts';
import { Dataset } from './dataset.ts';
import { KeptAnswers, type Keeping } from './kept.ts';
import {
  asNow,
  assembledByStep,
  type Choices,
  heldFrom,
  isLoaded,
  type Loaded,
  type Open,
  openedFrom,
  toKeep,
  unreadFrom,
} from './opened.ts';
import { inSlices } from './pace.ts';
import type { OpenAgain, OpenWorkspace, QuestionKind, Questions, WorkspaceSettings } from './protocol.ts';
import { settingsFromStore } from './settings.ts';
import { stagedSettings } from './staged-settings.ts';
import type { TabNews, Tabs } from './tabs.ts';
import { Unread } from './unread.ts';
import { withinMemory } from './within-memory.ts';

/** Files of more orders are read when a question needs them and not before: they take long, and much of the memory. */
const READ_AHEAD = 2_000_000;

export class Session {
  current: Open | null = null;
  readonly #storage: Store;
  readonly #tabs: Tabs;
  #queue: Promise<unknown> = Promise.resolve();
  #swept = false;
  #factors: ReadonlyMap<string, number> = new Map();
  readonly #held = new Map<string, () => void>();
  readonly #keeping: Keeping;
  readonly #reading = new Map<Open['dataset'], Promise<Answer<Loaded | null>>>();
  #quiet: ReturnType<typeof setTimeout> | undefined;
  /** The workspace that could not be opened, because a part of a file is missing. */
  damaged: string | null = null;

  constructor(storage: Store, tabs: Tabs, keeping: Keeping) {
    this.#storage = storage;
    this.#tabs = tabs;
    this.#keeping = keeping;
  }

  /** Factors of the workspaces that are on stage. The page keeps them; nothing of them is stored with the data. */
  stage(factors: Readonly<Record<string, number>>): void {
    this.#factors = new Map(Object.entries(factors));
    // What is being answered now may have been asked on another stage: it is not kept.
    if (this.current !== null) this.current = { ...this.current, kept: new KeptAnswers(this.current.kept.all) };
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

  /** What answers about the open workspace: on stage one that does not know the true amounts. null = none is open, or read. */
  get shown(): Dataset | null {
    const dataset = this.current?.dataset;
    if (!(dataset instanceof Dataset)) return null;
    const factor = this.#factorOf(dataset);
    return factor === null ? dataset : dataset.staged(factor);
  }

  /** The same, its files read if they are not. */
  async show(): Promise<Answer<Dataset>> {
    const loaded = await this.load();
    if (!loaded.ok) return loaded;
    return this.shown === null ? refuse('no-data') : answer(this.shown);
  }

  /** What was kept of an earlier answer; undefined = nothing. On stage nothing is: true amounts stand in it. */
  keptAnswer<K extends QuestionKind>(kind: K, question: Questions[K]['ask']): Questions[K]['answer'] | undefined {
    this.#awaitQuiet();
    return this.isStaged ? undefined : this.current?.kept.get(kind, question);
  }

  /** Keeps an answer for the next opening, where it was asked about files that are still open (`current.kept` of then). */
  keep<K extends QuestionKind>(
    about: KeptAnswers,
    kind: K,
    question: Questions[K]['ask'],
    answered: Questions[K]['answer'],
  ): void {
    // Other files are open by now, or they went on stage: what was answered may be about neither.
    if (this.current?.kept === about && !this.isStaged) about.put(kind, question, answered);
    this.#awaitQuiet();
  }

  /** Settings as they are stored, with the open data set that they are of: its files are read where only they can say who is meant. */
  async storable(
    settings: WorkspaceSettings,
  ): Promise<Answer<{ dataset: Open['dataset']; mine: ReturnType<Dataset['settingsToStore']> }>> {
    const { current } = this;
    if (current === null) return refuse('no-data');
    const known = current.dataset.settingsToStore(settings);
    if (known !== null) return answer({ dataset: current.dataset, mine: known });
    const loaded = await this.load();
    if (!loaded.ok || loaded.value === null) return loaded.ok ? refuse('no-data') : loaded;
    return answer({ dataset: loaded.value.dataset, mine: loaded.value.dataset.settingsToStore(settings) });
  }

  #factorOf({ id }: Open['dataset']): number | null {
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

  /** What is stored, read again. */
  #readStored(workspace: string): Promise<Answer<Loaded | null>> {
    return withinMemory(async () => {
      const read = await this.#storage.read(workspace, inSlices);
      if (!read.ok || read.value === null) return read as Answer<null>;
      const dataset = await inSlices(assembledByStep(read.value));
      return answer(dataset && openedFrom(read.value, dataset));
    });
  }

  /** What is stored now, its files read: those in memory, unless another tab has changed them; null = it is deleted. */
  async latest(workspace: string): Promise<Answer<Loaded | null>> {
    if (this.current?.dataset.id.workspace !== workspace) return this.#readStored(workspace);
    const loaded = await this.load();
    const stored = await this.#storage.readChoices(workspace);
    if (!loaded.ok || !stored.ok) return loaded.ok ? (stored as typeof loaded) : loaded;
    const holds =
      loaded.value?.dataset.id.workspace === workspace &&
      loaded.value.filesRevision === stored.value?.record.filesRevision;
    if (!holds) return this.#readStored(workspace);
    return answer(openedFrom(stored.value, loaded.value.dataset, loaded.value.kept));
  }

  /** The open workspace with its files read; null = none is open. */
  async load(): Promise<Answer<Loaded | null>> {
    for (let open = this.current; open !== null; open = this.current) {
      if (isLoaded(open)) return answer(open);
      const { dataset } = open;
      const { workspace } = dataset.id;
      const reading = this.#reading.get(dataset) ?? this.#readStored(workspace);
      this.#reading.set(dataset, reading);
      const read = await reading.finally(() => this.#reading.delete(dataset));
      const now = this.current;
      // Another one is open by now, or it was read for somebody else.
      if (now?.dataset !== dataset) continue;
      if (!read.ok) {
        if (read.code === 'storage-damaged') this.damaged = workspace;
        return read;
      }
      if (read.value === null) return refuse('workspace-gone');
      const { revision, filesRevision } = now;
      // What another tab has changed meanwhile is shown; by the former revision the page comes to hear of it.
      this.current =
        read.value.filesRevision === filesRevision
          ? { ...now, dataset: read.value.dataset }
          : { ...read.value, revision, filesRevision };
    }
    return answer(null);
  }

  /** The open workspace as the page is told of it. */
  described({ dataset, settings, name }: Loaded): OpenWorkspace {
    const factor = this.#factorOf(dataset);
    if (factor === null) return { dataset: dataset.summary(name), settings };
    return { dataset: dataset.staged(factor).summary('', true), settings: stagedSettings(settings, factor) };
  }

  /** The same, without reading files that need not be read for it; null = none is open. */
  async #describedNow(): Promise<Answer<OpenWorkspace | null>> {
    const { current: open } = this;
    if (open !== null && !isLoaded(open) && !this.isStaged)
      return answer({ dataset: open.dataset.summary(open.name), settings: open.settings });
    const loaded = await this.load();
    return loaded.ok ? answer(loaded.value && this.described(loaded.value)) : loaded;
  }

  /** A stored workspace: by what was kept of it where that is enough, else with its files. */
  async #openStored(workspace: string): Promise<Answer<Open | null>> {
    const opening = this.#keeping.code === '' ? answer(null) : await this.#storage.readOpening(workspace);
    const unread = opening.ok && opening.value !== null ? unreadFrom(opening.value, this.#keeping.code) : null;
    return unread === null ? this.#readStored(workspace) : answer(unread);
  }

  /** When nothing was asked for a while: keeps what was answered, and reads what the next question will need. */
  #awaitQuiet(): void {
    if (this.#keeping.code === '') return;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      void this.#keepAnswers().then(() => {
        const dataset = this.current?.dataset;
        if (dataset instanceof Unread && dataset.told.orders <= READ_AHEAD) void this.load();
      });
    }, this.#keeping.quiet);
  }

  async #keepAnswers(): Promise<void> {
    const { current } = this;
    if (current?.kept.isNew !== true) return;
    const value = toKeep(current, this.#keeping.code);
    if (value === null) return;
    current.kept.isNew = false;
    // Where there is no room for it, the next opening reads the files.
    await this.#storage.keep(current.dataset.id.workspace, current.filesRevision, value);
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
    const loaded = known ? answer(this.current) : await this.#openStored(wanted.workspace);
    this.damaged = !loaded.ok && loaded.code === 'storage-damaged' ? wanted.workspace : null;
    if (!loaded.ok) return loaded;
    if (loaded.value === null) return answer(null);
    const marked = await this.#storage.markOpened(wanted.workspace);
    if (!marked.ok) return marked;
    // Its files may have been read meanwhile.
    if (!known) this.current = loaded.value;
    this.#awaitQuiet();
    return this.#describedNow();
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
      ? await this.#readStored(workspace)
      : await this.#settledAgain(read.value, asNow(open, this.current));
    if (!next.ok) return next;
    if (next.value === null) return answer(null);
    this.current = next.value;
    const described = await this.#describedNow();
    return described.ok ? answer(described.value && { ...described.value, filesChanged }) : described;
  }

  /** Takes over settings that were written for what was open, and for the data set that knows whom they mean. */
  saved(open: Open, dataset: Open['dataset'], written: Written): void {
    const now = asNow(open, this.current);
    this.current = this.written(now === open ? dataset : now.dataset, now, written);
  }

  /** The open workspace under choices that another tab has made. */
  async #settledAgain(stored: Choices, open: Open): Promise<Answer<Open | null>> {
    const { dataset, kept } = open;
    if (dataset instanceof Dataset) return answer(openedFrom(stored, dataset, kept));
    const settings = dataset.settingsFrom(stored.record.settings, stored.noIdentity);
    if (settings === null) return this.#readStored(dataset.id.workspace);
    return answer({ ...heldFrom(stored), dataset, settings, kept });
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
  written<Data extends Open['dataset']>(
    dataset: Data,
    former: Open | null,
    { record, noIdentity }: Written,
  ): Open<Data> {
    const kept = former?.dataset === dataset ? former.kept : new KeptAnswers();
    // Its own choices were written: they name nobody whom it does not know.
    const settings = dataset.settingsFrom(record.settings, noIdentity) ?? settingsFromStore(record.settings, []);
    const open = { ...heldFrom({ record, noIdentity }), dataset, settings, kept };
    // Somebody else has written in between: the next `openAgain` brings it.
    const missed = former !== null && record.revision !== former.revision + 1;
    return missed ? { ...open, revision: former.revision, filesRevision: former.filesRevision } : open;
  }
}
