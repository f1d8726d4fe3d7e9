/* A workspace as it is open: what is stored of it, what the page is told, and what two tabs have chosen, settled. */
import { mergeChanges, mergeLists } from '#domain/merge-changes.ts';
import type { Steps } from '#domain/steps.ts';
import type { Opening, StoredChoices, StoredWorkspace } from '#storage/store.ts';
import { Dataset, type WorkspaceId } from './dataset.ts';
import { type Kept, KeptAnswers } from './kept.ts';
import type { SampleId, WorkspaceSettings } from './protocol.ts';
import { settingsFromStore } from './settings.ts';
import { Unread } from './unread.ts';

export interface Open<Data = Dataset | Unread> {
  readonly dataset: Data;
  readonly settings: WorkspaceSettings;
  readonly name: string;
  /** As it was stored when it was read or written last. */
  readonly stored: StoredChoices;
  /** What of the stored workspace is known here: a higher one stands there when another tab has written. */
  readonly revision: number;
  readonly filesRevision: number;
  /** What was answered about its files. */
  readonly kept: KeptAnswers;
}

/** With its files read. */
export type Loaded = Open<Dataset>;

/** What is stored of a workspace beside its files. */
export type Choices = Pick<StoredWorkspace, 'record' | 'noIdentity'>;

/** Whether its files are read. */
export function isLoaded(open: Open): open is Loaded {
  return open.dataset instanceof Dataset;
}

function idOf({ workspace, kind, sample }: StoredWorkspace['record']): WorkspaceId {
  return { workspace, kind, sample: sample as SampleId | null };
}

/** The data set of stored files, in steps. */
export function assembledByStep({ record, files }: StoredWorkspace): Steps<Dataset> {
  return Dataset.byStep(idOf(record), files);
}

/** What of an open workspace does not rest on its files. */
export function heldFrom({
  record,
  noIdentity,
}: Choices): Pick<Open, 'name' | 'stored' | 'revision' | 'filesRevision'> {
  const { name, revision, filesRevision, settings } = record;
  return { name, stored: { settings, noIdentity }, revision, filesRevision };
}

/** An open workspace whose files are read. */
export function openedFrom(stored: Choices, dataset: Dataset, kept = new KeptAnswers()): Loaded {
  const settings = dataset.settingsFrom(stored.record.settings, stored.noIdentity);
  return { ...heldFrom(stored), dataset, settings, kept };
}

/** By what was kept; null = it was computed by other code or of other files, or only the files can say whom the settings mean. */
export function unreadFrom({ record, noIdentity, files, kept: value }: Opening, code: string): Open | null {
  const kept = value as Kept;
  if (kept.code !== code || !isOf(kept, files)) return null;
  const dataset = new Unread(idOf(record), kept);
  const settings = dataset.settingsFrom(record.settings, noIdentity);
  if (settings === null) return null;
  return { ...heldFrom({ record, noIdentity }), dataset, settings, kept: new KeptAnswers(kept.answers) };
}

/** What was open a moment ago, as it is now: its files may have been read meanwhile. */
export function asNow(open: Open, now: Open | null): Open {
  const isSame =
    now !== null && now.dataset.id.workspace === open.dataset.id.workspace && now.filesRevision === open.filesRevision;
  return isSame ? { ...open, dataset: now.dataset, kept: now.kept } : open;
}

/** What is kept of an open workspace; null = another tab has named identities whom these settings do not know yet. */
export function toKeep({ dataset, settings, stored, kept }: Open, code: string): Kept | null {
  const known = dataset.settingsFrom(stored.settings, stored.noIdentity);
  if (known?.rules.noIdentity.join() !== settings.rules.noIdentity.join()) return null;
  const none = { keys: stored.noIdentity, customers: settings.rules.noIdentity };
  return { code, told: dataset.told, none, answers: kept.all };
}

/** What to store, when `mine` was made of `base` and `theirs` stands there now. */
export function settled(base: StoredChoices, mine: StoredChoices, theirs: StoredChoices): StoredChoices {
  const [from, to] = [base, theirs].map(({ settings }) => settingsFromStore(settings, []));
  return {
    settings: mergeChanges<unknown>(from, mine.settings, to),
    noIdentity: mergeLists(base.noIdentity, mine.noIdentity, theirs.noIdentity),
  };
}

/** Whether something was kept of these files. Their revision says so already; one that begins again under a former id could not. */
function isOf({ told }: Kept, files: Opening['files']): boolean {
  return (
    files.length === told.files.length &&
    files.every(({ name, bytes, header, importNumber, file }, i) => {
      const { [i]: known } = told.files;
      const isSame = known.name === name && known.bytes === bytes && known.columns === header.length;
      return isSame && known.importNumber === (importNumber ?? file);
    })
  );
}
