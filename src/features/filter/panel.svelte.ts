/* Whether the panel of the filter is open: the button in the context line opens it, whatever screen is shown; and which segment's customers are listed. */
import type { ProofQuery } from '#domain/proof/query.ts';

type SegmentQuery = Extract<ProofQuery, { of: 'segment' }>;

class Panel {
  #open = $state(false);
  #listed = $state.raw<SegmentQuery | null>(null);

  get open(): boolean {
    return this.#open;
  }

  toggle(): void {
    this.#open = !this.#open;
  }

  close(): void {
    this.#open = false;
  }

  get listed(): SegmentQuery | null {
    return this.#listed;
  }

  /** Shows the customers of a segment in the place of the panel; null = no longer. */
  list(query: SegmentQuery | null): void {
    this.#listed = query;
    if (query !== null) this.#open = false;
  }
}

export const panel = new Panel();
