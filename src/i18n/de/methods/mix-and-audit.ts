/* Deutsche Methodenseite: Mischung oder Verhalten, und der Bericht. */
import type { MethodPart, MethodSection } from '../../section.ts';

export const mixSection: MethodSection = {
  id: 'mix',
  title: 'Mischung oder Verhalten',
  paragraphs: [
    'Die Kundenbindung zweier Zeiträume unterscheidet sich, weil andere Kunden gewonnen wurden, weil sich Kunden derselben Art anders verhalten haben, oder aus beiden Gründen. Die Zerlegung nach Kitagawa (1955) teilt die Veränderung in diese zwei Teile; zusammen ergeben sie sie genau.',
    'Kundenbindung ist hier der zweite Kauftag innerhalb von 30, 60, **90**, 180 oder 365 Tagen, nach **Quartal**, Monat oder Jahr der Erstbestellung. Die Arten sind die Werte eines Merkmals der Erstbestellung (**ihr Wert**), je Kunde einer; Tags, Codes und „Enthaltenes Produkt“ stehen deshalb nicht zur Wahl. Die 8 Werte mit den meisten Kunden stehen einzeln, die übrigen zusammen.',
    'Verglichen werden Zeiträume, die vorbei sind und in denen alle bis zu diesem Alter beobachtet wurden; Zeiträume mit zu vielen alten Kunden nicht. Wenn nichts gewählt ist: der neueste und **derselbe ein Jahr zuvor**, sonst der davor.',
    'Ein Wert, den nur einer der Zeiträume hat, kann sich nicht anders verhalten haben: Sein ganzer Teil ist Mischung, und die Ansicht nennt die Zahl dieser Kunden.',
    'Spannen sind ±1,96 Standardfehler nach der Delta-Methode, mit den Kunden jedes Zeitraums als unabhängigen Ziehungen von Wert und Ergebnis; keine, wo ein Zeitraum weniger als 30 Kunden hat. Ob die ganze Veränderung Zufall ist, wird getestet wie bei zwei Anteilen; kann sie es sein, wird über ihre Teile nichts behauptet. Die eigene Veränderung jedes Wertes wird ab 30 Kunden in beiden Zeiträumen getestet, korrigiert für die Werte (Benjamini, Hochberg). Unter 100 Kunden insgesamt wird nichts zerlegt.',
    'Punkte stehen mit einer Nachkommastelle da und sind so gerundet, dass sie zusammenpassen (größte Reste): Ein Teil kann um ein Zehntel von seiner eigenen Rundung abweichen.',
  ],
  formula: [
    'Mischung eines Wertes = (w₂ − w₁) × ((r₁ + r₂)/2 − R̄), R̄ = Mittel der Bindung beider Zeiträume',
    'Verhalten eines Wertes = (r₂ − r₁) × (w₁ + w₂)/2',
    'w = Anteil an den Kunden des Zeitraums, r = Bindung bei diesem Wert',
  ],
};

const auditSection: MethodSection = {
  id: 'audit',
  title: 'Bericht',
  paragraphs: [
    'Der Bericht stellt die fünf Fragen eines Customer-Base Audit (Fader, Hardie, Ross 2022) und beantwortet sie nach festen Regeln aus den Zahlen der anderen Ansichten. Laufende Monate bleiben überall außen vor. Unter 100 Kunden enthält er nur Anzahlen.',
    'Den Wert eines Merkmals nennt er erst ab 30 Kunden, Codes, Tags und freie Spalten nie: Sie können enthalten, was für eine einzelne Person eingetragen wurde. Die Datei hat kein Skript, lädt nichts und enthält keinen einzelnen Kunden und keine einzelne Bestellung.',
  ],
  rows: [
    {
      term: 'Wie sich Kunden unterscheiden',
      text: 'Das Merkmal mit dem kleinsten p-Wert eines Log-Rang-Tests der Zeit bis zur zweiten Bestellung, korrigiert für seine Werte (Benjamini, Hochberg) und für die verglichenen Merkmale (Bonferroni); keines, wenn er über 5 % liegt.',
    },
    {
      term: 'Was sich verändert hat',
      text: 'Bei 24 vollen Monaten die letzten zwölf gegen die zwölf davor; bei 15 die letzten drei gegen dieselben ein Jahr zuvor; bei sechs die letzten drei gegen die drei davor. Der erste Monat gilt als voll, wenn die Daten spätestens an seinem ersten Tag beginnen.',
    },
    {
      term: 'Eine Kohorte',
      text: 'Der neueste Monat mit 30 oder mehr Kunden, der 360 Tage vollständig hat, sonst 180, 90, 60, 30. Der Wert eines Kunden nur in einem Alter, das alle erreicht haben.',
    },
    {
      term: 'Kohorten im Vergleich',
      text: 'Vollständige Monate mit 30 oder mehr Kunden bei 90 Tagen (60 oder 30, wo weniger als zwei so weit sind), mit den Signalen der Ansicht Kundenbindung.',
    },
    {
      term: 'Maßnahmen',
      text: 'Geld = Kunden × Anteil, der reagiert (eingetragen, **10 von 100**) × Wert eines Kunden; die Spanne ist die des mittleren Werts (±1,96 s/√n). Wert eines Kunden: bei der zweiten Bestellung, was Wiedergekommene nach dem ersten Tag innerhalb von 365 Tagen kauften (180, 90, wo zu wenige so lange beobachtet sind); bei den Segmenten der Nettoumsatz der letzten 365 Tage als Kunde; als Deckungsbeitrag, wo eine Marge bekannt ist. „Lohnt sich, solange“ nimmt das untere Ende. Gruppen unter 30 Kunden entfallen; gezeigt werden die drei, die am meisten bringen.',
    },
  ],
};

export const audit: MethodPart = { id: 'report', title: 'Der Bericht auf einen Klick', sections: [auditSection] };
