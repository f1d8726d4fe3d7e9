/* The audit: asks the other answers about the same customers and gathers them. */
import { auditReport } from '#domain/audit/audit.ts';
import { AUDIT_ATTRIBUTES } from '#domain/audit/differences.ts';
import { customerSegments } from '#domain/clv/customer-segments.ts';
import { DEFAULT_MIX } from '#domain/retention/mix/view.ts';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import type { Chosen } from '#domain/selection.ts';
import type { AuditQuestion, MoneyQuestion, Questions } from '../protocol.ts';
import type { Basis } from './basis.ts';
import type { Ask, Computations } from './computations.ts';

type Question = AuditQuestion & Chosen;

/** Whom a question is about, as the other questions write it. */
function chosenOf({ filter, segments }: Question): Chosen {
  return { ...(filter ? { filter } : {}), ...(segments ? { segments } : {}) };
}

/** The questions of an audit that take long. */
export function valueQuestionOf(question: Question): Questions['value']['ask'] {
  const { rules, costs, clv, lapse } = question;
  return { rules, costs, clv, lapse, ...chosenOf(question) };
}

export function rangesQuestionOf(question: Question): MoneyQuestion & Chosen {
  const { rules, costs, view, guarded } = question;
  return { rules, costs, view, guarded, ...chosenOf(question) };
}

export function auditAnswers(basis: Basis, ask: Ask): Pick<Computations, 'audit'> {
  return {
    audit: (question) => {
      const { rules, guarded, lapse, mix } = question;
      const choice = { rules, ...chosenOf(question) };
      const log = basis.chosen(choice);
      const money = rangesQuestionOf(question);
      const payback = ask('payback', money);
      const monthly = ask('retention', { ...choice, view: DEFAULT_VIEW, guarded });
      const offered = ask('attributes', { rules }).map(({ id }) => id);
      // A report names no value of an attribute that may hold what somebody typed for one person.
      const by = AUDIT_ATTRIBUTES.includes(mix.by) ? mix.by : DEFAULT_MIX.by;
      return auditReport({
        log,
        counting: ask('counting', { rules }),
        selection: ask('selection', choice),
        monthly: monthly.triangle,
        signals: monthly.signals,
        repeat: ask('repeat', choice),
        revenue: ask('revenue', choice),
        structure: ask('structure', choice),
        rates: ask('rates', { ...choice, periodRates: { period: 'month', lapse } }),
        payback,
        ranges: payback.pooled.cac === null ? null : ask('paybackRanges', money),
        value: ask('value', valueQuestionOf(question)),
        segments: customerSegments(log),
        compared: AUDIT_ATTRIBUTES.filter((attribute) => offered.includes(attribute)).flatMap(
          (attribute) => ask('secondOrderBy', { ...choice, attribute }) ?? [],
        ),
        mix: ask('mix', { ...choice, mix: { ...mix, by }, guarded }),
        isFiltered: (question.filter ?? []).length > 0,
      });
    },
  };
}
