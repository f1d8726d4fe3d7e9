/* The page's side of the door: starts the worker and speaks to the engine in it. */
import type { Remote } from 'comlink';
import type { Door } from './engine.worker.ts';
import type { WorkerEngine } from './protocol.ts';
import { APP } from './version.ts';

/**
 * Starts the engine in its worker. The worker's code is loaded here and not with the page, and started from a blob:
 * only so does it inherit the page's content security policy in every engine, online and offline.
 * @param basePath pathname of the deployment's folder, which names the database
 */
export async function startEngine(basePath = new URL('.', document.baseURI).pathname): Promise<WorkerEngine> {
  const [{ proxy, wrap }, { default: EngineWorker }] = await Promise.all([
    import('comlink'),
    import('./engine.worker.ts?worker&inline'),
  ]);
  const worker = new EngineWorker({ name: 'engine' });
  const failed = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', (event) => {
      reject(new Error(`The worker did not start: ${event.message}`));
    });
  });
  // A page that is left may be kept aside with its worker asleep. In WebKit a write that sleeps holds the database for every page after it;
  // an ended one is taken back whole.
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) worker.terminate();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  const door = wrap<Door>(worker);
  const remote = (await Promise.race([door.connect(basePath, APP), failed])) as unknown as Remote<WorkerEngine> &
    WorkerEngine;
  return {
    open: (workspace) => remote.open(workspace),
    importFiles: (files, progress, choices, instead) =>
      remote.importFiles([...files], proxy(progress), choices, instead),
    importSample: (sample, progress) => remote.importSample(sample, proxy(progress)),
    undoImport: (importNumber) => remote.undoImport(importNumber),
    chooseForFile: (file, choices) => remote.chooseForFile(file, choices),
    rejectedRows: (file) => remote.rejectedRows(file),
    rememberedHeaders: () => remote.rememberedHeaders(),
    rememberHeaders: (headers) => remote.rememberHeaders(headers),
    cancelImport: () => remote.cancelImport(),
    saveSettings: (settings, base) => remote.saveSettings(settings, base),
    forgetIdentities: () => remote.forgetIdentities(),
    hearBackups: (listener) => remote.hearBackups(proxy(listener)),
    chooseBackupFolder: (folder) => remote.chooseBackupFolder(folder),
    backUpNow: () => remote.backUpNow(),
    hearRequests: (listener) => remote.hearRequests(proxy(listener)),
    workspaces: () => remote.workspaces(),
    createWorkspace: (name) => remote.createWorkspace(name),
    renameWorkspace: (workspace, name) => remote.renameWorkspace(workspace, name),
    duplicateWorkspace: (workspace, name) => remote.duplicateWorkspace(workspace, name),
    deleteWorkspace: (workspace) => remote.deleteWorkspace(workspace),
    bringBackWorkspace: (workspace) => remote.bringBackWorkspace(workspace),
    forgetDeleted: (workspace) => remote.forgetDeleted(workspace),
    keepOpen: () => remote.keepOpen(),
    leaveOutDamaged: () => remote.leaveOutDamaged(),
    projectFile: (workspace) => remote.projectFile(workspace),
    lookIntoProject: (file, name) => remote.lookIntoProject(file, name),
    restoreProject: (file, name, places) => remote.restoreProject(file, name, [...places]),
    undoRestore: (restored) => remote.undoRestore(restored),
    openAgain: () => remote.openAgain(),
    watch: (listener) => remote.watch(proxy(listener)),
    stage: (factors) => remote.stage(factors),
    ask: (kind, question, hear) => remote.ask(kind, question, hear && proxy(hear)),
    scenarioRisk: (question, hear) => remote.scenarioRisk(question, hear && proxy(hear)),
    proofFile: (question) => remote.proofFile(question),
    customersFile: (question) => remote.customersFile(question),
    results: (settings, hear) => remote.results(settings, hear && proxy(hear)),
  };
}
