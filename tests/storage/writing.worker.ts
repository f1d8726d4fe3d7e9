/* A worker that writes a change and says when it begins, so that a test can end it in the middle. */
import { openStore, type WorkspaceChange } from '#storage/store.ts';

addEventListener('message', (event: MessageEvent<{ base: string; change: WorkspaceChange }>) => {
  const { base, change } = event.data;
  const store = openStore(base);
  void store.list().then(() => {
    void store.write(change);
    postMessage('begun');
  });
});
