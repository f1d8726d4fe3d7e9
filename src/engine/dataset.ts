/* The open data set: files, what they assemble to, and the answers about it. Replaced as a whole, never patched. */
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import { lastDayOf } from '#domain/counting.ts';
import { type DataFile, ordersFilesOf, sideFilesOf } from '#domain/data-files.ts';
import { firstDayOf } from '#domain/purchase-log.ts';
import { mergeSideTables } from '#domain/side-merge.ts';
import { sideUnderChoices, underChoices } from '#domain/standing-choices.ts';
import type { Written } from '#storage/store.ts';
import { answersOf, type Answers } from './answers/answers.ts';
import type { AsOfRange, DatasetSummary, SampleId, WorkspaceSettings } from './protocol.ts';
import { identitiesOf, customersOf, settingsFromStore, settingsToStore } from './settings.ts';
import { summarise, type ContentSummary } from './summary.ts';

/** The workspace of the user's own data. */
export const OWN = 'own';

export interface WorkspaceId {
  readonly workspace: string;
  readonly kind: 'own' | 'sample';
  readonly sample: SampleId | null;
}

/** What files come to, whatever numbers the store gives them. */
interface Content {
  readonly assembled: Assembled;
  readonly answers: Answers;
  readonly summary: ContentSummary;
  readonly asOfRange: AsOfRange;
}

function contentOf(files: readonly DataFile[]): Content {
  const sideFiles = sideFilesOf(files).map(sideUnderChoices);
  const sides = mergeSideTables(sideFiles);
  const orderFiles = ordersFilesOf(files).map(underChoices);
  // Two exports of the same payments differ by seconds: which refunds are one is decided between whole files.
  const transactions = sideFiles.map(({ table }) => table).filter((table) => table.kind === 'transactions');
  const assembled = assembleOrders(orderFiles, transactions);
  const savedDay = files.reduce((latest, file) => Math.max(latest, file.savedDay), -Infinity);
  return {
    assembled,
    answers: answersOf(assembled, sides, savedDay, lastDayBefore(files)),
    summary: summarise(files, assembled, sides),
    asOfRange: { from: firstDayOf(assembled.orders), to: Math.max(savedDay, lastDayOf(assembled.orders)) },
  };
}

/** Files that are not stored yet are those of the newest import. */
function importOf(file: DataFile): number {
  return file.stored?.importNumber ?? Infinity;
}

/** Last day of the orders of all imports but the newest that brought orders; null = there is but one. */
export function lastDayBefore(files: readonly DataFile[]): number | null {
  const holding = ordersFilesOf(files).filter(({ orders }) => orders.rows > 0);
  const newest = Math.max(...holding.map(importOf));
  const days = holding.filter((file) => importOf(file) < newest).map(({ orders }) => lastDayOf(orders));
  return days.length === 0 ? null : Math.max(...days);
}

export class Dataset {
  readonly id: WorkspaceId;
  readonly files: readonly DataFile[];
  readonly #content: Content;

  constructor(id: WorkspaceId, files: readonly DataFile[], content = contentOf(files)) {
    this.id = id;
    this.files = files;
    this.#content = content;
  }

  get assembled(): Assembled {
    return this.#content.assembled;
  }

  get answers(): Answers {
    return this.#content.answers;
  }

  /** The same data set with the numbers that the store gave to files it did not hold before. */
  numbered({ importNumber, firstFile }: Written): Dataset {
    let file = firstFile;
    const files = this.files.map((each) => (each.stored ? each : { ...each, stored: { file: file++, importNumber } }));
    return new Dataset(this.id, files, this.#content);
  }

  summary(ownDataStored: boolean): DatasetSummary {
    const { summary, asOfRange } = this.#content;
    const files = summary.files.map((file, i) => ({ ...file, importNumber: this.files[i].stored?.importNumber ?? 0 }));
    return { ...this.id, ...summary, files, asOfRange, ownDataStored };
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
