/* Deutsche Wörter: Bericht. Was um den Bericht herum steht. */
import type { audit as English } from '../en/audit.ts';

export const audit = {
  title: 'Bericht',
  lead: 'Fünf Fragen an Ihre Kunden, aus den Bestellungen beantwortet: ein Bericht zum Lesen, Drucken und Weitergeben.',
  language: 'Sprache des Berichts',
  reach: 'Auf eine Maßnahme reagieren',
  reachUnit: 'von 100',
  reachHint: 'Ihre Annahme: Bestellungen zeigen es nicht.',
  reachBad: 'Schreiben Sie eine Zahl von 0,1 bis 100, etwa 10.',
  html: 'Als HTML sichern',
  print: 'Drucken oder PDF',
  computing: 'Der Bericht wird zusammengestellt …',
  empty: 'Noch kein Kunde mit einer gezählten Bestellung; es gibt also nichts zu berichten.',
  private:
    'Die Datei enthält nur Summen und Anteile: keine Namen, keine Adressen, keine einzelnen Bestellungen. Sie öffnet sich ohne diese App und ohne Netz.',
  open: 'Bericht schreiben',
  openText: 'Fünf Blicke auf Ihre Kunden und drei Maßnahmen, zum Lesen, Drucken oder Weitergeben als eine Datei.',
} satisfies typeof English;
