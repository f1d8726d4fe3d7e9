/* What the clicks' benchmark puts into the page: it listens to what is asked of the worker, and to when the answer stands on the screen. */

/** An answer: what was asked, and when (ms since the page began) it was asked, came, and was painted. */
export interface Answered {
  readonly kind: string;
  readonly asked: number;
  readonly came: number;
  painted: number;
}

export interface ClickWatch {
  /** Kinds that were asked and not answered yet. */
  readonly open: () => string[];
  readonly answered: Answered[];
}

declare global {
  interface Window {
    clickWatch: ClickWatch;
  }
}

/** Runs in the page before the app does, and so names nothing outside of itself. */
export function watchClicks(): void {
  interface Sent {
    readonly id?: string;
    readonly type?: string;
    readonly path?: readonly string[];
    readonly argumentList?: readonly { readonly value?: unknown }[];
  }
  const open = new Map<string, { readonly kind: string; readonly asked: number }>();
  const answered: Answered[] = [];
  const heard = new WeakSet<MessagePort>();
  window.clickWatch = { open: () => [...open.values()].map(({ kind }) => kind), answered };

  const hear = ({ data }: MessageEvent<Sent | null>): void => {
    const question = open.get(data?.id ?? '');
    if (question === undefined) return;
    open.delete(data?.id ?? '');
    const answer: Answered = { ...question, came: performance.now(), painted: NaN };
    answered.push(answer);
    // The frame after the answer was taken over, and the moment in which it is handed to the screen.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (): void => {
        answer.painted = performance.now();
      };
      port2.postMessage(null);
    });
  };

  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its port below
  const post = MessagePort.prototype.postMessage as (message: unknown, transfer?: unknown) => void;
  MessagePort.prototype.postMessage = function (this: MessagePort, message: Sent | null, transfer?: unknown): void {
    if (message?.type === 'APPLY' && message.path?.at(-1) === 'ask' && message.id !== undefined) {
      if (!heard.has(this)) this.addEventListener('message', hear);
      heard.add(this);
      open.set(message.id, { kind: String(message.argumentList?.[0].value), asked: performance.now() });
    }
    post.call(this, message, transfer);
  };
}
