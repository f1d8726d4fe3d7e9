/* Deutsche Wörter der Kennzahlen der Kundenbindung: Namen, was ihre Zellen enthalten, ihre Sätze und Einstellungen. */
import type { measureWords as English } from '../en/retention-measures.ts';

const inWaehrung = (currency: string): string => (currency === '' ? '' : ` in ${currency}`);

type Amount = (typeof English)['amounts']['revenue'];

const revenue: Amount = {
  customer: (currency) => `Nettoumsatz je Kunde${inWaehrung(currency)}`,
  cohort: (currency) => `Nettoumsatz je Kohorte${inWaehrung(currency)}`,
  sentence: (value, when, range) => `Ein neuer Kunde bringt **${when} ${value} Nettoumsatz**${range}`,
  ofWhichFirst: (value) => `, davon ${value} am ersten Tag`,
  cohortSentence: (value, when) => `Eine Kohorte bringt **${when} ${value} Nettoumsatz**`,
  brings: (value) => `bringt ein Kunde ${value}`,
  cohortBrings: (value) => `bringt eine Kohorte ${value}`,
  did: (when) => `Nettoumsatz ${when}`,
};

const contribution: Amount = {
  customer: (currency) => `Deckungsbeitrag je Kunde${inWaehrung(currency)}`,
  cohort: (currency) => `Deckungsbeitrag je Kohorte${inWaehrung(currency)}`,
  sentence: (value, when, range) => `Ein neuer Kunde bringt **${when} ${value} Deckungsbeitrag**${range}`,
  ofWhichFirst: (value) => `, davon ${value} am ersten Tag`,
  cohortSentence: (value, when) => `Eine Kohorte bringt **${when} ${value} Deckungsbeitrag**`,
  brings: (value) => `trägt ein Kunde ${value} bei`,
  cohortBrings: (value) => `trägt eine Kohorte ${value} bei`,
  did: (when) => `Deckungsbeitrag ${when}`,
};

const orders: Amount = {
  customer: () => 'Bestellungen je Kunde',
  cohort: () => 'Bestellungen je Kohorte',
  sentence: (value, when, range) => `Ein neuer Kunde gibt **${when} ${value} Bestellungen** auf${range}`,
  ofWhichFirst: (value) => `, davon ${value} am ersten Tag`,
  cohortSentence: (value, when) => `Auf eine Kohorte entfallen **${when} ${value} Bestellungen**`,
  brings: (value) => `kommt ein Kunde auf ${value} Bestellungen`,
  cohortBrings: (value) => `entfallen auf eine Kohorte ${value} Bestellungen`,
  did: (when) => `Bestellungen ${when}`,
};

const units: Amount = {
  customer: () => 'Stück je Kunde',
  cohort: () => 'Stück je Kohorte',
  sentence: (value, when, range) => `Ein neuer Kunde kauft **${when} ${value} Stück**${range}`,
  ofWhichFirst: (value) => `, davon ${value} am ersten Tag`,
  cohortSentence: (value, when) => `Eine Kohorte kauft **${when} ${value} Stück**`,
  brings: (value) => `kauft ein Kunde ${value} Stück`,
  cohortBrings: (value) => `kauft eine Kohorte ${value} Stück`,
  did: (when) => `Stück ${when}`,
};

export const measureWords = {
  measures: {
    cumulative: 'Kumulierter Wiederkauf',
    on: 'Kauf im Zeitraum',
    nday: 'N-Tage-Wiederkauf',
    bracket: 'Kauf in Tagesspannen',
    unbounded: 'Kauf ab einem Tag',
    revenue: 'Umsatz',
    contribution: 'Deckungsbeitrag',
    orders: 'Bestellungen',
    units: 'Stückzahl',
  },
  amounts: { revenue, contribution, orders, units },
  revenueFirst: (value: string) => `, nach ${value} am ersten Tag`,

  brackets: 'Tagesspannen',
  bracketsBad: 'Schreiben Sie aufsteigende Spannen ohne Überschneidung, etwa 1-7, 8-30.',
  end: 'Zeit zum Wiederkommen',
  ends: { horizon: 'Gleich lang', open: 'Offenes Ende' },
  horizon: 'Tage für alle',
  horizonUnit: 'Tage',
  horizonBad: 'Schreiben Sie ganze Tage von 1 bis 9999, etwa 365.',
  inDaysHead: 'an den Tagen',
  horizonHead: (days: string) => `binnen ${days} Tagen ab Tag`,
  openHead: 'irgendwann ab Tag',
  fromDayTo: (from: string, to: string) => `vom ${from}. bis zum ${to}. Tag`,
  orLater: (when: string) => `${when} oder später`,
  openWarning:
    'Offenes Ende: Wer später kam, hatte weniger Zeit wiederzukommen. Die Werte junger Kohorten sind deshalb schon rechnerisch niedriger. Vergleichen Sie Kohorten mit gleich langer Zeit oder mit einer anderen Kennzahl.',
  openOnCalendar: ' Auf dem Kalender gibt es nur das offene Ende.',
  lacks: {
    margin:
      'Für den Deckungsbeitrag fehlt Ihre Rohmarge: Nettoumsatz × Rohmarge − variable Kosten je Bestellung. Noch ist keine eingetragen.',
    lines: 'Die Dateien nennen keine Positionen der Bestellungen; die Stückzahl ist deshalb nicht bekannt.',
    horizon:
      'Weniger als die Hälfte der Kohorten ist lang genug beobachtet, um allen 365, 180 oder 90 Tage Zeit zu geben. Setzen Sie die Tage selbst, oder wählen Sie das offene Ende.',
  },
  typeMargin: 'Rohmarge eintragen',
  unknownUnits: (n: string) =>
    n === '1'
      ? '1 Bestellung nennt keine Positionen und zählt kein Stück.'
      : `${n} Bestellungen nennen keine Positionen und zählen kein Stück.`,

  against: 'Bezogen auf',
  againstOptions: { cohort: 'Kohorte', previous: 'Vorige Spalte' },
  boughtOfPrevious: 'Käufer (in % der vorigen Spalte)',
  againOfPrevious: 'Wiederkäufer (in % der vorigen Spalte)',
  boughtOfPreviousSentence: (n: string, when: string) =>
    `Auf je 100 Käufer der vorigen Spalte kommen **${n} Käufer ${when}**`,
  againOfPreviousSentence: (n: string, when: string) =>
    `Auf je 100 Wiederkäufer der vorigen Spalte kommen **${n} Wiederkäufer ${when}**`,
  previousBought: (n: string) => `kommen ${n} Käufer auf 100 der vorigen Spalte`,
  previousAgain: (n: string) => `kommen ${n} Wiederkäufer auf 100 der vorigen Spalte`,
  ofPrevious: (count: string, before: string, eligible: string) =>
    `${count === '1' ? '1 Kunde' : `${count} Kunden`}, ${before} in der vorigen Spalte, von ${eligible}, die für beide beobachtet sind`,
  nobodyBefore: 'niemand in der vorigen Spalte',
  noIntervalOfRatio:
    'Kein Intervall: Das ist das Verhältnis zweier Anzahlen derselben Kunden, nicht der Anteil der einen an den anderen.',
  factBefore: 'In der vorigen Spalte',
} satisfies typeof English;
