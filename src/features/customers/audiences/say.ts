/* What the view of audience files says: its counts, what each platform asks for, the name of the file. Pure. */
import type { AudienceList } from '#domain/audience.ts';
import { isoDay } from '#domain/calendar.ts';
import { type AudienceFile, FATES, type FateCounts, type Platform } from '#exports/audience/audience-format.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';

export type Words = Messages['audiences'];

/** People that a platform asks for at least; 0 = it asks for none. */
export const LEAST_PEOPLE: Readonly<Record<Platform, number>> = { meta: 100, google: 100, plain: 0 };

/** A letter for each list: who sees the file's name learns nothing of the people in it. */
const LETTERS: Readonly<Record<AudienceList, string>> = { seed: 'a', 'win-back': 'b', exclusion: 'c' };

/** `list-a-meta-2026-08-31.csv` */
export function fileName(list: AudienceList, platform: Platform, asOf: number): string {
  return `list-${LETTERS[list]}-${platform}-${isoDay(asOf)}.csv`;
}

export function fileSentence(
  { rows, customers, merged, leftOut, email, phone }: AudienceFile,
  t: Words,
  f: Format,
): string {
  if (customers === 0) return t.nobody;
  const parts = [t.sentence(f.count(rows), f.count(customers), f.count(email.written), f.count(phone.written))];
  if (leftOut > 0) parts.push(t.leftOut(f.count(leftOut)));
  if (merged > 0) parts.push(t.merged(f.count(merged)));
  return parts.join(' ');
}

export function fateColumns(t: Words): TableColumn[] {
  return [
    { key: 'fate', label: t.fate },
    { key: 'email', label: t.email, numeric: true },
    { key: 'phone', label: t.phone, numeric: true },
  ];
}

/** What became of e-mails and phones, as far as it did of any. */
export function fateRows({ email, phone }: AudienceFile, t: Words, f: Format): TableRow[] {
  const count = (counts: FateCounts, fate: keyof FateCounts): string => f.count(counts[fate]);
  return FATES.filter((fate) => fate === 'written' || email[fate] + phone[fate] > 0).map((fate) => ({
    fate: t.fates[fate],
    email: count(email, fate),
    phone: count(phone, fate),
  }));
}

/** Every identity has one fate, so that each column adds up to the customers. */
export function fateTotal({ customers }: AudienceFile, t: Words, f: Format): TableRow {
  return { fate: t.all, email: f.count(customers), phone: f.count(customers) };
}
