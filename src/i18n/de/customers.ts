/* Deutsche Wörter der Seite über Kunden. */
import type { customers as English } from '../en/customers.ts';

export const customers = {
  title: 'Kunden',
  empty: 'Nach diesen Regeln gibt es noch keine Kunden.',
  views: 'Ansichten der Kunden',
  viewNames: {
    segments: 'Segmente',
    list: 'Liste',
    audiences: 'Zielgruppen-Dateien',
    next: 'Nächstes Produkt',
    surveys: 'Umfragen',
  },
} satisfies typeof English;
