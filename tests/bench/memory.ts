/* Peak memory of the tab's process, read from Linux; elsewhere it is not measured. */
import { readFileSync, writeFileSync } from 'node:fs';

/** A value of /proc/…/status in bytes, null where there is none. */
function statusOf(id: number, key: 'VmRSS' | 'VmHWM'): number | null {
  try {
    const match = new RegExp(`^${key}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${id}/status`, 'utf8'));
    return match ? Number(match[1]) * 1024 : null;
  } catch {
    return null;
  }
}

export interface IdleMemory {
  readonly id: number;
  readonly bytes: number | null;
}

/** Forgets the peaks of the processes so far and returns what they hold now. */
export function resetPeaks(ids: readonly number[]): IdleMemory[] {
  return ids.map((id) => {
    try {
      writeFileSync(`/proc/${id}/clear_refs`, '5');
    } catch {
      // The peak since the start then stands for it: the tab has done nothing before.
    }
    return { id, bytes: statusOf(id, 'VmRSS') };
  });
}

/** Bytes by which the process that grew most exceeded what it held when idle; null where nothing could be read. */
export function peakGrowth(idle: readonly IdleMemory[]): number | null {
  let growth: number | null = null;
  for (const { id, bytes } of idle) {
    const peak = statusOf(id, 'VmHWM');
    if (bytes !== null && peak !== null) growth = Math.max(growth ?? 0, peak - bytes);
  }
  return growth;
}
