/* Deutsche Wörter zum Umtausch: wie viele Bestellungen danach aussehen, was sie wert sind, was die Regel aus ihnen macht. */
import type { exchanges as English } from '../en/exchanges.ts';

export const exchanges = {
  label: 'Umtausch',
  options: { counted: 'zählt als Kauf', out: 'gehört zur ersetzten Bestellung' },
  none: 'Keiner gefunden: Auf keine erstattete Bestellung folgt binnen 30 Tagen noch einmal dasselbe Produkt.',
  found: (orders: string, worth: string, examples: string) =>
    `${orders === '1' ? '1 Bestellung enthält' : `${orders} Bestellungen enthalten`} dasselbe Produkt noch einmal, höchstens 30 Tage vor oder nach einer Erstattung (${worth} netto): ${examples}.`,
  example: (order: string, of: string) => `${order} für ${of}`,
  andMore: (list: string) => `zum Beispiel ${list}`,
  allUndated: 'Die Tage dieser Erstattungen sind nicht bekannt: Dafür steht der Tag der erstatteten Bestellung.',
  undated: (orders: string) =>
    orders === '1'
      ? 'Von 1 dieser Erstattungen ist der Tag nicht bekannt: Dafür steht der Tag der erstatteten Bestellung.'
      : `Von ${orders} dieser Erstattungen ist der Tag nicht bekannt: Dafür steht der Tag der erstatteten Bestellung.`,
  remark:
    'Bestellungen mit demselben Produkt, höchstens 30 Tage vor oder nach einer Erstattung: vermutlich Umtausch. Sie zählen als Käufe.',
  remarkOut:
    'Bestellungen mit demselben Produkt, höchstens 30 Tage vor oder nach einer Erstattung: vermutlich Umtausch. Nach Ihrer Regel gehören sie zur ersetzten Bestellung.',
  legend: (orders: string) => (orders === '1' ? '1 Umtausch zählt als Kauf' : `${orders} Umtausche zählen als Käufe`),
} satisfies typeof English;
