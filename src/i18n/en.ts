/* English, whole. Its type, Messages, is what every language must hold. */
import { entry } from './en/entry.ts';
import { screens } from './en/screens.ts';

export const en = { ...entry, ...screens };

export type Messages = typeof en;
