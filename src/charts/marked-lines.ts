/* Assumed lines with one point marked on them: an optimum, or where two of them meet. */
import type { LineConfiguration } from '#charts/axes.ts';
import type { Palette } from '#charts/palette.ts';
import { pointMark, type PointMark } from '#charts/plugins/point-mark.ts';
import { predictedLines, type PredictedLinesInput } from '#charts/predicted-lines.ts';

export interface MarkedLinesInput extends PredictedLinesInput {
  /** null = there is none, or it is out of sight. */
  readonly mark: PointMark | null;
}

/** Dashed as all that is not observed. */
export function markedLines(input: MarkedLinesInput, palette: Palette, narrow: boolean): LineConfiguration {
  const lines = predictedLines(input, palette, narrow);
  const { mark } = input;
  if (mark === null) return lines;
  return { ...lines, plugins: [...(lines.plugins ?? []), pointMark(mark, palette)] };
}
