/* Deutsche Sätze des Berichts. Was eingesetzt wird, ist schon formatiert. */
import type { auditReport as English } from '../en/audit-report.ts';
import { attributes } from './attributes.ts';
import { mix } from './mix.ts';

export const auditReport = {
  attributes,
  mix,
  title: 'Bericht zum Kundenstamm',
  lead: (customers: string, orders: string, from: string, to: string) =>
    `${customers} Kunden, ${orders} gezählte Bestellungen vom ${from} bis zum ${to}.`,
  chosen: (of: string) => `Über Kunden, die ein Filter ausgewählt hat, von insgesamt ${of}.`,
  ranges: 'Zahlen in Klammern sind 95-%-Spannen: So weit könnte allein der Zufall die Zahl verschieben.',
  foot: 'Erstellt mit Tenure im Browser, aus dem Export des Shops. Nur Summen und Anteile, keine personenbezogenen Daten.',

  summary: {
    title: 'Kurz gefasst',
    none: 'Für eine Zusammenfassung ist noch zu wenig beobachtet.',
  },
  small: {
    title: 'Was bekannt ist',
    counts: (customers: string, orders: string, net: string) =>
      `**${customers} Kunden haben ${orders} gezählte Bestellungen über ${net} aufgegeben.**`,
    more: 'Unter 100 Kunden ist mehr nicht bekannt: Anteile, Vergleiche und Prognosen bei so wenigen wären Zufall.',
  },

  differences: {
    title: '1. Wie unterscheiden sich die Kunden?',
    once: (n: string, count: string, customers: string) =>
      `**${n} von 100 Kunden haben bisher nur einmal gekauft** (${count} von ${customers}).`,
    top: (top: string, share: string, year: boolean) =>
      `Die besten ${top} der Kunden bringen **${share} des Nettoumsatzes** ${year ? 'der letzten 365 Tage' : 'des gesamten Zeitraums'}.`,
    by: (
      attribute: string,
      day: string,
      best: string,
      high: string,
      highRange: string,
      worst: string,
      low: string,
      lowRange: string,
    ) =>
      `Am deutlichsten unterscheidet sie das Merkmal **${attribute}**: Innerhalb von ${day} Tagen kaufen bei „${best}“ ${high} von 100 wieder (${highRange}), bei „${worst}“ ${low} (${lowRange}). Das ist mehr, als Zufall erklärt.`,
    none: (n: string) =>
      n === '0'
        ? 'Nichts, was die Erstbestellung sagt, ließ sich vergleichen.'
        : `Von ${n} Merkmalen der Erstbestellung unterscheidet keines die Kunden mehr als durch Zufall.`,
    ordersLabel: 'Kunden nach der Zahl ihrer Bestellungen',
    orders: (n: string) => (n === '1' ? '1 Bestellung' : `${n} Bestellungen`),
    ordersMore: (n: string) => `${n} Bestellungen oder mehr`,
    valuesLabel: (attribute: string, day: string) => `Wieder gekauft innerhalb von ${day} Tagen, nach: ${attribute}`,
    valuesNote: 'Punkt: Anteil. Strich: 95-%-Spanne. Orange: weicht von allen anderen mehr ab als durch Zufall.',
  },

  changes: {
    title: '2. Was hat sich verändert?',
    kinds: {
      year: 'die letzten zwölf vollen Monate mit den zwölf davor',
      season: 'die letzten drei vollen Monate mit denselben ein Jahr zuvor',
      quarter: 'die letzten drei vollen Monate mit den drei davor; ein Teil davon kann Saison sein',
    },
    spans: { year: 'zwölf Monate', season: 'drei Monate', quarter: 'drei Monate' },
    compared: (kind: string) => `Verglichen werden ${kind}. Der laufende Monat bleibt außen vor.`,
    net: (span: string, after: string, before: string, change: string, percent: string) =>
      `**Der Nettoumsatz über ${span} ging von ${before} auf ${after}: ${change} (${percent}).**`,
    netFromNone: (span: string, after: string) => `**Der Nettoumsatz über ${span} ging von nichts auf ${after}.**`,
    parts: (fresh: string, returning: string, unidentified: string) =>
      `Erstbestellungen: ${fresh}. Spätere Bestellungen: ${returning}.${unidentified === '' ? '' : ` Bestellungen ohne Kunden: ${unidentified}.`} Die Teile ergeben zusammen die Veränderung.`,
    customers: (after: string, before: string, aov: string, aovBefore: string) =>
      `Neue Kunden: ${after}, nach ${before}. Durchschnittliche Bestellung: ${aov}, nach ${aovBefore}.`,
    none: 'Es gibt weniger als sechs volle Monate: Zwei Zeiträume lassen sich nicht vergleichen.',
    label: 'Nettoumsatz beider Zeiträume, geteilt in Erstbestellungen und spätere',
    first: (period: string) => `Erstbestellungen, ${period}`,
    later: (period: string) => `Spätere Bestellungen, ${period}`,
    mixBy: (attribute: string) => `Unterschieden werden die Kunden nach: ${attribute}.`,
    mixNone: 'Die Kundenbindung zweier Zeiträume lässt sich noch nicht vergleichen.',
    note: 'Summen dessen, was verkauft wurde: Sie haben keine Spanne.',
  },

  cohort: {
    title: '3. Wie entwickelt sich eine Kohorte?',
    which: (month: string, size: string) =>
      `Der neueste Monat, der lange genug beobachtet ist: ${month}, ${size} neue Kunden.`,
    returned: (month: string, n: string, range: string, days: string) =>
      `**Von 100 neuen Kunden im ${month} kauften ${n} innerhalb von ${days} Tagen wieder**${range}.`,
    path: (parts: string) => `Auf dem Weg dahin: ${parts}.`,
    step: (n: string, days: string) => `${n} innerhalb von ${days} Tagen`,
    pooled: (n: string) => `In allen vollständigen Monaten zusammen sind es ${n}.`,
    value: (basis: string, first: string, later: string, range: string, days: string) =>
      `Ein Kunde brachte ${first} ${basis} am ersten Tag und ${later} innerhalb von ${days} Tagen${range}.`,
    none: 'Kein Monat mit 30 oder mehr neuen Kunden ist lange genug beobachtet.',
    label: (month: string) =>
      `Anteil der Kunden von ${month}, die wieder gekauft haben, nach Tagen seit der Erstbestellung`,
    axis: 'Tage seit der Erstbestellung',
    line: (month: string) => month,
    all: 'alle Monate',
  },

  comparison: {
    title: '4. Wie stehen die Kohorten zueinander?',
    pooled: (n: string, range: string, days: string, cohorts: string) =>
      `**Von 100 neuen Kunden kaufen ${n} innerhalb von ${days} Tagen wieder**${range}, über ${cohorts} vollständige Monate.`,
    span: (best: string, high: string, worst: string, low: string) =>
      `Am höchsten im ${best} mit ${high}, am niedrigsten im ${worst} mit ${low}; Monate mit weniger Kunden schwanken stärker.`,
    above: (months: string) => `Mehr als zufällig über den anderen: ${months}.`,
    below: (months: string) => `Mehr als zufällig unter den anderen: ${months}.`,
    noise: 'Kein Monat weicht von den anderen mehr ab als durch Zufall.',
    year: (month: string, value: string, before: string, valueBefore: string) =>
      `Der neueste, ${month}: ${value} von 100; ein Jahr zuvor, ${before}: ${valueBefore}.`,
    differs: 'Dieser Abstand ist mehr als Zufall.',
    chance: 'Dieser Abstand kann Zufall sein.',
    black: (months: string) => `Monate mit Black Friday: ${months}.`,
    none: 'Weniger als zwei Monate mit 30 oder mehr neuen Kunden sind vollständig: Es gibt nichts zu vergleichen.',
    label: (days: string) =>
      `Anteil, der innerhalb von ${days} Tagen wieder gekauft hat, nach Monat der Erstbestellung`,
    note: 'Punkt: Anteil. Strich: 95-%-Spanne. Gestrichelt: alle Monate. Orange: weicht mehr ab als durch Zufall.',
  },

  health: {
    title: '5. Wie gesund ist der Kundenstamm?',
    active: (month: string, n: string, before: string) =>
      `**Ende ${month} waren ${n} Kunden aktiv**, einen Monat zuvor ${before}.`,
    moves: (fresh: string, lost: string, back: string) => `${fresh} neu, ${lost} verloren, ${back} zurückgekommen.`,
    crr: (rate: string, range: string) => `Von den zuvor Aktiven waren es ${rate} weiterhin (${range}).`,
    lapse: (days: string) => `Aktiv heißt: eine Bestellung in den letzten ${days} Tagen.`,
    noMonth: 'Noch ist kein Monat vollständig; aktive Kunden werden deshalb nicht verglichen.',
    aims: (keep: string, back: string, go: string) =>
      `${keep} Kunden zu halten, ${back} zurückzugewinnen, ${go}, die sich kaum noch lohnen.`,
    payback: (cac: string, month: string, range: string) =>
      `Einen Kunden zu gewinnen kostet ${cac}; das ist in **Monat ${month}** wieder da${range}.`,
    paybackFirst: (cac: string) =>
      `Einen Kunden zu gewinnen kostet ${cac}; **schon die erste Bestellung bringt es wieder ein**.`,
    paybackNot: (cac: string, months: string) =>
      `Einen Kunden zu gewinnen kostet ${cac}; das ist **in den ${months} beobachteten Monaten nicht wieder da**.`,
    paybackRange: (low: string, high: string) => ` (Monat ${low}–${high})`,
    later: 'oder später als beobachtet',
    noPayback: 'Ohne eingetragene Kosten wird über die Amortisation nichts gesagt.',
    ltv: (basis: string, days: string, value: string, range: string) =>
      `Ein Kunde bringt innerhalb von ${days} Tagen ${value} ${basis}${range}.`,
    ratio: (ratio: string) => `Das ist das ${ratio}-Fache dessen, was ein neuer Kunde kostet.`,
    predicted: (basis: string, months: string, total: string, range: string) =>
      `Von den heutigen Kunden sind in den nächsten ${months} Monaten **${total}** ${basis} zu erwarten (${range}); das Modell hat seine Prüfung bestanden.`,
    unpredicted: 'Keine Prognose: Kein Modell hat an diesen Bestellungen seine Prüfung bestanden.',
    activeLabel: 'Aktive Kunden am Ende jedes vollständigen Monats',
    segmentsLabel: 'Kunden nach Segment',
    segments: {
      champions: 'Beste',
      loyal: 'Treue',
      promising: 'Vielversprechende',
      slipping: 'Nachlassende',
      'at-risk': 'Gefährdete',
      'wont-pay-back': 'Lohnen sich kaum noch',
    },
  },

  actions: {
    title: 'Drei Maßnahmen, nach Geld geordnet',
    assumption: (reach: string) =>
      `Wie viele auf eine Maßnahme reagieren, zeigen Bestellungen nicht. Angenommen sind ${reach} von 100; das Geld wächst und schrumpft damit.`,
    worth: (money: string, basis: string) => `${money} ${basis}`,
    item: {
      secondOrder: (n: string, each: string, days: string) =>
        `**Die zweite Bestellung von ${n} Kunden gewinnen, die einmal gekauft haben und noch nicht überfällig sind.** Wer wiederkam, brachte in den ${days} Tagen nach der Erstbestellung ${each}.`,
      slipping: (n: string, each: string) =>
        `**${n} nachlassende Kunden erinnern.** Jeder brachte in seinem letzten Jahr als Kunde ${each}.`,
      atRisk: (n: string, each: string) =>
        `**${n} gute, gefährdete Kunden zurückgewinnen.** Jeder brachte in seinem letzten Jahr als Kunde ${each}.`,
      keep: (n: string, each: string) =>
        `**Die ${n} besten Kunden halten.** Jeder brachte in seinem letzten Jahr als Kunde ${each}; verloren geht, was die mitnehmen, die gehen.`,
    },
    money: (reach: string, money: string, range: string, per: string) =>
      `Tun es ${reach} von 100, sind das **${money}** (${range}). Es lohnt sich, solange es je angesprochenem Kunden weniger als ${per} kostet.`,
    moneyBeforeCosts: (reach: string, money: string, range: string) =>
      `Tun es ${reach} von 100, sind das **${money}** Nettoumsatz (${range}).`,
    none: 'Keine Gruppe hat die 30 Kunden, die eine Spanne braucht.',
    beforeCosts:
      'Nettoumsatz ist kein Gewinn: Ohne die Rohmarge lässt sich nicht sagen, was eine Maßnahme kosten darf. Tragen Sie sie unter Amortisation ein.',
    caveat:
      'Eher das obere Ende: Kunden, die eine Maßnahme gewinnt, sind oft weniger wert als die, die von selbst wiederkommen.',
  },

  appendix: {
    title: 'Definitionen und Anzahlen',
    definitions: [
      '**Gezählte Bestellung**: nicht storniert, ungültig oder voll erstattet, Nettoumsatz über null.',
      '**Nettoumsatz**: ohne Steuer, Versand und Erstattungen. **Deckungsbeitrag**: Nettoumsatz abzüglich Ware, variabler Kosten und Gebühren, wie eingetragen.',
      '**Wieder gekauft**: ein zweiter Tag mit Bestellung, innerhalb so vieler Tage nach der ersten; mehrere Bestellungen eines Tages sind ein Kauf. Gezählt über Kunden, die so lange beobachtet sind.',
      '**Kohorte**: Kunden nach dem Monat ihrer Erstbestellung. Nur vollständige Monate gehen ein: Der Monat ist vorbei, und alle darin sind bis zu diesem Alter beobachtet.',
      '**Spannen**: 95 %. Anteile nach Wilson, Mittelwerte mit 1,96 Standardfehlern, Amortisation durch Bootstrap, die Prognose durch Simulation.',
      '**Mehr als Zufall**: p höchstens 5 %, korrigiert, wo mehreres zugleich verglichen wird.',
      '**Segmente**: nach Kauftagen und nach der Zeit seit der letzten Bestellung, gemessen am eigenen Rhythmus des Kunden.',
      '**Werte von Merkmalen** werden ab 30 Kunden genannt; Rabattcodes, Tags und freie Spalten nie.',
    ],
    countsTitle: 'Anzahlen',
    count: 'Zahl',
    what: 'Was',
    allOrders: 'Bestellungen in den Dateien',
    orders: 'Gezählte Bestellungen',
    withoutIdentity: 'Davon ohne Kunden',
    customers: 'Kunden',
    leftOut: 'Kunden außerhalb der Durchschnitte: wohl älter als die Datei',
    net: 'Nettoumsatz',
    aov: 'Durchschnittliche Bestellung',
    first: 'Erster Tag der Daten',
    asOf: 'Beobachtet bis',
  },
  basis: { contribution: 'Deckungsbeitrag', grossMargin: 'Rohertrag', netSales: 'Nettoumsatz' },
} satisfies typeof English;
