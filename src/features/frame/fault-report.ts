/* A report of a bug that a reader can copy: what happened where, and nothing that says who a person is. */

/** What stands around a bug. */
export interface Circumstances {
  readonly version: string;
  readonly build: string;
  readonly route: string;
  readonly language: string;
  readonly browser: string;
}

const EMAIL = /[^\s"'<>(),;:]+@[^\s"'<>(),;:]+/g;
/** Numbers long enough to be a phone, an order or a customer id. */
const LONG_NUMBER = /\d[\d\s-]{4,}\d/g;
/** What stands in quotes may come from a file. */
const QUOTED = /(["'“‘`])(?:(?!\1).){1,200}?(["'”’`])/g;

/** A message without e-mails, long numbers and quoted texts. */
export function withoutPeople(message: string): string {
  return message.replaceAll(EMAIL, '[e-mail]').replaceAll(QUOTED, '[text]').replaceAll(LONG_NUMBER, '[number]');
}

/** Lines of a stack that name the app's own files, without their origin: where it happened, not on whose machine. */
function places(stack: string): string[] {
  return stack
    .split('\n')
    .flatMap(
      (line) =>
        /(?:at )?([\w.$<>#]*)[ @(]*(?:blob:)?(?:https?|file):\S*\/([^/\s]*?:\d+:\d+)/.exec(line)?.slice(1) ?? [],
    )
    .reduce<string[]>((lines, part, i) => {
      if (i % 2 === 0) lines.push(part);
      else lines[lines.length - 1] = [lines[lines.length - 1], part].filter(Boolean).join(' ');
      return lines;
    }, [])
    .slice(0, 12);
}

/** The report: one line a fact, then the places of the stack. */
export function faultReport(error: unknown, around: Circumstances): string {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = error instanceof Error ? places(error.stack ?? '') : [];
  return [
    `Tenure ${around.version} (${around.build})`,
    `Screen: ${around.route}`,
    `Language: ${around.language}`,
    `Browser: ${around.browser}`,
    withoutPeople(said),
    ...stack.map((place) => `  ${place}`),
  ].join('\n');
}
