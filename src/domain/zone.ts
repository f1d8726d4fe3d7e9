/* Zones: the local day of an instant, for files whose times are written in UTC. */

const HALF_HOUR = 1_800_000;
const DAY_MS = 86_400_000;

/**
 * Local day of an instant (ms since 1970-01-01 UTC) in an IANA zone, as a function for many instants. Offsets change on half
 * hours of UTC, so that one look at the zone serves every instant of the same half hour. Throws RangeError for an unknown zone.
 */
export function localDays(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const offsets = new Map<number, number>();
  return (instant) => {
    const slot = Math.floor(instant / HALF_HOUR);
    let offset = offsets.get(slot);
    if (offset === undefined) {
      const name = format.formatToParts(slot * HALF_HOUR).find(({ type }) => type === 'timeZoneName')?.value ?? '';
      offset = offsetOf(name);
      offsets.set(slot, offset);
    }
    return Math.floor((instant + offset) / DAY_MS);
  };
}

/** Milliseconds of `GMT+05:30`; `GMT` alone is 0. */
function offsetOf(name: string): number {
  const match = /([+-])(\d{1,2}):?(\d{2})?/.exec(name);
  if (!match) return 0;
  const [, sign, hours, minutes = '0'] = match;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? -offset : offset;
}
