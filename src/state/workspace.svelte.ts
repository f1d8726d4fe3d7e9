/* The open workspace: its data set, settings and the answers that the screens show. The only part of the page that talks to the engine. */
import type { Costs } from '#domain/results.ts';
import type { RetentionView } from '#domain/retention/view.ts';
import type { CountingRules } from '#domain/rules.ts';
import { refuse, type Answer, type Refusal } from '#domain/errors.ts';
import { startEngine } from '#engine/client.ts';
import {
  DEFAULT_SETTINGS,
  type DatasetSummary,
  type Engine,
  type ImportOutcome,
  type ImportProgress,
  type OpenWorkspace,
  type QuestionKind,
  type Questions,
  type SampleId,
  type WorkspaceSettings,
} from '#engine/protocol.ts';
import { parseAddress, readSettings, writeAddress, type Route } from './address.ts';
import { ASKED_BY, questionFor, type Answers, type Asked } from './questions.ts';

/** An address that held a value nobody understands. */
export interface AddressNotice {
  readonly key: string;
  readonly value: string;
}

export class Workspace {
  #engine: Promise<Engine> | null = null;
  #asked: Partial<Record<Asked, string>> = {};
  #importing = false;

  #route = $state<Route>('start');
  #opened = $state(false);
  #dataset = $state.raw<DatasetSummary | null>(null);
  #settings = $state.raw<WorkspaceSettings>(DEFAULT_SETTINGS);
  #answers = $state.raw<Answers>({});
  #progress = $state.raw<ImportProgress | null>(null);
  #refusal = $state.raw<Refusal | null>(null);
  #outcome = $state.raw<ImportOutcome | null>(null);
  #addressNotices = $state.raw<readonly AddressNotice[]>([]);

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
    return this.#answers;
  }

  /** The running import, null when none runs. */
  get progress(): ImportProgress | null {
    return this.#progress;
  }

  /** Why the last request was refused; stays until the next one or until dismissed. */
  get refusal(): Refusal | null {
    return this.#refusal;
  }

  /** What the last import changed. */
  get outcome(): ImportOutcome | null {
    return this.#outcome;
  }

  get addressNotices(): readonly AddressNotice[] {
    return this.#addressNotices;
  }

  /** Opens what is stored and follows the address. Called once. */
  async start(): Promise<void> {
    addEventListener('hashchange', () => {
      this.#follow();
    });
    const bare = location.hash === '' || location.hash === '#';
    this.#route = parseAddress(location.hash).route;
    const opened = await (await this.#connect()).open();
    if (!opened.ok) this.#refusal = opened;
    else if (opened.value !== null) this.#show(opened.value);
    this.#opened = true;
    // Someone who comes back wants the results, not the entrance.
    if (bare && this.#dataset !== null) location.replace('#/overview');
    this.#follow();
  }

  go(route: Route): void {
    location.hash = writeAddress(route, this.#settings);
  }

  /** The address of a screen under the current settings, for links. */
  link(route: Route): string {
    return writeAddress(route, this.#settings);
  }

  changeRules(change: Partial<CountingRules>): void {
    this.#change({ ...this.#settings, rules: { ...this.#settings.rules, ...change } });
  }

  changeView(change: Partial<RetentionView>): void {
    this.#change({ ...this.#settings, view: { ...this.#settings.view, ...change } });
  }

  changeCosts(change: Partial<Costs>): void {
    this.#change({ ...this.#settings, costs: { ...this.#settings.costs, ...change } });
  }

  sayStartsWithFirstOrder(says: boolean): void {
    this.#change({ ...this.#settings, startsWithFirstOrder: says });
  }

  async importFiles(files: readonly File[]): Promise<void> {
    await this.#import((engine, progress) => engine.importFiles(files, progress));
  }

  async importSample(sample: SampleId): Promise<void> {
    await this.#import((engine, progress) => engine.importSample(sample, progress));
  }

  async cancelImport(): Promise<void> {
    await (await this.#connect()).cancelImport();
  }

  /** Opens another stored workspace, such as the user's own while a sample is shown. */
  async openOwn(): Promise<void> {
    const opened = await (await this.#connect()).open('own');
    if (!opened.ok) {
      this.#refusal = opened;
      return;
    }
    if (opened.value === null) return;
    this.#show(opened.value);
    this.go('overview');
  }

  async deleteDataset(): Promise<void> {
    const engine = await this.#connect();
    const deleted = await engine.deleteDataset();
    if (!deleted.ok) {
      this.#refusal = deleted;
      return;
    }
    this.#asked = {};
    this.#dataset = null;
    this.#answers = {};
    this.#settings = DEFAULT_SETTINGS;
    this.#outcome = null;
    const left = await engine.open();
    if (left.ok && left.value !== null) this.#show(left.value);
    location.hash = '#/';
  }

  /** The results file under the current settings, null (with a refusal shown) where there is none. */
  async results(): Promise<string | null> {
    const text = await (await this.#connect()).results(this.#settings);
    if (text.ok) return text.value;
    this.#refusal = text;
    return null;
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

  #connect(): Promise<Engine> {
    this.#engine ??= startEngine();
    return this.#engine;
  }

  #show(opened: OpenWorkspace): void {
    this.#asked = {};
    this.#answers = {};
    this.#dataset = opened.dataset;
    this.#settings = opened.settings;
  }

  /** Takes route and settings from the address. */
  #follow(): void {
    const address = parseAddress(location.hash);
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
    const saved = await (await this.#connect()).saveSettings(this.#settings);
    if (!saved.ok) this.#refusal = saved;
  }

  async #import(
    run: (engine: Engine, progress: (step: ImportProgress) => void) => Promise<Answer<ImportOutcome>>,
  ): Promise<void> {
    if (this.#importing) return;
    this.#importing = true;
    this.#refusal = null;
    this.#progress = { phase: 'reading', file: '', bytesRead: 0, bytesTotal: 0, rows: 0 };
    let result: Answer<ImportOutcome>;
    try {
      result = await run(await this.#connect(), (step) => {
        if (this.#importing) this.#progress = step;
      });
    } finally {
      this.#importing = false;
      this.#progress = null;
    }
    if (!result.ok) {
      // The user's own decision needs no explanation.
      if (result.code !== 'cancelled') this.#refusal = result;
      return;
    }
    // A link may have been opened before there were data to show under it.
    const first = this.#dataset === null;
    this.#show(result.value);
    this.#outcome = result.value;
    if (first) this.#adopt(parseAddress(location.hash).query);
    if (this.#route === 'start') this.go('overview');
    else {
      this.#restate();
      this.#refresh();
    }
  }

  /** Asks what the screen needs under the current settings. The latest question wins; a late answer never overwrites a newer one. */
  #refresh(): void {
    if (this.#dataset === null) return;
    for (const kind of ASKED_BY[this.#route]) void this.#ask(kind);
  }

  async #ask(kind: Asked): Promise<void> {
    const question = questionFor(kind, this.#settings);
    const key = JSON.stringify(question);
    if (this.#asked[kind] === key) return;
    this.#asked[kind] = key;
    const asked = this.#asked;
    // A range of other costs beside a new value would be wrong, however briefly.
    if (kind === 'paybackRanges') this.#answers = { ...this.#answers, paybackRanges: undefined };
    let answered: Answer<Questions[QuestionKind]['answer']>;
    try {
      answered = await (await this.#connect()).ask(kind === 'monthly' ? 'retention' : kind, question);
    } catch (error) {
      // Not asked after all: the next change may ask again.
      this.#asked[kind] = '';
      throw error;
    }
    if (this.#asked !== asked || asked[kind] !== key) return;
    if (answered.ok) this.#answers = { ...this.#answers, [kind]: answered.value };
    else this.#refusal = refuse(answered.code, answered.detail);
  }
}

export const workspace = new Workspace();
