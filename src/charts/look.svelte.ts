/* The colours in which the charts of the page are drawn. They are the same everywhere: read once, and again when theme or paper change. */
import { readPalette, type Palette } from '#charts/palette.ts';

class ChartLook {
  #palette = $state.raw<Palette | null>(null);
  #isPrinting = $state(false);
  #isWatched = false;

  /** null = no chart has been shown yet. */
  get palette(): Palette | null {
    return this.#palette;
  }

  get isPrinting(): boolean {
    return this.#isPrinting;
  }

  /** Reads the colours, and watches them from then on; called whenever a chart is shown. */
  watch(): void {
    if (this.#isWatched) return;
    this.#isWatched = true;
    const paper = matchMedia('print');
    const read = (): void => {
      this.#palette = readPalette(document.body);
      this.#isPrinting = paper.matches;
    };
    read();
    const attribute = new MutationObserver(read);
    attribute.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    for (const query of [paper, matchMedia('(prefers-color-scheme: dark)')]) query.addEventListener('change', read);
  }
}

export const chartLook = new ChartLook();
