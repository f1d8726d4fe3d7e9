/* What the parts of the storage benchmark tell each other. */

/** fill: writes the orders; open: opens them to the first screen; append: does so, then adds one per cent. */
export interface StorageRequest {
  readonly deed: 'fill' | 'open' | 'append';
  readonly orders: number;
}

export interface StorageDone {
  /** Milliseconds by step. */
  readonly times: Readonly<Record<string, number>>;
  /** Bytes of the records that came out of the database, and of those that went into it. */
  readonly read: number;
  readonly written: number;
}

export type StorageReply = StorageDone | { readonly error: string };
