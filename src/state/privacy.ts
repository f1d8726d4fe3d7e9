/* What is known of people. */
import type { Answer } from '#domain/errors.ts';
import type { OpenWorkspace, WorkerEngine } from '#engine/protocol.ts';

interface PrivacyOptions {
  readonly connect: () => Promise<WorkerEngine>;
  /** The value of an answer, or null with its refusal shown. */
  readonly had: <T>(answered: Answer<T>) => T | null;
  /** Takes the workspace in which nobody is known any longer. */
  readonly forgot: (opened: OpenWorkspace) => void;
}

export class Privacy {
  readonly #options: PrivacyOptions;

  constructor(options: PrivacyOptions) {
    this.#options = options;
  }

  /** Forgets who the customers are; the numbers stay. false = it was refused. */
  async forgetIdentities(): Promise<boolean> {
    const { connect, had, forgot } = this.#options;
    const opened = had(await (await connect()).forgetIdentities());
    if (opened !== null) forgot(opened);
    return opened !== null;
  }
}
