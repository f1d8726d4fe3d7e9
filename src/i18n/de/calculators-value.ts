/* Deutsche Wörter der Rechner darüber, was ein Kunde wert ist und was seine Gewinnung kostet. */
import type { CalculatorWords } from '../calculator.ts';

const yearly = {
  AOV: { label: 'Mittlerer Bestellwert' },
  F: { label: 'Bestellungen je Kunde und Jahr' },
  M: { label: 'Rohmarge' },
  C: { label: 'Abwanderung im Jahr' },
};
const yearlyStep = 'Deckungsbeitrag im Jahr: Bestellwert × Bestellungen × Marge';

const skok = 'David Skok, „SaaS Metrics 2.0“, For Entrepreneurs';

export const valueCalculators = {
  clv: {
    name: 'CLV nach Lehrbuch',
    lead: 'Was ist ein Kunde wert, wenn alle gleich kaufen und mit einer Rate gehen?',
    formula: ['CLV = Bestellwert × Bestellungen im Jahr × Rohmarge ÷ Abwanderung im Jahr'],
    inputs: yearly,
    steps: {
      yearly: yearlyStep,
      years: 'Mittlere Lebensdauer in Jahren: 1 ÷ Abwanderung',
      clv: 'CLV: Deckungsbeitrag im Jahr ÷ Abwanderung',
    },
    results: { clv: 'Kundenwert (CLV)', yearly: 'Deckungsbeitrag im Jahr', years: 'Mittlere Lebensdauer in Jahren' },
    example: 'Beispiel: Bestellwert 60, 2,5 Bestellungen im Jahr, 40 % Marge, 50 % Abwanderung',
    reading: [
      'Gut ist, was den CAC so weit übersteigt, dass auch alles andere bezahlt ist. Vergleichen Sie mit dem bisher beobachteten Wert (Ansicht Amortisation), bevor Sie danach Geld ausgeben.',
    ],
    hides: [
      'Sie nimmt gleichbleibende Abwanderung an. Wirkliche Kunden gehen früh oder bleiben lange; für alte Kunden ist die Zahl zu niedrig, über neue sagt sie wenig.',
      'Geld in zehn Jahren zählt wie Geld von heute; siehe CLV mit Abzinsung.',
      'Sie ist ein Mittelwert: In den meisten Shops ist der mittlere Kunde viel weniger wert.',
    ],
    mine: () => 'Ihre letzten 365 Tage: Bestellungen, Marge, und wer aus dem Jahr davor nicht wiederkam.',
  },
  clvd: {
    name: 'CLV mit Abzinsung',
    lead: 'Was ist ein Kunde heute wert, wenn späteres Geld weniger wert ist?',
    formula: [
      'CLV = Deckungsbeitrag im Jahr ÷ (1 − q)',
      'q = (1 − Abwanderung) ÷ (1 + Zinssatz)',
      'Innerhalb von H Jahren = CLV × (1 − q^H)',
    ],
    inputs: {
      ...yearly,
      D: { label: 'Zinssatz im Jahr', hint: 'Was Ihr Geld kostet oder anderswo brächte.' },
      H: { label: 'Horizont', unit: 'Jahre' },
    },
    steps: {
      yearly: yearlyStep,
      stays: 'Bleibt ein weiteres Jahr: 100 % − Abwanderung',
      factor: 'Was das nächste Jahr gegen dieses zählt (q)',
      clv: 'CLV: Deckungsbeitrag im Jahr ÷ (1 − q)',
      within: 'Innerhalb des Horizonts: CLV × (1 − q^H)',
    },
    results: {
      clv: 'Kundenwert, abgezinst',
      within: 'Davon innerhalb des Horizonts',
      undiscounted: 'Ohne Abzinsung (Lehrbuch)',
    },
    example: 'Beispiel: wie im Lehrbuch, 10 % Zinssatz, 3 Jahre',
    reading: [
      'Gut ist, was den CAC in einer Zeit übersteigt, die Sie warten können. Liegt das meiste hinter dem Horizont, ruht der Wert auf einer Annahme und nicht auf dem, was Sie gesehen haben.',
    ],
    hides: [
      'Er nimmt gleichbleibende Abwanderung an, wie das Lehrbuch.',
      'Das erste Jahr ist nicht abgezinst (die erste Zahlung kommt am Anfang); Formeln, die ein Jahr später beginnen, ergeben einen Jahresbeitrag weniger.',
    ],
    mine: () => 'Ihre letzten 365 Tage; Zinssatz und Horizont sind die des Beispiels.',
  },
  sbg: {
    name: 'CLV aus einer Bindungskurve',
    lead: 'Was ist ein Vertrag wert, wenn treuer wird, wer bleibt? Für Abos, die sich jede Periode verlängern. Geben Sie ein, wer nach jeder noch da ist; was noch nicht beobachtet ist, bleibt leer.',
    formula: [
      'CLV = Deckungsbeitrag je Periode × Σ S(t) ÷ (1 + Zinssatz)^t',
      'S(t) = Anteil, der nach t Verlängerungen noch da ist, fortgesetzt mit dem sBG-Modell',
    ],
    inputs: {
      Y0: { label: 'Kunden am Anfang' },
      Y1: { label: 'Nach 1 Verlängerung' },
      Y2: { label: 'Nach 2' },
      Y3: { label: 'Nach 3' },
      Y4: { label: 'Nach 4' },
      Y5: { label: 'Nach 5' },
      Y6: { label: 'Nach 6' },
      Y7: { label: 'Nach 7' },
      P: { label: 'Deckungsbeitrag je Kunde und Periode' },
      D: { label: 'Zinssatz je Periode' },
      H: { label: 'Horizont', unit: 'Perioden' },
    },
    steps: {
      first: 'Blieben bei der ersten Verlängerung',
      alpha: 'sBG, α an die Kurve angepasst',
      beta: 'sBG, β an die Kurve angepasst',
      lifetime: 'Abgezinste Perioden, die ein Kunde zahlt: Σ S(t) ÷ (1 + Zinssatz)^t',
      clv: 'CLV: Deckungsbeitrag × abgezinste Perioden',
      within: 'Innerhalb des Horizonts: Deckungsbeitrag × abgezinste Perioden darin',
    },
    results: {
      clv: 'Kundenwert (Vorhersage)',
      within: 'Davon innerhalb des Horizonts',
      constant: 'Bliebe die Abwanderung der ersten Verlängerung für immer',
      next: 'Bei der nächsten Verlängerung erwartet zu bleiben',
    },
    example: 'Beispiel: die hochwertigen Kunden von Fader und Hardie 2007',
    reading: [
      'Vergleichen Sie mit der Zeile bei gleichbleibender Abwanderung: Ergibt sie viel weniger, so unterschätzt die Formel mit einer einzigen Rate, wer bleibt. Quelle von Modell und Beispiel: Fader, Hardie 2007, Journal of Interactive Marketing 21, 76–90.',
    ],
    hides: [
      'Das Modell gilt für Verträge mit Verlängerung, nicht für Shops, in denen Kunden kommen und gehen.',
      'Was hinter der letzten beobachteten Verlängerung liegt, ist eine Vorhersage aus einer Kurve; von einer Preiserhöhung weiß sie nichts.',
    ],
    mine: () => '',
  },
  cac: {
    name: 'CAC',
    lead: 'Was kostet es, einen Kunden zu gewinnen?',
    formula: ['CAC = Ausgaben für Gewinnung ÷ neue Kunden'],
    inputs: {
      Spend: {
        label: 'Ausgaben für Gewinnung',
        hint: 'Anzeigen, Agenturen, Werkzeuge, Gehälter: alles, was neue Kunden bringt.',
      },
      New: { label: 'Neue Kunden', hint: 'Derselben Zeit, gleich über welchen Kanal.' },
    },
    steps: { cac: 'CAC: Ausgaben ÷ neue Kunden' },
    results: { cac: 'Kosten je gewonnenem Kunden' },
    example: 'Beispiel: 12.000 für 400 neue Kunden',
    reading: [
      'Gut ist, was unter dem liegt, was ein Kunde in der Zeit beiträgt, die Sie warten können: siehe Amortisation und LTV : CAC.',
    ],
    hides: [
      'Er ist ein Mittelwert über alle Kanäle. Der nächste Kunde kostet meist mehr als der mittlere.',
      'Ausgaben von heute gewinnen Kunden von morgen; in einem Monat des Umbruchs stimmt das Verhältnis nicht.',
    ],
    mine: () => 'Ihre Monate mit Ausgaben.',
  },
  payback: {
    name: 'Amortisation',
    lead: 'Nach wie vielen Monaten hat ein Kunde eingebracht, was seine Gewinnung kostete?',
    formula: [
      'Deckungsbeitrag bis Monat k = erste Bestellung + je Monat × (r + r² + … + r^k), r = 1 − Abwanderung',
      'Amortisation = der Monat, in dem er den CAC erreicht, innerhalb des Monats auf gerader Linie',
    ],
    inputs: {
      CAC: { label: 'CAC' },
      First: { label: 'Deckungsbeitrag der ersten Bestellung', hint: 'Nach Wareneinsatz, Versand und Gebühren.' },
      Monthly: { label: 'Deckungsbeitrag je Monat danach', hint: 'Eines Kunden, der noch da ist.' },
      C: { label: 'Abwanderung im Monat' },
    },
    steps: {
      left: 'Nach der ersten Bestellung noch offen: CAC − erste Bestellung',
      stays: 'Nach einem Monat noch da (r)',
      before: 'Bis zum Monat davor: erste Bestellung + je Monat × Monate, die ein Kunde im Mittel da ist',
      after: 'Bis zum Monat der Amortisation: ebenso',
      payback: 'Dazwischen auf gerader Linie',
    },
    results: {
      payback: 'Amortisation',
      month: 'Volle Monate',
      year: 'Deckungsbeitrag nach 12 Monaten',
      most: 'Deckungsbeitrag höchstens',
    },
    example: 'Beispiel: CAC 30, erste Bestellung 18, dann 3 im Monat, 5 % Abwanderung',
    reading: [
      `Unter 12 Monaten ist eine oft zitierte Regel für Software-Abos (${skok}). Für Shops ist sie nicht belegt: Gut ist, was Ihre Kasse trägt.`,
    ],
    hides: [
      'Vielleicht kommt die Hälfte der Kunden nie wieder: Der Mittelwert amortisiert sich, viele einzelne Kunden nicht.',
      'Eine kurze Amortisation sagt nicht, wie viel danach kommt.',
      'Die Abwanderung gilt als gleichbleibend; frühe Monate verlieren meist mehr.',
    ],
    mine: (when: string) =>
      `Ihr CAC über alle Monate, und was Kunden am ersten Tag und bis ${when} beitrugen, gleichmäßig verteilt.`,
  },
  ltvcac: {
    name: 'LTV : CAC',
    lead: 'Wie oft bringt ein Kunde ein, was seine Gewinnung kostete?',
    formula: ['LTV : CAC = Deckungsbeitrag je Kunde bis zu einem genannten Alter ÷ CAC'],
    inputs: {
      LTV: { label: 'LTV', hint: 'Als Deckungsbeitrag, nicht als Umsatz, bis zu einem Alter, das Sie nennen.' },
      CAC: { label: 'CAC' },
    },
    steps: { ratio: 'Verhältnis: LTV ÷ CAC', left: 'Bleibt je Kunde: LTV − CAC' },
    results: { ratio: 'LTV : CAC', left: 'Bleibt je Kunde' },
    example: 'Beispiel: LTV 84, CAC 30',
    reading: [
      `Unter 1 kostet jeder Kunde mehr, als er bringt. „Mindestens 3“ ist eine Faustregel für Software-Abos mit dem LTV eines ganzen Kundenlebens (${skok}); bei einem beobachteten LTV von 90 Tagen wäre sie viel zu streng. Keine Regel gilt für jeden Shop.`,
    ],
    hides: [
      'Das Alter des LTV: 3 in einem Jahr und 3 in einem Leben sind verschiedene Geschäfte.',
      'Ein hohes Verhältnis kann heißen, dass Sie zu wenige Kunden gewinnen, nicht dass alles gut ist.',
      'Wann das Geld zurückkommt: siehe Amortisation.',
    ],
    mine: (when: string) => `Ihr Shop: beobachteter LTV bei ${when}, CAC über alle Monate.`,
  },
} satisfies Readonly<Record<string, CalculatorWords>>;
