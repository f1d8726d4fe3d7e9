/* Several workspaces: listed, begun, named, copied, deleted and brought back. */
import { answer, refuse } from '#domain/errors.ts';
import type { Store } from '#storage/store.ts';
import { isLoaded } from './opened.ts';
import { DEFAULT_SETTINGS, type Engine, type SampleId } from './protocol.ts';
import type { Session } from './session.ts';
import { settingsToStore } from './settings.ts';

type Part = Pick<
  Engine,
  | 'workspaces'
  | 'createWorkspace'
  | 'renameWorkspace'
  | 'duplicateWorkspace'
  | 'deleteWorkspace'
  | 'bringBackWorkspace'
  | 'forgetDeleted'
  | 'keepOpen'
  | 'leaveOutDamaged'
>;

/** @param newId an id that no workspace has had */
export function workspacesOf(session: Session, storage: Store, newId: () => string): Part {
  return {
    workspaces: async () => {
      const stored = await storage.list();
      if (!stored.ok) return stored;
      return answer(
        stored.value.map(({ workspace, name, kind, sample }) => ({
          // Names are those of other clients.
          ...{ workspace, kind, name: session.isStaged ? '' : name },
          sample: sample as SampleId | null,
        })),
      );
    },

    createWorkspace: (name) =>
      session.changing(async () => {
        const workspace = newId();
        const written = await storage.write({
          record: { workspace, kind: 'own', sample: null, name, settings: settingsToStore(DEFAULT_SETTINGS) },
          ...{ noIdentity: [], add: [], replace: false, create: true },
        });
        if (!written.ok) return written;
        session.tell(workspace);
        return session.open(workspace);
      }),

    renameWorkspace: (workspace, name) =>
      session.changing(async () => {
        const renamed = await storage.rename(workspace, name);
        if (!renamed.ok) return renamed;
        const open = session.current;
        if (open?.dataset.id.workspace === workspace) session.current = { ...open, name, revision: open.revision + 1 };
        session.tell(workspace);
        return renamed;
      }),

    duplicateWorkspace: (workspace, name) =>
      session.changing(async () => {
        const copy = await storage.duplicate(workspace, name);
        if (!copy.ok) return copy;
        session.copied(workspace, copy.value);
        session.tell(copy.value);
        return session.open(copy.value);
      }),

    deleteWorkspace: (named) =>
      session.changing(async () => {
        const workspace = named ?? session.current?.dataset.id.workspace;
        if (workspace === undefined) return refuse('no-data');
        session.hold(workspace);
        const removed = await storage.remove(workspace);
        if (!removed.ok) {
          session.letGo(workspace);
          return removed;
        }
        if (session.current?.dataset.id.workspace === workspace) session.current = null;
        session.tell(workspace, 'deleted');
        return answer(workspace);
      }),

    bringBackWorkspace: (workspace) =>
      session.changing(async () => {
        const back = await storage.bringBack(workspace);
        session.letGo(workspace);
        if (!back.ok) return back;
        session.tell(workspace, 'broughtBack');
        return session.open(workspace);
      }),

    forgetDeleted: (workspace) =>
      session.changing(() => {
        session.letGo(workspace);
        return storage.sweep(workspace);
      }),

    keepOpen: () =>
      session.changing(async () => {
        const open = session.current;
        if (open === null) return refuse('no-data');
        const { settings, name } = open;
        const { workspace } = open.dataset.id;
        const back = await storage.bringBack(workspace);
        if (!back.ok) {
          // Its files were never read here: there is nothing to store.
          if (!isLoaded(open)) return back;
          const { dataset } = open;
          const kept = dataset.settingsToStore(settings);
          const written = await storage.write({
            record: { ...dataset.id, name, settings: kept.settings },
            ...{ noIdentity: kept.noIdentity, add: dataset.files, replace: true, create: true },
          });
          if (!written.ok) return written;
        }
        session.tell(workspace, 'broughtBack');
        session.current = null;
        return session.open(workspace);
      }),

    leaveOutDamaged: () =>
      session.changing(async () => {
        const workspace = session.damaged;
        if (workspace === null) return refuse('no-data');
        const left = await storage.leaveOutDamaged(workspace);
        if (!left.ok) return left;
        session.tell(workspace);
        return session.open(workspace);
      }),
  };
}
