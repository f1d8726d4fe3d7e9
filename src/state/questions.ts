/* Which questions each screen asks, and how settings become a question. */
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import type { QuestionKind, Questions, WorkspaceSettings } from '#engine/protocol.ts';
import type { Route } from './address.ts';

/** What each screen asks. `monthly` is the retention question in its standard view, whatever view is set on its screen. */
export type Asked = QuestionKind | 'monthly';

export const ASKED_BY: Readonly<Record<Route, readonly Asked[]>> = {
  start: [],
  overview: ['counting', 'guard', 'monthly', 'repeat', 'revenue', 'payback', 'paybackRanges'],
  retention: ['counting', 'guard', 'retention'],
  repeat: ['counting', 'guard', 'repeat', 'rates', 'attributes', 'secondOrderBy'],
  revenue: ['counting', 'guard', 'revenue'],
  payback: ['counting', 'guard', 'payback', 'paybackRanges'],
  data: ['counting', 'guard', 'side'],
  methods: [],
};

/** Answers by what was asked; absent until the first one came. */
export type Answers = { readonly [K in QuestionKind]?: Questions[K]['answer'] | undefined } & {
  readonly monthly?: Questions['retention']['answer'];
};

/** A question under these settings. It carries its whole definition. */
export function questionFor(
  kind: Asked,
  { rules, view, costs, periodRates, repeatBy, startsWithFirstOrder }: WorkspaceSettings,
): Questions[QuestionKind]['ask'] {
  switch (kind) {
    case 'counting':
    case 'guard':
    case 'attributes':
    case 'side':
    case 'identity':
    case 'repeat':
    case 'revenue':
      return { rules };
    case 'retention':
      return {
        rules,
        view,
        guarded: !startsWithFirstOrder,
        ...(view.measure === 'contribution' ? { costs } : {}),
      };
    case 'secondOrderBy':
      return { rules, attribute: repeatBy };
    case 'rates':
      return { rules, periodRates };
    case 'monthly':
      return { rules, view: DEFAULT_VIEW };
    case 'payback':
    case 'paybackRanges':
      return { rules, costs };
  }
}
