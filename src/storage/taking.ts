/* Who takes the steps of packing and unpacking: the engine lets other work in between. */
import { allSteps, type Steps } from '#domain/steps.ts';

/** Takes all steps of a piece of work; null = nobody waits for it any longer. */
export type TakeSteps = <T>(steps: Steps<T>) => Promise<T | null>;

export const AT_ONCE: TakeSteps = (steps) => Promise.resolve(allSteps(steps));
