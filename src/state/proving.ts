/* Asks for the proofs of numbers under the settings of the moment. */
import type { Answer, Refusal } from '#domain/errors.ts';
import type { ProofPage } from '#domain/proof/page.ts';
import type { ProofQuery } from '#domain/proof/query.ts';
import type { Chosen } from '#domain/selection.ts';
import { chosenBy, type Engine, type WorkspaceSettings } from '#engine/protocol.ts';

interface ProvingOptions {
  readonly connect: () => Promise<Engine>;
  readonly refused: (refusal: Refusal) => void;
  readonly settings: () => WorkspaceSettings;
}

/** Whether a filter holds for a number: the bridge counts all orders, subscriptions are those of all, and a segment says itself whom it picks. */
export function isFiltered({ of }: ProofQuery): boolean {
  return of !== 'bridge' && of !== 'segment' && of !== 'mrr' && of !== 'subscribers';
}

const whomOf = (query: ProofQuery, settings: WorkspaceSettings): Chosen =>
  isFiltered(query) ? chosenBy(settings) : {};

export class Proving {
  readonly #options: ProvingOptions;

  constructor(options: ProvingOptions) {
    this.#options = options;
  }

  /** A page (from 0) of the records behind a number; null = there is no such number, or a refusal is shown. */
  async page(query: ProofQuery, page: number): Promise<ProofPage | null> {
    const settings = this.#options.settings();
    const question = { rules: settings.rules, ...whomOf(query, settings), query, page };
    return this.#had(await (await this.#options.connect()).ask('proof', question));
  }

  /** All its records as a CSV. */
  async file(query: ProofQuery): Promise<Blob | null> {
    const settings = this.#options.settings();
    const question = { rules: settings.rules, ...whomOf(query, settings), query };
    return this.#had(await (await this.#options.connect()).proofFile(question));
  }

  #had<T>(answered: Answer<T>): T | null {
    if (answered.ok) return answered.value;
    this.#options.refused(answered);
    return null;
  }
}
