/* Deutsche Wörter für das, was neben den Bestellungen steht: weitere Tabellen, die Summe des Shops, Identitäten. */
import type { beside as English } from '../en/data-beside.ts';

const gezählt = (zahl: string, eins: string, viele: string): string => `${zahl} ${zahl === '1' ? eins : viele}`;

export const beside = {
  title: 'Neben den Bestellungen',
  titleAlone: 'Bisher gelesene Tabellen',
  period: 'Zeitraum',
  rows: 'Zeilen',
  spend: (amounts: string, channels: string) =>
    `**${amounts} Werbeausgaben** in ${gezählt(channels, 'Kanal', 'Kanälen')}.`,
  spendTitle: 'Werbeausgaben nach Kanal',
  channel: 'Kanal',
  noChannel: 'nicht genannt',
  amount: 'Betrag',
  spread: (rows: string) =>
    rows === '1'
      ? '1 Zeile reicht über mehr als einen Monat; ihr Betrag wird auf die Tage verteilt.'
      : `${rows} Zeilen reichen über mehr als einen Monat; ihre Beträge werden auf die Tage verteilt.`,
  repeated: (rows: string, channel: string) =>
    `${gezählt(rows, 'Zeile', 'Zeilen')}${channel === '' ? '' : ` von ${channel}`} ${rows === '1' ? 'nennt' : 'nennen'} dasselbe Geld noch einmal auf anderer Ebene (Kampagne, Anzeige) und ${rows === '1' ? 'wird' : 'werden'} nicht addiert.`,
  subscriptions: (subscriptions: string, customers: string) =>
    `**${gezählt(subscriptions, 'Abonnement', 'Abonnements')}** von ${gezählt(customers, 'Kunde', 'Kunden')}.`,
  states: [
    'Stand nicht genannt',
    'Aktiv',
    'In der Probezeit',
    'Überfällig',
    'Pausiert',
    'Gekündigt',
    'Unbezahlt',
    'Unvollständig',
  ],
  noEnd:
    'Die Datei sagt nicht, wann ein Abonnement endete; die Abwanderung lässt sich daraus nicht berechnen. Wählen Sie in Stripe den Status „All“, nehmen Sie die Spalten „Canceled At (UTC)“ und „Ended At (UTC)“ dazu und legen Sie diese Datei ab.',
  survey: (answers: string, question: string) =>
    `**${gezählt(answers, 'Antwort', 'Antworten')}** auf ${question === '' ? 'eine Umfrage.' : `„${question}“${/[?.!…]$/.test(question) ? '' : '.'}`}`,
  promoters: 'Promotoren (9–10)',
  passives: 'Passive (7–8)',
  detractors: 'Kritiker (0–6)',
  identified: 'Mit E-Mail',
  withOrders: 'Mit einer Bestellung hier',
  customers: (customers: string, withOrders: string) =>
    `**${gezählt(customers, 'Kunde', 'Kunden')}** des Shops, ${withOrders} mit einer Bestellung hier.`,
  consentYes: 'Dürfen angeschrieben werden',
  consentNo: 'Dürfen nicht angeschrieben werden',
  consentUnknown: 'Nicht gesagt',
  earlier: (customers: string) =>
    `${gezählt(customers, 'Kunde hat', 'Kunden haben')} im Shop mehr Bestellungen als in diesen Dateien: Sie reichen nicht bis zur ersten Bestellung zurück, oder es fehlen welche.`,
  earlierNone: 'Keiner von ihnen hat im Shop mehr Bestellungen als in diesen Dateien.',
  transactions: (transactions: string, refunds: string) =>
    `**${gezählt(transactions, 'Zahlungsvorgang', 'Zahlungsvorgänge')}**, darunter ${gezählt(refunds, 'Erstattung', 'Erstattungen')} mit Datum.`,
  refundsMatched: 'Erstattungen, deren Bestellung hier ist',
  refundsOnOrder: 'Erstattungen werden jetzt am Tag der Bestellung von ihr abgezogen.',
  refundsOnDay: 'Erstattungen zählen jetzt an ihrem eigenen Tag.',
  refundsGross: 'Erstattungen werden jetzt nicht abgezogen.',
  countOnDay: 'Am Tag der Erstattung zählen',
  reconciliation: {
    title: 'Die Summe des Shops',
    all: (months: string) =>
      months === '1'
        ? 'Im einzigen ganzen Monat **stimmen Bestellungen und Umsatz genau** mit dem Bericht des Shops überein.'
        : `In allen ${months} ganzen Monaten **stimmen Bestellungen und Umsatz genau** mit dem Bericht des Shops überein.`,
    some: (equal: string, months: string) =>
      `In **${equal} von ${months}** ganzen Monaten stimmen Bestellungen und Umsatz genau mit dem Bericht des Shops überein.`,
    largest: (amount: string, month: string) => `Der größte Unterschied ist ${amount}, im ${month}.`,
    none: 'Kein Monat steht ganz sowohl im Bericht des Shops als auch in den Bestellungen.',
    byMonth: 'Monat für Monat',
    caption: 'Bestellungen und Umsatz nach Monat, wie der Shop sie nennt und wie sie hier stehen',
    month: 'Monat',
    shopOrders: 'Bestellungen, Shop',
    orders: 'Bestellungen, hier',
    shopSales: 'Umsatz, Shop',
    sales: 'Umsatz, hier',
    difference: 'Hier − Shop',
    notWhole: 'nicht ganz',
    agrees: 'stimmt',
    orderGap: (orders: string) => `${orders} ${/^[+−]?1$/.test(orders) ? 'Bestellung' : 'Bestellungen'}`,
    before: 'Umsatz vor Erstattungen: Bruttoumsatz − Rabatte. Alle Bestellungen des Monats, ob gezählt oder nicht.',
  },
  identity: {
    title: 'Woran Kunden erkannt werden',
    sentence: (customers: string, without: string) =>
      `**${gezählt(customers, 'Kunde', 'Kunden')}** in den gezählten Bestellungen; ${without === '0' ? 'jede sagt, wer gekauft hat' : `${gezählt(without, 'Bestellung lässt', 'Bestellungen lassen')} sich niemandem zuordnen`}.`,
    open: 'Was würde Zusammenführen ändern?',
    loading: 'Identitäten werden verglichen',
    byEmail: 'An der E-Mail erkannt',
    byPhone: 'Nur am Telefon',
    byCustomerId: 'Nur an der Kundennummer',
    none: 'Bestellungen ohne Identität',
    caption: 'Wege, Identitäten zusammenzuführen',
    rule: 'Wer ein Kunde ist',
    customers: 'Kunden',
    joined: 'Vereint',
    repeat: 'Wiederkauf',
    rules: {
      none: {
        name: 'Gleiche E-Mail, sonst Telefon, sonst Kundennummer',
        note: 'Die übliche Regel. Sie vereint niemanden aus Zufall.',
      },
      phone: {
        name: 'Auch gleiches Telefon',
        note: 'Eine Familie oder Firma mit einer Nummer wird zu einem Kunden.',
      },
      name: {
        name: 'Auch gleicher Name und gleiche Postleitzahl',
        note: 'Zwei Menschen gleichen Namens am selben Ort werden einer. Hat keine Bestellung eine Postleitzahl, gilt der Name allein.',
      },
      both: { name: 'Auch beides', note: 'Vereint am meisten und irrt am meisten.' },
    },
  },
} satisfies typeof English;
