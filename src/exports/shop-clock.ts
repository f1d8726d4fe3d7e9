/* A shop's local clock, written as the Shopify export writes it: local time with the offset that holds on that day. */
import { civilDate, dayNumber, isoDay } from '#domain/calendar.ts';
import type { ShopZone } from '#domain/simulator/regime.ts';
import { weekday } from '#domain/simulator/season.ts';

const DAY_SECONDS = 86_400;

/** First Sunday on or after a day. */
function sundayFrom(day: number): number {
  return day + ((6 - weekday(day) + 7) % 7);
}

/**
 * Offset on a day from three o'clock on: EU summer time from the last Sunday of March to the last of October (Directive 2000/84/EC),
 * US from the second Sunday of March to the first of November (Energy Policy Act 2005). Shops here sell by day, so the hours of the change never occur.
 */
export function offsetOn(day: number, zone: ShopZone): string {
  const { year } = civilDate(day);
  if (zone === 'eu-central') {
    const summer = day >= sundayFrom(dayNumber(year, 3, 25)) && day < sundayFrom(dayNumber(year, 10, 25));
    return summer ? '+0200' : '+0100';
  }
  const summer = day >= sundayFrom(dayNumber(year, 3, 8)) && day < sundayFrom(dayNumber(year, 11, 1));
  return summer ? '-0400' : '-0500';
}

const twoDigits = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, '0'));

/** Writes local seconds (day · 86,400 + second of the day) as `2023-05-31 23:06:04 -0700`, NaN as ''. Days are kept, for orders come by the day. */
export function clockOf(zone: ShopZone): (at: number) => string {
  const dates = new Map<number, string>();
  const offsets = new Map<number, string>();
  return (at) => {
    if (Number.isNaN(at)) return '';
    const day = Math.floor(at / DAY_SECONDS);
    const second = at - day * DAY_SECONDS;
    let date = dates.get(day);
    if (date === undefined) {
      date = isoDay(day);
      dates.set(day, date);
      offsets.set(day, offsetOn(day, zone));
    }
    const hour = Math.floor(second / 3600);
    const minute = Math.floor((second % 3600) / 60);
    return `${date} ${twoDigits[hour]}:${twoDigits[minute]}:${twoDigits[second % 60]} ${offsets.get(day) ?? ''}`;
  };
}
