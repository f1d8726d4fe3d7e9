/* Splits "Of 100, **29 buy again** (27–31)" into plain and bold parts: the one mark that sentences carry. */

export interface TextPart {
  readonly text: string;
  readonly bold: boolean;
}

/** Parts in reading order, empty ones left out. An unpaired `**` stays as written. */
export function boldParts(sentence: string): TextPart[] {
  const pieces = sentence.split('**');
  if (pieces.length % 2 === 0) {
    const open = pieces.pop();
    pieces[pieces.length - 1] = `${pieces.at(-1) ?? ''}**${open ?? ''}`;
  }
  return pieces.map((text, i) => ({ text, bold: i % 2 === 1 })).filter((part) => part.text !== '');
}
