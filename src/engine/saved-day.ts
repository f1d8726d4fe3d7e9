/* The day on which a file was saved, and today: instants of the machine's clock as day numbers. */
import { dayNumber } from '#domain/calendar.ts';

/** Day of an instant (ms since 1970-01-01 UTC) on the clock of this machine. A file's own dates are local, and so is the day it was saved. */
export function localDay(instant: number): number {
  const date = new Date(instant);
  return dayNumber(date.getFullYear(), date.getMonth() + 1, date.getDate());
}
