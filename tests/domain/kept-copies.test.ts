/* Which copies of a workspace a folder of backups keeps. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIsoDay, periodIndex } from '#domain/calendar.ts';
import { type Copy, copiesToDrop, DAYS_KEPT } from '#domain/kept-copies.ts';

const MS_PER_DAY = 86_400_000;
const copy = (day: string, hour: number): Copy => {
  const number = parseIsoDay(day) ?? NaN;
  return { name: `${day} ${String(hour)}`, day: number, at: number * MS_PER_DAY + hour * 3_600_000 };
};

describe('a folder of backups', () => {
  test('keeps the last copy of each of the last seven days with one, and the last of each month before', () => {
    const copies = [
      copy('2025-11-20', 9),
      ...[copy('2025-12-05', 9), copy('2025-12-30', 9), copy('2025-12-30', 17)],
      ...[copy('2026-01-02', 9), copy('2026-01-09', 9)],
      ...['03', '04', '06', '10', '11', '12'].map((day) => copy(`2026-02-${day}`, 8)),
      ...[copy('2026-02-13', 8), copy('2026-02-13', 9), copy('2026-02-13', 10)],
    ];
    expect(copiesToDrop(copies).toSorted()).toEqual([
      '2025-12-05 9',
      '2025-12-30 9',
      '2026-01-02 9',
      '2026-02-13 8',
      '2026-02-13 9',
    ]);
  });

  test('never drops the newest copy, nor the only one of a month, and drops nothing twice', () => {
    const days = fc.array(
      fc.record({ day: fc.integer({ min: 20_000, max: 20_200 }), hour: fc.integer({ max: 23, min: 0 }) }),
      {
        minLength: 1,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(days, (list) => {
        const copies = list.map(({ day, hour }, i) => ({
          name: String(i),
          day,
          at: day * MS_PER_DAY + hour * 3_600_000 + i,
        }));
        const dropped = new Set(copiesToDrop(copies));
        const kept = copies.filter(({ name }) => !dropped.has(name));
        const months = (of: readonly Copy[]): number[] =>
          [...new Set(of.map(({ day }) => periodIndex(day, 'month')))].sort();
        expect(months(kept)).toEqual(months(copies));
        expect(Math.max(...kept.map(({ at }) => at))).toBe(Math.max(...copies.map(({ at }) => at)));
        expect(new Set(kept.map(({ day }) => day)).size).toBe(kept.length);
        expect(kept.length).toBeLessThanOrEqual(DAYS_KEPT + months(copies).length);
        expect(copiesToDrop(kept)).toEqual([]);
      }),
    );
  });
});
