/* Deutsche Wörter der Zeitraumraten und der Bestellleiter, beide in der Wiederkauf-Ansicht. */
import type { periodRates as English } from '../en/period-rates.ts';

export const periodRates = {
  title: 'Wer aktiv bleibt',
  period: 'Zeiträume',
  periods: { month: 'Monate', quarter: 'Quartale', year: 'Jahre' },
  within: {
    month: (name: string) => `im ${name}`,
    quarter: (name: string) => `in ${name}`,
    year: (name: string) => `im Jahr ${name}`,
  },
  lapse: 'Aktiv: Bestellung …',
  lapseFromData: '… im Aktivfenster',
  lapseTyped: '… in einer Zahl von Tagen',
  lapsePeriod: '… im Zeitraum selbst',
  lapseDays: 'Aktivfenster',
  days: 'Tage',
  lapseRepair: (text: string) => `„${text}“ ist keine ganze Zahl von 1 bis 9.999 Tagen.`,
  basisFollowed: (days: string, gaps: string) =>
    `Aktivfenster: **${days} Tage**. Neun von zehn Abständen zwischen zwei Käufen enden darin (${gaps} Abstände, jeder ein Jahr lang beobachtet).`,
  basisShort: (days: string, gaps: string) =>
    `Aktivfenster: **${days} Tage, kurze Vorgeschichte**. Neun von zehn aller ${gaps} bisherigen Abstände enden darin; längere können noch offen sein.`,
  basisTyped: (days: string) => `Aktivfenster: **${days} Tage**, selbst gewählt.`,
  basisPeriod: 'Aktiv heißt: mindestens eine Bestellung im Zeitraum. Wer einen Zeitraum aussetzt, gilt als verloren.',
  basisNone:
    'Noch niemand hat an zwei Tagen gekauft; aus den Daten lässt sich kein Aktivfenster lesen. Bitte eines eingeben.',
  sentence: (n: string, range: string, before: string, end: string) =>
    `Von 100 Kunden, die Ende ${before} aktiv waren, **waren es Ende ${end} noch ${n}** (${range}).`,
  sentencePeriod: (n: string, range: string, before: string, end: string) =>
    `Von 100 Kunden, die ${before} gekauft haben, **haben ${n} ${end} wieder gekauft** (${range}).`,
  sentenceCounts: (count: string, of: string, before: string, end: string) =>
    `**Von ${of} Kunden, die Ende ${before} aktiv waren, ${count === '1' ? 'war es' : 'waren es'} Ende ${end} noch ${count}.**`,
  sentenceCountsPeriod: (count: string, of: string, before: string, end: string) =>
    `**Von ${of} Kunden, die ${before} gekauft haben, ${count === '1' ? 'hat' : 'haben'} ${count} ${end} wieder gekauft.**`,
  sentenceYear: (n: string) => `Ein Jahr zuvor: ${n}.`,
  sentenceNotYet:
    'Noch keine Rate: Dafür braucht es einen ganzen Zeitraum, der mindestens ein Aktivfenster nach der ersten Bestellung der Datei endet.',
  chartLabel: 'Kundenbindungsrate nach Mengen, Zeitraum für Zeitraum, mit ihrer Spanne.',
  rateLine: 'Geblieben',
  yearLine: 'ein Jahr zuvor',
  point: (period: string, value: string, range: string) => `${period}: ${value} (${range})`,
  pointYear: (period: string, value: string) => `${period}, ein Jahr zuvor: ${value}`,
  caption: 'Zeitraumraten',
  columns: {
    period: 'Zeitraum',
    S: 'Aktiv davor (S)',
    E: 'Aktiv am Ende (E)',
    N: 'Neu (N)',
    retained: 'Geblieben',
    lost: 'Verloren',
    reactivated: 'Reaktiviert',
    crrSets: 'CRR nach Mengen',
    churn: 'Abwanderung',
    crrClassic: 'CRR, klassisch',
    crrAcquired: 'CRR aller zuvor Gewonnenen',
    returningCustomers: 'Shopifys „Rate wiederkehrender Kunden“',
    customers: 'Kunden des Zeitraums',
    shareA: 'Umsatz Wiederkehrender A',
    shareB: 'Umsatz Wiederkehrender B',
  },
  few: (min: string) => `Grau: unter ${min} Kunden.`,
  yearBefore: 'Ein Jahr zuvor',
  running: 'läuft',
  notYet: 'noch nicht',
  note: 'CRR nach Mengen = geblieben / S; klassisch = (E − N) / S, zählt also auch die Zurückgekehrten. Abwanderung = 1 − CRR nach Mengen. S + N + reaktiviert − verloren = E. Ein laufender Zeitraum hat die bisherigen Zahlen und keine Rate.',
  method: 'So wird gerechnet',
  returningTitle: 'Wiederkehrende Kunden und ihr Umsatz',
  returningSentence: (period: string, customers: string, a: string, b: string) =>
    `${period} hatten **${customers} von 100 Kunden schon einmal bestellt** (Shopifys „Rate wiederkehrender Kunden“). Zweite und spätere Bestellungen brachten ${a} des Nettoumsatzes (A), Kunden früherer Monate ${b} (B).`,
  returningNone: 'Noch kein ganzer Zeitraum mit erkannten Kunden.',
  returningNote:
    'Die „Rate wiederkehrender Kunden“ blickt auf jede frühere Bestellung zurück, wie alt sie auch ist, und wächst mit dem Alter des Shops; eine Bindungsrate ist sie nicht. In einem laufenden Zeitraum stehen die bisherigen Werte.',
  showReturning: 'Nach Zeitraum zeigen',
  ladderTitle: 'Von einer Bestellung zur nächsten',
  ladderUnit: 'Zählen',
  ladderUnits: { byOrders: 'Bestellungen', byDays: 'Kauftage' },
  ladderHead: 'Stufe',
  ladderStep: (from: string, to: string) => `${from}\u00a0→\u00a0${to}`,
  ladderFrom: 'Kunden davor',
  ladderReached: 'Kauften weiter',
  ladderShare: 'Bisher',
  ladderWithin: (days: string) => `Innerhalb von ${days} Tagen`,
  ladderMedian: 'Tage (Median)',
  ladderMiddle: 'Mittlere Hälfte',
  ladderNote: (days: string) =>
    `In „Bisher“ stehen Kunden jeden Alters. „Innerhalb von ${days} Tagen“ gilt bei gleichem Alter: nur Kunden, die nach der Bestellung davor so lange beobachtet sind. Die Tage dazwischen sind die der Kunden, die weiter kauften.`,
  ladderNoteYoung:
    'Darin stehen Kunden jeden Alters, und die jungen hatten weniger Zeit. Die Tage dazwischen sind die der Kunden, die weiter kauften.',
} satisfies typeof English;
