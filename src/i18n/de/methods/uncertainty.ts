/* Methodenseite auf Deutsch: Durchschnitte, Spannen, Kaplan–Meier. */
import type { MethodPart } from '../../section.ts';

export const uncertainty: MethodPart = {
  id: 'certainty',
  title: 'Wie sicher eine Zahl ist',
  sections: [
    {
      id: 'averages',
      title: 'Durchschnitte über Kohorten',
      paragraphs: [
        'Die Durchschnittszeile ist **über vollständige Zellen zusammengefasst**: wer es in ihnen allen getan hat / Beobachtbare in ihnen allen. Das einfache Mittel und der Median der Kohorten sind wählbar. Sie ist grau, wo weniger als die Hälfte aller Kunden in vollständigen Zellen steht.',
        'Die zusammengefasste Kurve des kumulierten Wiederkaufs ist 1 − Kaplan–Meier der Zeit bis zum zweiten Kauftag, damit sie nie fällt; ihre Beschriftung sagt es. Durchschnittszeile und Kurve können deshalb leicht voneinander abweichen.',
      ],
    },
    {
      id: 'intervals',
      title: 'Spannen',
      paragraphs: [
        'Alle Spannen sind 95-%-Intervalle. Eine Spanne sagt, wie weit allein der Zufall die Zahl bewegen kann; von einem veränderten Shop oder der Saison weiß sie nichts. Die Nachkommastellen richten sich nach ihr: keine, wo sie breiter als ein Punkt ist.',
        'Zellen mit weniger als 30 Kunden (einstellbar) sind grau. Unter 100 Kunden insgesamt stehen Anzahlen vorn, und nichts wird getestet.',
      ],
      rows: [
        { term: 'Anteile', text: 'Das Score-Intervall von Wilson.' },
        { term: 'Mittelwerte von Geld', text: 'Mittel ± 1,96 s/√n; keine unter n = 30.' },
        {
          term: 'LTV',
          text: 'Wert ± 1,96 √V, V = n/(n − 1) × Quadratsumme dessen, was jeder Kunde zur ganzen Summe der Mittelwerte beiträgt (infinitesimales Jackknife); keine unter n = 30. Wo alle beobachtet sind, ist das Mittel ± 1,96 s/√n.',
        },
        { term: 'Amortisation', text: 'Bootstrap, siehe dort.' },
        { term: 'Kaplan–Meier', text: 'Log–log, siehe dort.' },
      ],
      formula: [
        'Wilson: Grenzen = (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)',
        'p = Anteil, n = beobachtbare Kunden, z = 1,96',
      ],
    },
    {
      id: 'kaplan-meier',
      title: 'Kaplan–Meier',
      paragraphs: [
        'Der Anteil, der bis Tag t nicht wieder gekauft hat, wenn manche noch nicht so lange beobachtet sind. Wer bis t beobachtet ist, zählt am Tag t noch zu denen, die kaufen könnten.',
        'Die Varianz ist die von Greenwood, das Intervall log–log: Es bleibt zwischen 0 und 1. Ein Quantil q ist das erste t mit S(t) ≤ 1 − q.',
      ],
      formula: [
        'S(t) = Π über die Tage i ≤ t von (1 − dᵢ/nᵢ)',
        'dᵢ = zweite Käufe am Tag i, nᵢ = Kunden, die noch kaufen könnten',
        'Spanne: exp(−exp(ln(−ln S) ± 1,96 √(Σ dᵢ/(nᵢ(nᵢ − dᵢ))) / ln S))',
      ],
    },
    {
      id: 'signals',
      title: 'Signal oder Rauschen',
      paragraphs: [
        'Ob eine Kohorte oder Gruppe mehr als durch Zufall von den anderen abweicht. Getestet werden nur Anteile: jede vollständige Zelle der Tabelle gegen alle anderen Zeilen ihrer Spalte, die in Durchschnitte eingehen; wo ein Kunde in mehreren Zeilen stehen kann, gegen die Kunden, die nicht in der Zeile stehen. Laufende und teilweise Zellen sowie Kohorten alter Kunden stehen auf keiner der beiden Seiten. Verhältnisse zur vorigen Spalte und offene Enden werden nicht getestet: Bei offenem Ende hatten spätere Kohorten weniger Zeit und weichen schon rechnerisch ab. Unter 100 Kunden insgesamt wird nichts getestet.',
        'Eine Ansicht hat viele Zellen, und von hundert Vergleichen fielen fünf durch Zufall auf. Alle Tests einer Ansicht werden deshalb gemeinsam korrigiert (Benjamini–Hochberg, 5 %): ▲ und ▼ kennzeichnen, was bleibt, und von allen Zeichen ist höchstens etwa eines von zwanzig Zufall. In 1.000 simulierten Shops mit lauter gleichen Kohorten (12 Kohorten × 12 Alter) zeigten 4 % der Ansichten überhaupt ein Zeichen; eine Kohorte mit 15 % unter elf mit 10 % wurde in mehr als 90 % gefunden, wenn der Unterschied nach 30 oder 90 Tagen da ist, und in 69 %, wenn er sich erst über ein ganzes Jahr aufbaut.',
        'Der Test ist das zweiseitige z zweier Anteile; wo eine erwartete Anzahl unter 20 liegt, Fishers exakter Test. Die übliche Grenze von 5 gilt für einen einzelnen Vergleich: Die Korrektur blickt auf weit kleinere p-Werte, und dort behauptet z bei kleinen Anzahlen zu viel.',
        '„Etwa n Kunden mehr je Gruppe“ ist, was zwei Gruppen mit den gesehenen Anteilen für 80 % Trennschärfe bräuchten (5 %, zweiseitig), minus die Kunden der Zelle, auf zwei Ziffern. Nicht angegeben unter 30 Kunden und wo keine fehlen: Dann fiele der Unterschied für sich allein auf, unter so vielen Vergleichen aber nicht.',
        'Unter Wiederkauf wird die Zeit bis zur zweiten Bestellung bei jedem Wert mit der aller Kunden ohne den Wert verglichen, nach dem Log-Rang-Test, korrigiert für die gezeigten Werte; nicht, wo auf einer Seite weniger als fünf zweite Käufe zu erwarten sind.',
      ],
      formula: [
        'z = (p₁ − p₂) / √(p(1 − p)(1/n₁ + 1/n₂)), p = Anteil beider zusammen',
        'n je Gruppe = (1,96 √(2 p̄ (1 − p̄)) + 0,84 √(p₁(1 − p₁) + p₂(1 − p₂)))² / (p₁ − p₂)², p̄ = (p₁ + p₂)/2',
        'Log-Rang: (O − E)² / V, E = Σ dᵢ n₁ᵢ/nᵢ, V = Σ dᵢ (n₁ᵢ/nᵢ)(1 − n₁ᵢ/nᵢ)(nᵢ − dᵢ)/(nᵢ − 1)',
      ],
    },
    {
      id: 'beside-trends',
      title: 'Das Jahr davor und der Black Friday',
      paragraphs: [
        'Neben einem Verlauf steht derselbe Monat, dasselbe Quartal oder dieselbe ISO-Woche ein Jahr zuvor, denn Jahreszeiten unterscheiden sich stärker als Jahre. Verglichen werden nur vollständige Kohorten, die in Durchschnitte eingehen, mit beiden Spannen; zwei Anteile gelten nach demselben z bei 5 % als verschieden, als einzelner Vergleich, und nie, wo eine erwartete Anzahl unter 5 liegt.',
        'Eine Monats- oder Wochenkohorte, in der der Black Friday liegt (der Tag nach dem vierten Donnerstag im November), trägt seinen Namen, wenn ihre Erstbestellungen mindestens das 1,5-Fache des Medians der anderen Kohorten sind: Ihre Kunden kamen aus einem anderen Grund als die eines üblichen Monats.',
      ],
    },
    {
      id: 'proof',
      title: 'Der Nachweis einer Zahl',
      paragraphs: [
        'Eine Zahl öffnet die Zeilen, aus denen sie gerechnet ist: Kunden, Bestellungen und Erstattungen, was über und unter dem Bruchstrich steht, und wer warum nicht einging. „Alle Zeilen (CSV)“ enthält dieselben Zeilen; aus ihnen allein folgt die Zahl.',
        'Kunden sind Nummern, in diesem Datenbestand von 1 an; sie gelten bis zum nächsten Import oder Rückgängigmachen. E-Mail-Adressen, Telefonnummern und Namen stehen in keinem Nachweis. Unter einem Filter nennt der Nachweis, wie viele Kunden er auslässt; Umtausche, die zur ersetzten Bestellung gehören, stehen als nicht eingegangen darin.',
        'In der Datei sagen inNumerator und inDenominator (1 oder 0), wo eine Zeile steht; amount ist Geld in ganzen Währungseinheiten, eine Zahl von Bestellungen oder Stück, oder Tage; position ist das Alter in Tagen oder die Zahl der Kalenderzeiträume seit der ersten Bestellung, observedTo die letzte, bis zu der der Kunde beobachtet ist; leftOut nennt den Grund, takesPartOn den Tag, an dem er endet.',
      ],
      rows: [
        { term: 'Anteile, Raten', text: 'Zeilen über dem Strich / Zeilen darunter.' },
        { term: 'Mittelwerte', text: 'Beträge über dem Strich / Zeilen darunter. Summen: Beträge über dem Strich.' },
        { term: 'Wiederkehrender Anteil', text: 'Beträge über dem Strich / Beträge darunter.' },
        { term: 'CAC', text: 'Die Ausgaben in der Spalte given / Zeilen unter dem Strich.' },
        {
          term: 'Summen mittlerer Zuwächse',
          text: 'Für jede position: die Beträge dort über dem Strich / Zeilen darunter mit observedTo ≥ position; davon die Summe (LTV, unvollständige kumulierte Zellen). Amortisation: die erste position, an der diese Summe den CAC in der Spalte given erreicht.',
        },
        {
          term: 'Quantile, Kaplan–Meier',
          text: 'Typ 7 der Beträge über dem Strich. Für den Median der Zeit bis zur zweiten Bestellung ist amount die Zeit jeder Zeile unter dem Strich, und die Zeile steht darüber, wo die Bestellung kam.',
        },
        {
          term: 'Mittel oder Median der Kohorten',
          text: 'Die Regel innerhalb jeder Kohorte (Spalte cohort), davon Mittel oder Median.',
        },
      ],
    },
  ],
};
