/* Deutsche Wörter der Ansicht „Umfragen“ auf der Kundenseite. */
import type { surveys as English } from '../en/surveys.ts';

export const surveys = {
  none: 'Noch keine Umfrage eingelesen. Legen Sie eine Datei mit einer Bewertung von 0 bis 10 und einer E-Mail-Adresse ab: Typeform, SurveyMonkey, Google Forms oder eine eigene Tabelle.',
  bring: 'Umfragedatei hinzufügen',
  computing: 'Antworten und Bestellungen werden zusammengeführt.',
  question: 'Frage',
  unnamed: 'Umfrage',
  nps: (nps, range, people) =>
    `Der NPS liegt bei **${nps}** (${range}), nach der jeweils letzten Antwort von ${people} ${people === '1' ? 'Person' : 'Personen'}.`,
  range: (low, high) => `${low} bis ${high}`,
  shares: (promoters, passives, detractors) =>
    `${promoters} Promotoren (9 und 10), ${passives} Passive (7 und 8), ${detractors} Kritiker (0 bis 6).`,
  joined: (joined, nps, range) =>
    `**${joined}** davon sind hier Kunden, gefunden über die E-Mail-Adresse; ihr NPS liegt bei ${nps} (${range}).`,
  joinedNone:
    'Keine dieser Personen ist über die E-Mail-Adresse unter den Kunden zu finden; Antworten und Bestellungen lassen sich nicht nebeneinanderlegen.',
  filtered: 'Die erste Zahl gilt für alle Antworten; danach zählen nur die Kunden, die der Filter auswählt.',
  groups: { promoters: 'Promotoren', passives: 'Passive', detractors: 'Kritiker' },

  afterTitle: 'Kaufen Promotoren nach ihrer Antwort mehr?',
  after: (promoters, detractors, days) =>
    `In den ${days} Tagen nach der Antwort haben **${promoters} von 100 Promotoren** gekauft und **${detractors} von 100 Kritikern**.`,
  afterCounts: (promoters, ofPromoters, detractors, ofDetractors, days) =>
    `In den ${days} Tagen nach der Antwort haben **${promoters} von ${ofPromoters} Promotoren** gekauft und **${detractors} von ${ofDetractors} Kritikern**.`,
  more: (points, range) =>
    `Verglichen unter Kunden, die bei der Antwort gleich alt waren und gleich oft gekauft hatten, haben von 100 Promotoren **${points} mehr** gekauft (${range}).`,
  fewer: (points, range) =>
    `Verglichen unter Kunden, die bei der Antwort gleich alt waren und gleich oft gekauft hatten, haben von 100 Promotoren **${points} weniger** gekauft (${range}).`,
  noDifference: (points, range) =>
    `Verglichen unter Kunden, die bei der Antwort gleich alt waren und gleich oft gekauft hatten, ist **kein Unterschied zu erkennen** (${points} von 100, ${range}).`,
  tooFew: (least) =>
    `Bei weniger als ${least} Promotoren oder Kritikern, deren Antwort so lange zurückliegt, wird kein Unterschied genannt.`,
  afterNote:
    'Gezählt wird nur, was nach dem Tag der Antwort gekauft wurde; frühere Käufe können also nicht der Grund sein. Anderes schon: Wer das Produkt mag, kauft es wieder und sagt das auch. Eine bessere Bewertung beweist nicht, dass mehr verkauft würde, wenn sie stiege.',
  afterNone:
    'Keine Antwort trägt einen Tag und liegt 30 Tage zurück; was vorher und was nachher gekauft wurde, lässt sich nicht trennen.',
  group: 'Gruppe',
  customers: 'Kunden',
  bought: 'Nach der Antwort gekauft',
  netAfter: 'Nettoumsatz danach je Kunde',

  ageTitle: 'Die Gruppen bei gleichem Alter',
  age: (days, promoters, detractors) =>
    `${days} Tage nach der ersten Bestellung hat ein Promotor **${promoters}** gebracht, ein Kritiker **${detractors}**.`,
  ageNone:
    'Weniger als die Hälfte dieser Kunden ist 30 Tage alt; bei gleichem Alter lassen sich die Gruppen nicht vergleichen.',
  ageNote:
    'Das sagt, wer mehr kauft, nicht warum: Die Antworten kamen später als die meisten dieser Käufe, und wer oft gekauft hat, antwortet vielleicht deshalb besser.',
  repeat: 'Wieder gekauft',
  within: (days) => `binnen ${days} Tagen`,
  byDay: (days) => `bis Tag ${days}`,
  lapsed: 'Keine Bestellung',
  lapsedFor: (days) => `seit ${days} Tagen`,
  alive: 'P(alive)',
  aheadContribution: 'Deckungsbeitrag voraus',
  aheadNet: 'Nettoumsatz voraus',
  inMonths: (months) => `in ${months} Monaten`,

  unhappyTitle: 'Kritiker mit hohem Wert',
  unhappy: (count, share, from) =>
    `**${count} Kritiker** ${count === '1' ? 'gehört' : 'gehören'} zu den besten ${share} aller Kunden (ab ${from} vorhergesagtem Wert).`,
  unhappyNet: (count, share, from) =>
    `**${count} Kritiker** ${count === '1' ? 'gehört' : 'gehören'} zu den besten ${share} aller Kunden (ab ${from} Nettoumsatz).`,
  unhappyNone: (share) => `Kein Kritiker gehört zu den besten ${share} aller Kunden.`,
  first: (shown, filed) => `Gezeigt sind die ${shown} wertvollsten, in der Datei stehen ${filed}.`,
  customer: 'Kunde',
  numbered: (number) => `Kunde ${number}`,
  score: 'Bewertung',
  answered: 'Antwort',
  orders: 'Bestellungen',
  lastOrder: 'Letzte Bestellung',
  netSales: 'Nettoumsatz',
  ahead: 'Vorhergesagter Wert',
  numberNote: 'Die Kunden tragen die Nummern, die auch die Nachweise nennen.',
  method: 'So wird gerechnet',
} satisfies typeof English;
