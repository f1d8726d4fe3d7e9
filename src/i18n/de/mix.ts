/* Deutsche Wörter von Mischung oder Verhalten: eine Veränderung, zerlegt danach, wer gewonnen wurde und wie gekauft wurde. */
import type { mix as English } from '../en/mix.ts';

export const mix = {
  title: 'Mischung oder Verhalten',
  by: 'Kunden unterschieden nach',
  unit: 'Zeiträume',
  units: { month: 'Monate', quarter: 'Quartale', year: 'Jahre' },
  age: 'Wieder gekauft innerhalb von',
  ageOption: (days: string) => `${days} Tagen`,
  before: 'Von',
  after: 'Auf',
  sentence: (days: string, after: string, rate: string, before: string, rateBefore: string, change: string) =>
    `Von 100 Kunden, die zuerst in ${after} bestellt haben, **kauften ${rate} innerhalb von ${days} Tagen wieder**, nach ${rateBefore} in ${before}: **${change} Punkte**.`,
  parts: (mix: string, behaviour: string) =>
    `**${mix} Punkte**, weil andere Kunden gewonnen wurden, **${behaviour} Punkte**, weil sich Kunden derselben Art anders verhalten haben.`,
  changeChance: 'Die ganze Veränderung kann Zufall sein; ihre Teile erklären deshalb noch nichts.',
  bothBeyond: 'Beide Teile sind größer, als Zufall erklärt.',
  mixBeyond: 'Die Mischung hat sich mehr als zufällig geändert; der Teil des Verhaltens kann Zufall sein.',
  behaviourBeyond: 'Das Verhalten hat sich mehr als zufällig geändert; der Teil der Mischung kann Zufall sein.',
  noneBeyond: 'Die Veränderung ist mehr als Zufall, doch keiner der Teile ist es für sich allein.',
  single: (before: string, after: string, points: string) =>
    `Kunden mit Werten, die nur einer der beiden Zeiträume hat (${before} vorher, ${after} nachher), lassen sich mit niemandem vergleichen: Ihr ganzer Teil, ${points} Punkte, ist Mischung.`,
  small: 'Unter 100 Kunden insgesamt gibt es nur Anzahlen: Eine Veränderung bei so wenigen sagt nichts.',
  none: 'Zwei Zeiträume lassen sich vergleichen, sobald beide vorbei sind und alle darin so lange beobachtet wurden. Davon gibt es weniger als zwei.',
  value: 'Wert',
  customers: (period: string) => `Kunden ${period}`,
  again: (period: string) => `Wieder gekauft ${period}`,
  mix: 'Mischung',
  behaviour: 'Verhalten',
  change: 'Zusammen',
  verdict: 'Eigene Veränderung',
  all: 'Alle Kunden',
  signal: (p: string) => `Signal, p\u00a0${p}`,
  noise: (p: string) => `kann Zufall sein, p\u00a0${p}`,
  smallP: (p: string) => `<\u202f${p}`,
  notTested: 'nicht getestet',
  onlyBefore: 'nur vorher',
  onlyAfter: 'nur nachher',
  counts: (count: string, of: string) => `${count} von ${of}`,
  note: 'In Punkten, die zusammen die Veränderung ergeben. Mischung: Ein Wert hat an Gewicht gewonnen oder verloren. Verhalten: Kunden mit dem Wert kamen öfter oder seltener wieder. Eigene Veränderung: getestet für jeden Wert mit 30 oder mehr Kunden in beiden Zeiträumen, korrigiert für die Zahl der Werte.',
  method: 'So wird gerechnet',
} satisfies typeof English;
