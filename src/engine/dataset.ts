/* The open data set: files, what they assemble to, and the answers about it. Replaced as a whole, never patched. */
import { assembleByStep, type Assembled } from '#domain/assemble.ts';
import { lastDayOf } from '#domain/counting.ts';
import { type DataFile, ordersFilesOf, sideFilesOf } from '#domain/data-files.ts';
import { firstDayOf } from '#domain/purchase-log.ts';
import { mergeSideTables, type MergedSides } from '#domain/side-merge.ts';
import { stagedAssembly, stagedSides } from '#domain/staged.ts';
import { sideUnderChoices, underChoices } from '#domain/standing-choices.ts';
import { allSteps, type Steps } from '#domain/steps.ts';
import type { Written } from '#storage/store.ts';
import { answersOf, type Answers } from './answers/answers.ts';
import type { Told } from './kept.ts';
import type { AsOfRange, DatasetSummary, SampleId, WorkspaceSettings } from './protocol.ts';
import { stagedSummary } from './staged-summary.ts';
import { identitiesOf, customersOf, settingsFromStore, settingsToStore } from './settings.ts';
import { summarise, type ContentSummary } from './summary.ts';

/** The first workspace of own data. */
export const OWN = 'own';

export interface WorkspaceId {
  readonly workspace: string;
  readonly kind: 'own' | 'sample';
  readonly sample: SampleId | null;
}

/** What files come to, whatever numbers the store gives them. */
interface Content {
  readonly assembled: Assembled;
  readonly sides: MergedSides;
  readonly savedDay: number;
  readonly answers: Answers;
  readonly summary: ContentSummary;
  readonly asOfRange: AsOfRange;
}

function* contentByStep(files: readonly DataFile[]): Steps<Content> {
  const sideFiles = sideFilesOf(files).map(sideUnderChoices);
  const sides = mergeSideTables(sideFiles);
  yield undefined;
  const orderFiles = ordersFilesOf(files).map(underChoices);
  // Two exports of the same payments differ by seconds: which refunds are one is decided between whole files.
  const transactions = sideFiles.map(({ table }) => table).filter((table) => table.kind === 'transactions');
  const assembled = yield* assembleByStep(orderFiles, transactions);
  yield undefined;
  // A workspace that was just begun has no files, and so no day of its own.
  const savedDay = files.reduce((latest, file) => Math.max(latest, file.savedDay), files.length > 0 ? -Infinity : 0);
  return {
    assembled,
    sides,
    savedDay,
    answers: answersOf(assembled, sides, savedDay, lastDayBefore(files)),
    summary: yield* summarise(files, assembled, sides),
    asOfRange: { from: firstDayOf(assembled.orders), to: Math.max(savedDay, lastDayOf(assembled.orders)) },
  };
}

/** The same content as it is told on stage. */
function stagedContent(content: Content, files: readonly DataFile[], factor: number): Content {
  const assembled = stagedAssembly(content.assembled, factor);
  const sides = stagedSides(content.sides, factor);
  return {
    ...content,
    assembled,
    sides,
    answers: answersOf(assembled, sides, content.savedDay, lastDayBefore(files)),
    summary: stagedSummary(content.summary),
  };
}

/** Files that are not stored yet are those of the newest import. */
function importOf(file: DataFile): number {
  return file.stored?.importNumber ?? Infinity;
}

/** Last day of the orders of all imports but the newest that brought orders; null = there is but one. */
function lastDayBefore(files: readonly DataFile[]): number | null {
  const holding = ordersFilesOf(files).filter(({ orders }) => orders.rows > 0);
  const newest = Math.max(...holding.map(importOf));
  const days = holding.filter((file) => importOf(file) < newest).map(({ orders }) => lastDayOf(orders));
  return days.length === 0 ? null : Math.max(...days);
}

export class Dataset {
  readonly id: WorkspaceId;
  readonly files: readonly DataFile[];
  readonly #content: Content;
  #staged: { readonly factor: number; readonly dataset: Dataset } | null = null;

  constructor(id: WorkspaceId, files: readonly DataFile[], content = allSteps(contentByStep(files))) {
    this.id = id;
    this.files = files;
    this.#content = content;
  }

  /** The data set of files, in steps. */
  static *byStep(id: WorkspaceId, files: readonly DataFile[]): Steps<Dataset> {
    return new Dataset(id, files, yield* contentByStep(files));
  }

  get assembled(): Assembled {
    return this.#content.assembled;
  }

  get answers(): Answers {
    return this.#content.answers;
  }

  /** The same data set with the numbers that the store gave to files it did not hold before. */
  numbered({ importNumber, firstFile }: Pick<Written, 'importNumber' | 'firstFile'>): Dataset {
    let file = firstFile;
    const files = this.files.map((each) => (each.stored ? each : { ...each, stored: { file: file++, importNumber } }));
    return new Dataset(this.id, files, this.#content);
  }

  /** The data set as it is told on stage: it answers questions and is never stored. It holds no rejected row as written. */
  staged(factor: number): Dataset {
    if (this.#staged?.factor !== factor) {
      const files = this.files.map((file) => ({ ...file, rejectedRows: [] }));
      this.#staged = { factor, dataset: new Dataset(this.id, files, stagedContent(this.#content, files, factor)) };
    }
    return this.#staged.dataset;
  }

  /** What the page is told of the files. */
  get told(): Told {
    const { summary, asOfRange } = this.#content;
    const files = summary.files.map((file, i) => ({ ...file, importNumber: this.files[i].stored?.importNumber ?? 0 }));
    return { ...summary, files, asOfRange };
  }

  summary(name: string, staged = false): DatasetSummary {
    return { ...this.id, name, ...this.told, staged };
  }

  /** Settings that were stored, with the identities treated as none as customers of this assembly. */
  settingsFrom(stored: unknown, noIdentity: readonly string[]): WorkspaceSettings {
    return settingsFromStore(stored, customersOf(noIdentity, this.assembled.identities));
  }

  /** Settings as they are stored: customers treated as none become identities, apart from the rest. */
  settingsToStore(settings: WorkspaceSettings): { settings: WorkspaceSettings; noIdentity: string[] } {
    return {
      settings: settingsToStore(settings),
      noIdentity: identitiesOf(settings.rules.noIdentity, this.assembled.identities),
    };
  }
}
