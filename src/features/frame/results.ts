/* Downloads the results file of the open workspace. */
import { workspace } from '#state/workspace.svelte.ts';
import { downloadText } from './download.ts';

export async function saveResults(): Promise<void> {
  const text = await workspace.results();
  if (text !== null) downloadText('tenure-results.json', 'application/json', text);
}
