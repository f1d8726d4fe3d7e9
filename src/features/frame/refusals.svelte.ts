/* Why files were not read, each file of a drop by itself: said until it is dismissed, on whatever screen. */
import type { Refusal } from '#domain/errors.ts';
import { workspace } from '#state/workspace.svelte.ts';

class Refusals {
  #dismissed = $state.raw<readonly Refusal[]>([]);

  /** Those that still need to be said: of the last request, and of files that were left unread beside others. */
  get open(): readonly Refusal[] {
    const { refusal, outcome } = workspace;
    const last = refusal === null ? [] : [refusal, ...(refusal.detail.more ?? [])];
    return [...last, ...(outcome?.refused ?? [])].filter((refused) => !this.#dismissed.includes(refused));
  }

  dismiss(refused: Refusal): void {
    this.#dismissed = [...this.#dismissed, refused];
    if (workspace.refusal !== null && !this.open.includes(workspace.refusal) && !this.#hasMore(workspace.refusal)) {
      workspace.dismissRefusal();
    }
  }

  #hasMore({ detail }: Refusal): boolean {
    return (detail.more ?? []).some((refused) => !this.#dismissed.includes(refused));
  }
}

export const refusals = new Refusals();
