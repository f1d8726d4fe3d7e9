/* Entry: loads the reader's language, mounts the frame, opens the stored workspace. */
import { mount } from 'svelte';
import '#ui/styles/index.css';
import App from './App.svelte';
import { takeHandedOver } from '#state/handed-over.ts';
import { offline } from '#state/offline.svelte.ts';
import { preferences } from '#state/preferences.svelte.ts';
import { requests } from '#state/requests.svelte.ts';
import { workspace } from '#state/workspace.svelte.ts';

requests.watch();
await preferences.load();
mount(App, { target: document.body });
await workspace.start();
// After the data are open: what is stored for later must not delay what is asked for now.
void offline.start();
void takeHandedOver((files) => workspace.importFiles(files));
