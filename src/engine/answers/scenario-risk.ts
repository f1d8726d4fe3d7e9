/* The uncertainty of scenarios: asked with all its numbers, so that it needs no data set. */
import { answer, refuse } from '#domain/errors.ts';
import { riskByStep } from '#domain/scenarios/monte-carlo.ts';
import { runByStep } from '../pace.ts';
import type { Engine } from '../protocol.ts';

/** In slices; a newer question ends it (`cancelled`). */
export function scenarioRisk(): Engine['scenarioRisk'] {
  let latest = 0;
  return async (question, hear) => {
    const turn = ++latest;
    const found = await runByStep(riskByStep(question), () => turn === latest, hear);
    return found === null ? refuse('cancelled') : answer(found);
  };
}
