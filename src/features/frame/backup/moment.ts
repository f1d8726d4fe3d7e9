/* A moment as a reader says it, in the zone of the device. */

/** @param moment milliseconds since 1970 */
export function momentText(moment: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}
