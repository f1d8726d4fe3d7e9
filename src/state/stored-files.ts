/* What can be done with files that are stored: read again, taken out, given a currency or zone; and what is remembered by header. */
import type { FileChoices } from '#domain/choices.ts';
import type { Answer } from '#domain/errors.ts';
import type { RejectedRow } from '#domain/orders.ts';
import type { DatasetSummary, Engine, ImportOutcome, OpenWorkspace, RememberedHeader } from '#engine/protocol.ts';
import type { ImportDesk } from './import-desk.svelte.ts';
import type { Shortage } from './room.ts';

interface FilesOptions {
  readonly connect: () => Promise<Engine>;
  readonly desk: ImportDesk;
  readonly dataset: () => DatasetSummary | null;
  /** The value of an answer, or null with its refusal shown. */
  readonly had: <T>(answered: Answer<T>) => T | null;
  /** Shows what an import made of the data. */
  readonly imported: (outcome: ImportOutcome | null) => void;
  /** Shows the data as they stand after a choice. */
  readonly chosen: (opened: OpenWorkspace) => void;
  /** Nothing is left. */
  readonly gone: () => Promise<void>;
}

export class StoredFiles {
  readonly #options: FilesOptions;

  constructor(options: FilesOptions) {
    this.#options = options;
  }

  /** Whether the files of an import are still at hand, so that they can be read in another way. */
  canReadAgain(importNumber: number): boolean {
    return this.#options.desk.holds(importNumber);
  }

  /** Reads the import of a stored file (its place in `dataset.files`) again, that file with further choices. */
  async readAgain(file: number, choices: FileChoices): Promise<void> {
    const { desk, dataset, imported } = this.#options;
    const open = dataset();
    if (open !== null) imported(await desk.again(open, file, choices));
  }

  /** What is missing for dropped files to fit, until they are read all the same or left unread; null = nothing. */
  get tight(): Shortage | null {
    return this.#options.desk.tight;
  }

  async readTight(): Promise<void> {
    this.#options.imported(await this.#options.desk.readTight());
  }

  dismissTight(): void {
    this.#options.desk.dismissTight();
  }

  /** Takes the files of an import out again. */
  async undoImport(importNumber: number): Promise<void> {
    const { connect, had, imported, gone } = this.#options;
    const undone = await (await connect()).undoImport(importNumber);
    if (undone.ok && undone.value === null) await gone();
    else imported(had(undone));
  }

  /** Chooses currency or zone of a stored file (its place in `dataset.files`). */
  async chooseForFile(file: number, choices: Pick<FileChoices, 'currency' | 'zone'>): Promise<void> {
    const { connect, had, chosen } = this.#options;
    const opened = had(await (await connect()).chooseForFile(file, choices));
    if (opened !== null) chosen(opened);
  }

  /** Rejected rows of a stored file, null (with a refusal shown) where they cannot be had. */
  async rejectedRows(
    file: number,
  ): Promise<{ readonly header: readonly string[]; readonly rows: readonly RejectedRow[] } | null> {
    const { connect, had } = this.#options;
    return had(await (await connect()).rejectedRows(file));
  }

  /** Answers that are remembered by header. */
  async rememberedHeaders(): Promise<readonly RememberedHeader[]> {
    const { connect, had } = this.#options;
    return had(await (await connect()).rememberedHeaders()) ?? [];
  }

  async rememberHeaders(headers: readonly RememberedHeader[]): Promise<void> {
    const { connect, had } = this.#options;
    had(await (await connect()).rememberHeaders(headers));
  }
}
