/* The app on this device: registers the service worker, knows when a newer version waits, and takes it when the reader says so. */

import { APP, type AppVersion } from '#engine/version.ts';

/** Whether this page can have a service worker: not from a folder, and not while developing. */
const possible = (): boolean =>
  import.meta.env.PROD && 'serviceWorker' in navigator && /^https?:$/.test(location.protocol);

/**
 * The service worker; undefined where it is refused. Private windows and strict settings do so: the app then needs the network to
 * start, nothing more. What blocks service workers may also answer with nothing.
 */
function registered(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker.register('./service-worker.js', { updateViaCache: 'none' }).catch(() => undefined);
}

class Offline {
  #waiting = $state.raw<ServiceWorker | null>(null);
  #accepted = false;

  /** The version that runs. */
  readonly app: AppVersion = APP;

  /** A newer version is stored and waits to be used. */
  get update(): boolean {
    return this.#waiting !== null;
  }

  /** Stores the app on this device. A browser that forbids it leaves everything else as it is. */
  async start(): Promise<void> {
    if (!possible()) return;
    // Another page may have accepted the update: this one goes on with what it has loaded.
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (this.#accepted) location.reload();
    });
    const registration = await registered();
    if (registration === undefined) return;
    this.#look(registration);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        this.#look(registration);
      });
    });
  }

  /** Uses the newer version: the page is loaded anew. */
  accept(): void {
    this.#accepted = true;
    this.#waiting?.postMessage('activate');
  }

  /** The first version that is installed is the one that runs: nothing waits while no worker controls the page. */
  #look({ waiting }: ServiceWorkerRegistration): void {
    this.#waiting = navigator.serviceWorker.controller === null ? null : waiting;
  }
}

export const offline = new Offline();
