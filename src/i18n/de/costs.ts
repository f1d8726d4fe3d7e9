/* Deutsche Wörter der Kosten: Sätze und wann sie sich änderten, Versand, verlorene Bestellungen, Kosten je Artikel, Abdeckung. */
import type { costs as English } from '../en/costs.ts';

export const costs = {
  title: 'Kosten im Einzelnen',
  lead: 'Zahlungsgebühren, Versand, Artikel, und was sich wann geändert hat. Alles davon ist freiwillig.',

  covered: (known: string, rest: string) =>
    `Für ${known} des Nettoumsatzes sind Kosten bekannt; der Rest zählt mit ${rest}.`,
  coveredAll: 'Für den ganzen Nettoumsatz sind Kosten bekannt.',
  coveredOwn: (known: string, rest: string) =>
    `Für ${known} des Nettoumsatzes sind Kosten bekannt; der Rest zählt mit deren Marge von ${rest}.`,
  coveredNothing: (known: string) =>
    `Für ${known} des Nettoumsatzes sind Kosten bekannt: zu wenig, um für den Rest zu stehen. Geben Sie für ihn eine Rohmarge ein.`,
  restHint: 'Für alles, wovon keine Artikelkosten bekannt sind.',

  rates: 'Gebühren, Versand und was sich geändert hat',
  beginning: 'Von Anfang an',
  beginningHint:
    'Rohmarge und variable Kosten des Anfangs stehen oben im Feld „Kosten“. Die Zahlungsgebühr in Prozent gilt vom Gesamtbetrag, wie er berechnet wurde.',
  from: 'Ab',
  fromHint: 'Bestellungen dieses Tages eingeschlossen. Was leer bleibt, gilt weiter wie zuvor.',
  badDay: 'Wählen Sie einen Tag.',
  changeFrom: (day: string) => `Geändert am ${day}`,
  add: 'Änderung hinzufügen',
  remove: (what: string) => `Entfernen: ${what}`,
  asBefore: 'wie zuvor',
  fields: {
    grossMargin: 'Rohmarge ab dann',
    variableCost: 'Variable Kosten ab dann',
    feeShare: 'Zahlungsgebühr in Prozent',
    feeFixed: 'Zahlungsgebühr, fest je Bestellung',
    shippingCost: 'Versandkosten je Bestellung',
  },
  shareRange: 'Ein Anteil liegt zwischen 0 und 100\u00a0%.',
  shippingIncome: 'Versand, den Kunden bezahlen, zählt als Einnahme (ohne seine Steuer)',

  lost: 'Stornierte und erstattete Bestellungen',
  lostHint:
    'Was eine solche Bestellung kostet (Bearbeitung, Rückporto, einbehaltene Gebühren). Eine eigene Zeile, nicht im Deckungsbeitrag.',
  cancelledCost: 'Kosten einer stornierten Bestellung',
  refundedCost: 'Kosten einer ganz erstatteten Bestellung',
  cancelled: (orders: string, cost: string) => `Storniert: ${orders} Bestellungen, **${cost}**.`,
  refunded: (orders: string, cost: string) => `Ganz erstattet: ${orders} Bestellungen, **${cost}**.`,

  items: 'Kosten je Artikel',
  itemsHint:
    'Geben Sie ein, was ein Stück Sie kostet, oder legen Sie eine Datei ab: den Produktexport von Shopify (Spalte „Cost per item“) oder eine Tabelle mit SKU oder Produkt und Kosten. Eingegebenes gilt vor Dateien.',
  itemsNone: 'Die Bestellungen nennen keine Artikel; Kosten je Artikel lassen sich deshalb nicht verwenden.',
  search: 'Produkt oder SKU suchen',
  searchFound: (n: string) => (n === '1' ? '1 Artikel gefunden.' : `${n} Artikel gefunden.`),
  item: 'Artikel',
  sold: 'Anteil am Verkauf',
  cost: 'Kosten je Stück',
  costOf: (item: string) => `Kosten je Stück: ${item}`,
  fromFile: (cost: string) => `aus einer Datei: ${cost}`,
  notKnown: 'nicht bekannt',
  listed: (shown: string, all: string) =>
    `Die ${shown} meistverkauften von ${all} Artikeln; die anderen finden Sie mit der Suche.`,
  moreItems: (n: string) =>
    `${n} weitere Artikel haben sich weniger verkauft und stehen nicht hier; eine Datei mit ihren Kosten zählt auch sie.`,
  csv: 'Kosten (CSV)',
} satisfies typeof English;
