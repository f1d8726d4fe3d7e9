/* The imports of this visit: the one that runs, files that are asked about, files that can be read again in another way. */
import type { FileChoices } from '#domain/choices.ts';
import type { Answer, Refusal } from '#domain/errors.ts';
import type { OrdersSoFar } from '#domain/orders-so-far.ts';
import type { AskedFile, DatasetSummary, Engine, ImportOutcome, ImportProgress } from '#engine/protocol.ts';
import { estimatedRoom, shortage, type Shortage } from './room.ts';

/** A smaller file is read before there is anything to show of it. */
const LARGE = 8e6;

/** Files to read, with what was answered about them; `instead`: the import whose place they take. */
interface Drop {
  readonly files: readonly File[];
  readonly choices: Readonly<Record<string, FileChoices>>;
  readonly instead?: number;
  /** Although the browser says that they do not fit. */
  readonly anyway?: boolean;
}

/** What the desk is given: the engine, and where refusals are shown. */
interface DeskOptions {
  readonly connect: () => Promise<Engine>;
  readonly refused: (refusal: Refusal | null) => void;
}

export class ImportDesk {
  readonly #connect: DeskOptions['connect'];
  readonly #refused: DeskOptions['refused'];
  /** Files by import number: the page holds them until it is left. */
  #dropped = $state.raw<Readonly<Record<number, readonly File[]>>>({});
  #waiting: Drop | null = null;
  /** Whether the running import was cancelled, once it has ended; null = none runs. */
  #running: Promise<boolean> | null = null;
  #progress = $state.raw<ImportProgress | null>(null);
  #soFar = $state.raw<OrdersSoFar | null>(null);
  #asked = $state.raw<readonly AskedFile[]>([]);
  #tight = $state.raw<(Shortage & { readonly drop: Drop }) | null>(null);

  constructor({ connect, refused }: DeskOptions) {
    this.#connect = connect;
    this.#refused = refused;
  }

  /** The running import, null when none runs. */
  get progress(): ImportProgress | null {
    return this.#progress;
  }

  /** The orders of the file that is being read, as far as they are known; null where they are not. */
  get soFar(): OrdersSoFar | null {
    return this.#soFar;
  }

  /** Whether what is read may take long enough to show its orders so far. */
  get isLarge(): boolean {
    return (this.#progress?.bytesTotal ?? 0) > LARGE;
  }

  /** Dropped files that leave something open: nothing is stored until it is answered. */
  get asked(): readonly AskedFile[] {
    return this.#asked;
  }

  /** Files that will hardly fit into what the browser has left, until they are read all the same or left unread. */
  get tight(): Shortage | null {
    return this.#tight;
  }

  /** Reads the files that will hardly fit. */
  async readTight(): Promise<ImportOutcome | null> {
    const drop = this.#tight?.drop;
    return drop === undefined ? null : this.read({ ...drop, anyway: true });
  }

  dismissTight(): void {
    this.#tight = null;
  }

  /** Reads files. null = they were refused, are asked about, will hardly fit, or another import runs. */
  async read(drop: Drop): Promise<ImportOutcome | null> {
    const { files, choices, instead, anyway } = drop;
    const lack = anyway === true ? null : shortage(files, await estimatedRoom());
    this.#tight = lack === null ? null : { ...lack, drop };
    if (lack !== null) return null;
    const done = await this.run((engine, progress) => engine.importFiles(files, progress, choices, instead));
    if (done === null) return null;
    if ('asked' in done) {
      this.#waiting = drop;
      this.#asked = done.asked;
      return null;
    }
    this.dismiss();
    if (done.importNumber !== null) this.#dropped = { ...this.#dropped, [done.importNumber]: files };
    return done;
  }

  /** Reads the files that were asked about, each with its answers (by key). */
  async answer(choices: Readonly<Record<string, FileChoices>>): Promise<ImportOutcome | null> {
    const waiting = this.#waiting;
    if (waiting === null) return null;
    const all = { ...waiting.choices };
    for (const [key, added] of Object.entries(choices)) all[key] = { ...all[key], ...added };
    return this.read({ ...waiting, choices: all });
  }

  /** Leaves the files that were asked about unread. */
  dismiss(): void {
    this.#waiting = null;
    this.#asked = [];
  }

  /** Lets go of all files: none can be read again without being dropped again. */
  forgetFiles(): void {
    this.#dropped = {};
    this.dismiss();
  }

  /** Whether the files of an import are still at hand. */
  holds(importNumber: number): boolean {
    return importNumber in this.#dropped;
  }

  /** Reads the import of a stored file (its place in the data set) again, that file with further choices. */
  async again({ files }: DatasetSummary, place: number, choices: FileChoices): Promise<ImportOutcome | null> {
    const chosen = files.at(place);
    if (chosen === undefined || !this.holds(chosen.importNumber)) return null;
    const instead = chosen.importNumber;
    const all = Object.fromEntries(
      files.filter(({ importNumber }) => importNumber === instead).map((file) => [file.name, file.choices]),
    );
    all[chosen.name] = { ...chosen.choices, ...choices };
    return this.read({ files: this.#dropped[instead], choices: all, instead });
  }

  /** Ends the running import; false = there was none, or it was stored already. */
  async cancel(): Promise<boolean> {
    const running = this.#running;
    await (await this.#connect()).cancelImport();
    return (await running) ?? false;
  }

  /** Runs an import with its progress; null = it was refused, or one runs already. */
  async run<T>(
    work: (engine: Engine, progress: (step: ImportProgress) => void) => Promise<Answer<T>>,
  ): Promise<T | null> {
    if (this.#running !== null) return null;
    let ended: (cancelled: boolean) => void = () => undefined;
    this.#running = new Promise((resolve) => (ended = resolve));
    this.#refused(null);
    this.#progress = { phase: 'reading', file: '', bytesRead: 0, bytesTotal: 0, rows: 0 };
    let result: Answer<T> | null = null;
    try {
      result = await work(await this.#connect(), (step) => {
        if (this.#running === null) return;
        this.#progress = step;
        if (step.soFar !== undefined) this.#soFar = step.soFar;
      });
    } finally {
      this.#running = null;
      this.#progress = null;
      this.#soFar = null;
      ended(result?.ok === false && result.code === 'cancelled');
    }
    if (result.ok) return result.value;
    // Whoever cancelled says so.
    if (result.code !== 'cancelled') this.#refused(result);
    return null;
  }
}
