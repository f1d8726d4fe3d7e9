/* English words of the first screen: frame, entrance, refusals. */
import { frame } from './frame.ts';
import { refusals } from './refusals.ts';
import { start } from './start.ts';
import { workspaces } from './workspaces.ts';

export const entry = { frame, refusals, start, workspaces };
