/* Deutsche Wörter über das, was auf dem Gerät gespeichert ist. */
import type { storage as English } from '../en/data-storage.ts';

export const storage = {
  title: 'Speicher auf diesem Gerät',
  used: (bytes) => `${bytes} sind belegt.`,
  usedOf: (bytes, most) => `${bytes} sind belegt, von etwa ${most}, die dieser Browser anbietet.`,
  kept: 'Dieser Browser hat zugesagt, die Daten zu behalten, bis Sie sie löschen.',
  notKept:
    'Dieser Browser darf die Daten löschen, wenn der Platz knapp wird oder Sie wochenlang nicht hier waren. Heben Sie Ihre Exportdateien auf: Noch einmal abgelegt, stellen sie alles wieder her.',
  unanswered:
    'Ob dieser Browser die Daten dauerhaft behält, sagt er nicht. Heben Sie Ihre Exportdateien auf: Noch einmal abgelegt, stellen sie alles wieder her.',
  sample: 'Ein Musterladen lässt sich jederzeit neu anlegen.',
} satisfies typeof English;
