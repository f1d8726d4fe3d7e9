/* The base and its scenarios side by side, with ranges where the base has them. */
import { type Outline, type OutlineId, outline } from './customer-life.ts';
import type { ProjectionInputs } from './inputs.ts';
import { type Levers, NO_LEVERS, withLevers } from './levers.ts';
import { type Projection, project } from './project.ts';
import { type BaseCase, leversOf } from './scenario-set.ts';
import type { ScenarioSet } from './scenario-settings.ts';

export interface Compared {
  readonly inputs: ProjectionInputs;
  readonly projection: Projection;
  readonly outline: Outline;
  /** With the whole curve at the low, and at the high end of its intervals; null where the base has none. */
  readonly ends: { readonly low: Projection; readonly high: Projection } | null;
  /** Of each number of the outline where it has one; Infinity = not within the months projected. */
  readonly ranges: Readonly<Partial<Record<OutlineId, { readonly low: number; readonly high: number }>>>;
}

function compared(base: BaseCase, levers: Levers): Compared {
  const inputs = withLevers(base.inputs, levers);
  const projection = project(inputs);
  const own = outline(inputs, projection);
  if (base.range === null) return { inputs, projection, outline: own, ends: null, ranges: {} };
  const [low, high] = [base.range.low, base.range.high].map((end) => withLevers(end, levers));
  const ends = { low: project(low), high: project(high) };
  const [lowest, highest] = [outline(low, ends.low), outline(high, ends.high)];
  const ranges = Object.fromEntries(
    (Object.keys(own) as OutlineId[]).map((id) => {
      const both = [lowest[id] ?? Infinity, highest[id] ?? Infinity];
      return [id, { low: Math.min(...both), high: Math.max(...both) }];
    }),
  );
  return { inputs, projection, outline: own, ends, ranges };
}

/** The base first, then each scenario. */
export function compareScenarios(base: BaseCase, { scenarios }: ScenarioSet): Compared[] {
  return [NO_LEVERS, ...scenarios.map(leversOf)].map((levers) => compared(base, levers));
}
