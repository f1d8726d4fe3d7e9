/* What a page or a worker asked the network for, counted by where it went. */

export interface RequestTally {
  /** Requests to the app's own address. */
  readonly own: number;
  /** Requests to any other server, and the first of their origins. */
  readonly foreign: number;
  readonly origins: readonly string[];
  /** Attempts that the content security policy refused, and the first of their targets. */
  readonly refused: number;
  readonly targets: readonly string[];
}

export const NO_REQUESTS: RequestTally = { own: 0, foreign: 0, origins: [], refused: 0, targets: [] };

const MOST_NAMED = 5;

function withName(names: readonly string[], name: string): readonly string[] {
  return names.includes(name) || names.length >= MOST_NAMED ? names : [...names, name];
}

/** Scheme and host of an address; '' of what never leaves the device (`blob:`, `data:`, `about:`). */
function originOf(url: string): string {
  if (/^(?:blob|data|about|filesystem):/i.test(url)) return '';
  return /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i.exec(url)?.[0].toLowerCase() ?? '';
}

/** One more request. `own`: the origin of the app; on `file:` every address of the disk is its own. */
export function withRequest(tally: RequestTally, url: string, own: string): RequestTally {
  const origin = originOf(url);
  if (origin === '') return tally;
  if (origin === originOf(own)) return { ...tally, own: tally.own + 1 };
  return { ...tally, foreign: tally.foreign + 1, origins: withName(tally.origins, origin) };
}

/** One more attempt that was refused. `target` is the address, or a word such as `inline`. */
export function withRefusal(tally: RequestTally, target: string): RequestTally {
  return { ...tally, refused: tally.refused + 1, targets: withName(tally.targets, originOf(target) || target) };
}

export function addedTallies(a: RequestTally, b: RequestTally): RequestTally {
  return {
    own: a.own + b.own,
    foreign: a.foreign + b.foreign,
    origins: [...new Set([...a.origins, ...b.origins])],
    refused: a.refused + b.refused,
    targets: [...new Set([...a.targets, ...b.targets])],
  };
}
