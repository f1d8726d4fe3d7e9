/* Deutsche Texte zum Speichern einer Zelle oder Zeile des Kohortenrasters als Segment. */
import type { saveSegment as English } from '../en/save-segment.ts';

export const saveSegment = {
  title: 'Als Segment speichern',
  who: 'Welche Kunden',
  all: 'Alle dieser Zeile',
  observed: 'Alle so weit beobachteten',
  again: { is: (when: string) => `Wieder gekauft ${when}`, not: (when: string) => `Nicht wieder gekauft ${when}` },
  bought: { is: (when: string) => `Gekauft ${when}`, not: (when: string) => `Nicht gekauft ${when}` },
  firstOrder: (period: string) => `erste Bestellung ${period}`,
  withFilter: 'Die Bedingungen des Filters werden Teil des Segments.',
  soFar: 'Spalten des Kalenders: Es zählen alle der Zeile, soweit sie beobachtet sind.',
} satisfies typeof English;
