/* The engine: reads files, stores them, assembles and counts them, and answers questions. Runs in the worker; in a test it runs anywhere. */
import { headerKey } from '#domain/choices.ts';
import { answer, refuse, type Answer } from '#domain/errors.ts';
import { resultsText } from '#exports/results.ts';
import type { Store } from '#storage/store.ts';
import { mergeChanges } from '#domain/merge-changes.ts';
import { newWorkspaceId } from '#storage/keys.ts';
import { scenarioRisk } from './answers/scenario-risk.ts';
import { answeringOf } from './answering.ts';
import { askingOf } from './asking.ts';
import { orCancelled } from './cancelling.ts';
import { Dataset, OWN, type WorkspaceId } from './dataset.ts';
import {
  DEFAULT_SETTINGS,
  withMoneyOf,
  type Engine,
  type ImportAsked,
  type ImportOutcome,
  type ImportProgress,
} from './protocol.ts';
import { fileChangesOf } from './file-changes.ts';
import { forgettingOf } from './forgetting.ts';
import { NOTHING_KNOWN, paced, readFiles, type ImportRun, type Known } from './read-files.ts';
import { customersQuestion, resultsInput } from './results-input.ts';
import { valueQuestion } from './settings-questions.ts';
import { makeSample } from './sample.ts';
import { localDay } from './saved-day.ts';
import { settled } from './opened.ts';
import { Session } from './session.ts';
import { namingNobody } from './staged-answers.ts';
import { ALONE, type Tabs } from './tabs.ts';
import type { AppVersion } from './version.ts';
import { projectFilesOf } from './project-files.ts';
import { workspacesOf } from './workspaces.ts';

export interface EngineOptions {
  readonly storage: Store;
  readonly app: AppVersion;
  /** Day number of today; a file cannot have been saved later, whatever a wrong clock wrote into it. */
  readonly today?: () => number;
  /** Names the code that computes; left out = nothing that was answered is kept for the next opening. */
  readonly code?: string;
  /** Milliseconds without a question before answers are kept. */
  readonly quiet?: number;
  /** Other tabs that share the store; left out = there are none. */
  readonly tabs?: Tabs;
}

/** One engine holds one open workspace. What changes the stored data runs one after another, in the order of asking. */
export function createEngine({
  storage,
  app,
  today = () => localDay(Date.now()),
  tabs = ALONE,
  code = '',
  quiet = 1500,
}: EngineOptions): Engine {
  const session = new Session(storage, tabs, { code: code && `${app.version} ${code}`, quiet });
  const imports = new Set<ImportRun>();

  /** Where files go: the open workspace of own data, else the one used last, else a first one. */
  const destination = async (): Promise<Answer<WorkspaceId>> => {
    const stored = await storage.list(true);
    if (!stored.ok) return stored;
    const own = stored.value.filter(({ kind, deletedAt }) => kind === 'own' && deletedAt === null);
    const open = own.find(({ workspace }) => workspace === session.current?.dataset.id.workspace);
    // A deleted one may still be brought back: its place is not taken.
    const fresh = stored.value.some(({ workspace }) => workspace === OWN) ? newWorkspaceId() : OWN;
    return answer({ workspace: (open ?? own.at(0))?.workspace ?? fresh, kind: 'own', sample: null });
  };

  const { change, add } = fileChangesOf(session, storage);
  const { asked, byStep } = askingOf(
    () => session.show(),
    () => session.shown,
  );

  const importing = <T>(
    progress: (step: ImportProgress) => void,
    work: (run: ImportRun, started: number) => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    const ending = new AbortController();
    const run: ImportRun = {
      progress: paced(progress),
      cancel: () => {
        ending.abort();
      },
      signal: ending.signal,
    };
    imports.add(run);
    return session.inTurn(() => work(run, performance.now())).finally(() => imports.delete(run));
  };

  return {
    open: (workspace) => session.inTurn(() => session.open(workspace)),

    openAgain: () => session.inTurn(() => session.openAgain()),

    watch: (listener) => {
      tabs.hear(listener);
      return Promise.resolve();
    },

    ...workspacesOf(session, storage, newWorkspaceId),
    ...forgettingOf(session, storage),
    ...projectFilesOf(session, storage, app),

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
        const { files: tables, refused } = read.value;
        const beginning = { settings: DEFAULT_SETTINGS, known, instead: instead ?? null, refused };
        // Reading takes long and changes nothing: other tabs wait from here on alone.
        return session.locked(async () => {
          const id = await destination();
          if (!id.ok) return id;
          const former = await orCancelled(session.latest(id.value.workspace), run.signal);
          return former.ok ? add(id.value, former.value, tables, beginning, run, started) : former;
        });
      }),

    importSample: (sample, progress) =>
      importing(progress, async (run, started) => {
        const { file, settings } = makeSample(sample);
        const read = await readFiles([file], NOTHING_KNOWN, run);
        if (!read.ok) return read;
        const id: WorkspaceId = { workspace: `sample-${sample}`, kind: 'sample', sample };
        const beginning = { settings, known: NOTHING_KNOWN, instead: null, refused: [] };
        return session.locked(() => add(id, null, read.value.files, beginning, run, started));
      }),

    undoImport: (importNumber) =>
      session.changing(async () => {
        if (session.current === null) return refuse('no-data');
        const started = performance.now();
        const { id } = session.current.dataset;
        // Another tab may have added files meanwhile: they stay.
        const former = await session.latest(id.workspace);
        if (!former.ok) return former;
        const kept = former.value?.dataset.files.filter(({ stored }) => stored?.importNumber !== importNumber) ?? [];
        // A workspace that an import began ends with it; one that somebody named stays, with what was typed for it.
        if (former.value === null || (kept.length === 0 && former.value.name === '')) {
          const removed = await storage.remove(id.workspace);
          if (!removed.ok) return removed;
          session.current = null;
          session.tell(id.workspace, 'deleted');
          return storage.sweep(id.workspace);
        }
        const { settings } = former.value;
        return change(id, former.value, kept, { settings, change: { removeImport: importNumber }, started });
      }),

    chooseForFile: (file, choices) =>
      session.changing(async () => {
        const loaded = await session.load();
        if (!loaded.ok) return loaded;
        const open = loaded.value;
        const chosen = open?.dataset.files.at(file);
        if (open === null || chosen?.stored === undefined) return refuse('no-data');
        const { dataset, stored } = open;
        const all = { ...chosen.choices, ...choices };
        const written = await storage.write({
          record: { ...dataset.id, settings: stored.settings },
          noIdentity: stored.noIdentity,
          ...{ add: [], replace: false, settle: (now) => now },
          choices: [{ file: chosen.stored.file, choices: all }],
        });
        if (!written.ok) return written;
        const files = dataset.files.map((each) => (each === chosen ? { ...each, choices: all } : each));
        const opened = session.written(new Dataset(dataset.id, files), open, written.value);
        session.current = opened;
        session.tell(dataset.id.workspace);
        return answer(session.described(opened));
      }),

    rejectedRows: (file) =>
      asked(({ files }) => ({ header: files.at(file)?.header ?? [], rows: files.at(file)?.rejectedRows ?? [] })),

    rememberedHeaders: async () => {
      const headers = await storage.headers();
      return headers.ok ? answer(headers.value.map(({ header, choices }) => ({ header, choices }))) : headers;
    },

    rememberHeaders: (headers) =>
      session.changing(() => storage.setHeaders(headers.map((each) => ({ key: headerKey(each.header), ...each })))),

    cancelImport: () => {
      for (const run of imports) run.cancel();
      return Promise.resolve();
    },

    saveSettings: (settings, base) =>
      session.changing(async () => {
        const open = session.current;
        if (open === null) return refuse('no-data');
        const chosen = base === undefined ? settings : mergeChanges(base, settings, open.settings);
        const kept = await session.storable(session.isStaged ? withMoneyOf(chosen, open.settings) : chosen);
        if (!kept.ok) return kept;
        const { dataset, mine } = kept.value;
        const written = await storage.write({
          record: { ...dataset.id, settings: mine.settings },
          noIdentity: mine.noIdentity,
          ...{ add: [], replace: false, settle: (theirs) => settled(open.stored, mine, theirs) },
        });
        if (!written.ok) return written;
        session.saved(open, dataset, written.value);
        session.tell(dataset.id.workspace);
        return answer(null);
      }),

    stage: (factors) => session.inTurn(() => Promise.resolve(answer((session.stage(factors), null)))),

    ask: answeringOf(session, { asked, byStep }),

    scenarioRisk: scenarioRisk(),

    proofFile: (question) => asked(({ answers }) => answers.proofFile(question)),

    customersFile: async (question) => {
      const shown = await session.show();
      if (!shown.ok) return shown;
      return answer(await shown.value.answers.customersFile(session.isStaged ? namingNobody(question) : question));
    },

    results: async (settings, hear) => {
      // The models come first, in slices: other questions are answered meanwhile.
      const shown = await session.show();
      if (!shown.ok) return shown;
      const { answers } = shown.value;
      await answers.byStep('value', valueQuestion(settings), () => true, hear);
      await answers.byStep('customers', customersQuestion(settings), () => true);
      return asked((dataset) => resultsText(resultsInput(dataset, settings, app)));
    },
  };
}
