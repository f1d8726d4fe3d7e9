/* Deutsche Wörter dazu, wie lange Abos dauern, auf der Seite zum Kundenwert. */
import type { contracts as English } from '../en/contracts.ts';

export const contracts = {
  title: 'Wie lange Abos dauern',
  all: 'Dieser Teil gilt für alle Abonnenten, gleich welcher Filter gesetzt ist.',
  units: {
    week: (n) => `${n} ${n === '1' ? 'Woche' : 'Wochen'}`,
    month: (n) => `${n} ${n === '1' ? 'Monat' : 'Monaten'}`,
    quarter: (n) => `${n} ${n === '1' ? 'Quartal' : 'Quartalen'}`,
    year: (n) => `${n} ${n === '1' ? 'Jahr' : 'Jahren'}`,
    other: (n) => `${n} ${n === '1' ? 'Abrechnungszeitraum' : 'Abrechnungszeiträumen'}`,
  },
  sentence: (observed, range, after, predicted, predictedRange, later) =>
    `Von 100 neuen Abonnenten sind nach ${after} **noch ${observed} dabei** (${range}); nach ${later} werden es voraussichtlich **${predicted}** sein (${predictedRange}).`,
  observedSentence: (observed, range, after) =>
    `Von 100 neuen Abonnenten waren nach ${after} **noch ${observed} dabei** (${range}).`,
  counts: (left, of, after) => `**${left} von ${of} Abonnenten haben in ${after} gekündigt.**`,
  few: 'Unter 100 Abonnenten wird kein Modell angepasst.',
  passed: (predicted, periods, actual, constant) =>
    `sBG hat seine Prüfung bestanden: Vorhergesagt hat es **${predicted} Verlängerungen** in den letzten ${periods}, **gekommen sind ${actual}**; eine gleichbleibende Rate sagte ${constant}.`,
  sameAges: (renewals) => `Die Raten, die zuvor bei derselben Verlängerung beobachtet wurden, sagten ${renewals}.`,
  notPassed: (predicted, periods, actual, constant) =>
    `sBG wird nicht verwendet, fortgeschrieben wird nichts. In der Prüfung hat es **${predicted} Verlängerungen** in den letzten ${periods} vorhergesagt, **gekommen sind ${actual}**; eine gleichbleibende Rate sagte ${constant}.`,
  notUsed: 'sBG wird nicht verwendet, fortgeschrieben wird nichts.',
  chartLabel: (observed, after, ahead) =>
    `Anteil der Abonnenten, die noch dabei sind, nach Verlängerungen: beobachtet ${observed} nach ${after}; die gestrichelte Linie des Modells reicht bis ${ahead}.`,
  axis: 'Verlängerungen',
  observed: 'beobachtet',
  model: 'sBG',
  point: (line, t, share) => `Nach ${t} Verlängerungen, ${line}: ${share}`,
  caption: 'Abonnenten, die noch dabei sind, nach Verlängerungen',
  columns: {
    t: 'Verlängerung',
    atRisk: 'Fällig',
    left: 'Gegangen',
    observed: 'Noch dabei',
    range: '95-%-Bereich',
    model: 'sBG',
    modelRange: '95-%-Bereich',
    rate: 'Verlängerungsrate, sBG',
  },
  rest: (customers, others) =>
    `${customers} Abonnenten; ${others}, die mit einem anderen Abrechnungszeitraum begannen, bleiben außen vor. Eine Verlängerung gilt am Ende des bezahlten Zeitraums; wer geht und wiederkommt, zählt weiter als gegangen.`,
  restAll: (customers) =>
    `${customers} Abonnenten. Eine Verlängerung gilt am Ende des bezahlten Zeitraums; wer geht und wiederkommt, zählt weiter als gegangen.`,
  derived: 'Aus wiederkehrenden Bestellungen abgeleitet: Eine, die fehlt oder erstattet wurde, zählt als Ende.',
  method: 'So wird gerechnet',
  lifetimesTitle: 'Erwartete Dauer',
  lifetimesSentence: (periods, range, within) =>
    `Ein neuer Abonnent zahlt über ${within} voraussichtlich **${periods}-mal** (${range}).`,
  lifetime: 'Wer',
  paid: 'Zahlungen',
  kinds: {
    within: (within) => `Neuer Abonnent, über ${within}`,
    whole: 'Neuer Abonnent, ohne Ende und ohne Diskont',
    discounted: (share) => `Neuer Abonnent, mit ${share} im Monat diskontiert (DEL)`,
    residual: (n) => `Kurz vor der ${n}. Verlängerung, diskontiert (DERL)`,
  },
  infinite: 'unendlich',
  infiniteNote:
    'α ist höchstens 1: Einige bleiben so lange, dass das Mittel ohne Ende unendlich ist. Aussagekräftig sind nur die diskontierte Dauer und die innerhalb einer Frist.',
  lifetimesNote:
    'Wer lange geblieben ist, kündigt selten, denn die anderen sind schon gegangen. Deshalb wächst die erwartete Restdauer mit der Dauer des Abos.',
  aheadTitle: 'Abonnenten in den nächsten 12 Monaten',
  aheadSentence: (now, base, range, after, fresh, all, allRange) =>
    `Von den heutigen ${now} Abonnenten sind in ${after} voraussichtlich **noch ${base} dabei** (${range}); mit ${fresh} neuen je Zeitraum zusammen **${all}** (${allRange}).`,
  aheadLabel: (base, all) =>
    `Gestrichelte Linien mit Bereich: Die heutigen Abonnenten gehen auf ${base} zurück; mit neuen sind es ${all}.`,
  aheadAxis: (day) => `Abrechnungszeiträume ab ${day}`,
  base: 'heutige Abonnenten',
  allOf: 'mit neuen',
  aheadPoint: (line, period, customers) => `Zeitraum ${period}, ${line}: ${customers}`,
  aheadCaption: 'Erwartete Abonnenten nach Abrechnungszeitraum',
  aheadColumns: {
    period: 'Zeitraum',
    base: 'Heutige',
    baseRange: '95-%-Bereich',
    all: 'Mit neuen',
    allRange: '95-%-Bereich',
    mrr: 'MRR',
  },
  foreseeable: (share, mrr) =>
    `**${share}** der Abonnenten jenes Tages sind schon heute da; beim heutigen mittleren Preis sind das **${mrr} MRR**.`,
  aheadNote:
    'Neue kommen so zahlreich wie in den letzten 365 Tagen. Die Bereiche enthalten den Zufall und die Unsicherheit der Parameter, nicht aber, ob dieser Zulauf und die Preise so bleiben.',
  statistics: (alpha, alphaSe, beta, betaSe, ll, n) =>
    `α ${alpha} (Standardfehler ${alphaSe}), β ${beta} (${betaSe}); Log-Likelihood ${ll}, ${n} Abonnenten mit fälliger Verlängerung. Nach der Maximum-Likelihood-Methode.`,
} satisfies typeof English;
