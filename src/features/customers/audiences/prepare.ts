/* Makes an audience file on the page: the code for it, with the rules for phone numbers of all countries, loads with the first one. */
import type { AudiencePeople } from '#domain/audience-people.ts';
import type { AudienceFile, AudienceFormat } from '#exports/audience/audience-format.ts';

/** Longest stretch of work between two looks at what the reader does, below a frame of 60 a second. */
const SLICE_MS = 12;

/** The file, or null as soon as `wanted` says that nobody waits for it. `progress` is told the share that is done. */
export async function prepareFile(
  people: AudiencePeople,
  format: AudienceFormat,
  wanted: () => boolean,
  progress: (share: number) => void,
): Promise<AudienceFile | null> {
  const { audienceFileByStep } = await import('#exports/audience/audience-file.ts');
  const steps = audienceFileByStep(people, format);
  let until = performance.now() + SLICE_MS;
  for (;;) {
    if (!wanted()) return null;
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    progress(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE_MS;
  }
}
