/* A palette for tests: each colour is its own name. */
import type { Palette } from '#charts/palette.ts';

export const PALETTE: Palette = {
  font: 'sans-serif',
  ink: 'ink',
  inkSoft: 'ink-2',
  inkFaint: 'ink-3',
  surface: 'surface',
  grid: 'grid',
  axis: 'axis',
  muted: 'muted',
  band: 'band',
  series: ['blue', 'orange', 'teal', 'plum', 'ochre', 'slate'],
};
