/* Deutsche Wörter des Filters: um wen es geht, seine Bedingungen, gespeicherte Segmente. */
import type { filter as English } from '../en/filter.ts';

const tage = (n: string): string => (n === '1' ? '1\u00a0Tag' : `${n}\u00a0Tage`);
const tagen = (n: string): string => (n === '1' ? '1\u00a0Tag' : `${n}\u00a0Tagen`);
const bestellungen = (n: string): string => (n === '1' ? '1\u00a0Bestellung' : `${n}\u00a0Bestellungen`);
const kauft = (n: string): string => (n === '1' ? 'kauft' : 'kaufen');

const zeitraum = { week: 'Woche', month: 'Monat', quarter: 'Quartal', year: 'Jahr' } as const;
const imZeitraum = {
  day: 'am Tag',
  week: 'in Woche',
  month: 'im Monat',
  quarter: 'im Quartal',
  year: 'im Jahr',
} as const;

export const filter = {
  everybody: 'Alle Kunden',
  edit: 'Filter ändern',
  title: 'Filter',
  over: 'Um wen es geht',
  closePanel: 'Filter schließen',
  of: (customers: string, all: string) => `${customers} von ${all} Kunden`,
  clear: 'Alle Kunden zeigen',
  remove: (condition: string) => `Entfernen: ${condition}`,
  onData: 'Hier sind alle Bestellungen gezählt; der Filter gilt in den anderen Ansichten.',
  later:
    'Dieser Filter wählt Kunden danach aus, was sie nach der ersten Bestellung getan haben: Wie oft sie wiederkommen, ist dann Teil der Auswahl und kein Befund.',
  onPayback:
    'Was ein einzelner Kunde gekostet hat, ist nicht bekannt: Jeder steht für die Kosten (CAC) seines Monats, gerechnet über alle neuen Kunden.',
  nobody: 'Kein Kunde erfüllt alle Bedingungen.',
  nobodyWhy: 'Nach den jetzigen Zählregeln trifft der Filter auf niemanden zu; hier gibt es nichts zu rechnen.',
  circle: (name: string) =>
    `Das Segment „${name}“ bezieht sich über andere Segmente auf sich selbst; deshalb trifft es auf niemanden zu.`,
  unknown: 'Der Filter nennt ein Segment, das nicht mehr gespeichert ist; deshalb trifft er auf niemanden zu.',
  badLink: (value: string) =>
    `Der Filter in der Adresse („${value}“) ist hier nicht lesbar oder nennt ein Segment, das in diesem Browser nicht gespeichert ist. Gezeigt werden alle Kunden.`,
  explain:
    'Der Filter wählt Kunden aus und behält alle ihre Bestellungen, frühere wie spätere. Der Stand ändert sich nicht. Bestellungen ohne Identität gehören zu niemandem und bleiben weg.',
  nothingYet: 'Noch keine Bedingung: Die Zahlen gelten für alle Kunden.',
  all: 'Alle Bedingungen müssen erfüllt sein.',

  condition: 'Bedingung',
  kinds: {
    first: 'Tag der ersten Bestellung',
    orders: 'Zahl der Bestellungen',
    again: 'Wieder gekauft',
    ordered: 'Tag irgendeiner Bestellung',
    segment: 'Gespeichertes Segment',
  },
  ofFirst: 'Es gilt, was in der ersten Bestellung steht.',
  add: 'Bedingung hinzufügen',
  change: 'Bedingung ändern',
  from: 'Von',
  to: 'Bis',
  sides: { is: 'ist', not: 'ist nicht' },
  againSides: { is: 'wieder gekauft', not: 'nicht' },
  orderedSides: { is: 'bestellt', not: 'nicht' },
  within: 'Innerhalb von Tagen',
  withinHint: 'Leer: irgendwann',
  observedOnly: (n: string) => `Nur Kunden, deren erste Bestellung mindestens ${tage(n)} her ist`,
  fewest: 'Mindestens',
  most: 'Höchstens',
  mostHint: 'Leer: keine Grenze',
  number: (text: string) => `„${text}“ ist keine ganze Zahl.`,
  upsideDown: 'Das Ende liegt vor dem Anfang.',
  needsDay: 'Wählen Sie einen Tag.',
  needsNumber: 'Geben Sie eine Zahl ein.',
  needsValue: 'Wählen Sie einen Wert.',
  search: 'Werte suchen',
  values: 'Werte',
  found: (n: string) => (n === '1' ? '1 Wert' : `${n} Werte`),
  noneFound: 'Kein Wert enthält das.',
  moreValues: (n: string) =>
    `${n} ${n === '1' ? 'seltenerer Wert steht' : 'seltenere Werte stehen'} nicht in der Liste.`,
  manyEach: 'Ein Kunde kann mehrere dieser Werte haben.',

  attributes: {
    product: 'Erstes Produkt',
    products: 'Ein Produkt der ersten Bestellung',
    sku: 'Erste SKU',
    code: 'Rabattcode',
    withCode: 'Rabattcode verwendet',
    country: 'Land',
    province: 'Region',
    source: 'Quelle',
    payment: 'Zahlungsart',
    tag: 'Schlagwort (Tag)',
    band: 'Wert der ersten Bestellung',
    consent: 'Marketing-Einwilligung',
  },
  blank: 'ohne Angabe',
  yes: 'ja',
  no: 'nein',
  bandTo: (to: string) => `bis ${to}`,
  bandBetween: (range: string) => `über ${range}`,
  bandFrom: (from: string) => `über ${from}`,

  said: {
    is: (name: string, values: string) => `${name} ist ${values}`,
    not: (name: string, values: string) => `${name} ist nicht ${values}`,
    others: (n: string) => `${n} weitere`,
    first: (range: string) => `Erste Bestellung ${range}`,
    firstFrom: (day: string) => `Erste Bestellung ab ${day}`,
    firstTo: (day: string) => `Erste Bestellung bis ${day}`,
    ordered: (range: string) => `Bestellt ${range}`,
    orderedFrom: (day: string) => `Bestellt ab ${day}`,
    orderedTo: (day: string) => `Bestellt bis ${day}`,
    notOrdered: (range: string) => `Keine Bestellung ${range}`,
    notOrderedFrom: (day: string) => `Keine Bestellung ab ${day}`,
    notOrderedTo: (day: string) => `Keine Bestellung bis ${day}`,
    anyDay: 'an irgendeinem Tag',
    again: 'Hat wieder gekauft',
    neverAgain: 'Hat nicht wieder gekauft',
    againWithin: (n: string) => `Innerhalb von ${tagen(n)} wieder gekauft`,
    notAgainWithin: (n: string) => `Nicht innerhalb von ${tagen(n)} wieder gekauft`,
    againBy: (unit: keyof typeof zeitraum, n: string) => `Wieder gekauft bis ${zeitraum[unit]} ${n} nach dem ersten`,
    notAgainBy: (unit: keyof typeof zeitraum, n: string) =>
      `Nicht wieder gekauft bis ${zeitraum[unit]} ${n} nach dem ersten`,
    bought: (unit: keyof typeof zeitraum, range: string) => `Bestellt ${imZeitraum[unit]} ${range} nach dem ersten`,
    notBought: (unit: keyof typeof zeitraum, range: string) =>
      `Keine Bestellung ${imZeitraum[unit]} ${range} nach dem ersten`,
    boughtDays: (range: string) => `Bestellt ${range} Tage nach der ersten Bestellung`,
    notBoughtDays: (range: string) => `Keine Bestellung ${range} Tage nach der ersten`,
    orMore: (n: string) => `${n} oder mehr`,
    orLater: (n: string) => `${n} oder später`,
    orders: (range: string) => bestellungen(range),
    ordersOrMore: (n: string) => `${n} oder mehr Bestellungen`,
    observed: (n: string) => `Erste Bestellung vor mindestens ${tagen(n)}`,
    segment: (name: string) => `Im Segment „${name}“`,
    notSegment: (name: string) => `Nicht im Segment „${name}“`,
    lostSegment: 'In einem Segment, das hier nicht gespeichert ist',
  },

  segments: 'Gespeicherte Segmente',
  segmentsWhy: 'Ein Segment ist eine gespeicherte Regel: Es enthält, wer sie gerade erfüllt.',
  noSegments: 'Noch keines. Stellen Sie oben Bedingungen ein und speichern Sie sie unter einem Namen.',
  saveAs: 'Diesen Filter als Segment speichern',
  name: 'Name',
  save: 'Segment speichern',
  needsName: 'Geben Sie einen Namen ein.',
  saved: (name: string) => `Segment „${name}“ gespeichert`,
  use: 'Als Filter verwenden',
  list: 'Kunden zeigen',
  rename: 'Umbenennen',
  renameOf: (name: string) => `Neuer Name von „${name}“`,
  renamed: (name: string) => `Umbenannt in „${name}“`,
  delete: 'Löschen',
  deleted: (name: string) => `Segment „${name}“ gelöscht`,
  undo: 'Rückgängig',
  customers: (n: string) => `${n} ${n === '1' ? 'Kunde' : 'Kunden'}`,
  broken: 'nennt ein fehlendes Segment oder sich selbst',

  chosen: {
    overview: {
      lead: 'Aussagen über die ausgewählten Kunden. Jede führt zu der Ansicht, die sie belegt.',
      within: (n: string, within: string) =>
        `Von 100 ausgewählten Kunden kaufen **${n} innerhalb von ${within} Tagen wieder**.`,
      withinCounts: (count: string, eligible: string, within: string) =>
        `${count} von ${eligible} ausgewählten Kunden **${count === '1' ? 'hat' : 'haben'} innerhalb von ${within} Tagen wieder gekauft**.`,
      yearAgo: (month: string, n: string, before: string, m: string) =>
        `Von 100 ausgewählten Kunden aus **${month} kamen ${n}** innerhalb von 90 Tagen wieder; von denen aus ${before} waren es ${m}.`,
      medianReached: (n: string) => `Die Hälfte der ausgewählten Kunden hat **nach ${tagen(n)}** wieder gekauft.`,
      returning: (share: string) =>
        `**Zweite und weitere Bestellungen machen ${share} dessen aus, was die ausgewählten Kunden ausgegeben haben.**`,
      ofNetSales: 'ihres Nettoumsatzes',
      year: (amount: string) =>
        `In den letzten zwölf vollen Monaten brachten die ausgewählten Kunden **${amount} Nettoumsatz**.`,
      order: (aov: string, each: string) =>
        `Eine Bestellung der ausgewählten Kunden ist **${aov}** wert; jeder hat bisher **${each}-mal bestellt**.`,
    },
    retention: {
      cumulativeSentence: (base: string, n: string, when: string, range: string) =>
        `Von ${base} ausgewählten Kunden **${kauft(n)} ${n} ${when} wieder**${range}`,
      boughtSentence: (base: string, n: string, when: string, range: string) =>
        `Von ${base} ausgewählten Kunden **${kauft(n)} ${n} ${when}**${range}`,
      thin: 'Hier ist weniger als die Hälfte der ausgewählten Kunden vollständig beobachtet.',
    },
    repeat: {
      sentence: (n: string, range: string, within: string) =>
        `Von 100 ausgewählten Kunden haben **${n} innerhalb von ${within} Tagen wieder gekauft** (${range}).`,
      sentenceCounts: (count: string, eligible: string, range: string, within: string) =>
        `**${count} von ${eligible} ausgewählten Kunden ${count === '1' ? 'hat' : 'haben'} innerhalb von ${within} Tagen wieder gekauft** (${range} von 100).`,
      medianAll: 'Zeit bis zur zweiten Bestellung, alle ausgewählten Kunden (Median)',
    },
    revenue: {
      sentence: (share: string) =>
        `**Wiederkehrende Kunden bringen ${share} des Nettoumsatzes** der ausgewählten Kunden, über den ganzen Zeitraum.`,
    },
  },
} satisfies typeof English;
