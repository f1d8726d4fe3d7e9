/* The open workspace: its data set, settings and the answers that the screens show. The only part of the page that talks to the engine. */
import type { FileChoices } from '#domain/choices.ts';
import type { Answer, Refusal } from '#domain/errors.ts';
import {
  DEFAULT_SETTINGS,
  type DatasetSummary,
  type ImportOutcome,
  type OpenWorkspace,
  type QuestionKind,
  type Questions,
  type SampleId,
  type WorkerEngine,
  type WorkspaceSettings,
} from '#engine/protocol.ts';
import { Asking } from './asking.svelte.ts';
import { Filters } from './filters.ts';
import { homeOf } from './home.ts';
import { ImportDesk } from './import-desk.svelte.ts';
import { lastHome } from './last-home.ts';
import type * as Behind from './behind.ts';
import { Privacy } from './privacy.ts';
import { Proving } from './proving.ts';
import type { Answers, Asked } from './questions.ts';
import { parseAddress, pathOf, type Route } from './routes.ts';
import { screenKeys } from './screen-keys.svelte.ts';
import { Settings } from './settings.svelte.ts';
import { Staging, startStaged } from './staging.ts';
import { StoredFiles } from './stored-files.ts';
import { Workspaces } from './workspaces.svelte.ts';
import { Work } from './work.svelte.ts';

export class Workspace {
  #engine: Promise<WorkerEngine> | null = null;
  readonly #door = {
    connect: (): Promise<WorkerEngine> => (this.#engine ??= startStaged()),
    refused: (refusal: Refusal | null): void => {
      this.#refusal = refusal;
    },
  };
  readonly #work = new Work();
  readonly #asking = new Asking({ ...this.#door, work: this.#work });
  readonly desk = new ImportDesk(this.#door);
  readonly #settings = new Settings(() => {
    this.#settle();
    void this.#save();
  });
  readonly proving = new Proving({ ...this.#door, settings: () => this.#settings.current });
  readonly #shown = (): DatasetSummary | null => this.#dataset;
  /** For what comes with its screen: the list of customers, draws of a scenario. */
  readonly door = { ...this.#door, settings: () => this.settings, dataset: this.#shown };
  readonly staging = new Staging({ ...this.#door, dataset: this.#shown, open: (id) => this.workspaces.open(id) });

  /** null: the entrance is all that was shown. */
  #behind = $state.raw<typeof Behind | null>(null);
  #route = $state<Route>('start');
  #opened = $state(false);
  #dataset = $state.raw<DatasetSummary | null>(null);
  #refusal = $state.raw<Refusal | null>(null);
  #outcome = $state.raw<ImportOutcome | null>(null);

  readonly changeRules = this.#settings.changeRules;
  readonly changeView = this.#settings.changeView;
  readonly changePeriodRates = this.#settings.changePeriodRates;
  readonly changeCosts = this.#settings.changeCosts;
  readonly changePaybackView = this.#settings.changePaybackView;
  readonly changeSubscriptions = this.#settings.changeSubscriptions;
  readonly changeClv = this.#settings.changeClv;
  readonly changeLayers = this.#settings.changeLayers;
  readonly changeCustomers = this.#settings.changeCustomers;
  readonly changeMix = this.#settings.changeMix;
  readonly say = this.#settings.say;
  /** What an address named and could not be taken. */
  readonly address: Pick<Settings, 'notices' | 'dismissNotices'> = this.#settings;

  /** The customers whom the screens are about, and saved rules for them. */
  readonly filters = new Filters({
    current: () => this.settings,
    change: (change) => {
      this.#settings.change(change);
    },
  });

  readonly files = new StoredFiles({
    connect: this.#door.connect,
    desk: this.desk,
    dataset: () => this.#dataset,
    had: (answered) => this.#had(answered),
    imported: (outcome) => {
      void this.#showImported(outcome);
    },
    chosen: (opened) => {
      this.#show(opened);
      this.#settle();
    },
    gone: () => this.#leave(),
  });

  readonly privacy = new Privacy({
    connect: this.#door.connect,
    had: (answered) => this.#had(answered),
    forgot: (opened) => {
      // The page's own copies of the files name people too.
      this.desk.forgetFiles();
      this.#show(opened);
      this.#outcome = null;
      this.#settle();
    },
  });

  /** All that are stored: opened, begun, named, copied, deleted. */
  readonly workspaces = new Workspaces({
    ...this.#door,
    had: (answered) => this.#had(answered),
    open: () => this.#dataset?.workspace ?? null,
    settings: () => this.settings,
    opened: (opened, isElsewhere) => {
      this.#show(opened);
      if (!isElsewhere) {
        this.#outcome = null;
        this.desk.dismiss();
        if (this.#route === 'start') this.go(homeOf(opened.dataset));
      }
      this.#settle();
    },
    joined: (asked, again) => {
      if (again.filesChanged) this.#asking.forget();
      this.#dataset = again.dataset;
      this.#settings.join(asked, again.settings);
      this.#settle();
    },
    gone: () => this.#leave(),
  });

  get route(): Route {
    return this.#route;
  }

  /** Whether the stored workspace has been looked for. */
  get opened(): boolean {
    return this.#opened;
  }

  get dataset(): DatasetSummary | null {
    return this.#dataset;
  }

  get settings(): WorkspaceSettings {
    return this.#settings.current;
  }

  /** Answers under the current settings; one that is still on its way is the former one, or absent. */
  get answers(): Answers {
    return this.#asking.answers;
  }

  /** Share done of what is being computed, NaN = it does not say; null = nothing is. */
  get working(): number | null {
    return this.#work.share;
  }

  /** Why the last request was refused; stays until the next one or until dismissed. */
  get refusal(): Refusal | null {
    return this.#refusal;
  }

  /** What the last import changed. */
  get outcome(): ImportOutcome | null {
    return this.#outcome;
  }

  /** Opens what is stored and follows the address. Called once. */
  async start(): Promise<void> {
    addEventListener('hashchange', () => {
      this.#follow();
    });
    const bare = location.hash === '' || location.hash === '#';
    this.#route = (bare ? lastHome() : null) ?? parseAddress(location.hash).route;
    // Behind the entrance both are needed: they come side by side.
    if (this.#route !== 'start') void this.#load();
    const opened = this.#had(await (await this.#door.connect()).open());
    if (opened !== null) this.#show(opened);
    void this.workspaces.watch();
    this.#opened = true;
    // Someone who comes back wants the results, not the entrance.
    if (bare && this.#dataset !== null) location.replace(`#/${homeOf(this.#dataset)}`);
    this.#follow();
  }

  go(route: Route): void {
    location.hash = this.link(route);
  }

  /** The address of a screen under the current settings, for links. */
  link(route: Route): string {
    return this.#behind?.writeAddress(route, this.settings, this.staging.on) ?? pathOf(route);
  }

  /** Asks, beside what the screen asks, for an answer that takes long and that few look at; until the screen is left. */
  want(kind: Asked): void {
    this.#asking.want(kind);
    this.#settle();
  }

  async importFiles(files: readonly File[]): Promise<void> {
    const rest = await this.workspaces.projects.take(files);
    if (rest.length > 0) await this.#showImported(await this.desk.read({ files: rest, choices: {} }));
  }

  /** Reads the files that were asked about, each with its answers (by key). */
  async answerFiles(choices: Readonly<Record<string, FileChoices>>): Promise<void> {
    await this.#showImported(await this.desk.answer(choices));
  }

  /** Asks a question of the moment, which no setting holds; null with its refusal shown. */
  async ask<K extends QuestionKind>(kind: K, question: Questions[K]['ask']): Promise<Questions[K]['answer'] | null> {
    return this.#had(await (await this.#door.connect()).ask(kind, question));
  }

  /** Opens a sample store as it was left; the first time it is made. */
  async importSample(sample: SampleId): Promise<void> {
    if (await this.workspaces.openSample(sample)) return;
    await this.#showImported(await this.desk.run((engine, progress) => engine.importSample(sample, progress)));
  }

  /** The results file under the current settings, null (with a refusal shown) where there is none. */
  async results(): Promise<string | null> {
    return this.#had(await this.#work.run(async (hear) => (await this.#door.connect()).results(this.settings, hear)));
  }

  dismissRefusal(): void {
    this.#refusal = null;
  }

  dismissOutcome(): void {
    this.#outcome = null;
  }

  /** The value of an answer, or null with its refusal shown. */
  #had<T>(answered: Answer<T>): T | null {
    if (answered.ok) return answered.value;
    this.#refusal = answered;
    return null;
  }

  /** The open data set is gone: what else is stored is opened, on the entrance. */
  async #leave(): Promise<void> {
    this.#asking.forget();
    this.#dataset = null;
    this.#settings.open(DEFAULT_SETTINGS);
    this.#outcome = null;
    const left = await (await this.#door.connect()).open();
    if (left.ok && left.value !== null) this.#show(left.value);
    void this.workspaces.look();
    location.hash = '#/';
  }

  #show(opened: OpenWorkspace): void {
    this.#asking.forget();
    this.#dataset = opened.dataset;
    this.#settings.open(opened.settings);
  }

  /** Brings what addresses and questions need. */
  async #load(): Promise<typeof Behind> {
    return (this.#behind ??= await import('./behind.ts'));
  }

  /** Takes route and settings from the address. */
  #follow(): void {
    const address = parseAddress(location.hash);
    if (address.route !== this.#route) this.#asking.unwant();
    this.#route = address.route;
    screenKeys.follow(address.query);
    this.#settings.dismissNotices();
    if (this.#dataset === null && address.route === 'start') return;
    if (this.#behind === null) {
      void this.#load().then(() => {
        this.#follow();
      });
      return;
    }
    this.#adopt(address.query, this.#behind);
    this.#settle();
  }

  /** Makes the settings that an address states those of the workspace. */
  #adopt(query: URLSearchParams, behind: typeof Behind): void {
    if (this.#settings.adopt(query, this.#dataset?.asOfRange ?? null, behind, this.staging.on)) void this.#save();
  }

  /** Writes the settings into the address, without a step in the history, and asks what the screen needs. */
  #settle(): void {
    if (this.#dataset === null) return;
    if (this.#behind === null) {
      void this.#load().then(() => {
        this.#settle();
      });
      return;
    }
    const address = screenKeys.kept(this.link(this.#route));
    if (this.#behind.ASKED_BY[this.#route].length > 0 && location.hash !== address) {
      history.replaceState(history.state, '', address);
    }
    // A workspace that was just begun has nothing to answer from.
    if (this.#dataset.files.length > 0) this.#asking.refresh(this.#route, this.settings, this.#behind);
  }

  async #save(): Promise<void> {
    if (this.#dataset === null || this.staging.isChanging) return;
    const { settings, base } = this.#settings.toSave();
    this.#had(await (await this.#door.connect()).saveSettings(settings, base));
  }

  /** Shows what an import made of the data; null = nothing changed. */
  async #showImported(outcome: ImportOutcome | null): Promise<void> {
    if (outcome === null) return;
    const behind = await this.#load();
    // A link may have been opened before there were data to show under it.
    const first = this.#dataset === null;
    this.#show(outcome);
    void this.workspaces.look();
    this.#outcome = outcome;
    if (first) this.#adopt(parseAddress(location.hash).query, behind);
    if (this.#route === 'start') this.go(homeOf(outcome.dataset));
    else this.#settle();
  }
}

export const workspace = new Workspace();
