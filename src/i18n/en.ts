/* English. Its type, Messages, is what every language must hold. */
import { data } from './en/data.ts';
import { frame } from './en/frame.ts';
import { overview } from './en/overview.ts';
import { payback } from './en/payback.ts';
import { refusals } from './en/refusals.ts';
import { repeat } from './en/repeat.ts';
import { retention } from './en/retention.ts';
import { revenue } from './en/revenue.ts';
import { start } from './en/start.ts';

export const en = { data, frame, overview, payback, refusals, repeat, retention, revenue, start };

export type Messages = typeof en;
