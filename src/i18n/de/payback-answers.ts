/* Deutsche Wörter der weiteren Antworten zur Amortisation: Grundlage, Gruppen, Prognose, Wahrscheinlichkeit, Kanäle, Liquidität, Rangfolge. */
import type { PaybackBasis } from '#domain/payback-view.ts';
import type { paybackAnswers as English } from '../en/payback-answers.ts';

export const paybackAnswers = {
  tabs: { groups: 'Gruppen', cash: 'Liquidität', ranking: 'Was sich gelohnt hat' },

  basis: 'Wert ist',
  bases: {
    contribution: 'Deckungsbeitrag',
    grossMargin: 'Rohertrag',
    netSales: 'Nettoumsatz',
  } satisfies Record<PaybackBasis, string>,
  lag: 'Ausgaben gewinnen Kunden',
  lags: ['im selben Monat', '1 Monat später', '2 Monate später', '3 Monate später'],
  lagNote: (months: string) =>
    months === '1'
      ? 'Der CAC stellt den Kunden eines Monats die Ausgaben des Vormonats gegenüber.'
      : `Der CAC stellt den Kunden eines Monats die Ausgaben ${months} Monate davor gegenüber.`,

  affected: 'außen vor: zu viele Altkunden',
  affectedNote: (months: string) =>
    months === '1'
      ? 'Ein Monat zählt in keiner Gesamtzahl mit: Zu viele seiner Neukunden hatten wohl schon vor Beginn der Datei gekauft.'
      : `${months} Monate zählen in keiner Gesamtzahl mit: Zu viele ihrer Neukunden hatten wohl schon vor Beginn der Datei gekauft.`,
  spread: 'auf Tage verteilt',
  spreadNote:
    'Auf Tage verteilt: Eine Zeile des Werbeberichts umfasst mehrere Monate; jeder Tag bekommt den gleichen Teil davon.',

  channelsTitle: 'Bezahlter CAC je Kanal',
  channelsSentence: (channels: string, best: string, cac: string) =>
    channels === '1'
      ? `Ein Kanal hat Ausgaben und Kunden: **${best}, ${cac} je neuem Kunden**.`
      : `Von ${channels} Kanälen mit Ausgaben und Kunden ist **${best} der günstigste: ${cac} je neuem Kunden**.`,
  channelsNone:
    'Noch hat kein Kanal sowohl Ausgaben als auch eigene Kunden. Was ein Kanal gewonnen hat, sagen Sie unter Kosten.',
  channel: 'Kanal',
  noChannel: 'kein Kanal',
  paidCac: 'Bezahlter CAC',
  channelsNote: (lag: string) =>
    `Nur Mediaausgaben, ohne Agentur, Gehälter und Werkzeuge, je Kunde, dessen Erstbestellung die Regel des Kanals erfasst. Kunden folgen den Ausgaben ${lag}. Monate, die im gesamten CAC fehlen, fehlen auch hier.`,

  probabilityTitle: 'Wahrscheinlichkeit der Amortisation',
  probability: (month: string, percent: string) =>
    `Bis Monat ${month} sind die Ausgaben mit **${percent} Wahrscheinlichkeit** zurückverdient.`,
  probabilityFirst: (percent: string) =>
    `Am ersten Tag sind die Ausgaben mit **${percent} Wahrscheinlichkeit** zurückverdient.`,
  probabilityOver: (percent: string) => `über ${percent}`,
  probabilityUnder: (percent: string) => `unter ${percent}`,
  probabilityChart: (months: string, last: string) =>
    `Linie des Anteils der Stichproben, in denen sich die Ausgaben bezahlt gemacht haben, über ${months} Monate bis ${last}.`,
  probabilityLine: 'bezahlt',
  probabilityCaption: 'Wahrscheinlichkeit der Amortisation je Monat',
  probabilityNote: 'Der Anteil von 1.000 Stichproben dieser Kunden, die bis zum Ende des Monats bezahlt waren.',
  byMonth: 'Bis Monat',

  forecastTitle: 'Ein Monat der Gewinnung und was folgen kann',
  forecastOf: 'Gewonnen im',
  forecastName: 'Prognose aus älteren Kunden im selben Alter',
  forecastPays: (cohort: string, observed: string, month: string) =>
    `Kunden aus ${cohort}: ${observed}. **Machen sie weiter wie die älteren, in Monat ${month}.**`,
  forecastNot: (cohort: string, observed: string) =>
    `Kunden aus ${cohort}: ${observed}. **Auch ältere Kunden haben in dem Alter, das noch kommt, nicht genug gebracht.**`,
  forecastPaid: (cohort: string, observed: string) => `Kunden aus ${cohort}: **bezahlt ${observed}**.`,
  forecastNone: (cohort: string, observed: string) =>
    `Kunden aus ${cohort}: **${observed}**. Keine älteren Kunden sagen, was folgt.`,
  forecastNote:
    'Gestrichelt: Prognose aus älteren Kunden im selben Alter. Sie unterstellt, dass die jungen weitermachen wie die alten, und hat keine Spanne.',
  forecastChart: (cohort: string) =>
    `Wert minus CAC der Kunden aus ${cohort} neben allen Kunden, mit gestrichelter Prognose.`,
  ages: 'Alter in Monaten',
  isForecast: 'Prognose',
  isObserved: 'beobachtet',
  kind: 'Art',

  groupsTitle: 'Nach Gruppen',
  groupsBy: 'Kunden trennen nach',
  nothing: 'Nichts',
  byChannel: 'Kanal',
  groupsAsk:
    'Wählen Sie, wonach die Kunden getrennt werden: Jede Gruppe bekommt eine Linie, ihre Amortisation und ihren LTV.',
  groupsFirst: (value: string, when: string, rest: string, all: string) =>
    all === '1'
      ? `**${value} ist ${when} bezahlt.** Es ist die einzige Gruppe.`
      : `**${value} ist zuerst bezahlt, ${when}.** Innerhalb der Beobachtung sind es ${rest} von ${all} Gruppen.`,
  groupsNoneYet: (all: string) =>
    all === '1'
      ? 'Die eine Gruppe ist innerhalb der Beobachtung noch nicht bezahlt.'
      : `**Keine der ${all} Gruppen** ist innerhalb der Beobachtung bezahlt.`,
  groupsValue: (value: string, days: string, amount: string) =>
    `**${value} bringt am meisten: ${amount} je Kunde** nach ${days} Tagen.`,
  groupsFew: 'Keine Gruppe hat 30 Kunden oder mehr.',
  groupsChart: (lines: string) => `Wert je Kunde nach Alter, ${lines} Linien, je eine für die größten Gruppen.`,
  groupsNote: (least: string) =>
    `Gruppen ab ${least} Kunden. Ein Kanal wird mit seinem bezahlten CAC verglichen, jede andere Gruppe mit dem gesamten.`,
  groupsDrawn: (drawn: string) => `Gezeichnet sind die ${drawn} größten; die Tabelle enthält alle.`,
  groupsOthers: (values: string) =>
    values === '1' ? 'Ein weiterer Wert hat zu wenige Kunden.' : `${values} weitere Werte haben zu wenige Kunden.`,
  group: 'Gruppe',
  probabilityAt: 'Wahrscheinlichkeit',
  forecastMonth: (month: string) => `Prognose: Monat ${month}`,

  ltvByTitle: 'LTV nach Monat der Gewinnung und nach Gruppe',
  partial: 'teilweise',
  ltvByNote:
    'Spannen sind 95\u00a0%, unter 30 Kunden gibt es keine. Teilweise: Nicht alle der Zeile haben das Alter erreicht. Leer: Zu wenige sind so lange beobachtet.',
  ratioLine: 'LTV\u00a0:\u00a0CAC',

  textbookTitle: 'Der CLV aus dem Lehrbuch daneben',
  textbook: (textbook: string, days: string, observed: string) =>
    `Die Lehrbuchformel sagt **${textbook} je Kunde**; beobachtet sind nach ${days} Tagen ${observed}.`,
  textbookSteps: (aov: string, orders: string, margin: string, churn: string) =>
    `${aov} je Bestellung × ${orders} Bestellungen im Jahr × ${margin} Rohmarge / ${churn} jährliche Abwanderung.`,
  textbookWhy:
    'Beide unterscheiden sich, weil die Formel ohne Ende vorausschaut, unterstellt, dass alle Kunden mit derselben Rate gehen und bis dahin gleich kaufen, und nur die Rohmarge kennt. Der beobachtete LTV enthält, was bis zu diesem Alter wirklich kam.',

  cashNone:
    'Geben Sie Ihre **Rohmarge** ein und **was die Gewinnung kostet**, um zu sehen, wie tief die Liquidität sinkt.',
  cashTurned: (amount: string, month: string, turned: string) =>
    `Kunden zu gewinnen hat **im Tiefpunkt ${amount} gebunden, im ${month}**; im ${turned} war das Geld erstmals zurück.`,
  cashBelow: (amount: string, month: string) =>
    `Kunden zu gewinnen hat **im Tiefpunkt ${amount} gebunden, im ${month}**; innerhalb der Beobachtung ist das Geld nicht zurück.`,
  cashNever: 'Was Kunden gebracht haben, lag **an keinem Monatsende unter dem, was ihre Gewinnung gekostet hat**.',
  cashChart: (months: string, amount: string) =>
    `Linie der aufgelaufenen Liquidität über ${months} Monate bis ${amount}.`,
  cashCaption: 'Liquidität je Monat',
  cumulative: 'Aufgelaufen',
  contribution: 'Deckungsbeitrag',
  grossMargin: 'Rohertrag',
  spend: 'Ausgaben',
  cashNote:
    'Deckungsbeitrag aller Bestellungen mit Identität abzüglich der Gewinnungskosten, Monat für Monat aufsummiert. Ein laufender Monat ist gestrichelt und gilt nie als Tiefpunkt. Immer für alle Kunden: Ein Filter weiß nicht, wessen Ausgaben es waren.',
  cashCohorts: 'Nach Monat der Gewinnung',
  deepest: 'Tiefpunkt',
  deepestIn: 'im',
  turns: 'Wird positiv',
  neverBelow: 'nie darunter',
  notTurned: 'nicht innerhalb der Beobachtung',
  now: 'Am Ende',
  cashCohortsNote:
    'Die Ausgaben eines Monats werden auf einmal angerechnet, im Monat seiner Kunden. „Am Ende“ ist der letzte Monat, ob er läuft oder nicht.',
  running: 'läuft noch',

  rankBy: 'Rangfolge nach',
  rankSentence: (value: string, amount: string, age: string) =>
    `Nach ${age} Tagen bringt **${value} am meisten: ${amount} je Kunde nach CAC**.`,
  rankSentenceNoCac: (value: string, amount: string, age: string) =>
    `Nach ${age} Tagen bringt **${value} am meisten: ${amount} je Kunde**, vor CAC.`,
  rankNever: (values: string) => `**Innerhalb der Beobachtung nie bezahlt:** ${values}.`,
  rankNoAge: 'Noch haben keine zwei Gruppen 50 Kunden, die gleich lange beobachtet sind: zu wenige für eine Rangfolge.',
  rankNone: 'Keine Gruppe hat 30 Kunden oder mehr: zu wenige für eine Rangfolge.',
  rankAsk: 'Geben Sie Ihre **Rohmarge** ein, um zu sehen, welche Kunden sich gelohnt haben.',
  rankChart: (groups: string) =>
    `Wert je Kunde nach CAC im selben Alter, ${groups} Gruppen als Punkte mit ihren Spannen.`,
  rankTitle: 'Rangfolge der Gewinnung',
  rankAxis: (days: string) => `je Kunde nach CAC, ${days} Tage`,
  after: (days: string) => `LTV nach ${days} Tagen`,
  left: 'Nach CAC',
  enough: 'Daten',
  enoughYes: 'genug',
  enoughNo: (eligible: string) => `zu wenige: ${eligible} beobachtet`,
  neverPaid: 'innerhalb der Beobachtung nie bezahlt',
  noRange:
    'Linien: Spannen von 95\u00a0%; die Ausgaben gelten als fest. Grau: weniger als 50 Kunden bis zu diesem Alter beobachtet.',
  rankEqual:
    'Alle Gruppen stehen im selben Alter, damit alte nicht durch ihr Alter vorn liegen. Die Rangfolge sagt, was kam, nicht, was Kanal, Produkt oder Code bewirkt haben.',
  rankMulti: 'Ein Kunde kann in mehreren Gruppen stehen.',
  rankSmall: (values: string, customers: string) =>
    values === '1'
      ? `Ein weiterer Wert mit ${customers} Kunden ist zu klein für die Rangfolge.`
      : `${values} weitere Werte mit zusammen ${customers} Kunden sind zu klein für die Rangfolge.`,
} satisfies typeof English;
