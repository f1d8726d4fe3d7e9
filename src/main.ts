/* Entry, and all that the first screen needs: dresses the page, shows the entrance that stands ready in it, and then brings the app, which takes it over as it is. */
import '#ui/styles/index.css';
import { loadEntryWords } from '#i18n/entry-words.ts';
import { lastHome } from '#state/last-home.ts';
import { parseAddress } from '#state/routes.ts';
import { savesData } from '#state/saves-data.ts';
import { readPreferences, showPreferences } from '#state/stored-preferences.ts';
import { hold } from '#ui/held.ts';

const preferences = readPreferences();
showPreferences(preferences);

/** The entrance as src/build/entrance.ts wrote it; null where another screen is wanted, and while developing. */
const entrance =
  parseAddress(location.hash).route === 'start' && lastHome() === null
    ? document.querySelector<HTMLTemplateElement>(`template[lang=${preferences.language}]`)
    : null;
if (entrance !== null) document.body.prepend(document.importNode(entrance.content, true));

let begun = false;
const begin = (): void => {
  if (begun) return;
  begun = true;
  // All at once: each of them asks for the next otherwise.
  Promise.all([
    import('./begin.ts'),
    entrance && import('#features/start/Start.svelte'),
    loadEntryWords(preferences.language),
  ])
    .then(([app, start]) => app.begin(start, release))
    .catch((error: unknown) => {
      // Whoever does something more may find the network back.
      begun = false;
      throw error;
    });
};
const release = hold(begin);

// Installed, it may have been opened with a file.
const waits = savesData() && !matchMedia('(display-mode: standalone)').matches;

if (entrance === null || document.visibilityState === 'hidden') begin();
// Whoever saves data gets the rest when he does something.
else if (!waits) requestAnimationFrame(() => setTimeout(begin));
