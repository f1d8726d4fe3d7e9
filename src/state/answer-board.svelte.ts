/* The answers that stand on a screen, each a signal of its own: what reads one is not looked at again when another comes. */
import type { Answers, Asked } from './questions.ts';

class Slot {
  answer = $state.raw<unknown>();
}

export class AnswerBoard {
  #slots = new Map<Asked, Slot>();
  /** Another object when a kind of answer comes for the first time: then whoever looked for it looks again. */
  #answers = $state.raw<Answers>({});

  /** An answer that has not come is no key of it. */
  get answers(): Answers {
    return this.#answers;
  }

  put<K extends Asked>(kind: K, answer: Answers[K]): void {
    const slot = this.#slots.get(kind) ?? new Slot();
    slot.answer = answer;
    if (this.#slots.has(kind)) return;
    this.#slots.set(kind, slot);
    const answers = {};
    for (const [each, held] of this.#slots) {
      Object.defineProperty(answers, each, { enumerable: true, get: () => held.answer });
    }
    this.#answers = answers;
  }

  clear(): void {
    this.#slots = new Map();
    this.#answers = {};
  }
}
