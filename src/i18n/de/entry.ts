/* Deutsche Wörter des ersten Bildschirms: Rahmen, Eingang, Absagen. */
import type { entry as english } from '../en/entry.ts';
import { frame } from './frame.ts';
import { refusals } from './refusals.ts';
import { start } from './start.ts';
import { workspaces } from './workspaces.ts';

export const entry = { frame, refusals, start, workspaces } satisfies typeof english;
