/* Project files: workspaces written into one, looked at, stored again and taken back. */
import { answer, refuse } from '#domain/errors.ts';
import { holds, openProject, packProject } from '#storage/project-file.ts';
import { SINCE_VERSION_3 } from '#storage/schema.ts';
import type { Store, WholeWorkspace } from '#storage/store.ts';
import { filesIn } from '#storage/whole.ts';
import { Dataset } from './dataset.ts';
import type { ProjectWorkspace } from './project-door.ts';
import type { Engine, SampleId } from './protocol.ts';
import type { Session } from './session.ts';
import type { AppVersion } from './version.ts';

type Part = Pick<Engine, 'projectFile' | 'lookIntoProject' | 'restoreProject' | 'undoRestore'>;

export function projectFilesOf(session: Session, storage: Store, app: AppVersion): Part {
  return {
    projectFile: (workspace) =>
      session.inTurn(async () => {
        const stored = await storage.list();
        if (!stored.ok) return stored;
        const wholes: WholeWorkspace[] = [];
        for (const record of stored.value.filter((each) => workspace === null || each.workspace === workspace)) {
          const whole = await storage.readWorkspace(record.workspace);
          if (!whole.ok) return whole;
          const damaged = whole.value === null ? undefined : filesIn(whole.value).damaged.at(0);
          if (damaged !== undefined) return refuse('storage-damaged', { file: damaged.name });
          if (whole.value !== null) wholes.push(whole.value);
        }
        if (wholes.length === 0) return refuse('workspace-gone');
        const headers = workspace === null ? await storage.headers() : answer([]);
        if (!headers.ok) return headers;
        const contents = { workspaces: wholes, headers: headers.value };
        const file = await packProject(contents, { app: app.version, savedAt: Date.now() });
        return (await holds(file, contents)) ? answer(file) : refuse('project-not-written');
      }),

    lookIntoProject: async (file, name) => {
      const project = await openProject(file, name);
      if (!project.ok) return project;
      const { contents, note } = project.value;
      return answer({ ...note, workspaces: contents.workspaces.map(described) });
    },

    restoreProject: (file, name, places) =>
      session.changing(async () => {
        // Read again: what is stored is what the checksum covers, not what was looked at a while ago.
        const project = await openProject(file, name);
        if (!project.ok) return project;
        const { workspaces, headers } = project.value.contents;
        const writings = workspaces.flatMap((whole, i) => {
          const place = places.at(i) ?? null;
          return place === null ? [] : [{ whole, ...place }];
        });
        if (writings.length === 0) return refuse('no-data');
        const replaced = writings.flatMap(({ instead }) => instead ?? []);
        for (const workspace of replaced) session.hold(workspace);
        const made = await storage.writeWorkspaces(writings, headers);
        if (!made.ok) {
          for (const workspace of replaced) session.letGo(workspace);
          return made;
        }
        for (const workspace of replaced) session.tell(workspace, 'deleted');
        for (const workspace of made.value) session.tell(workspace);
        const opened = await session.open(made.value[0]);
        if (!opened.ok) return opened;
        return opened.value === null
          ? refuse('workspace-gone')
          : answer({ opened: opened.value, made: made.value, replaced });
      }),

    undoRestore: ({ made, replaced }) =>
      session.changing(async () => {
        const exchanged = await storage.exchange(replaced, made);
        for (const workspace of replaced) session.letGo(workspace);
        if (!exchanged.ok) return exchanged;
        session.current = null;
        for (const workspace of made) {
          session.tell(workspace, 'deleted');
          const swept = await storage.sweep(workspace);
          if (!swept.ok) return swept;
        }
        for (const workspace of replaced) session.tell(workspace, 'broughtBack');
        return session.open(replaced.at(0));
      }),
  };
}

/** A workspace of a file as it will show itself: its orders merged, each once. */
function described(whole: WholeWorkspace): ProjectWorkspace {
  const { workspace, name, kind, sample } = { ...SINCE_VERSION_3, ...whole.record };
  const entry = { workspace, name, kind, sample: sample as SampleId | null };
  const { files } = filesIn(whole);
  const summary = new Dataset(entry, files).summary(name, false);
  const days = summary.files.filter(({ orders }) => orders > 0);
  return {
    ...entry,
    ...{ files: files.length, orders: summary.orders, customers: summary.customers },
    firstDay: days.length === 0 ? NaN : Math.min(...days.map(({ firstDay }) => firstDay)),
    lastDay: days.length === 0 ? NaN : Math.max(...days.map(({ lastDay }) => lastDay)),
  };
}
