/* Deutsche Wörter zu den Vorgaben anderer Produkte: was jedes zählt, die Schritte zu unseren Zahlen, was sich nicht nachbilden lässt. */
import type { presets as English } from '../en/presets.ts';

const ends = 'Verglichen mit unserem Anteil der Kunden, die bis zu diesem Alter wieder gekauft haben.';

export const presets = {
  as: (name: string) => `Wie ${name}`,
  says: {
    shopify: 'Anteil jeder Kohorte, der in einem Kalendermonat nach dem der ersten Bestellung gekauft hat.',
    mixpanel:
      'Anteil jeder Kohorte, der in einem 30-Tage-Monat des Alters oder irgendwann danach wiedergekommen ist (On or After).',
    amplitude: 'Anteil jeder Kohorte, der in einem 30-Tage-Monat des Alters wiedergekommen ist (Return On).',
    lifetimely:
      'Anteil jeder Kohorte, der bis heute eine zweite Bestellung hat (R-%): die letzte Zelle jeder Zeile. Spalten sind Kalendermonate.',
    peel: 'Anteil jeder Kohorte, der in einem Kalendermonat oder irgendwann danach gekauft hat (Retention Rate).',
  },
  rules: {
    shopify: 'Bestellungen ohne Wert zählen jetzt in jeder Ansicht als Käufe.',
    mixpanel: 'Die Zählregeln bleiben, wie sie sind.',
    amplitude: 'Die Zählregeln bleiben, wie sie sind.',
    lifetimely: 'Die Zählregeln bleiben, wie sie sind.',
    peel: 'Steuer und Versand gehören jetzt in jeder Ansicht zum Nettoumsatz.',
  },
  back: 'Zurück zur eigenen Definition',
  differs: 'Worin sich das von Tenure unterscheidet',
  computing: 'Wird Schritt für Schritt gezählt …',
  step: 'Was sich ändert',
  number: 'Zahl',
  difference: 'Unterschied',
  inPoints: 'in Punkten',
  customers: 'Kunden',
  caption: (name: string, days: string) => `${name}, Schritt für Schritt zu unserer Zahl bei ${days} Tagen`,
  ownShare: (days: string) => `Tenure: binnen ${days} Tagen wieder gekauft`,
  ownMoney: (days: string) => `Tenure: Nettoumsatz je Kunde binnen ${days} Tagen`,
  notObserved: 'nicht beobachtet',
  tooYoung: 'Noch ist keine Kohorte lange genug beobachtet, um diese Zahl zu vergleichen.',
  numbers: {
    boughtInMonth: {
      name: 'Kohortenanalyse: im Monat gekauft',
      says: `Shopify nennt außerdem eine „Rate wiederkehrender Kunden“; sie steht unter diesem Namen bei den Zeitraumraten unter „Wiederkauf“. ${ends}`,
      begins: (k) => `Shopify: im ${k}. Kalendermonat nach dem ersten gekauft`,
    },
    onOrAfter: {
      name: 'On-or-After-Retention',
      says: `Der Durchschnitt gewichtet jede Kohorte noch einmal mit ihrer Größe; große zählen also doppelt. ${ends}`,
      begins: (k) => `Mixpanel: im Monat ${k} oder später wiedergekommen`,
    },
    returnOn: {
      name: 'Return-On-Retention',
      says: `Der Durchschnitt geht über alle, die so weit gekommen sind, ob die Kohorte vollständig ist oder nicht. ${ends}`,
      begins: (k) => `Amplitude: im Monat ${k} wiedergekommen`,
    },
    repeatCustomers: {
      name: 'R-%, wiederkehrende Kunden',
      says: `Alle Kunden, gleich wie lange sie schon da sind: Junge hatten wenig Zeit. ${ends}`,
      begins: () => 'Lifetimely: bis heute mindestens eine weitere Bestellung',
    },
    retention: {
      name: 'Retention Rate',
      says: `Wer später wiederkommt, zählt für alle Monate davor mit; die Zahl steigt also mit der Zeit. ${ends}`,
      begins: (k) => `Peel: im ${k}. Kalendermonat nach dem ersten oder später gekauft`,
    },
    repurchase: {
      name: 'Repurchase Rate',
      says: `Mindestens zwei Käufe bis zu diesem Monat. ${ends}`,
      begins: (k) => `Peel: bis Ende des ${k}. Kalendermonats nach dem ersten wieder gekauft`,
    },
    revenue: {
      name: 'Lifetime Revenue',
      says: 'Gesamtumsatz mit Steuer und Versand. Verglichen mit unserem Nettoumsatz je Kunde bis zu diesem Alter.',
      begins: (k) => `Peel: Gesamtumsatz je Kunde bis Ende des ${k}. Kalendermonats nach dem ersten`,
    },
  },
  steps: {
    zero: 'Bestellungen ohne Wert: gezählt → ausgelassen',
    tax: 'Steuer: im Umsatz → nicht im Umsatz',
    shipping: 'Versand: im Umsatz → nicht im Umsatz',
    purchaseDay: 'Zweite Bestellung → zweiter Kauftag (Bestellungen eines Tages sind ein Kauf)',
    equalAge: 'Bis heute, in jedem Alter → bis zum selben Monat für alle',
    axis: 'Kalendermonate → 30-Tage-Zeiträume des Alters',
    end: 'Offenes Ende → gleich viel Zeit für alle',
    average: 'Durchschnitt des Produkts → über vollständige Zellen zusammengefasst',
    measure: 'Im Zeitraum oder danach gekauft → bis zu diesem Alter wieder gekauft',
    guard: 'Kohorten alter Kunden: im Durchschnitt → außen vor',
  },
  cannotTitle: 'Was sich nicht nachbilden lässt',
  cannot: {
    refundedOrders:
      'Stornierte und vollständig erstattete Bestellungen sind hier nie Käufe; Shopifys Berichte können einen solchen Kunden zählen.',
    guests:
      'Bestellungen ohne Kunden: Shopify zeigt sie als N/A, hier bleiben sie im Umsatz und stehen in keinem Anteil.',
    hours:
      'Seine Tage sind Fenster von 24 Stunden ab dem ersten Ereignis; hier ist ein Tag ein Kalendertag, denn viele Dateien nennen nur Tage.',
    firstDayOfMonth:
      'Sein Monat 1 beginnt 30 Tage nach dem ersten Ereignis, unserer am Tag 31: Bestellungen dieses einen Tages fallen auf die andere Seite.',
    everyBirth:
      'Dort kann eine Person mit jedem ersten Ereignis eines Zeitraums neu beginnen; hier hat ein Kunde eine erste Bestellung und steht in einer Kohorte.',
    averageOfAverages:
      'Der Durchschnitt mit doppelt zählender Größe wird nur für die Brücke berechnet; die Durchschnittszeile der Tabelle bleibt zusammengefasst.',
    onOrAfterToo:
      'Es kennt auch Return On or After: Das ist das Maß „Kauf ab einem Tag“ mit offenem Ende oder die Vorgabe Mixpanel.',
    cac: 'Den CAC jeder Kohorte zeigt „Amortisation“, mit den Ausgaben, die Sie eintragen.',
    threeTimes: 'Seine Repurchase Rate bis zum 3., 4. … Kauf: siehe die Leiter der Bestellungen unter „Wiederkauf“.',
  },
  assumedTitle: 'Was seine Quellen nicht sagen und hier angenommen ist',
  assumed: {
    calendarMonths: 'Dass seine Monate Kalendermonate sind.',
    average: 'Wie es Kohorten mittelt: über vollständige Zellen zusammengefasst, wie hier.',
    zeroOrders: 'Ob Bestellungen ohne Wert zählen: wie in Ihren Regeln.',
    sameDay: 'Ob zwei Bestellungen eines Tages zwei Käufe sind: hier sind sie einer.',
    refundDay: 'An welchem Tag Erstattungen zählen: wie in Ihren Regeln.',
    statuses: 'Welche Zustände von Bestellungen es zählt: wie in Ihren Regeln.',
  },
  sourcesTitle: 'Quellen',
  sourcesNote:
    'Was diese Seiten sagen; Produkte ändern sich. Die Links öffnen eine andere Website, von Ihren Daten geht nichts mit.',
  opens: 'öffnet eine andere Website',
} satisfies typeof English;
