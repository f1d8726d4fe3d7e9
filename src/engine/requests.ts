/* Counts what the worker asks the network for. */
import { NO_REQUESTS, type RequestTally, withRefusal, withRequest } from '#domain/request-tally.ts';

/**
 * Watches the worker from now on. A worker from a blob has no address of its own: `own` is the page's.
 * @returns the tally so far
 */
export function watchRequests(own: () => string): () => RequestTally {
  const asked: string[] = [];
  let refused = NO_REQUESTS;
  const note = (entries: PerformanceEntryList): void => {
    for (const { name } of entries) asked.push(name);
  };
  const observer = new PerformanceObserver((list) => {
    note(list.getEntries());
  });
  observer.observe({ type: 'resource', buffered: true });
  addEventListener('securitypolicyviolation', (event) => {
    // WebAssembly that a host's own policy forbids is no request: files are then read without it.
    if (event.blockedURI !== 'wasm-eval') refused = withRefusal(refused, event.blockedURI);
  });
  return () => {
    note(observer.takeRecords());
    return asked.reduce((tally, url) => withRequest(tally, url, own()), refused);
  };
}
