/* Deutsche Methodenseite: Rechner aus eingegebenen Zahlen. */
import type { MethodPart } from '../../section.ts';

export const calculators: MethodPart = {
  id: 'typed-numbers',
  title: 'Eingegebene Zahlen',
  sections: [
    {
      id: 'calculators',
      title: 'Rechner',
      paragraphs: [
        'Sie wenden die Definitionen dieser Seite auf Zahlen an, die Sie eingeben, ohne Datei. Beträge werden beim Eingeben auf die kleinste Währungseinheit gerundet, Ergebnisse erst beim Anzeigen. Anteile von Kunden tragen ihre 95-%-Spanne nach Wilson, wo die einen ein Teil der anderen sind. Der Link enthält die eingegebenen Zahlen und sonst nichts.',
        '„Meine Zahlen nehmen“ nimmt, was die anderen Ansichten zeigen: den letzten ganzen Zeitraum mit einer Rate, alle Kunden, den CAC über alle Monate, den beobachteten LTV beim größten von 365, 180, 90, 60 und 30 Tagen. Angeboten wird es nur, wo es eine solche Zahl gibt.',
      ],
      formula: [
        'Abwanderung im Jahr = 1 − (1 − Abwanderung)^(12 / Monate)',
        'CLV nach Lehrbuch = AOV × Bestellungen im Jahr × Rohmarge / Abwanderung',
        'CLV, abgezinst = m / (1 − q), q = (1 − Abwanderung) / (1 + d), m = Deckungsbeitrag im Jahr',
        'CLV aus einer Kurve = P × Σ S(t) / (1 + d)^t, t = 0, 1, 2 …, S nach sBG',
        'Deckungsbeitrag bis Monat k = erste + je Monat × (r + r² + … + r^k), r = 1 − Abwanderung',
      ],
      rows: [
        {
          term: 'Abwanderung im Jahr',
          text: 'Wer gegangen ist, kann nicht noch einmal gehen; Raten werden deshalb nicht addiert: 5 % im Monat sind 46 % im Jahr.',
        },
        {
          term: 'Erste Zahlung',
          text: 'Am Anfang, nicht abgezinst: Bei einem Zinssatz von 0 ist der abgezinste CLV der des Lehrbuchs.',
        },
        {
          term: 'Bindungskurve',
          text: 'sBG (Fader, Hardie 2007), größte Likelihood, eine Kohorte, mindestens zwei Verlängerungen. Eine Anpassung, die nicht konvergiert, an einer Grenze liegt, einen Standardfehler über ihrem Wert hat oder auf weniger als 50 Kunden ruht, ergibt keinen Wert. Bei α ≤ 1 gehen manche nie: Ohne Abzinsung steht dann nur der Wert innerhalb des Horizonts da. Auch der Horizont ist abgezinst.',
        },
        {
          term: 'Amortisation',
          text: 'Der erste Monat, dessen Deckungsbeitrag den CAC erreicht, und der Punkt zwischen dem Monat davor und ihm auf gerader Linie; 0, wenn schon die erste Bestellung bezahlt. Sie tritt nie ein, wenn erste + je Monat × r / (1 − r) unter dem CAC bleibt.',
        },
      ],
    },
  ],
};
