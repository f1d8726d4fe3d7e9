/* What this visit asked the network for, in the page and in the worker. */
import { addedTallies, NO_REQUESTS, type RequestTally, withRefusal, withRequest } from '#domain/request-tally.ts';
import { workspace } from './workspace.svelte.ts';

class Requests {
  #page = $state.raw<RequestTally>(NO_REQUESTS);
  #worker = $state.raw<RequestTally>(NO_REQUESTS);
  #hears = false;

  get page(): RequestTally {
    return this.#page;
  }

  get worker(): RequestTally {
    return this.#worker;
  }

  get all(): RequestTally {
    return addedTallies(this.#page, this.#worker);
  }

  /** Counts from the first request of the page on. Called once, when it starts. */
  watch(): void {
    const observer = new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) this.#page = withRequest(this.#page, name, location.href);
    });
    for (const type of ['navigation', 'resource']) observer.observe({ type, buffered: true });
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
      this.#page = withRefusal(this.#page, blockedURI);
    });
  }

  /** Lets the worker tell its part from now on: what it is refused is known there a moment later than here. */
  hearWorker(): void {
    if (this.#hears) return;
    this.#hears = true;
    void workspace.door.connect().then((engine) => engine.hearRequests((tally) => (this.#worker = tally)));
  }
}

export const requests = new Requests();
