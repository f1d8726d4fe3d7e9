/* Applying a preset: its options into the view and the counting rules, and back to our own. */
import { DEFAULT_VIEW, type RetentionView } from '#domain/retention/view.ts';
import { DEFAULT_RULES, type CountingRules } from '#domain/rules.ts';
import type { Preset, PresetId } from './preset.ts';
import { presetOf } from './presets.ts';

/** View and rules, and the preset that they were set by; null = our own. */
export interface PresetSettings {
  readonly view: RetentionView;
  readonly rules: CountingRules;
  readonly preset: PresetId | null;
}

/** Our own value of each option that the preset names among the rules. */
function ownRules({ rules }: Preset): Partial<CountingRules> {
  return Object.fromEntries((Object.keys(rules) as (keyof typeof rules)[]).map((key) => [key, DEFAULT_RULES[key]]));
}

/**
 * Our own definition, to which a preset is bridged: the standard view, and of the rules only those that the preset names at their
 * default. As-of, currency, exclusions, identities and all other rules stay as they are chosen.
 */
export function ownSettings(preset: Preset, { view, rules }: Pick<PresetSettings, 'view' | 'rules'>): PresetSettings {
  return { view: { ...DEFAULT_VIEW, min: view.min }, rules: { ...rules, ...ownRules(preset) }, preset: null };
}

/** Whether view and rules still are those of the preset. */
function isAsPreset(preset: Preset, { view, rules }: Pick<PresetSettings, 'view' | 'rules'>): boolean {
  const wanted = { ...DEFAULT_VIEW, ...preset.view };
  const same = (Object.keys(preset.rules) as (keyof Preset['rules'])[]).every(
    (key) => rules[key] === preset.rules[key],
  );
  // How the cells of shares or amounts are shown is no part of a definition.
  return (
    same &&
    wanted.measure === view.measure &&
    wanted.axis === view.axis &&
    wanted.period === view.period &&
    view.cohort === wanted.cohort &&
    view.average === wanted.average &&
    view.against === wanted.against &&
    (view.measure !== 'unbounded' || view.axis === 'calendar' || view.end === wanted.end)
  );
}

/** The preset in force: the one that was chosen, as long as nothing that it names was changed since. */
export function activePreset({ view, rules, preset }: PresetSettings): Preset | null {
  const chosen = preset === null ? null : presetOf(preset);
  return chosen !== null && isAsPreset(chosen, { view, rules }) ? chosen : null;
}

/** Applies a preset, null = our own definition; what the one in force changed is taken back first. */
export function applyPreset(id: PresetId | null, settings: PresetSettings): PresetSettings {
  const active = activePreset(settings);
  const rules = active === null ? settings.rules : { ...settings.rules, ...ownRules(active) };
  const view = { ...DEFAULT_VIEW, min: settings.view.min };
  if (id === null) return { view, rules, preset: null };
  const preset = presetOf(id);
  return { view: { ...view, ...preset.view }, rules: { ...rules, ...preset.rules }, preset: id };
}
