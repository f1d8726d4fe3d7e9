/* How an export beside the orders is described: what it is called, its header, its reader. */
import type { Refusal } from '#domain/errors.ts';
import type { SourceId } from '#domain/orders.ts';
import type { HeaderSignature } from './signature.ts';
import type { SourceFile, SourceReader } from './source.ts';

export interface SideSource {
  readonly id: SourceId;
  /** What people call the export. */
  readonly name: string;
  /** Header rows that tell it; each fits alone. */
  readonly signatures: readonly HeaderSignature[];
  /** Reader of a file with such a header, or the refusal of one that lacks what is needed. */
  open(file: SourceFile): SourceReader | Refusal;
}
