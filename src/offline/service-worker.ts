/* The service worker: the whole app is stored when it is installed and served from there; nothing else is stored, and no other origin is asked. */

/** Filled in by the build: the files of the app, relative to its folder, and the hash of all of them. */
declare const FILES: readonly string[];
declare const VERSION: string;

// A script and not a module, so that every engine starts it; the block keeps its names to itself.
{
  const worker = self as unknown as ServiceWorkerGlobalScope;
  const scope = new URL(worker.registration.scope);
  // Several deployments may share an origin: the folder names the store too.
  const prefix = `tenure:${scope.pathname}:`;
  const name = prefix + VERSION;
  const shared = `${prefix}shared`;

  const install = async (): Promise<void> => {
    const cache = await caches.open(name);
    // Hashed files may come from the browser's own cache, the page itself must not.
    await cache.addAll(
      FILES.map(
        (file) => new Request(new URL(file, scope), { cache: file.startsWith('assets/') ? 'default' : 'reload' }),
      ),
    );
  };

  const activate = async (): Promise<void> => {
    for (const stored of await caches.keys()) {
      if (stored.startsWith(prefix) && stored !== name && stored !== shared) await caches.delete(stored);
    }
    await worker.clients.claim();
  };

  const respond = async (request: Request): Promise<Response> => {
    const key = request.mode === 'navigate' ? new URL('index.html', scope) : request.url;
    const cache = await caches.open(name);
    return (await cache.match(key, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
  };

  /** Files that another app shares with this one: kept until the page, which is opened for them, takes them. */
  const takeShared = async (request: Request): Promise<Response> => {
    const files = (await request.formData()).getAll('files').filter((file) => file instanceof File);
    const cache = await caches.open(shared);
    for (const [place, file] of files.entries()) {
      const headers = { 'x-name': encodeURIComponent(file.name) };
      await cache.put(new URL(`shared/${place}`, scope), new Response(file, { headers }));
    }
    return Response.redirect(scope.href, 303);
  };

  worker.addEventListener('install', (event) => {
    event.waitUntil(install());
  });
  worker.addEventListener('activate', (event) => {
    event.waitUntil(activate());
  });
  worker.addEventListener('message', (event) => {
    // Sent when the reader accepts the new version.
    if (event.data === 'activate') void worker.skipWaiting();
  });
  worker.addEventListener('fetch', (event) => {
    const { method, url } = event.request;
    const asked = new URL(url);
    if (method === 'POST' && asked.href === new URL('share', scope).href) {
      event.respondWith(takeShared(event.request));
      return;
    }
    if (method !== 'GET' || asked.origin !== scope.origin || !asked.pathname.startsWith(scope.pathname)) return;
    event.respondWith(respond(event.request));
  });
}
