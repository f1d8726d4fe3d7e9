/* The answers that the screens show: what a screen needs is asked, the latest question wins. */
import { refuse, type Answer, type Refusal } from '#domain/errors.ts';
import type { Engine, QuestionKind, Questions, WorkspaceSettings } from '#engine/protocol.ts';
import { AnswerBoard } from './answer-board.svelte.ts';
import type * as Behind from './behind.ts';
import type { Route } from './routes.ts';
import type { Work } from './work.svelte.ts';
import type { Answers, Asked } from './questions.ts';

interface AskingOptions {
  readonly connect: () => Promise<Engine>;
  readonly refused: (refusal: Refusal) => void;
  /** Is told of what is asked. */
  readonly work: Work;
}

export class Asking {
  readonly #connect: AskingOptions['connect'];
  readonly #refused: AskingOptions['refused'];
  readonly #work: Work;
  #asked: Partial<Record<Asked, string>> = {};
  /** Asked beside what the screen asks. */
  #wanted: readonly Asked[] = [];
  readonly #board = new AnswerBoard();

  constructor({ connect, refused, work }: AskingOptions) {
    this.#connect = connect;
    this.#refused = refused;
    this.#work = work;
  }

  /** Answers under the current settings; one that is still on its way is the former one, or absent. */
  get answers(): Answers {
    return this.#board.answers;
  }

  /** Other data: nothing that was answered holds any longer. */
  forget(): void {
    this.#asked = {};
    this.#board.clear();
  }

  want(kind: Asked): void {
    if (!this.#wanted.includes(kind)) this.#wanted = [...this.#wanted, kind];
  }

  /** The screen is left, and with it what was asked beside. */
  unwant(): void {
    this.#wanted = [];
  }

  /** Asks what a screen needs under these settings. */
  refresh(route: Route, settings: WorkspaceSettings, behind: typeof Behind): void {
    const own = behind.ASKED_BY[route];
    for (const kind of [...own, ...this.#wanted.filter((wanted) => !own.includes(wanted))]) {
      void this.#ask(kind, behind.settingsFor(route, settings), behind);
    }
  }

  /** The latest question wins; a late answer never overwrites a newer one. */
  async #ask(kind: Asked, settings: WorkspaceSettings, behind: typeof Behind): Promise<void> {
    const question = behind.questionFor(kind, settings);
    const key = JSON.stringify(question);
    const former = this.#asked[kind] ?? '';
    if (former === key) return;
    this.#asked[kind] = key;
    const asked = this.#asked;
    // A range of other costs beside a new value would be wrong, however briefly.
    if (kind === 'paybackRanges') this.#board.put(kind, undefined);
    // A model takes a while; until it is there, that of other orders or customers must not speak for these.
    if ((kind === 'value' || kind === 'customers') && !behind.isOtherHorizon(former, key))
      this.#board.put(kind, undefined);
    if (kind === 'audit') this.#board.put(kind, undefined);
    let answered: Answer<Questions[QuestionKind]['answer']>;
    try {
      const engine = await this.#connect();
      answered = await this.#work.run((hear) => engine.ask(kind === 'monthly' ? 'retention' : kind, question, hear));
    } catch (error) {
      // Not asked after all: the next change may ask again.
      this.#asked[kind] = '';
      throw error;
    }
    if (this.#asked !== asked || asked[kind] !== key) return;
    // Nobody answered it: the next change may ask again.
    if (!answered.ok && answered.code === 'cancelled') this.#asked[kind] = '';
    if (answered.ok) this.#board.put(kind, answered.value as Answers[Asked]);
    else this.#refused(refuse(answered.code, answered.detail));
  }
}
