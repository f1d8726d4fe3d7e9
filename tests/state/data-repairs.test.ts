/* Repairs of an import: what can be repaired, in which files, and how several files are read again. */
import { describe, expect, test } from 'vitest';
import type { FileChoices } from '#domain/choices.ts';
import type { DatasetSummary, FileSummary } from '#engine/protocol.ts';
import { readAgainAll } from '#features/data/report/read-again.ts';
import {
  assumedGroups,
  filesToAnswer,
  filesToRepair,
  missingGroups,
  repairOf,
  statusGroups,
  statusWords,
  withStatuses,
} from '#features/data/report/repairs.ts';
import { fileSummary, issueGroup } from '../fixtures/data-screen.ts';

const a = fileSummary('a.csv', { columns: 4 });
const b = fileSummary('b.csv', { columns: 4, importNumber: 2 });

describe('repairOf', () => {
  test('rows with fewer cells than the header can be filled up, rows with more cannot', () => {
    expect(repairOf(issueGroup('cell-count', 'rejected', [['a.csv', '3']]), [a])).toBe('shortRows');
    expect(repairOf(issueGroup('cell-count', 'rejected', [['a.csv', '5']]), [a])).toBeNull();
    expect(
      repairOf(
        issueGroup('cell-count', 'rejected', [
          ['a.csv', '5'],
          ['a.csv', '3'],
        ]),
        [a],
      ),
    ).toBe('shortRows');
  });

  test('a date after the day of saving can be believed, one before 1990 never', () => {
    expect(repairOf(issueGroup('date-out-of-range', 'rejected', [['a.csv', '2026-09-01']]), [a])).toBe('lateDates');
    expect(repairOf(issueGroup('date-out-of-range', 'rejected', [['a.csv', '1970-01-01']]), [a])).toBeNull();
  });

  test('dates of the other order can be read so, whether the row was rejected or used without them', () => {
    const rejected = issueGroup('other-date-order', 'rejected', [['a.csv', '01/31/2026']], 'Date');
    const used = issueGroup('other-date-order', 'kept', [['a.csv', '01/31/2026']], 'Paid at');
    expect([rejected, used].map((group) => repairOf(group, [a]))).toEqual(['mixedDates', 'mixedDates']);
    expect(missingGroups([rejected, used], [a])).toEqual([rejected]);
    expect(assumedGroups([rejected, used], [a])).toEqual([used]);
  });

  test('what was repaired once is not offered again, and other findings never are', () => {
    const repaired = fileSummary('a.csv', { choices: { lateDates: true } });
    const late = issueGroup('date-out-of-range', 'rejected', [['a.csv', '2026-09-01']]);
    expect(repairOf(late, [repaired])).toBeNull();
    expect(repairOf(late, [repaired, fileSummary('a.csv')])).toBe('lateDates');
    expect(repairOf(issueGroup('unreadable-amount', 'rejected', [['a.csv', 'ten']]), [a])).toBeNull();
    expect(repairOf(issueGroup('cell-count', 'kept', [['a.csv', '3']]), [a])).toBeNull();
  });

  test('concerns the files that have the finding', () => {
    const group = issueGroup('cell-count', 'rejected', [
      ['b.csv', '3'],
      ['b.csv', '2'],
    ]);
    expect(filesToRepair(group, 'shortRows', [a, b])).toEqual([b]);
  });
});

describe('unknown words of a status', () => {
  const words = issueGroup('unknown-status', 'kept', [
    ['a.csv', ' Unterwegs'],
    ['a.csv', 'unterwegs'],
    ['b.csv', 'Abholbereit'],
  ]);

  test('are asked for once each, as they are answered', () => {
    expect(statusWords([words])).toEqual(['abholbereit', 'unterwegs']);
    expect(statusGroups([words], [a, b])).toEqual([words]);
  });

  test('are not asked for where no word may be shown, or where the file holds no orders', () => {
    expect(statusGroups([issueGroup('unknown-status', 'kept', [['a.csv', '']])], [a])).toEqual([]);
    const payments = fileSummary('a.csv', { holds: 'transactions' });
    expect(statusGroups([issueGroup('unknown-status', 'kept', [['a.csv', 'x']])], [payments])).toEqual([]);
  });

  test('are answered for every file that has one, beside what was answered before', () => {
    const answered = fileSummary('a.csv', { choices: { statuses: { neu: 'pending', unterwegs: 'paid' } } });
    expect(filesToAnswer([words], { unterwegs: 'paid' }, [answered, b])).toEqual([b]);
    expect(filesToAnswer([words], { unterwegs: 'cancelled' }, [answered, b])).toEqual([answered, b]);
    expect(withStatuses(answered.choices, { unterwegs: 'cancelled' })).toEqual({
      statuses: { neu: 'pending', unterwegs: 'cancelled' },
    });
  });
});

/** A workspace in which a file that is read again gets a new import, at the end of the list. */
class Shelf {
  readonly read: [name: string, choices: FileChoices][] = [];
  dataset: DatasetSummary | null;
  /** Refuses to read this file. */
  refused = '';
  /** As in a workspace, where the stored files are a part of their own. */
  readonly files = this;
  #next = 10;

  constructor(files: readonly FileSummary[]) {
    this.dataset = { files } as DatasetSummary;
  }

  canReadAgain(importNumber: number): boolean {
    return importNumber !== 99;
  }

  async readAgain(place: number, choices: FileChoices): Promise<void> {
    const files = this.dataset?.files ?? [];
    const file = files.at(place);
    if (file === undefined) throw new Error(`no file at ${place}`);
    this.read.push([file.name, choices]);
    if (file.name === this.refused) return Promise.resolve();
    const again = { ...file, importNumber: this.#next++, choices: { ...file.choices, ...choices } };
    this.dataset = { files: [...files.filter((other) => other !== file), again] } as unknown as DatasetSummary;
    return Promise.resolve();
  }
}

describe('readAgainAll', () => {
  const open = (files: readonly FileSummary[]): FileSummary[] =>
    files.filter(({ choices }) => choices.shortRows !== true);

  test('reads each open file once, though every reading moves the places', async () => {
    const shelf = new Shelf([a, b, fileSummary('c.csv', { choices: { shortRows: true } })]);
    await readAgainAll(shelf, open, () => ({ shortRows: true }));
    expect(shelf.read).toEqual([
      ['a.csv', { shortRows: true }],
      ['b.csv', { shortRows: true }],
    ]);
  });

  test('leaves files whose bytes are gone', async () => {
    const shelf = new Shelf([fileSummary('gone.csv', { importNumber: 99 }), b]);
    await readAgainAll(shelf, open, () => ({ shortRows: true }));
    expect(shelf.read.map(([name]) => name)).toEqual(['b.csv']);
  });

  test('ends when a reading is refused or asks first', async () => {
    const shelf = new Shelf([a, b]);
    shelf.refused = 'a.csv';
    await readAgainAll(shelf, open, () => ({ shortRows: true }));
    expect(shelf.read.map(([name]) => name)).toEqual(['a.csv']);
  });

  test('ends when a reading brings nothing nearer', async () => {
    const shelf = new Shelf([a, b]);
    await readAgainAll(
      shelf,
      (files) => files,
      () => ({}),
    );
    expect(shelf.read).toHaveLength(1);
  });
});
