/* The open workspace: its data set, settings and the answers that the screens show. The only part of the page that talks to the engine. */
import type { Costs } from '#domain/results.ts';
import type { RetentionView } from '#domain/retention/view.ts';
import type { CountingRules } from '#domain/rules.ts';
import type { FileChoices } from '#domain/choices.ts';
import type { Answer, Refusal } from '#domain/errors.ts';
import type { RejectedRow } from '#domain/orders.ts';
import { startEngine } from '#engine/client.ts';
import {
  DEFAULT_SETTINGS,
  type DatasetSummary,
  type AskedFile,
  type Engine,
  type ImportOutcome,
  type ImportProgress,
  type OpenWorkspace,
  type RememberedHeader,
  type SampleId,
  type WorkspaceSettings,
} from '#engine/protocol.ts';
import { Asking } from './asking.svelte.ts';
import { ImportDesk } from './import-desk.svelte.ts';
import { parseAddress, readSettings, writeAddress, type ReadSettings, type Route } from './address.ts';
import { ASKED_BY, type Answers, type Asked } from './questions.ts';

export class Workspace {
  #engine: Promise<Engine> | null = null;
  readonly #door = {
    connect: (): Promise<Engine> => (this.#engine ??= startEngine()),
    refused: (refusal: Refusal | null): void => {
      this.#refusal = refusal;
    },
  };
  readonly #asking = new Asking(this.#door);
  readonly #desk = new ImportDesk(this.#door);

  #route = $state<Route>('start');
  #opened = $state(false);
  #dataset = $state.raw<DatasetSummary | null>(null);
  #settings = $state.raw<WorkspaceSettings>(DEFAULT_SETTINGS);
  #refusal = $state.raw<Refusal | null>(null);
  #outcome = $state.raw<ImportOutcome | null>(null);
  #addressNotices = $state.raw<ReadSettings['bad']>([]);

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
    return this.#settings;
  }

  /** Answers under the current settings; one that is still on its way is the former one, or absent. */
  get answers(): Answers {
    return this.#asking.answers;
  }

  /** The running import, null when none runs. */
  get progress(): ImportProgress | null {
    return this.#desk.progress;
  }

  /** Why the last request was refused; stays until the next one or until dismissed. */
  get refusal(): Refusal | null {
    return this.#refusal;
  }

  /** What the last import changed. */
  get outcome(): ImportOutcome | null {
    return this.#outcome;
  }

  /** Dropped files that leave something open: nothing is read until it is answered. */
  get askedFiles(): readonly AskedFile[] {
    return this.#desk.asked;
  }

  get addressNotices(): ReadSettings['bad'] {
    return this.#addressNotices;
  }

  /** Opens what is stored and follows the address. Called once. */
  async start(): Promise<void> {
    addEventListener('hashchange', () => {
      this.#follow();
    });
    const bare = location.hash === '' || location.hash === '#';
    this.#route = parseAddress(location.hash).route;
    const opened = this.#had(await (await this.#door.connect()).open());
    if (opened !== null) this.#show(opened);
    this.#opened = true;
    // Someone who comes back wants the results, not the entrance.
    if (bare && this.#dataset !== null) location.replace(`#/${this.#home(this.#dataset)}`);
    this.#follow();
  }

  go(route: Route): void {
    location.hash = writeAddress(route, this.#settings);
  }

  /** The address of a screen under the current settings, for links. */
  link(route: Route): string {
    return writeAddress(route, this.#settings);
  }

  /** Asks, beside what the screen asks, for an answer that takes long and that few look at; until the screen is left. */
  want(kind: Asked): void {
    this.#asking.want(kind);
    this.#refresh();
  }

  changeRules(change: Partial<CountingRules>): void {
    this.#change({ ...this.#settings, rules: { ...this.#settings.rules, ...change } });
  }

  changeView(change: Partial<RetentionView>): void {
    this.#change({ ...this.#settings, view: { ...this.#settings.view, ...change } });
  }

  changePeriodRates(change: Partial<WorkspaceSettings['periodRates']>): void {
    this.#change({ ...this.#settings, periodRates: { ...this.#settings.periodRates, ...change } });
  }

  changeCosts(change: Partial<Costs>): void {
    this.#change({ ...this.#settings, costs: { ...this.#settings.costs, ...change } });
  }

  /** Settings that stand alone: what only the user knows about the data, and a breakdown of one screen. */
  say(said: Partial<Pick<WorkspaceSettings, 'startsWithFirstOrder' | 'oneShop' | 'repeatBy'>>): void {
    this.#change({ ...this.#settings, ...said });
  }

  async importFiles(files: readonly File[]): Promise<void> {
    this.#showImported(await this.#desk.read({ files, choices: {} }));
  }

  /** Reads the files that were asked about, each with its answers (by key). */
  async answerFiles(choices: Readonly<Record<string, FileChoices>>): Promise<void> {
    this.#showImported(await this.#desk.answer(choices));
  }

  /** Leaves the files that were asked about unread. */
  dismissAsked(): void {
    this.#desk.dismiss();
  }

  /** Whether the files of an import are still at hand, so that they can be read in another way. */
  canReadAgain(importNumber: number): boolean {
    return this.#desk.holds(importNumber);
  }

  /** Reads the import of a stored file (its place in `dataset.files`) again, that file with further choices. */
  async readAgain(file: number, choices: FileChoices): Promise<void> {
    if (this.#dataset !== null) this.#showImported(await this.#desk.again(this.#dataset, file, choices));
  }

  /** Takes the files of an import out again. */
  async undoImport(importNumber: number): Promise<void> {
    const undone = await (await this.#door.connect()).undoImport(importNumber);
    if (!undone.ok) this.#refusal = undone;
    else if (undone.value === null) await this.#leave();
    else this.#showImported(undone.value);
  }

  /** Chooses currency or zone of a stored file (its place in `dataset.files`). */
  async chooseForFile(file: number, choices: Pick<FileChoices, 'currency' | 'zone'>): Promise<void> {
    const chosen = this.#had(await (await this.#door.connect()).chooseForFile(file, choices));
    if (chosen === null) return;
    this.#show(chosen);
    this.#restate();
    this.#refresh();
  }

  /** Rejected rows of a stored file, null (with a refusal shown) where they cannot be had. */
  async rejectedRows(
    file: number,
  ): Promise<{ readonly header: readonly string[]; readonly rows: readonly RejectedRow[] } | null> {
    return this.#had(await (await this.#door.connect()).rejectedRows(file));
  }

  /** Answers that are remembered by header. */
  async rememberedHeaders(): Promise<readonly RememberedHeader[]> {
    return this.#had(await (await this.#door.connect()).rememberedHeaders()) ?? [];
  }

  async rememberHeaders(headers: readonly RememberedHeader[]): Promise<void> {
    this.#had(await (await this.#door.connect()).rememberHeaders(headers));
  }

  async importSample(sample: SampleId): Promise<void> {
    this.#showImported(await this.#desk.run((engine, progress) => engine.importSample(sample, progress)));
  }

  async cancelImport(): Promise<void> {
    await (await this.#door.connect()).cancelImport();
  }

  /** Opens another stored workspace, such as the user's own while a sample is shown. */
  async openOwn(): Promise<void> {
    const opened = this.#had(await (await this.#door.connect()).open('own'));
    if (opened === null) return;
    this.#show(opened);
    this.go(this.#home(opened.dataset));
  }

  async deleteDataset(): Promise<void> {
    const deleted = await (await this.#door.connect()).deleteDataset();
    if (deleted.ok) await this.#leave();
    else this.#refusal = deleted;
  }

  /** The results file under the current settings, null (with a refusal shown) where there is none. */
  async results(): Promise<string | null> {
    return this.#had(await (await this.#door.connect()).results(this.#settings));
  }

  dismissRefusal(): void {
    this.#refusal = null;
  }

  dismissOutcome(): void {
    this.#outcome = null;
  }

  dismissAddressNotices(): void {
    this.#addressNotices = [];
  }

  /** Where results are: the report, where no orders came in (ad spend alone, for one). */
  #home({ orders }: DatasetSummary): Route {
    return orders > 0 ? 'overview' : 'data';
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
    this.#settings = DEFAULT_SETTINGS;
    this.#outcome = null;
    const left = await (await this.#door.connect()).open();
    if (left.ok && left.value !== null) this.#show(left.value);
    location.hash = '#/';
  }

  #show(opened: OpenWorkspace): void {
    this.#asking.forget();
    this.#dataset = opened.dataset;
    this.#settings = opened.settings;
  }

  /** Takes route and settings from the address. */
  #follow(): void {
    const address = parseAddress(location.hash);
    if (address.route !== this.#route) this.#asking.unwant();
    this.#route = address.route;
    this.#addressNotices = [];
    this.#adopt(address.query);
    this.#restate();
    this.#refresh();
  }

  /** Makes the settings that an address states those of the workspace. */
  #adopt(query: URLSearchParams): void {
    const read = readSettings(query, this.#settings, this.#dataset?.asOfRange ?? null);
    if (read === null) return;
    this.#addressNotices = read.bad;
    const settings = { ...this.#settings, ...read.settings };
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return;
    this.#settings = settings;
    void this.#save();
  }

  #change(settings: WorkspaceSettings): void {
    this.#settings = settings;
    this.#restate();
    this.#refresh();
    void this.#save();
  }

  /** Writes the settings into the address, without a step in the history. */
  #restate(): void {
    const address = writeAddress(this.#route, this.#settings);
    if (this.#dataset !== null && ASKED_BY[this.#route].length > 0 && location.hash !== address) {
      history.replaceState(history.state, '', address);
    }
  }

  async #save(): Promise<void> {
    if (this.#dataset === null) return;
    this.#had(await (await this.#door.connect()).saveSettings(this.#settings));
  }

  /** Shows what an import made of the data; null = nothing changed. */
  #showImported(outcome: ImportOutcome | null): void {
    if (outcome === null) return;
    // A link may have been opened before there were data to show under it.
    const first = this.#dataset === null;
    this.#show(outcome);
    this.#outcome = outcome;
    if (first) this.#adopt(parseAddress(location.hash).query);
    if (this.#route === 'start') this.go(this.#home(outcome.dataset));
    else {
      this.#restate();
      this.#refresh();
    }
  }

  #refresh(): void {
    if (this.#dataset !== null) this.#asking.refresh(this.#route, this.#settings);
  }
}

export const workspace = new Workspace();
