/* The blocks of a table's rows: none before its first row, and each row counted as read. */
import type { RowCount } from '#domain/orders.ts';
import type { RecordBlocks } from './record-cutter.ts';

export class TableBlocks implements RecordBlocks {
  readonly #blocks: RecordBlocks;
  readonly #count: Pick<RowCount, 'read'>;
  readonly #isAbove: () => boolean;

  /** `isAbove`: whether the next record stands above the first row. */
  constructor(blocks: RecordBlocks, count: Pick<RowCount, 'read'>, isAbove: () => boolean) {
    this.#blocks = blocks;
    this.#count = count;
    this.#isAbove = isAbove;
  }

  get nextLine(): number {
    return this.#blocks.nextLine;
  }

  take(from: number, to: number, line: number): number {
    const next = this.#isAbove() ? from : this.#blocks.take(from, to, line);
    this.#count.read += next - from;
    return next;
  }

  fetch(): void {
    this.#blocks.fetch();
  }
}
