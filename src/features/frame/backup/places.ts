/* What becomes of the workspaces of a project file: as chosen, and as the engine is told. */
import type { RestorePlace, WorkspaceEntry } from '#engine/protocol.ts';

/** 'new', 'out', or the id of the workspace whose place is taken. */
export type PlaceChoice = string;

/** The name under which a workspace is restored as a new one: its own, unless one here is called so already. */
export function newName(
  shown: string,
  own: string,
  taken: readonly string[],
  suffixed: (name: string) => string,
): string {
  if (!taken.includes(shown)) return own;
  let name = suffixed(shown);
  while (taken.includes(name)) name = suffixed(name);
  return name;
}

/** Workspaces that can be replaced: each by one workspace of the file alone. */
export function replaceable(
  all: readonly WorkspaceEntry[],
  choices: readonly PlaceChoice[],
  place: number,
): readonly WorkspaceEntry[] {
  return all.filter(({ workspace }) => choices.every((choice, i) => i === place || choice !== workspace));
}

/** @param names by place: as a new one, and in the place of another */
export function placesOf(
  choices: readonly PlaceChoice[],
  names: readonly { readonly fresh: string; readonly own: string }[],
): readonly RestorePlace[] {
  return choices.map((choice, i) => {
    if (choice === 'out') return null;
    return choice === 'new' ? { name: names[i].fresh } : { name: names[i].own, instead: choice };
  });
}
