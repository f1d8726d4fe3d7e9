/* Deutsche Wörter dazu, was nach welchem ersten Produkt als Nächstes gekauft wird. */
import type { nextProduct as English } from '../en/next-product.ts';

export const nextProduct = {
  title: 'Was als Nächstes gekauft wird',
  sentence: (first: string, second: string, n: string, range: string, usual: string, lift: string, liftRange: string) =>
    `Von 100 Kunden, die mit ${first} begonnen und wieder gekauft haben, **haben ${n} als Nächstes ${second} gekauft** (${range}). Von allen Wiederkäufern waren es ${usual}: ${lift}-mal so häufig (${liftRange}), mehr als durch Zufall.`,
  sentenceSame: (first: string, n: string, range: string, usual: string, lift: string, liftRange: string) =>
    `Von 100 Kunden, die mit ${first} begonnen und wieder gekauft haben, **haben ${n} als Nächstes dasselbe gekauft** (${range}). Von allen Wiederkäufern haben es ${usual} als Nächstes gekauft: ${lift}-mal so häufig (${liftRange}), mehr als durch Zufall.`,
  other: (first: string, second: string, n: string, range: string, usual: string, lift: string) =>
    `Unter verschiedenen Produkten: Nach ${first} haben ${n} von 100 ${second} gekauft (${range}); üblich sind ${usual}: ${lift}-mal so häufig.`,
  same: 'dasselbe noch einmal',
  quoted: (name: string) => `„${name}“`,
  noise: (pairs: string) =>
    pairs === '1'
      ? 'Das eine Paar von Produkten mit genügend Kunden weicht von den anderen nicht mehr ab als durch Zufall.'
      : `Keines der **${pairs} Paare** von Produkten mit genügend Kunden wird häufiger gekauft als von den anderen, mehr als durch Zufall.`,
  untested: (customers: string, least: string) =>
    `Nur ${customers} Kunden haben wieder gekauft: Unter ${least} wird nichts getestet, dies sind Zählungen.`,
  noPairs: (least: string) =>
    `Kein erstes Produkt hat ${least} Kunden, die wieder gekauft haben; über Paare lässt sich deshalb nichts sagen.`,
  noProducts:
    'Die Dateien nennen keine Produkte: Dafür braucht es einen Export mit Positionen, etwa die Bestellungen aus Shopify.',
  nobody: 'Noch niemand hat an einem zweiten Tag gekauft.',
  first: 'Erstes Produkt',
  second: 'Als Nächstes',
  share: 'Von 100',
  usual: 'Üblich',
  lift: '× üblich',
  customers: 'Kunden',
  ofCustomers: (count: string, all: string) => `${count} von ${all}`,
  verdict: 'Gegen die anderen',
  signal: (p: string) => `Signal, p\u00a0${p}`,
  noiseShort: (p: string) => `Rauschen, p\u00a0${p}`,
  notTested: 'nicht getestet',
  smallP: (p: string) => `<\u202f${p}`,
  caption: 'Paare aus erstem und nächstem Produkt',
  more: (shown: string, all: string) => `Die Tabelle zeigt ${shown} von ${all} Paaren; die Datei enthält alle.`,
  note: (customers: string, boughtAgain: string, least: string, expected: string) =>
    `Beruht auf ${customers} von ${boughtAgain} Kunden, die wieder gekauft haben: auf denen, deren erster und zweiter Kauf Produkte nennen. Ein Paar steht hier ab ${least} Kunden des ersten Produkts, wenn durch Zufall ${expected} zu erwarten wären. Ein Kauf kann mehrere Produkte enthalten; die Anteile ergeben zusammen also nicht 100.`,
  method: 'So wird gerechnet',
} satisfies typeof English;
