/* A list that is longer than any element may be high: where in the list a scroll position stands, and the other way round. */

/** Browsers cut elements at 16.7 to 33.5 million px; this is well below, and a list up to it is scrolled as any other. */
const HIGHEST = 8_000_000;
/** So much at either end is scrolled px by px, so that both ends are reached as on any list. */
const EDGE = 1_000_000;
/** A scroll by up to so many windows moves the list px by px, a longer one is a jump (the scroll bar). */
const STEPS = 3;

export interface LongScroll {
  /** Height of all rows, px. */
  readonly whole: number;
  /** Height of the window in which they are seen, px. */
  readonly view: number;
}

/** Where the list stands: its px at the top of the window, and the scroll position that shows it. */
export interface ScrollPlace {
  readonly top: number;
  readonly scrolled: number;
}

/** Height of what is scrolled, px. */
export function scrolledHeight({ whole }: LongScroll): number {
  return Math.min(whole, HIGHEST);
}

/** Scroll positions and px of the list both end here. */
function ends(scroll: LongScroll): { readonly list: number; readonly scrolled: number } {
  return {
    list: Math.max(0, scroll.whole - scroll.view),
    scrolled: Math.max(0, scrolledHeight(scroll) - scroll.view),
  };
}

/** Px of the list that stand at the top of the window at a scroll position: px by px near the ends, in proportion between them. */
export function topAt(scroll: LongScroll, scrolled: number): number {
  const end = ends(scroll);
  if (end.list <= end.scrolled || scrolled <= EDGE) return scrolled;
  if (scrolled >= end.scrolled - EDGE) return end.list - (end.scrolled - scrolled);
  return EDGE + ((scrolled - EDGE) * (end.list - 2 * EDGE)) / (end.scrolled - 2 * EDGE);
}

/** The scroll position that shows a place of the list. */
export function scrolledTo(scroll: LongScroll, top: number): number {
  const end = ends(scroll);
  const wanted = Math.max(0, Math.min(end.list, top));
  if (end.list <= end.scrolled || wanted <= EDGE) return wanted;
  if (wanted >= end.list - EDGE) return end.scrolled - (end.list - wanted);
  return EDGE + ((wanted - EDGE) * (end.scrolled - 2 * EDGE)) / (end.list - 2 * EDGE);
}

/** Where the list stands after a scroll: moved by as many px if they are few, else where the scroll bar points. */
export function afterScroll(scroll: LongScroll, before: ScrollPlace, scrolled: number): ScrollPlace {
  const by = scrolled - before.scrolled;
  const end = ends(scroll);
  const isStep = Math.abs(by) <= STEPS * scroll.view && scrolled > 0 && scrolled < end.scrolled - 1;
  const top = isStep ? Math.max(0, Math.min(end.list, before.top + by)) : topAt(scroll, scrolled);
  return { top, scrolled };
}
