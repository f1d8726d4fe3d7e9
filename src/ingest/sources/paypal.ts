/*
 * PayPal activity, English and German (41 columns and more; the older 18). One row per movement of money: sales are
 * completed money in, refunds are completed money out that PayPal calls so, and reduce the sale they refer to. Conversions,
 * withdrawals, holds, fees and own purchases are left out. Net sales are the gross amount less the shipping and tax named.
 * Cannot: know the order of the shop behind a payment, nor tax that is not named.
 */
import { Financial } from '#domain/orders.ts';
import { NO_ORDER, rowState, type MappedSource } from './mapped.ts';

const COMPLETED = /^(?:|completed|abgeschlossen)$/i;
const REFUNDED = /^(?:refunded|reversed|zurückgezahlt|rückzahlung|erstattet|zurückerstattet|rückgebucht)$/i;
const PARTLY_REFUNDED = /^(?:partially refunded|teilweise zurückgezahlt|teilweise erstattet|teilrückzahlung)$/i;

/** Types that move the holder's own money, or none. */
const OWN_MONEY = new RegExp(
  'withdraw|abbuchung|auszahlung|transfer to|bank deposit|bankgutschrift|currency conversion|währungsumrechnung|' +
    '\\bhold\\b|einbehaltung|authori[sz]ation|autorisierung|\\breserve\\b|rücklage|gutschrift auf|general credit|' +
    'allgemeine gutschrift|\\bloan\\b|darlehen|\\bfees?\\b|gebühr|^order$|^bestellung$|cart item|warenkorbartikel|invoice sent|' +
    'rechnung gesendet|money request|request sent|geldanforderung|zahlungsanforderung|adjustment|kontobewegung|' +
    'tax collected|debit card|memo',
  'i',
);
const REFUND = /refund|rückzahlung|rückerstattung|erstattung|reversal|rückbuchung|stornierung|chargeback/i;

export const paypal: MappedSource = {
  id: 'paypal',
  name: 'PayPal activity',
  signatures: [
    { has: ['datum', 'brutto', 'netto', 'transaktionscode'] },
    { has: ['date', 'gross', 'net', 'transaction id'] },
  ],
  rows: 'payments',
  kind: 'shop',
  columns: {
    id: 'transaktionscode|transaction id',
    reference: 'zugehöriger transaktionscode|reference txn id|related transaction id',
    email: 'absender e-mail-adresse|from email address',
    recipient: 'empfänger e-mail-adresse|to email address',
    phone: 'telefon|contact phone number',
    person: 'name',
    zip: 'plz|zip/postal code|postcode|address zip/postal code',
    date: 'datum|date',
    time: 'uhrzeit|time',
    currency: 'währung|currency',
    country: 'land|country',
    payment: 'typ|type|beschreibung|description',
    product: 'artikelbezeichnung|item title',
    sku: 'artikelnummer|item id',
    quantity: 'anzahl|quantity',
  },
  money: {
    total: [['brutto|gross']],
    shipping: [['versand- und bearbeitungsgebühr|shipping and handling amount']],
    taxes: [['umsatzsteuer|sales tax']],
  },
  state: (cell) => {
    const type = cell('typ|type|beschreibung|description');
    const status = cell('status');
    if (/^memo$/i.test(cell('auswirkung auf guthaben|balance impact')) || OWN_MONEY.test(type)) return NO_ORDER;
    if (REFUND.test(type)) return COMPLETED.test(status) ? rowState('refund') : NO_ORDER;
    if (COMPLETED.test(status)) return rowState('sale', Financial.paid);
    if (REFUNDED.test(status)) return rowState('sale', Financial.refunded);
    return PARTLY_REFUNDED.test(status) ? rowState('sale', Financial.partiallyRefunded) : NO_ORDER;
  },
};
