/* Deutsch, vollständig: der Compiler vergleicht mit dem Englischen. */
import type { Messages } from './en.ts';
import { entry } from './de/entry.ts';
import { screens } from './de/screens.ts';

export const de = { ...entry, ...screens } satisfies Messages;
