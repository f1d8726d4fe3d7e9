/* What the engine is working on for the page, and how much of it is done. */

/** One piece of work. */
interface Piece {
  /** 0 … 1; NaN = it does not say. */
  readonly share: number;
}

export class Work {
  #pieces = $state.raw<readonly Piece[]>([]);

  /** Share done of what is furthest from its end, among the pieces that say; NaN where none says; null = nothing is being done. */
  get share(): number | null {
    if (this.#pieces.length === 0) return null;
    const said = this.#pieces.map(({ share }) => share).filter((share) => !Number.isNaN(share));
    return said.length === 0 ? NaN : Math.min(...said);
  }

  /** Does a piece of work, which tells how far it is. */
  async run<T>(work: (hear: (share: number) => void) => Promise<T>): Promise<T> {
    let piece: Piece = { share: NaN };
    this.#pieces = [...this.#pieces, piece];
    const become = (next: Piece | null): void => {
      this.#pieces = this.#pieces.flatMap((each) => (each === piece ? (next ?? []) : each));
      if (next !== null) piece = next;
    };
    try {
      return await work((share) => {
        become({ share });
      });
    } finally {
      become(null);
    }
  }
}
