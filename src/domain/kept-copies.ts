/* Which copies of a workspace a folder of backups keeps. */
import { periodIndex } from './calendar.ts';

/** Days with a copy of which the last one is kept; of the days before them the last of each month. */
export const DAYS_KEPT = 7;

export interface Copy {
  readonly name: string;
  /** Milliseconds since 1970 at which it was written, and that day where it was written (day number). */
  readonly at: number;
  readonly day: number;
}

/** Names of the copies that are no longer needed: all but the last of each of the latest seven days, and of each month before. */
export function copiesToDrop(copies: readonly Copy[]): readonly string[] {
  const latestFirst = [...copies].sort((a, b) => b.at - a.at);
  const days = new Set<number>();
  const months = new Set<number>();
  return latestFirst
    .filter(({ day }) => {
      if (days.has(day)) return true;
      if (days.size < DAYS_KEPT) {
        days.add(day);
        return false;
      }
      const month = periodIndex(day, 'month');
      if (months.has(month)) return true;
      months.add(month);
      return false;
    })
    .map(({ name }) => name);
}
