/* The open data set: files, what they assemble to, and the answers about it. Replaced as a whole, never patched. */
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import { lastDayOf } from '#domain/counting.ts';
import type { FileTable } from '#domain/orders.ts';
import { firstDayOf } from '#domain/purchase-log.ts';
import { answersOf, type Answers } from './answers.ts';
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

export class Dataset {
  readonly id: WorkspaceId;
  readonly files: readonly FileTable[];
  readonly assembled: Assembled;
  readonly answers: Answers;
  readonly #content: ContentSummary;
  readonly #asOfRange: AsOfRange;

  constructor(id: WorkspaceId, files: readonly FileTable[]) {
    this.id = id;
    this.files = files;
    this.assembled = assembleOrders(files);
    const { orders } = this.assembled;
    const savedDay = files.reduce((latest, file) => Math.max(latest, file.savedDay), -Infinity);
    this.answers = answersOf(this.assembled, savedDay);
    this.#asOfRange = { from: firstDayOf(orders), to: Math.max(savedDay, lastDayOf(orders)) };
    this.#content = summarise(files, this.assembled);
  }

  summary(ownDataStored: boolean): DatasetSummary {
    return { ...this.id, ...this.#content, asOfRange: this.#asOfRange, ownDataStored };
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
