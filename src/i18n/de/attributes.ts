/* Deutsche Wörter der Merkmale einer Erstbestellung: Namen, Werte und Zeilen der Tabelle danach. */
import type { attributes as English } from '../en/attributes.ts';

export const attributes = {
  names: {
    product: 'Erstes Produkt',
    products: 'Enthaltenes Produkt',
    sku: 'SKU des ersten Produkts',
    code: 'Rabattcode',
    withCode: 'Mit oder ohne Code',
    country: 'Land',
    province: 'Bundesland, Region',
    source: 'Verkaufskanal',
    payment: 'Zahlungsart',
    tag: 'Tag',
    band: 'Wert der Erstbestellung',
    consent: 'E-Mail-Einwilligung',
  },
  withCode: { yes: 'mit Code', no: 'ohne Code' },
  consent: { yes: 'mit Einwilligung', no: 'ohne Einwilligung' },
  none: 'ohne Angabe',
  other: (values: string) => (values === '1' ? 'übrige (1 Wert)' : `übrige (${values} Werte)`),
  bandTo: (edge: string) => `bis ${edge}`,
  bandOver: (edge: string) => `über ${edge}`,
  inPeriod: (value: string, period: string) => `${value}, ${period}`,

  breakDown: 'Aufteilen nach',
  nothing: 'Nichts',
  together: 'Alle Erstbestellungen zusammen',
  rowsBy: (attribute: string) => `Erstbestellung: ${attribute}`,
  crossed: (attribute: string, period: string) => `${attribute} × ${period}`,
  heads: { day: 'Tag', week: 'Woche', month: 'Monat', quarter: 'Quartal', year: 'Jahr' },
  headWith: (attribute: string, period: string) => `${attribute}, ${period}`,

  values: 'Werte',
  mostFrequent: (n: string) => (n === '1' ? 'Der häufigste' : `Die ${n} häufigsten`),
  allValues: (n: string) => (n === '1' ? 'Der einzige' : `Alle ${n}`),
  chosen: (n: string) => `${n} gewählt`,
  top: 'Häufigste Werte',
  topUnit: 'Zeilen',
  topBad: (most: string) => `Schreiben Sie eine ganze Zahl von 1 bis ${most}.`,
  backToTop: 'Zurück zu den häufigsten',
  search: 'Wert suchen',
  choose: 'Werte mit eigener Zeile',
  nothingFound: 'Kein Wert heißt so.',
  moreFound: (n: string) => `${n} weitere: Grenzen Sie die Suche ein.`,
  full: (most: string) => `Höchstens ${most} Werte können eine eigene Zeile haben.`,
  customers: (n: string) => (n === '1' ? '1 Kunde' : `${n} Kunden`),

  overlap: (customers: string) =>
    `Ein Kunde steht bei jedem Wert, den seine Erstbestellung hat. Die Größen ergeben zusammen mehr als die ${customers} Kunden, und es gibt keine Zeile für alle.`,
  observed: 'Jeder Wert beruht auf den Kunden, die so weit beobachtet sind; die Zelle sagt, wie viele es sind.',
  pooledNote: 'Gepoolt: jeder so weit beobachtete Kunde einmal',
  leftOut: (customers: string) =>
    customers === '1'
      ? '**1 Kunde steht in keiner Zeile**: Im Monat der Erstbestellung hatte mehr als ein Fünftel wohl schon vor Beginn der Datei gekauft.'
      : `**${customers} Kunden stehen in keiner Zeile**: In den Monaten ihrer Erstbestellungen hatte mehr als ein Fünftel wohl schon vor Beginn der Datei gekauft.`,
  leftOutFact: 'Außen vor: Erstbestellung in Monaten alter Kunden',
  notObservedFact: 'Außen vor: noch nicht so weit beobachtet',
  noneEnters:
    'In jedem Monat hatten wohl zu viele der neuen Kunden schon vor Beginn der Datei gekauft; deshalb steht niemand in einer Zeile.',
  allCustomers: 'Alle Kunden',
  totalsOverlap: 'Die Zeilen haben Kunden gemeinsam; ihre Summen haben deshalb keinen Durchschnitt.',

  curveLines: 'Eine Linie je Wert.',
  curveKaplanMeier:
    'Jede Linie ist 1 − Kaplan–Meier ihrer Kunden: Sie fällt nie und endet, wo weniger als die Hälfte von ihnen beobachtet ist.',
  valuesTitle: 'Ein Alter nach Werten',
  valuesHollow: 'Hohl: Weniger als die Hälfte der Kunden ist so weit beobachtet.',
  valuesBars: 'Striche: 95-%-Intervalle.',
  valuesUpright: 'Senkrecht: alle Kunden.',
  valueTrendTitle: 'Ein Alter im Zeitverlauf, nach Werten',
  valueTrendNote: 'Punkte sind vollständige Zellen; wo ein Wert zu wenige Kunden hat, fehlt sein Punkt.',
  valueTrendMany: (n: string) => `Gezeichnet sind die ersten ${n} Werte; die Tabelle enthält alle.`,
  sideTitle: 'Nebeneinander',
  sideSentence: (n: string) =>
    n === '1'
      ? '**Ein Wert neben allen Kunden** (grau).'
      : `**${n} Werte in einem Maßstab**, jeder neben allen Kunden (grau).`,
  sideMany: (shown: string, all: string) => `Gezeigt sind ${shown} von ${all} Zeilen; die Tabelle enthält alle.`,
  valueHead: 'Wert',
} satisfies typeof English;
