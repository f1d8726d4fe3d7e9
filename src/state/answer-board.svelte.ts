/* The answers that stand on a screen, each a signal of its own: what reads one is not looked at again when another comes. */
import type { Answers, Asked } from './questions.ts';

class Slot {
  answer = $state.raw<unknown>();
  readonly read = (): unknown => this.answer;
}

export class AnswerBoard {
  #slots: Partial<Record<Asked, Slot>> = {};
  /** Another object when a kind of answer comes for the first time: then whoever looked for it looks again. */
  #answers = $state.raw<Answers>({});

  /** An answer that has not come is no key of it. */
  get answers(): Answers {
    return this.#answers;
  }

  put<K extends Asked>(kind: K, answer: Answers[K]): void {
    const known = this.#slots[kind];
    if (known) {
      known.answer = answer;
      return;
    }
    const slot = new Slot();
    slot.answer = answer;
    this.#slots[kind] = slot;
    const answers = {};
    for (const [each, { read }] of Object.entries(this.#slots)) {
      Object.defineProperty(answers, each, { enumerable: true, get: read });
    }
    this.#answers = answers;
  }

  clear(): void {
    this.#slots = {};
    this.#answers = {};
  }
}
