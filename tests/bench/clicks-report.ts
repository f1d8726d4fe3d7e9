/* The page of the clicks' benchmark: what was measured on which machine, as Markdown. */
import { cpus, loadavg, totalmem } from 'node:os';
import { format } from 'prettier';
import { type Click, goalOf } from './click-list.ts';
import type { Compute } from './compute.ts';
import type { ThreadTimes } from './cpu.ts';

export interface MeasuredClick extends Click {
  /** Ms from the click until the first answer, and until all that do not follow, stood on the screen. */
  readonly first: number;
  readonly painted: number;
  /** Ms on a processor, from the click until all is painted; null = the system does not tell. */
  readonly cpu: ThreadTimes | null;
  /** Ms of each answer in the worker, its way to the page with it. */
  readonly inWorker: readonly { readonly kind: string; readonly ms: number }[];
}

/** Ms between frames of a scroll; `late` = frames of more than 20 ms. */
export interface FrameTimes {
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  readonly late: number;
  readonly of: number;
}

interface Report {
  readonly orders: number;
  readonly measured: readonly MeasuredClick[];
  readonly frames: FrameTimes;
  readonly compute: Compute | null;
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');

function clickRow(click: MeasuredClick): string {
  const dearest = click.inWorker
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, 4)
    .map(({ kind, ms }) => `${kind} ${whole(ms)}`);
  const goal = goalOf(click);
  const cells = [
    click.screen,
    click.change,
    // A stroke would end the cell.
    `\`${click.query.replaceAll('|', '\\|')}\``,
    whole(click.first),
    `${click.painted > goal ? '**' : ''}${whole(click.painted)}${click.painted > goal ? '**' : ''}`,
    whole(goal),
    click.cpu === null ? '' : `${whole(click.cpu.worker)} + ${whole(click.cpu.page)}`,
    dearest.join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** A line of progress. */
export function clickLine({ screen, query, painted, cpu }: MeasuredClick): string {
  const computed =
    cpu === null ? '' : `, on a processor ${whole(cpu.worker)} in the worker, ${whole(cpu.page)} in the page`;
  return `${screen}?${query}: ${whole(painted)} ms${computed}`;
}

function computeSection({ orders, lines }: Compute): string {
  const rows = lines.map(
    ({ what, columns, objects }) =>
      `| ${what} | ${columns.toFixed(1)} | ${whole(objects)} | ${(objects / columns).toFixed(0)} |`,
  );
  return `
## Nanoseconds an order

The same ${whole(orders)} counted orders as columns by customer, and as objects gathered in a Map; in node, best of five, equal results.

| question | columns | objects in a Map | × |
| --- | --: | --: | --: |
${rows.join('\n')}
`;
}

/** Markdown, formatted as the project formats its files. */
export function clicksReport({ orders, measured, frames, compute }: Report): Promise<string> {
  const text = `# Clicks

Written by \`npm run bench:clicks\`. A store of the simulator as a Shopify export, imported into the built app in Chromium; then one
setting is changed at a time, each for the first time. Painted = all answers of the screen stand on it, but for intervals and fitted
models, which follow; first = the first of them does. Above the goal in bold. On a machine that does other things meanwhile these ms
are mostly waiting: beside them stands what worker and page computed (ms on a processor), which is what an idle machine waits for. The
last column says where the time went: ms in the worker of the dearest answers.

- ${whole(orders)} orders
- Date: ${new Date().toISOString().slice(0, 10)}
- Machine: ${cpus().length} × ${cpus()[0].model.trim()}, ${whole(totalmem() / 2 ** 30)} GB; load of the last minute ${loadavg()[0].toFixed(1)}

| screen | change | address | first, ms | painted, ms | goal | computed, worker + page | dearest answers |
| --- | --- | --- | --: | --: | --: | --: | --- |
${measured.map(clickRow).join('\n')}

Scrolling the list of customers, ${whole(frames.of)} frames: median ${frames.median.toFixed(1)} ms, 95 % below ${frames.p95.toFixed(1)} ms,
longest ${frames.longest.toFixed(0)} ms, ${whole(frames.late)} frames later than 20 ms.
${compute === null ? '' : computeSection(compute)}`;
  return format(text, { parser: 'markdown', printWidth: 120 });
}
