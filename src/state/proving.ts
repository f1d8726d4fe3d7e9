/* Asks for the proofs of numbers under the settings of the moment. */
import type { Answer, Refusal } from '#domain/errors.ts';
import type { ProofPage } from '#domain/proof/page.ts';
import type { ProofQuery } from '#domain/proof/query.ts';
import type { Engine, WorkspaceSettings } from '#engine/protocol.ts';
import { chosenBy } from './questions.ts';

interface ProvingOptions {
  readonly connect: () => Promise<Engine>;
  readonly refused: (refusal: Refusal) => void;
  readonly settings: () => WorkspaceSettings;
}

export class Proving {
  readonly #options: ProvingOptions;

  constructor(options: ProvingOptions) {
    this.#options = options;
  }

  /** A page (from 0) of the records behind a number; null = there is no such number, or a refusal is shown. */
  async page(query: ProofQuery, page: number): Promise<ProofPage | null> {
    const settings = this.#options.settings();
    const question = { rules: settings.rules, ...chosenBy(settings), query, page };
    return this.#had(await (await this.#options.connect()).ask('proof', question));
  }

  /** All its records as a CSV. */
  async file(query: ProofQuery): Promise<Blob | null> {
    const settings = this.#options.settings();
    const question = { rules: settings.rules, ...chosenBy(settings), query };
    return this.#had(await (await this.#options.connect()).proofFile(question));
  }

  #had<T>(answered: Answer<T>): T | null {
    if (answered.ok) return answered.value;
    this.#options.refused(answered);
    return null;
  }
}
