/* The settings of the open workspace: how they are changed, and taken from an address. */
import { mergeChanges } from '#domain/merge-changes.ts';
import type { Costs } from '#domain/results.ts';
import type { RetentionView } from '#domain/retention/view.ts';
import type { CountingRules } from '#domain/rules.ts';
import { DEFAULT_SETTINGS, withMoneyOf, type AsOfRange, type WorkspaceSettings } from '#engine/protocol.ts';
import type { ReadSettings } from './address.ts';
import type * as Behind from './behind.ts';

export class Settings {
  readonly #changed: () => void;
  #current = $state.raw<WorkspaceSettings>(DEFAULT_SETTINGS);
  /** As the engine was told last, or has told. */
  #told: WorkspaceSettings = DEFAULT_SETTINGS;
  #notices = $state.raw<ReadSettings['bad']>([]);

  /** @param changed called after every change that somebody made */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get current(): WorkspaceSettings {
    return this.#current;
  }

  /** What an address named and could not be taken. */
  get notices(): ReadSettings['bad'] {
    return this.#notices;
  }

  dismissNotices(): void {
    this.#notices = [];
  }

  /** Takes the settings of a workspace that was opened. */
  open(settings: WorkspaceSettings): void {
    this.#current = settings;
    this.#told = settings;
  }

  /** What to save, and what it was made of. */
  toSave(): { readonly settings: WorkspaceSettings; readonly base: WorkspaceSettings } {
    const saving = { settings: this.#current, base: this.#told };
    this.#told = this.#current;
    return saving;
  }

  /** Takes what another tab saved; what was changed here since `asked` stays. */
  join(asked: WorkspaceSettings, theirs: WorkspaceSettings): void {
    this.open(mergeChanges(asked, this.#current, theirs));
  }

  /**
   * Takes what an address states; whether that changes anything. `asOfRange`: null = no data are open. Amounts of
   * an address are left aside on stage, and where it was written on stage: they are scaled where those here are true, or the other way round.
   */
  adopt(query: URLSearchParams, asOfRange: AsOfRange | null, behind: typeof Behind, onStage = false): boolean {
    const read = behind.readSettings(query, this.#current, asOfRange);
    if (read === null) return false;
    this.#notices = read.bad;
    const stated = { ...this.#current, ...read.settings };
    const settings = onStage || behind.isOfStage(query) ? withMoneyOf(stated, this.#current) : stated;
    if (JSON.stringify(settings) === JSON.stringify(this.#current)) return false;
    this.#current = settings;
    return true;
  }

  change(change: Partial<WorkspaceSettings>): void {
    this.#current = { ...this.#current, ...change };
    this.#changed();
  }

  readonly changeRules = (change: Partial<CountingRules>): void => {
    this.change({ rules: { ...this.#current.rules, ...change } });
  };

  readonly changeView = (change: Partial<RetentionView>): void => {
    this.change({ view: { ...this.#current.view, ...change } });
  };

  readonly changePeriodRates = (change: Partial<WorkspaceSettings['periodRates']>): void => {
    this.change({ periodRates: { ...this.#current.periodRates, ...change } });
  };

  readonly changeCosts = (change: Partial<Costs>): void => {
    this.change({ costs: { ...this.#current.costs, ...change } });
  };

  readonly changeSubscriptions = (change: Partial<WorkspaceSettings['subscriptionView']>): void => {
    this.change({ subscriptionView: { ...this.#current.subscriptionView, ...change } });
  };

  readonly changeClv = (change: Partial<WorkspaceSettings['clv']>): void => {
    this.change({ clv: { ...this.#current.clv, ...change } });
  };

  readonly changePaybackView = (change: Partial<WorkspaceSettings['paybackView']>): void => {
    this.change({ paybackView: { ...this.#current.paybackView, ...change } });
  };

  readonly changeMix = (change: Partial<WorkspaceSettings['mix']>): void => {
    this.change({ mix: { ...this.#current.mix, ...change } });
  };

  readonly changeLayers = (change: Partial<WorkspaceSettings['layers']>): void => {
    this.change({ layers: { ...this.#current.layers, ...change } });
  };

  readonly changeCustomers = (change: Partial<WorkspaceSettings['customersView']>): void => {
    this.change({ customersView: { ...this.#current.customersView, ...change } });
  };

  /** What only the user knows about the data; or a whole definition: view, rules, and the product that they are of. */
  readonly say = (said: Partial<Omit<WorkspaceSettings, 'costs' | 'periodRates' | 'filter' | 'segments'>>): void => {
    this.change(said);
  };
}
