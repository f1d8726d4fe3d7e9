/* Deutsch, vollständig: der Compiler vergleicht mit dem Englischen. */
import type { Messages } from './en.ts';
import { data } from './de/data.ts';
import { frame } from './de/frame.ts';
import { overview } from './de/overview.ts';
import { payback } from './de/payback.ts';
import { refusals } from './de/refusals.ts';
import { repeat } from './de/repeat.ts';
import { retention } from './de/retention.ts';
import { revenue } from './de/revenue.ts';
import { start } from './de/start.ts';

export const de = {
  data,
  frame,

  overview,
  payback,
  refusals,
  repeat,
  retention,
  revenue,
  start,
} satisfies Messages;
