/* Deutsche Wörter der Rechner über Kunden, die bleiben, wiederkommen oder gehen, und über Umsatz. */
import type { CalculatorWords } from '../calculator.ts';

export const customerCalculators = {
  crr: {
    name: 'Kundenbindungsrate',
    lead: 'Von den Kunden, die Sie hatten: Wie viele haben Sie noch?',
    formula: ['Bindung = (Kunden am Ende − neue Kunden) ÷ Kunden am Anfang', 'CRR = (E − N) ÷ S'],
    inputs: {
      S: { label: 'Kunden am Anfang (S)' },
      E: { label: 'Kunden am Ende (E)' },
      N: { label: 'Neue Kunden dazwischen (N)', hint: 'Im Zeitraum gewonnen und an seinem Ende noch da.' },
    },
    steps: {
      kept: 'Geblieben: Ende − neu',
      rate: 'Bindung: geblieben ÷ Anfang',
      churn: 'Abwanderung: 100 % − Bindung',
    },
    results: { retention: 'Kundenbindungsrate', churn: 'Abwanderung', lost: 'Verlorene Kunden' },
    example: 'Beispiel: 100 am Anfang und am Ende, 10 verloren, 10 gewonnen',
    reading: [
      'Keine Regel gilt für jeden Shop: Matratzen und Kaffee haben einen anderen Rhythmus. Vergleichen Sie mit demselben Zeitraum im Jahr davor, und nur gleich lange Zeiträume.',
      'Die Zahl der Kunden allein sagt nichts: 100 am Anfang und 100 am Ende können 90 % Bindung sein oder 10 %.',
    ],
    hides: [
      'Wer schon weg war und zurückkam, zählt als geblieben; nach Personen statt nach Anzahl ist die Rate niedriger.',
      'In einem Shop kündigt niemand. Wer „noch da“ ist, hängt vom Zeitfenster ab, das Sie aktiv nennen.',
      'Kunden von zehn Tagen und von zehn Jahren stehen in einer Zahl.',
    ],
    mine: (when: string) => `Ihr Shop, ${when}.`,
  },
  churn: {
    name: 'Abwanderung (Churn)',
    lead: 'Welcher Anteil der Kunden ging, und was wäre das im Jahr?',
    formula: ['Abwanderung = verlorene Kunden ÷ Kunden am Anfang', 'Im Jahr = 1 − (1 − Abwanderung)^(12 ÷ Monate)'],
    inputs: {
      S: { label: 'Kunden am Anfang' },
      Lost: { label: 'Verlorene Kunden', hint: 'Von denen am Anfang; neue, die wieder gingen, zählen nicht.' },
      P: { label: 'Länge des Zeitraums' },
    },
    steps: {
      churn: 'Abwanderung: verloren ÷ Anfang',
      retention: 'Bindung: 100 % − Abwanderung',
      year: 'Im Jahr: 100 % − Bindung hoch Anzahl der Zeiträume im Jahr',
      lifetime: 'Mittlere Lebensdauer: Monate ÷ Abwanderung',
    },
    results: {
      churn: 'Abwanderung im Zeitraum',
      retention: 'Bindung im Zeitraum',
      year: 'Abwanderung im Jahr bei dieser Rate',
      lifetime: 'Mittlere Lebensdauer bei dieser Rate',
    },
    example: 'Beispiel: 10 von 100 Kunden in einem Monat verloren',
    reading: [
      'Keine Regel gilt für jeden Shop. Vergleichen Sie mit demselben Zeitraum im Jahr davor, und nie eine Monatsrate mit einer Jahresrate: 5 % im Monat sind 46 % im Jahr, nicht 60 %.',
    ],
    hides: [
      'Jahr und Lebensdauer nehmen eine gleichbleibende Rate an. Fast überall gehen neue Kunden schneller als alte; die alten bleiben also länger, als diese Lebensdauer sagt.',
      'In einem Shop ohne Verträge sieht man niemanden gehen: Abwanderung ist die Stille, die Sie Verlust nennen.',
    ],
    mine: (when: string) => `Ihr Shop, ${when}.`,
  },
  nday: {
    name: 'N-Tage-Bindung',
    lead: 'Von den Kunden, die bis Tag N wiederkommen konnten: Wie viele kamen?',
    formula: [
      'Bindung = zurückgekommen ÷ N Tage beobachtete Kunden',
      'Beobachtet = Kunden − solche, die jünger als N Tage sind',
    ],
    inputs: {
      C: { label: 'Gewonnene Kunden' },
      Young: { label: 'Davon erste Bestellung vor weniger als N Tagen', hint: 'Sie hatten ihre N Tage noch nicht.' },
      B: {
        label: 'Zurückgekommen, von den beobachteten',
        hint: 'Genau an Tag N (Apps) oder irgendwann bis Tag N (Shops). Sagen Sie dazu, was von beidem.',
      },
    },
    steps: { eligible: 'N Tage beobachtet: Kunden − zu junge', rate: 'Bindung: zurückgekommen ÷ beobachtet' },
    results: {
      retention: 'N-Tage-Bindung',
      eligible: 'N Tage beobachtete Kunden',
      naive: 'Wenn die jungen als verloren zählten',
    },
    example: 'Beispiel: 500 Kunden, 100 zu jung, 92 kamen zurück',
    reading: [
      'Keine Regel gilt für jeden Shop: Das passende N folgt daraus, wie lange ein Einkauf reicht. Die Spanne neben der Rate sagt, wie weit allein der Zufall reicht; zwei Gruppen, deren Spannen sich weit überdecken, müssen sich nicht unterscheiden.',
    ],
    hides: [
      '„An Tag N“ und „bis Tag N“ sind zwei Maße mit demselben Namen; in Shops liegt das erste fast immer nahe 0.',
      'Was nach Tag N geschieht, sagt sie nicht.',
    ],
    mine: (when: string) => `Ihr Shop: zweiter Kauf innerhalb von ${when}.`,
  },
  repeat: {
    name: 'Wiederkaufrate',
    lead: 'Wie viele Kunden haben mehr als einmal gekauft?',
    formula: ['Wiederkaufrate = Kunden mit zwei oder mehr Bestellungen ÷ Kunden'],
    inputs: {
      C: { label: 'Kunden' },
      R: { label: 'Mit zwei oder mehr Bestellungen' },
    },
    steps: { rate: 'Rate: Wiederkäufer ÷ Kunden', once: 'Einmal gekauft: Kunden − Wiederkäufer' },
    results: { rate: 'Wiederkaufrate', once: 'Bisher einmal gekauft' },
    example: 'Beispiel: 270 von 1.000 Kunden kauften wieder',
    reading: [
      'Keine Regel gilt für jeden Shop, und die Raten, die man liest, sind nicht vergleichbar: Sie stammen aus Shops verschiedenen Alters. Vergleichen Sie bei gleichem Alter (innerhalb von 90 Tagen nach der ersten Bestellung), wie es die Ansicht Wiederkauf tut.',
    ],
    hides: [
      'Sie steigt mit dem Alter des Shops und fällt, wenn Sie viele neue Kunden gewinnen, ohne dass sich jemand anders verhält.',
      'Zwei Bestellungen in fünf Jahren zählen wie zwei in einem Monat.',
    ],
    mine: () => 'Ihr Shop, alle Kunden bis zum gewählten Stand.',
  },
  mrr: {
    name: 'GRR, NRR und Umsatzabwanderung',
    lead: 'Wie viel vom wiederkehrenden Umsatz des Vormonats ist noch da, ohne und mit Wachstum?',
    formula: [
      'GRR = (Anfang − gekündigt − herabgestuft) ÷ Anfang',
      'NRR = (Anfang − gekündigt − herabgestuft + heraufgestuft) ÷ Anfang',
      'Umsatzabwanderung brutto = 1 − GRR, netto = 1 − NRR',
    ],
    inputs: {
      Opening: { label: 'Wiederkehrender Umsatz am Anfang', hint: 'Im Monat (MRR), von den damals zahlenden Kunden.' },
      Churned: { label: 'Verloren durch Kündigungen' },
      Down: { label: 'Verloren durch kleinere Abos' },
      Up: { label: 'Gewonnen durch größere Abos', hint: 'Derselben Kunden; neue gehören zu keiner der beiden Raten.' },
    },
    steps: {
      left: 'Geblieben: Anfang − gekündigt − herabgestuft',
      grr: 'GRR: geblieben ÷ Anfang',
      nrr: 'NRR: (geblieben + heraufgestuft) ÷ Anfang',
      grossChurn: 'Umsatzabwanderung brutto: 100 % − GRR',
      netChurn: 'Umsatzabwanderung netto: 100 % − NRR',
    },
    results: {
      nrr: 'Umsatzbindung netto (NRR)',
      grr: 'Umsatzbindung brutto (GRR)',
      grossChurn: 'Umsatzabwanderung brutto',
      netChurn: 'Umsatzabwanderung netto',
    },
    example: 'Beispiel: 10.000 am Anfang, 700 verloren, 900 heraufgestuft',
    reading: [
      'Über 100 % NRR wachsen die vorhandenen Kunden stärker, als Sie verlieren: Der Umsatz stiege auch ohne neue. GRR kann 100 % nicht übersteigen. Darüber hinaus gilt keine Regel für jedes Geschäft; veröffentlichte Werte stammen von Software für Unternehmen.',
    ],
    hides: [
      'NRR kann über 100 % liegen, während viele kleine Kunden gehen und wenige große wachsen. Lesen Sie GRR und die Abwanderung der Kunden daneben.',
      'Zurückgekehrte Kunden stehen hier in keiner der beiden Raten.',
    ],
    mine: (when: string) => `Ihre Abos, ${when}.`,
  },
  aov: {
    name: 'Mittlerer Bestellwert (AOV)',
    lead: 'Was bringt eine Bestellung im Mittel?',
    formula: ['AOV = Nettoumsatz ÷ Bestellungen'],
    inputs: {
      Net: { label: 'Nettoumsatz', hint: 'Nach Rabatten und Erstattungen, ohne Steuer und Versand.' },
      Orders: { label: 'Bestellungen' },
    },
    steps: { aov: 'AOV: Nettoumsatz ÷ Bestellungen' },
    results: { aov: 'Mittlerer Bestellwert' },
    example: 'Beispiel: 48.000 in 800 Bestellungen',
    reading: [
      'Keine Regel gilt für jeden Shop: Er folgt daraus, was Sie verkaufen. Ein Anstieg ist nur gut, wenn der Deckungsbeitrag mit ihm steigt.',
    ],
    hides: [
      'Wenige große Bestellungen verschieben ihn; die mittlere Bestellung ist meist kleiner.',
      'Eine Rabattschwelle kann ihn heben und zugleich Marge und Zahl der Bestellungen senken.',
    ],
    mine: () => 'Ihr Shop, alle gezählten Bestellungen.',
  },
} satisfies Readonly<Record<string, CalculatorWords>>;
