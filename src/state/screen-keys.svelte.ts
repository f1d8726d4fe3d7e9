/*
 * What is open on the screen and stands in its address without being a setting: its tab, of the list of customers the segment and the
 * sort, what new revenue is (`new`), what steps from order to order count (`steps`), the columns of subscribers (`since`).
 */
const SCREEN_KEYS = ['tab', 'segment', 'sort', 'new', 'steps', 'since'] as const;
export type ScreenKey = (typeof SCREEN_KEYS)[number];

const isOwn = (part: string): boolean => SCREEN_KEYS.some((key) => part.startsWith(`${key}=`));

/** A link that names these keys alone states no settings. They are forgotten where the screen is left; a search is never among them. */
export class ScreenKeys {
  #said = $state.raw<Partial<Record<ScreenKey, string>>>({});

  /** Takes what an address says; what it does not name is at its default. */
  follow(query: URLSearchParams): void {
    this.#said = Object.fromEntries(
      SCREEN_KEYS.flatMap((key) => (query.has(key) ? [[key, query.get(key) ?? '']] : [])),
    );
  }

  /** '' = the default. */
  get(key: ScreenKey): string {
    return this.#said[key] ?? '';
  }

  /** The one of `known` that the address names, else the first. */
  oneOf<T extends string>(key: ScreenKey, known: readonly [T, ...T[]]): T {
    return known.find((each) => each === this.get(key)) ?? known[0];
  }

  /** Opens something else, without a step in the history. */
  set(change: Partial<Record<ScreenKey, string>>): void {
    this.#said = { ...this.#said, ...change };
    this.write();
  }

  /** Writes the keys into the address of now. */
  write(): void {
    const address = this.kept(location.hash);
    if (address !== location.hash) history.replaceState(history.state, '', address);
  }

  /** An address of this screen, with the keys. */
  kept(address: string): string {
    const [path, query = ''] = address.split('?', 2);
    const others = query.split('&').filter((part) => part !== '' && !isOwn(part));
    const own = SCREEN_KEYS.flatMap((key) =>
      this.get(key) === '' ? [] : [`${key}=${encodeURIComponent(this.get(key))}`],
    );
    const parts = [...own, ...others];
    return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
  }
}

export const screenKeys = new ScreenKeys();
