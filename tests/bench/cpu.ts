/* What a page and its worker computed, whatever else the machine did meanwhile: time on a processor, thread by thread. Linux alone. */
import { readdirSync, readFileSync } from 'node:fs';

/** Ms on a processor since the renderer began. */
export interface ThreadTimes {
  readonly page: number;
  readonly worker: number;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    // The thread has ended, or the system has no such file.
    return '';
  }
}

/** The times of some renderers; null where the system does not tell. */
export function threadTimes(renderers: readonly number[]): ThreadTimes | null {
  const times = { page: 0, worker: 0 };
  let told = false;
  for (const pid of renderers) {
    let threads: string[];
    try {
      threads = readdirSync(`/proc/${String(pid)}/task`);
    } catch {
      continue;
    }
    for (const thread of threads) {
      const folder = `/proc/${String(pid)}/task/${thread}`;
      // Nanoseconds on a processor, nanoseconds waiting for one, turns.
      const ms = Number(read(`${folder}/schedstat`).split(' ')[0]) / 1e6;
      if (!(ms > 0)) continue;
      told = true;
      if (Number(thread) === pid) times.page += ms;
      else if (read(`${folder}/comm`).startsWith('DedicatedWorker')) times.worker += ms;
    }
  }
  return told ? times : null;
}
