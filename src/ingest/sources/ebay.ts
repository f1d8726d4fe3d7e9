/*
 * eBay orders report, English and German (two layouts). One row per item; where an order has several, a row without item
 * number holds the whole of it. The buyer's user name is the customer: the e-mail is eBay's own for each order.
 * Net sales are the total less shipping and collected taxes. Cannot: see refunds and cancellations; separate the VAT that
 * German prices hold; tell the dollars of different countries apart.
 */
import { ROUNDING } from '../columns/amount.ts';
import { ORDER, type MappedSource } from './mapped.ts';

export const ebay: MappedSource = {
  id: 'ebay',
  name: 'eBay orders',
  signatures: [
    { has: ['sales record number', 'buyer username'] },
    { has: ['verkaufsprotokollnummer', ['nutzername des käufers', 'mitgliedsname']] },
  ],
  rows: 'lines',
  kind: 'shop',
  columns: {
    id: 'order number|bestellnummer|sales record number|verkaufsprotokollnummer',
    customerId: 'buyer username|nutzername des käufers|mitgliedsname',
    email: 'buyer email|e-mail des käufers|e-mail-adresse des käufers',
    person: 'buyer name|name des käufers|vollständiger name des käufers',
    zip: 'buyer zip|ship to zip|plz des käufers|versand nach plz',
    date: 'sale date|verkauft am|verkaufsdatum',
    paid: 'paid on date|zahlungsdatum|bezahldatum',
    fulfilled: 'shipped on date|verschickt am - datum|versanddatum',
    currency: 'currency|währung',
    country: 'ship to country|post to country|versand nach land|buyer country|land des käufers|käuferland',
    payment: 'payment method|zahlungsmethode|zahlungsart',
    product: 'item title|angebotstitel|artikelbezeichnung',
    sku: 'custom label|bestandseinheit',
    quantity: 'quantity|anzahl',
    lineId: 'transaction id|transaktionsnummer|transaktions-id',
  },
  attributes: ['sold via promoted listings', 'verkauft über anzeigen'],
  money: {
    total: [['total price|gesamtbetrag|gesamtpreis']],
    subtotal: [['sold for|verkauft für|verkaufspreis']],
    shipping: [['shipping and handling|verpackung und versand']],
    taxes: [['seller collected tax|vom verkäufer eingezogene steuer']],
    marketplaceTax: [['ebay collected tax|von ebay eingezogene steuer']],
    price: [['sold for|verkauft für|verkaufspreis']],
  },
  state: () => ORDER,
  ownIdFirst: true,
  isWholeOrder: (cell) =>
    cell('item number|artikelnummer') === '' && cell('item title|angebotstitel|artikelbezeichnung') === '',
  adjust: (money) => {
    const collected = (money.taxes || 0) + (money.shipping || 0);
    const withoutOwn = Math.abs(money.subtotal + collected - money.total) <= ROUNDING;
    // eBay's own tax is in the total of some countries; where it is not, the rest explains the total.
    if (!withoutOwn && money.marketplaceTax > 0) money.taxes = (money.taxes || 0) + money.marketplaceTax;
    // Sold For is the price of one in some reports and of all in others: the total decides.
    money.subtotal = NaN;
  },
};
