/* The colours and type of a chart, read from the design tokens. Builders take it as an argument, so they stay pure. */

export interface Palette {
  readonly font: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly surface: string;
  readonly grid: string;
  readonly axis: string;
  /** Context lines. */
  readonly muted: string;
  /** Intervals, translucent. */
  readonly band: string;
  /** Blue (chosen), orange, teal, plum, ochre, slate. */
  readonly series: readonly [string, string, string, string, string, string];
}

/**
 * Reads the tokens as they are computed at a place in the page. A custom property may hold light-dark(), so each is read back as a colour of a probe.
 * The probe is taken away again.
 */
export function readPalette(place: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  place.append(probe);
  const style = getComputedStyle(probe);
  const color = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return style.color;
  };
  const palette: Palette = {
    font: style.fontFamily,
    ink: color('ink'),
    inkSoft: color('ink-2'),
    inkFaint: color('ink-3'),
    surface: color('surface'),
    grid: color('chart-grid'),
    axis: color('chart-axis'),
    muted: color('chart-muted'),
    band: color('chart-band'),
    series: [
      color('chart-1'),
      color('chart-2'),
      color('chart-3'),
      color('chart-4'),
      color('chart-5'),
      color('chart-6'),
    ],
  };
  probe.remove();
  return palette;
}
