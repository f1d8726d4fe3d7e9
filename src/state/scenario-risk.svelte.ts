/* How uncertain a scenario is, as the screen shows it: the latest question wins. Works without data. */
import type { RiskQuestion, RiskReport } from '#domain/scenarios/monte-carlo.ts';
import type { Answer, Refusal } from '#domain/errors.ts';
import type { Engine } from '#engine/protocol.ts';

interface ScenarioRiskOptions {
  readonly connect: () => Promise<Engine>;
  readonly refused: (refusal: Refusal) => void;
}

export class ScenarioRisk {
  readonly #options: ScenarioRiskOptions;
  #asked = '';
  #report = $state.raw<RiskReport | null>(null);
  #share = $state(0);

  constructor(options: ScenarioRiskOptions) {
    this.#options = options;
  }

  /** Of the question that was asked last; null = it is being computed. */
  get report(): RiskReport | null {
    return this.#report;
  }

  /** Share of the draws that are done, 0 … 1. */
  get share(): number {
    return this.#share;
  }

  /** Asks, unless the same was asked last. */
  async ask(question: RiskQuestion): Promise<void> {
    const key = JSON.stringify(question);
    if (key === this.#asked) return;
    this.#asked = key;
    this.#report = null;
    this.#share = 0;
    let answered: Answer<RiskReport>;
    try {
      const engine = await this.#options.connect();
      answered = await engine.scenarioRisk(question, (share) => {
        if (this.#asked === key) this.#share = share;
      });
    } catch (error) {
      // Not asked after all: the same may be asked again.
      this.#asked = '';
      throw error;
    }
    if (this.#asked !== key) return;
    if (answered.ok) this.#report = answered.value;
    else this.#options.refused(answered);
  }
}
