/* The list of customers as far as it is looked at: windows of rows are asked for, the latest list wins. */
import { untrack } from 'svelte';
import type { CustomerListTerms, CustomerRow, CustomerRows } from '#domain/customer-list.ts';
import type { CustomerPage } from '#domain/customer-page.ts';
import type { Answer, Refusal } from '#domain/errors.ts';
import type {
  CustomerQuestion,
  CustomersQuestion,
  DatasetSummary,
  Engine,
  Questions,
  WorkspaceSettings,
} from '#engine/protocol.ts';
import { questionFor } from './questions.ts';

interface CustomerListOptions {
  readonly connect: () => Promise<Engine>;
  readonly refused: (refusal: Refusal) => void;
  readonly settings: () => WorkspaceSettings;
  readonly dataset: () => DatasetSummary | null;
}

/** Rows of a window. */
const WINDOW = 100;
/** Rows before and after those in sight that are asked for ahead of the scroll. */
const AHEAD = 100;
/** Windows kept, and how far around the wanted ones where there are more. */
const MOST = 60;
const NEAR = 15;

/** The list without its rows. */
export type CustomerListHead = Omit<CustomerRows, 'from' | 'rows'>;

export class CustomerList {
  readonly #options: CustomerListOptions;
  #head = $state.raw<CustomerListHead | null>(null);
  /** Rows by number of their window. */
  #windows = $state.raw<Readonly<Record<number, readonly CustomerRow[] | undefined>>>({});
  #busy = $state(false);
  /** The list that is asked for, and the one whose rows are here. */
  #asked = '';
  #shown = '';
  #of: DatasetSummary | null = null;
  /** First and last row that are looked at. */
  #wanted: readonly [number, number] = [0, 0];

  constructor(options: CustomerListOptions) {
    this.#options = options;
  }

  /** Of the list whose rows are here; null before the first answer. */
  get head(): CustomerListHead | null {
    return this.#head;
  }

  /** Whether another list is on its way. */
  get busy(): boolean {
    return this.#busy;
  }

  /** A row of the list, by place from 0; undefined = it is not here (yet). */
  row(place: number): CustomerRow | undefined {
    return this.#windows[Math.floor(place / WINDOW)]?.[place % WINDOW];
  }

  /** Sees to it that the rows `from` … `to` of the list under the settings and these terms are here. */
  look(terms: CustomerListTerms, from: number, to: number): void {
    const dataset = this.#options.dataset();
    const question = this.#question(terms);
    // What asks follows settings and data, not what comes of it.
    untrack(() => {
      this.#lookAt(dataset, question, [from, to]);
    });
  }

  #lookAt(dataset: DatasetSummary | null, question: CustomersQuestion, wanted: readonly [number, number]): void {
    const key = JSON.stringify(question);
    if (dataset !== this.#of) {
      this.#head = null;
      this.#windows = {};
      this.#asked = this.#shown = '';
      this.#of = dataset;
    }
    this.#wanted = wanted;
    const isOther = key !== this.#asked;
    this.#asked = key;
    if (isOther || !this.#busy) void this.#fetch(question, key);
  }

  /** One customer by number; null = none of the chosen ones has it, or a refusal is shown. */
  async customer(customer: number, hidden: boolean): Promise<CustomerPage | null> {
    return this.#had(await (await this.#options.connect()).ask('customer', { ...this.#ground(), customer, hidden }));
  }

  /** All rows of the list as a CSV. */
  async file(terms: CustomerListTerms): Promise<Blob | null> {
    return this.#had(await (await this.#options.connect()).customersFile(this.#question(terms)));
  }

  /** What the value screen asks, with the limits of segments. */
  #ground(): CustomerQuestion {
    const settings = this.#options.settings();
    const { limits } = settings.customersView;
    return { ...(questionFor('value', settings) as Questions['value']['ask']), limits };
  }

  #question(terms: CustomerListTerms): CustomersQuestion {
    return { ...this.#ground(), ...terms };
  }

  /** Windows one after another, those in sight first, until all are here or another list is asked for. */
  async #fetch(question: CustomersQuestion, key: string): Promise<void> {
    this.#busy = true;
    const engine = await this.#options.connect();
    for (let window = this.#missing(key); window !== null && key === this.#asked; window = this.#missing(key)) {
      const answered = await engine.ask('customerRows', { ...question, from: window * WINDOW, count: WINDOW });
      if (key !== this.#asked) return;
      if (!answered.ok) {
        this.#asked = '';
        this.#busy = false;
        this.#had(answered);
        return;
      }
      const { rows, ...head } = answered.value;
      this.#head = head;
      this.#windows = { ...(this.#shown === key ? this.#kept(window) : {}), [window]: rows };
      this.#shown = key;
    }
    if (key === this.#asked) this.#busy = false;
  }

  /** The first window in sight, or near it, that is not here; null = all are. */
  #missing(key: string): number | null {
    const [from, to] = this.#wanted;
    if (this.#shown !== key) return Math.floor(from / WINDOW);
    return this.#missingOf(from, to) ?? this.#missingOf(to, to + AHEAD) ?? this.#missingOf(from - AHEAD, from);
  }

  /** The first window of these rows that is not here; null = all are. */
  #missingOf(from: number, to: number): number | null {
    const last = Math.min(to, (this.#head?.found ?? 0) - 1);
    for (let window = Math.floor(Math.max(0, from) / WINDOW); window * WINDOW <= last; window++) {
      if (this.#windows[window] === undefined) return window;
    }
    return null;
  }

  #kept(window: number): Readonly<Record<number, readonly CustomerRow[] | undefined>> {
    const all = Object.entries(this.#windows);
    if (all.length < MOST) return this.#windows;
    return Object.fromEntries(all.filter(([other]) => Math.abs(Number(other) - window) <= NEAR));
  }

  #had<T>(answered: Answer<T>): T | null {
    if (answered.ok) return answered.value;
    // Another list was asked for meanwhile: nothing is wrong.
    if (answered.code !== 'cancelled') this.#options.refused(answered);
    return null;
  }
}
