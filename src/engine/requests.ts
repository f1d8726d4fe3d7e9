/* Counts what the worker asks the network for. */
import { NO_REQUESTS, type RequestTally, withRefusal, withRequest } from '#domain/request-tally.ts';

/**
 * Watches the worker from now on. A worker from a blob has no address of its own: `own` is the page's.
 * @returns takes those who want to hear the tally: now, and with every change of it
 */
export function watchRequests(own: () => string): (listener: (tally: RequestTally) => void) => void {
  let tally = NO_REQUESTS;
  const listeners: ((tally: RequestTally) => void)[] = [];
  const tell = (): void => {
    for (const listener of listeners) listener(tally);
  };
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) tally = withRequest(tally, name, own());
    tell();
  });
  observer.observe({ type: 'resource', buffered: true });
  addEventListener('securitypolicyviolation', (event) => {
    // WebAssembly that a host's own policy forbids is no request: files are then read without it.
    if (event.blockedURI === 'wasm-eval') return;
    tally = withRefusal(tally, event.blockedURI);
    tell();
  });
  return (listener) => {
    listeners.push(listener);
    listener(tally);
  };
}
