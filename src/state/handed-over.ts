/* Files that the system hands to the installed app: opened with it, or shared with it by another app. */

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

/** Files that were shared while the page was not open, taken out of the place where the service worker keeps them. */
async function sharedFiles(): Promise<File[]> {
  if (!('caches' in globalThis)) return [];
  const name = `tenure:${new URL('.', document.baseURI).pathname}:shared`;
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const files: File[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (!response) continue;
    const fileName = decodeURIComponent(response.headers.get('x-name') ?? 'orders.csv');
    files.push(new File([await response.blob()], fileName));
  }
  await caches.delete(name);
  return files;
}

/** Gives every file that the system hands over to `read`. Called once, when the app is ready to read. */
export async function takeHandedOver(read: (files: readonly File[]) => Promise<void>): Promise<void> {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    if (files.length > 0) void Promise.all(files.map((file) => file.getFile())).then(read);
  });
  // Some browsers forbid the place in private windows: then nothing can have been shared either.
  const shared = await sharedFiles().catch(() => []);
  if (shared.length > 0) await read(shared);
}
