/* Which questions each screen asks, and how settings become a question. */
import type { AudienceChoice } from '#domain/audience.ts';
import { activePreset } from '#domain/presets/apply.ts';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import {
  chosenBy,
  modelLapse,
  moneyQuestion,
  valueQuestion,
  type QuestionKind,
  type Questions,
  type WorkspaceSettings,
} from '#engine/protocol.ts';
import type { Route } from './routes.ts';

/** What a screen may ask. `monthly` is the retention question in its standard view, whatever view is set on its screen. */
export type Asked = Exclude<QuestionKind, Momentary> | 'monthly';

/** Questions of the moment, which settings alone do not make. */
type Momentary = 'attributeValues' | 'segmentSizes' | 'proof' | 'audience' | 'customerRows' | 'customer';

/**
 * What each screen asks, what it is about first: one worker answers in this order. What other screens show too follows, then what
 * menus and notes need, and last what is computed in slices.
 */
export const ASKED_BY: Readonly<Record<Route, readonly Asked[]>> = {
  start: [],
  overview: ['monthly', 'revenue', 'repeat', 'payback', 'counting', 'selection', 'guard', 'mrr', 'paybackRanges'],
  retention: ['retention', 'counting', 'selection', 'guard', 'mix', 'attributes'],
  repeat: ['repeat', 'rates', 'counting', 'selection', 'guard', 'secondOrderBy', 'attributes'],
  revenue: ['revenue', 'structure', 'counting', 'selection', 'guard', 'mrr'],
  payback: ['payback', 'counting', 'selection', 'guard', 'attributes', 'costs', 'paybackRanges'],
  value: ['payback', 'counting', 'selection', 'guard', 'mrr', 'value'],
  customers: ['counting', 'selection', 'guard'],
  scenarios: [],
  audit: ['counting', 'selection', 'guard', 'audit'],
  calculators: [],
  data: ['counting', 'selection', 'guard', 'side'],
  methods: [],
};

/** Answers by what was asked; absent until the first one came. */
export type Answers = { readonly [K in QuestionKind]?: Questions[K]['answer'] | undefined } & {
  readonly monthly?: Questions['retention']['answer'];
};

/** The settings under which a screen asks: the overview speaks of contribution, whatever the payback screen is set to. */
export function settingsFor(route: Route, settings: WorkspaceSettings): WorkspaceSettings {
  if (route !== 'overview') return settings;
  return { ...settings, paybackView: { ...settings.paybackView, basis: 'contribution', by: null } };
}

/** What is asked for a list of customers. */
export function audienceQuestion(settings: WorkspaceSettings, audience: AudienceChoice): Questions['audience']['ask'] {
  return { ...valueQuestion(settings), limits: settings.customersView.limits, audience };
}

/** A question under these settings. It carries its whole definition. */
export function questionFor(kind: Asked, settings: WorkspaceSettings): Questions[QuestionKind]['ask'] {
  const { rules, view, costs, periodRates, repeatBy, subscriptionView, startsWithFirstOrder } = settings;
  switch (kind) {
    case 'counting':
    case 'guard':
    case 'side':
    case 'identity':
    case 'attributes':
      return { rules };
    case 'selection':
    case 'repeat':
    case 'revenue':
    case 'nextProduct':
      return { rules, ...chosenBy(settings) };
    case 'retention':
      return {
        rules,
        view,
        guarded: !startsWithFirstOrder,
        ...(view.measure === 'contribution' ? { costs } : {}),
        ...chosenBy(settings),
      };
    case 'secondOrderBy':
      return { rules, attribute: repeatBy, ...chosenBy(settings) };
    case 'mix':
      return { rules, mix: settings.mix, guarded: !startsWithFirstOrder, ...chosenBy(settings) };
    case 'rates':
      return { rules, periodRates, ...chosenBy(settings) };
    case 'presetBridge':
      return {
        rules,
        view,
        preset: activePreset(settings)?.id ?? null,
        guarded: !startsWithFirstOrder,
        ...chosenBy(settings),
      };
    case 'mrr':
      return { rules, subscriptionView };
    case 'monthly':
      return { rules, view: DEFAULT_VIEW, ...chosenBy(settings) };
    case 'payback':
    case 'paybackRanges':
      return { ...moneyQuestion(settings), ...chosenBy(settings) };
    case 'surveys':
    case 'value':
      return valueQuestion(settings);
    case 'customers':
      return { ...valueQuestion(settings), limits: settings.customersView.limits, by: settings.customersView.by };
    case 'scenarioBase':
      return { ...moneyQuestion(settings), lapse: modelLapse(settings), ...chosenBy(settings) };
    case 'audit':
      return {
        ...moneyQuestion(settings),
        // A report is of contribution, whatever the payback screen is set to.
        view: { ...settings.paybackView, basis: 'contribution', by: null },
        clv: settings.clv,
        lapse: modelLapse(settings),
        mix: settings.mix,
        ...chosenBy(settings),
      };
    case 'cash':
      return moneyQuestion(settings);
    case 'costs':
      return { rules, costs };
    case 'structure':
      return { rules, layers: settings.layers, ...chosenBy(settings) };
    case 'ranking':
      return { ...moneyQuestion(settings), by: settings.rankBy, ...chosenBy(settings) };
  }
}

/** Whether two questions that rest on a model (as JSON, '' = none) are of the same customers: horizon, discount, limits and breakdown aside. */
export function isOtherHorizon(former: string, key: string): boolean {
  const bare = (text: string): string =>
    JSON.stringify({ ...(JSON.parse(text) as object), clv: null, limits: null, by: null });
  return former !== '' && bare(former) === bare(key);
}
