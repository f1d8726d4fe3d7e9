/* Entry: loads the reader's language, mounts the frame, opens the stored workspace. */
import { mount } from 'svelte';
import '#ui/styles/index.css';
import App from './App.svelte';
import { preferences } from '#state/preferences.svelte.ts';
import { workspace } from '#state/workspace.svelte.ts';

await preferences.load();
mount(App, { target: document.body });
await workspace.start();
