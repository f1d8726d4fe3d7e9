/* A stored data set whose files nobody has needed yet: what the page is told of it was kept when they were read last. */
import type { WorkspaceId } from './dataset.ts';
import type { Kept } from './kept.ts';
import type { DatasetSummary, WorkspaceSettings } from './protocol.ts';
import { settingsFromStore, settingsToStore } from './settings.ts';

export class Unread {
  readonly id: WorkspaceId;
  readonly #kept: Kept;

  constructor(id: WorkspaceId, kept: Kept) {
    this.id = id;
    this.#kept = kept;
  }

  get told(): Kept['told'] {
    return this.#kept.told;
  }

  summary(name: string): DatasetSummary {
    return { ...this.id, name, ...this.#kept.told, staged: false };
  }

  /** As `Dataset.settingsFrom`; null = only the files can say who is meant. */
  settingsFrom(stored: unknown, noIdentity: readonly string[]): WorkspaceSettings | null {
    const { keys, customers } = this.#kept.none;
    return isSame(keys, noIdentity) ? settingsFromStore(stored, customers) : null;
  }

  /** As `Dataset.settingsToStore`; null = only the files can say who is meant. */
  settingsToStore(settings: WorkspaceSettings): { settings: WorkspaceSettings; noIdentity: string[] } | null {
    const { keys, customers } = this.#kept.none;
    if (!isSame(customers, settings.rules.noIdentity)) return null;
    return { settings: settingsToStore(settings), noIdentity: [...keys] };
  }
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
