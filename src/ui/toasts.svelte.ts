/* Short confirmations of something done: each stays six seconds, longer while the pointer rests on them. Never for errors. */

const STAY_MS = 6000;

/** What takes the thing back that was done. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
  /** The message went without the action being taken. */
  readonly gone?: () => void;
}

export interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly action: ToastAction | null;
}

export class Toasts {
  #messages = $state.raw<readonly ToastMessage[]>([]);
  // Nothing on the screen depends on the timers.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #next = 1;

  get messages(): readonly ToastMessage[] {
    return this.#messages;
  }

  say(text: string, action: ToastAction | null = null): void {
    const id = this.#next++;
    this.#messages = [...this.#messages, { id, text, action }];
    this.#arm(id);
  }

  /** Takes a message away at once: its action was taken. */
  dismiss(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#messages = this.#messages.filter((message) => message.id !== id);
  }

  /** Keeps everything shown until `release`. */
  hold(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  release(): void {
    for (const message of this.#messages) this.#arm(message.id);
  }

  #arm(id: number): void {
    this.#timers.set(
      id,
      setTimeout(() => {
        const message = this.#messages.find((each) => each.id === id);
        this.dismiss(id);
        message?.action?.gone?.();
      }, STAY_MS),
    );
  }
}
