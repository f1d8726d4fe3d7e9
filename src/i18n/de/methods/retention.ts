/* Methodenseite auf Deutsch: Kohorten, Spalten, Zellen, Maße, Wiederkaufraten. */
import type { MethodPart } from '../../section.ts';
import { byAttribute } from './by-attribute.ts';
import { mixSection } from './mix-and-audit.ts';

export const retention: MethodPart = {
  id: 'coming-back',
  title: 'Wiederkommen',
  sections: [
    {
      id: 'cohorts',
      title: 'Kohorten',
      paragraphs: [
        'Eine Kohorte sind die Kunden, deren erste gezählte Bestellung in einen Zeitraum fällt: Tag, ISO-Woche (2026-W01, nach ISO-Jahr), **Monat**, Quartal oder Jahr.',
        'Die Größe ist ihre Anzahl. Der Erstbestellwert ist der mittlere Nettoumsatz ihrer ersten Bestellungen.',
      ],
    },
    {
      id: 'filter',
      title: 'Filter und Segmente',
      paragraphs: [
        'Ein Filter wählt Kunden aus: nach dem Tag der ersten Bestellung, nach einem Merkmal der ersten Bestellung, nach späteren Käufen, nach einem gespeicherten Segment. Alle Bedingungen müssen erfüllt sein. **Er schneidet nie ab, was man von ihnen sieht**: Von jedem ausgewählten Kunden bleiben alle Bestellungen, vor und nach jedem Tag, den der Filter nennt, und der Stand bleibt.',
        'Bestellungen ohne Identität und Erstattungszeilen von niemandem gehören zu keinem Kunden und bleiben weg, solange ein Filter gesetzt ist. Zählregeln, Umsatzbrücke und die Prüfung auf Altkunden gelten weiter für alle Bestellungen: Eine Kohorte voller Altkunden bleibt aus Durchschnitten heraus, wen auch immer der Filter aus ihr auswählt.',
        'Ein Segment ist eine gespeicherte Regel, keine Liste: Es enthält, wer sie gerade erfüllt. Eine als Segment gespeicherte Zelle des Kohortenrasters wählt die Kunden aus, die sie zählt (oder die übrigen beobachteten), in einer Kalenderspalte alle der Zeile, soweit sie beobachtet sind; Bedingungen eines Filters werden Teil davon. „Kunden zeigen“ listet sie mit erstem Tag, Bestellungen und Nettoumsatz. Ein Segment, das sich über andere auf sich selbst bezieht oder auf ein nicht mehr gespeichertes, trifft auf niemanden zu.',
        'Ein Filter nach späteren Bestellungen („innerhalb von 90 Tagen wieder gekauft“) legt fest, wie oft die Ausgewählten wiederkommen; die Ansicht sagt das. Die Spanne des Werts der ersten Bestellung wird nach ihren Grenzen gelesen, die obere eingeschlossen; die Grenzen sind unter jedem Filter die aller Kunden.',
        'Das Aktivfenster ist das aller Kunden, damit „aktiv“ für jede Gruppe dasselbe heißt. Was ein einzelner Kunde gekostet hat, ist nicht bekannt: Jeder steht für die Kosten (CAC) seines Monats, Ausgaben / alle neuen Kunden des Monats; gepoolt ist es der Mittelwert über die ausgewählten Kunden.',
      ],
    },
    {
      id: 'columns',
      title: 'Spalten',
      paragraphs: [
        'Das Alter sind die Tage seit der ersten gezählten Bestellung des Kunden, 0 am selben Tag. Spalten sind **Altersabschnitte**, ohne andere Wahl 30 Tage breit (auch 1, 7, 90 oder 365): Abschnitt k umfasst das Alter 30k + 1 … 30k + 30, Tag 0 steht für sich. So hat jeder Kunde gleich viel Zeit, auch wer spät im Monat kam.',
        'Kalenderspalten („wie in Shopify“) sind Kalenderzeiträume: k = Zeitraum der Bestellung − Zeitraum der ersten Bestellung. Wer am letzten Tag eines Monats kam, hat dann einen Tag in Monat 0.',
        'Bei Geld ist die erste Altersspalte der erste Tag = alles im Alter 0; kumuliert bis N heißt Alter 0 … N.',
      ],
    },
    {
      id: 'cells',
      title: 'Nenner und Zustand einer Zelle',
      paragraphs: [
        'Der Nenner einer Zelle sind die beobachtbaren Kunden: die mit erstem Tag + letztem Alter des Abschnitts ≤ Stand. Auf dem Kalender sind es alle, sobald der Stand den letzten Tag des Zeitraums erreicht hat. Der Wert ist: wer von ihnen es getan hat / beobachtbare Kunden.',
        'Nur vollständige Zellen gehen in Durchschnitte ein.',
      ],
      rows: [
        {
          term: 'Vollständig',
          text: 'Der eigene Zeitraum der Kohorte ist vorbei (Stand ≥ sein letzter Tag), und alle sind beobachtbar.',
        },
        {
          term: 'Teilweise',
          text: 'Manche sind beobachtbar. Schraffiert, mit dem Tag, an dem die Zelle vollständig wird; Wert, Anzahl und Spanne gelten für die Beobachtbaren. Kumuliertes Geld nutzt mittlere Zuwächse, siehe beobachteter LTV.',
        },
        {
          term: 'Laufend',
          text: 'Ein Kalenderzeitraum, der noch nicht vorbei ist: Anzahl bisher / Größe, schraffiert, ohne Spanne.',
        },
        { term: 'Leer', text: 'Niemand ist beobachtbar. Kein Wert, nie 0.' },
      ],
    },
    {
      id: 'measures',
      title: 'Maße',
      paragraphs: ['Jeder Anteil bezieht sich auf die beobachtbaren Kunden seiner Zelle.'],
      rows: [
        {
          term: 'Im Zeitraum gekauft',
          text: 'Mindestens eine Bestellung im Zeitraum. Im Kalendermonat 0 sind das alle.',
        },
        {
          term: 'Tag N',
          text: 'Mindestens eine Bestellung genau N Tage nach der ersten; beobachtbar: erster Tag + N ≤ Stand.',
        },
        {
          term: 'Wiederkauf, kumuliert',
          text: 'Der zweite Kauftag ist im Alter ≤ N gekommen; auf dem Kalender bis zum Ende des Zeitraums c + k. **Die Vorgabe.**',
        },
        {
          term: 'Umsatz',
          text: 'Nettoumsatz je gewonnenem Kunden oder der Kohorte, im Zeitraum oder kumuliert vom ersten Tag an.',
        },
        {
          term: 'In Tagesspannen gekauft',
          text: 'Wie im Zeitraum gekauft, aber über Spannen des Alters, die Sie wählen (1–7, 8–30, 31–90, 91–180, 181–365). Lücken sind erlaubt, Überschneidungen nicht; eine Spanne ab 0 enthält die erste Bestellung und damit alle. Spannen zählen Tage des Alters und haben keine Kalenderform.',
        },
        {
          term: 'Ab einem Tag, gleich lang',
          text: 'Mindestens eine Bestellung im Alter N … N + H, N = erstes Alter des Abschnitts; beobachtbar: erster Tag + N + H ≤ Stand. H sind 365 Tage, sonst die größere Zahl aus 180 und 90, die bei k = 0 mindestens die Hälfte der Kohorten vollständig macht; Sie können eine andere setzen. Gibt es kein solches H, wird das Maß nicht angeboten. Der Tabellenkopf nennt H.',
        },
        {
          term: 'Ab einem Tag, offenes Ende',
          text: 'Mindestens eine Bestellung im Alter N oder später, bis zum Stand, über die Kunden, deren Abschnitt k vorbei ist; auf dem Kalender eine Bestellung im Zeitraum c + k oder später. Wer später kam, hatte weniger Zeit; bei jungen Kohorten fällt der Wert deshalb schon rechnerisch.',
        },
        {
          term: 'Deckungsbeitrag, Bestellungen, Stückzahl',
          text: 'Werden addiert wie der Umsatz. Deckungsbeitrag = Nettoumsatz × Rohmarge − variable Kosten je Bestellung; dafür muss unter Amortisation die Rohmarge eingetragen sein. Bestellungen sind die gezählten, die erste eingeschlossen. Stückzahl ist die Menge ihrer Positionen; Bestellungen ohne Positionen zählen kein Stück, ihre Anzahl wird genannt. Erstattungen nehmen weder Bestellungen noch Stück weg.',
        },
      ],
    },
    byAttribute,
    mixSection,
    {
      id: 'against',
      title: 'Bezogen auf die Kohorte oder die vorige Spalte',
      paragraphs: [
        'Ein Anteil bezieht sich auf die Kohorte: wer es getan hat / alle Beobachtbaren. Bezogen auf die vorige Spalte heißt es: wer es in dieser Spalte getan hat / wer es in der vorigen getan hat, beide gezählt über die Kunden, die für beide Spalten beobachtbar sind. Die erste Spalte bezieht sich auf alle Beobachtbaren.',
        'Das ist ein Verhältnis zweier Anzahlen und kein Anteil: Die einen müssen nicht unter den anderen sein. Es kann daher über 100 % liegen und hat keine Spanne. Hat es in der vorigen Spalte niemand getan, gibt es keinen Wert. Grau ist eine Zelle, wenn es in der vorigen Spalte weniger als 30 waren. Die gepoolte Zeile ist Σ getan / Σ in der vorigen Spalte getan, über vollständige Zellen.',
      ],
    },
    {
      id: 'amount-intervals',
      title: 'Mittelwerte von Bestellungen und Stückzahlen',
      paragraphs: [
        'Bestellungen, Stückzahl und Deckungsbeitrag je Kunde haben dieselbe Spanne wie Geld: Mittel ± 1,96 s/√n; keine unter 30 Kunden, für Summen einer Kohorte und für kumulierte Zellen, die teilweise sind (Summen mittlerer Zuwächse).',
      ],
    },
    {
      id: 'repeat',
      title: 'Wiederkaufrate',
      paragraphs: [
        'Kunden mit zwei oder mehr / alle Kunden: nach Bestellungen und nach Kauftagen; zwei Bestellungen an einem Tag sind dabei eine. In ihr stehen Kunden jeden Alters, und die jungen hatten weniger Zeit.',
        'Bei gleichem Alter: Kunden mit dem zweiten Kauftag innerhalb von 30, 60, 90, 180 oder 365 Tagen / so lange beobachtete Kunden. Die Variante nach Bestellungen steht daneben.',
      ],
    },
    {
      id: 'second-order',
      title: 'Zeit bis zur zweiten Bestellung',
      paragraphs: [
        'Tage vom ersten bis zum zweiten Kauftag, nach Kaplan–Meier: Wer nicht wiedergekommen ist, zählt bis zum Stand als wartend. Der Median ist der Tag, bis zu dem die Hälfte wieder gekauft hat, oder „nicht erreicht“.',
        'Der Median unter denen, die wiedergekommen sind, ist eine andere, meist kleinere Zahl; sie heißt auch so.',
        'Abstände sind die Tage zwischen aufeinanderfolgenden Kauftagen eines Kunden; ihre Quantile sind vom Typ 7 (linear zwischen den geordneten Werten).',
      ],
    },
    {
      id: 'ladder',
      title: 'Bestellleiter',
      paragraphs: [
        'Von der (n − 1)-ten zur n-ten Bestellung: Kunden mit n oder mehr / Kunden mit n − 1 oder mehr, bisher, und die Tage dazwischen bei denen, die weiter kauften (Median, erstes und drittes Quartil). Gezählt nach Bestellungen oder nach Kauftagen; zwei Bestellungen eines Tages liegen nach Bestellungen 0 Tage auseinander und sind nach Kauftagen eine Stufe.',
        'In „Bisher“ stehen Kunden jeden Alters. Daneben bei gleichem Alter: die n-te Bestellung innerhalb von H Tagen nach der davor, über die Kunden, die danach H Tage lang beobachtet sind. H = 365, sonst der größere Wert von 180 und 90, für den die Hälfte der Kunden seit der ersten Bestellung beobachtet ist.',
      ],
    },
    {
      id: 'lapse-window',
      title: 'Aktivfenster und aktive Kunden',
      paragraphs: [
        'Ein Kunde ist **am Tag t aktiv**, wenn mindestens eine gezählte Bestellung in (t − L, t] liegt. Das Aktivfenster L kommt aus den Daten: das 90. Perzentil (Typ 7) der Abstände, die innerhalb von 365 Tagen endeten, über Kauftage, die mindestens 365 Tage lang beobachtet sind. Bei weniger als 200 solchen Abständen ist es das 90. Perzentil aller bisherigen, bezeichnet als „kurze Vorgeschichte“: Lange Abstände können dann noch offen sein, das Fenster gerät also zu kurz. Tage sind ganz, L ist deshalb aufgerundet.',
        'L lässt sich selbst wählen. „Im Zeitraum selbst“ ist eine andere Lesart: Aktiv heißt dann mindestens eine Bestellung im Monat, Quartal oder Jahr.',
      ],
    },
    {
      id: 'period-rates',
      title: 'CRR und Abwanderung eines Zeitraums',
      paragraphs: [
        'S = Kunden, die am Ende des Tages vor dem Zeitraum aktiv sind; E = aktiv an seinem Ende; N = wer von E seine erste gezählte Bestellung im Zeitraum hatte. Geblieben = beide Male aktiv; verloren = S − geblieben; reaktiviert = E − N − geblieben, also S + N + reaktiviert − verloren = E.',
        'Zeiträume, die vor dem ersten Tag der Datei + L enden, haben noch keine Rate: Wer davor aktiv war, ist nicht zu sehen. Heißt aktiv „im Zeitraum selbst“, ist L die Länge des Zeitraums. Ein laufender Zeitraum zeigt die bisherigen Zahlen und keine Rate, denn sie sähe wie ein Einbruch aus. Neben jeder Rate steht derselbe Zeitraum ein Jahr zuvor.',
      ],
      formula: [
        'CRR nach Mengen = geblieben / S',
        'CRR, klassisch = (E − N) / S',
        'CRR aller zuvor Gewonnenen = (E − N) / vor dem Zeitraum gewonnene Kunden',
        'Abwanderung = 1 − CRR nach Mengen',
      ],
    },
    {
      id: 'returning-customers',
      title: 'Shopifys „Rate wiederkehrender Kunden“',
      paragraphs: [
        'Shopifys **„Rate wiederkehrender Kunden“** (returning customer rate): Kunden des Zeitraums mit irgendeiner früheren Bestellung / Kunden des Zeitraums. Eine zweite Bestellung zählt auch im Zeitraum der ersten. Sie steht nur unter diesem Namen: Sie blickt unbegrenzt zurück und ist keine Bindungsrate.',
        'Die Anteile A und B eines Zeitraums sind unter „Umsatz mit neuen und wiederkehrenden Kunden“ erklärt; für Quartale und Jahre sind die Monate addiert. Neben jedem steht derselbe Zeitraum ein Jahr zuvor.',
      ],
    },
    {
      id: 'presets',
      title: 'Definitionen anderer Produkte',
      paragraphs: [
        'Produkte zählen Verschiedenes unter demselben Namen. „Definieren wie“ stellt Ansicht und Zählregeln auf das ein, was die Seiten eines Produkts selbst sagen; was sie nicht sagen und was sich hier nicht nachbilden lässt, steht daneben, und die Seiten sind dort genannt. Die Vorgabe gilt, bis eine ihrer Einstellungen geändert wird.',
        'Die **Brücke** beginnt bei der Zahl des Produkts und ändert je Schritt eine Einstellung, bis unsere erreicht ist: kumulierter Wiederkauf nach 30-Tage-Alter, über vollständige Zellen zusammengefasst, unter Ihren übrigen Regeln. Sie steht bei Spalte 2 und endet damit bei 90 Tagen Alter wie der Satz über der Tabelle, oder bei 60 Tagen, wo bei 90 nichts vollständig ist. Die Unterschiede sind die der gezeigten Zahlen und ergeben zusammen genau den ganzen; ein Schritt, für den niemand lange genug beobachtet ist, hat keine Zahl, und der nächste steht gegen die letzte bekannte. Die Reihenfolge der Schritte ist fest; in einer anderen wären die einzelnen Unterschiede andere, ihre Summe nicht.',
      ],
      rows: [
        { term: 'Wie Shopify', text: 'Im Kalendermonat gekauft; Bestellungen ohne Wert zählen.' },
        {
          term: 'Wie Mixpanel',
          text: 'Im 30-Tage-Monat oder später, offenes Ende. Sein Durchschnitt, Σ c·w / Σ p·w mit c = wiedergekommen, p = Größe und w = Anteil an den Kunden, zählt die Größe doppelt; er wird in der Brücke berechnet.',
        },
        {
          term: 'Wie Amplitude',
          text: 'Im 30-Tage-Monat (Return On). Sein Durchschnitt geht über alle, die so weit gekommen sind, in vollständigen Zellen oder nicht; er wird in der Brücke berechnet.',
        },
        {
          term: 'Wie Lifetimely',
          text: 'R-%: Kunden jeden Alters mit mindestens einer weiteren Bestellung bis heute. In der Tabelle die letzte Zelle jeder Zeile des kumulierten Wiederkaufs nach Kalendermonaten.',
        },
        {
          term: 'Wie Peel',
          text: 'Retention Rate: im Kalendermonat oder später. Repurchase Rate: bis dahin ein zweiter Kauf. Umsatz mit Steuer und Versand.',
        },
      ],
    },
  ],
};
