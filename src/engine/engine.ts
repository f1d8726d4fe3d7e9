/* The engine: reads files, stores them, assembles and counts them, and answers questions. Runs in the worker; in a test it runs anywhere. */
import { headerKey } from '#domain/choices.ts';
import { type DataFile, ordersFilesOf } from '#domain/data-files.ts';
import { answer, refuse, type Answer, type Refusal } from '#domain/errors.ts';
import { customersThatChangedCohort, importChange } from '#domain/import-change.ts';
import { resultsText } from '#exports/results.ts';
import type { Store, StoredWorkspace, WorkspaceChange } from '#storage/store.ts';
import { askingOf } from './asking.ts';
import { Dataset, OWN, type WorkspaceId } from './dataset.ts';
import {
  DEFAULT_SETTINGS,
  type Engine,
  type ImportAsked,
  type ImportOutcome,
  type ImportProgress,
  type LongQuestion,
  type OpenWorkspace,
  type QuestionKind,
  type Questions,
  type SampleId,
  type WorkspaceSettings,
} from './protocol.ts';
import { forgetStored } from './forgetting.ts';
import { pause } from './pace.ts';
import { lessonsOf, NOTHING_KNOWN, paced, readFiles, type ImportRun, type Known } from './read-files.ts';
import { resultsInput, valueQuestion } from './results-input.ts';
import { makeSample } from './sample.ts';
import { localDay } from './saved-day.ts';
import type { AppVersion } from './version.ts';

export interface EngineOptions {
  readonly storage: Store;
  readonly app: AppVersion;
  /** Day number of today; a file cannot have been saved later, whatever a wrong clock wrote into it. */
  readonly today?: () => number;
}

interface Open {
  readonly dataset: Dataset;
  readonly settings: WorkspaceSettings;
}

/** What an import begins with, beside its files. */
interface Beginning {
  /** Of a workspace that starts anew. */
  readonly settings: WorkspaceSettings;
  readonly known: Known;
  /** The import whose place is taken. */
  readonly instead: number | null;
  readonly refused: readonly Refusal[];
}

const OWN_WORKSPACE: WorkspaceId = { workspace: OWN, kind: 'own', sample: null };

/** One engine holds one open workspace. What changes the stored data runs one after another, in the order of asking. */
export function createEngine({ storage, app, today = () => localDay(Date.now()) }: EngineOptions): Engine {
  let current: Open | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const imports = new Set<ImportRun>();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  /** What is stored now: another tab may have added files to it, or deleted it. */
  const readStored = async (workspace: string): Promise<Answer<Open | null>> => {
    const read = await storage.read(workspace);
    return read.ok ? answer(read.value === null ? null : opened(read.value)) : read;
  };

  const load = async (workspace: string): Promise<Answer<Open | null>> =>
    current?.dataset.id.workspace === workspace ? answer(current) : readStored(workspace);

  const described = async ({ dataset, settings }: Open): Promise<Answer<OpenWorkspace>> => {
    const stored = await storage.list();
    if (!stored.ok) return stored;
    const own = stored.value.some(({ workspace }) => workspace === OWN);
    return answer({ dataset: dataset.summary(own), settings });
  };

  const open = async (workspace?: string): Promise<Answer<OpenWorkspace | null>> => {
    const stored = await storage.list();
    if (!stored.ok) return stored;
    const wanted = workspace ?? stored.value.at(0)?.workspace;
    if (wanted === undefined) return answer(null);
    const loaded = await load(wanted);
    if (!loaded.ok) return loaded;
    if (loaded.value === null) return answer(null);
    const marked = await storage.markOpened(wanted);
    if (!marked.ok) return marked;
    current = loaded.value;
    return described(current);
  };

  /** Writes what changed and opens the result, with what it changed since `former`. null = a workspace that starts anew. */
  const change = async (
    id: WorkspaceId,
    former: Open | null,
    files: readonly DataFile[],
    writing: {
      readonly settings: WorkspaceSettings;
      readonly change: Partial<WorkspaceChange>;
      readonly refused?: readonly Refusal[];
    },
    started: number,
  ): Promise<Answer<ImportOutcome>> => {
    const stored = former?.dataset.settingsToStore(former.settings) ?? { settings: writing.settings, noIdentity: [] };
    // Assembled before it is written: what cannot be assembled is never stored.
    const assembled = new Dataset(id, files);
    const written = await storage.write({
      record: { ...id, settings: stored.settings },
      noIdentity: stored.noIdentity,
      add: [],
      replace: former === null,
      ...writing.change,
    });
    if (!written.ok) return written;
    const dataset = assembled.numbered(written.value);
    current = { dataset, settings: dataset.settingsFrom(stored.settings, stored.noIdentity) };
    const shown = await described(current);
    if (!shown.ok) return shown;
    const { add: added } = writing.change;
    const before = former?.dataset.assembled ?? null;
    return answer({
      ...shown.value,
      importNumber: added === undefined ? null : written.value.importNumber,
      ...importChange(before, dataset.assembled, ordersFilesOf(added ?? []).length),
      customersChangedCohort: before === null ? 0 : customersThatChangedCohort(before, dataset.assembled),
      rejected: added?.reduce((sum, { count }) => sum + count.rejected, 0) ?? 0,
      refused: writing.refused ?? [],
      milliseconds: performance.now() - started,
    });
  };

  /** Adds files to the former ones, in the place of an import where one is named. */
  const add = async (
    id: WorkspaceId,
    former: Open | null,
    added: readonly DataFile[],
    { settings, known, instead, refused }: Beginning,
    run: ImportRun,
    started: number,
  ): Promise<Answer<ImportOutcome>> => {
    const report = (phase: ImportProgress['phase']): void => {
      const bytesTotal = added.reduce((sum, { bytes }) => sum + bytes, 0);
      const rows = added.reduce((sum, { count }) => sum + count.read, 0);
      run.progress({ phase, file: '', bytesRead: bytesTotal, bytesTotal, rows });
    };
    report('merging');
    await pause();
    if (run.cancelled()) return refuse('cancelled');
    const kept = former?.dataset.files.filter(({ stored }) => stored?.importNumber !== instead) ?? [];
    report('storing');
    // The last moment at which a cancel can come in: what is written from here on is written whole.
    await pause();
    if (run.cancelled()) return refuse('cancelled');
    const removed = instead === null ? {} : { removeImport: instead };
    const headers = lessonsOf(added, known);
    const writing = { settings, change: { add: added, headers, ...removed }, refused };
    return change(id, former, [...kept, ...added], writing, started);
  };

  const { asked, byStep } = askingOf(() => current?.dataset ?? null);

  const importing = <T>(
    progress: (step: ImportProgress) => void,
    work: (run: ImportRun, started: number) => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    let cancelled = false;
    const run: ImportRun = {
      progress: paced(progress),
      cancel: () => (cancelled = true),
      cancelled: () => cancelled,
    };
    imports.add(run);
    return inTurn(() => work(run, performance.now())).finally(() => imports.delete(run));
  };

  return {
    open: (workspace) => inTurn(() => open(workspace)),

    importFiles: (files, progress, choices = {}, instead) =>
      importing(progress, async (run, started): Promise<Answer<ImportOutcome | ImportAsked>> => {
        if (files.length === 0) return refuse('empty-file');
        const latest = today();
        const headers = await storage.headers();
        if (!headers.ok) return headers;
        const known: Known = { choices, headers: headers.value };
        const read = await readFiles(
          files.map((file) => ({
            name: file.name,
            blob: file,
            // A file without a time of its own (0) was made just now.
            savedDay: file.lastModified > 0 ? Math.min(localDay(file.lastModified), latest) : latest,
          })),
          known,
          run,
        );
        if (!read.ok) return read;
        if (read.value.asked.length > 0) return answer({ asked: read.value.asked });
        const former = await readStored(OWN);
        if (!former.ok) return former;
        const { files: tables, refused } = read.value;
        const beginning = { settings: DEFAULT_SETTINGS, known, instead: instead ?? null, refused };
        return add(OWN_WORKSPACE, former.value, tables, beginning, run, started);
      }),

    importSample: (sample, progress) =>
      importing(progress, async (run, started) => {
        const { file, settings } = makeSample(sample);
        const read = await readFiles([file], NOTHING_KNOWN, run);
        if (!read.ok) return read;
        const id: WorkspaceId = { workspace: `sample-${sample}`, kind: 'sample', sample };
        const beginning = { settings, known: NOTHING_KNOWN, instead: null, refused: [] };
        return add(id, null, read.value.files, beginning, run, started);
      }),

    undoImport: (importNumber) =>
      inTurn(async () => {
        if (current === null) return refuse('no-data');
        const started = performance.now();
        const { id } = current.dataset;
        // Another tab may have added files meanwhile: they stay.
        const former = await readStored(id.workspace);
        if (!former.ok) return former;
        const kept = former.value?.dataset.files.filter(({ stored }) => stored?.importNumber !== importNumber) ?? [];
        if (former.value === null || kept.length === 0) {
          const removed = await storage.remove(id.workspace);
          if (removed.ok) current = null;
          return removed;
        }
        const { settings } = former.value;
        return change(id, former.value, kept, { settings, change: { removeImport: importNumber } }, started);
      }),

    chooseForFile: (file, choices) =>
      inTurn(async () => {
        const chosen = current?.dataset.files.at(file);
        if (current === null || chosen?.stored === undefined) return refuse('no-data');
        const { dataset, settings } = current;
        const all = { ...chosen.choices, ...choices };
        const stored = dataset.settingsToStore(settings);
        const written = await storage.write({
          record: { ...dataset.id, settings: stored.settings },
          noIdentity: stored.noIdentity,
          add: [],
          replace: false,
          choices: [{ file: chosen.stored.file, choices: all }],
        });
        if (!written.ok) return written;
        const files = dataset.files.map((each) => (each === chosen ? { ...each, choices: all } : each));
        const changed = new Dataset(dataset.id, files);
        current = { dataset: changed, settings: changed.settingsFrom(stored.settings, stored.noIdentity) };
        return described(current);
      }),

    rejectedRows: (file) =>
      asked(({ files }) => ({ header: files.at(file)?.header ?? [], rows: files.at(file)?.rejectedRows ?? [] })),

    rememberedHeaders: async () => {
      const headers = await storage.headers();
      return headers.ok ? answer(headers.value.map(({ header, choices }) => ({ header, choices }))) : headers;
    },

    rememberHeaders: (headers) =>
      inTurn(() => storage.setHeaders(headers.map((each) => ({ key: headerKey(each.header), ...each })))),

    cancelImport: () => {
      for (const run of imports) run.cancel();
      return Promise.resolve();
    },

    saveSettings: (settings) =>
      inTurn(async () => {
        if (current === null) return refuse('no-data');
        const { dataset } = current;
        const stored = dataset.settingsToStore(settings);
        const written = await storage.write({
          record: { ...dataset.id, settings: stored.settings },
          noIdentity: stored.noIdentity,
          add: [],
          replace: false,
        });
        if (!written.ok) return written;
        current = { dataset, settings };
        return answer(null);
      }),

    forgetIdentities: () =>
      inTurn(async () => {
        // Another tab may have added files meanwhile: their people are forgotten too.
        const former = current === null ? answer(null) : await readStored(current.dataset.id.workspace);
        const forgotten = await forgetStored(storage, former);
        if (!forgotten.ok) return forgotten;
        current = forgotten.value;
        return described(current);
      }),

    deleteDataset: () =>
      inTurn(async () => {
        if (current === null) return refuse('no-data');
        const removed = await storage.remove(current.dataset.id.workspace);
        if (removed.ok) current = null;
        return removed;
      }),

    ask: <K extends QuestionKind>(kind: K, question: Questions[K]['ask']) =>
      kind === 'paybackRanges' || kind === 'value' || kind === 'audience'
        ? byStep<LongQuestion>(kind, question as unknown as Questions[LongQuestion]['ask'])
        : asked(({ answers }) => answers.ask(kind, question)),

    proofFile: (question) => asked(({ answers }) => answers.proofFile(question)),

    results: async (settings) => {
      // The models come first, in slices: other questions are answered meanwhile.
      await current?.dataset.answers.byStep('value', valueQuestion(settings), () => true);
      return asked((dataset) => resultsText(resultsInput(dataset, settings, app)));
    },
  };
}

function opened({ record, files, noIdentity }: StoredWorkspace): Open {
  const sample = record.sample as SampleId | null;
  const dataset = new Dataset({ workspace: record.workspace, kind: record.kind, sample }, files);
  return { dataset, settings: dataset.settingsFrom(record.settings, noIdentity) };
}
