/* Who the customers of a list are, for a file: names people, so that no answer of it is kept. */
import type { Steps } from '#domain/steps.ts';
import { audienceOf, needsStanding } from '#domain/audience.ts';
import { audiencePeople } from '#domain/audience-people.ts';
import { type MarketingConsent, marketingConsent } from '#domain/marketing-consent.ts';
import type { Questions } from '../protocol.ts';
import { Recent } from '../recent.ts';
import type { Basis } from './basis.ts';
import type { Computations } from './computations.ts';
import type { Standings } from './customers.ts';

/** Consents kept: two bytes a customer. */
const CONSENTS = 1;

type Question = Questions['audience']['ask'];

/** What of a list takes long: the model behind segments and values ahead, where it needs one. The answer itself is made after it, and not kept. */
export function* audienceSteps(standings: Standings, question: Question): Steps<'ready'> {
  if (needsStanding(question.audience)) yield* standings.steps(question);
  return 'ready';
}

export function audienceAnswers(basis: Basis, standings: Standings): Pick<Computations, 'audience'> {
  const consents = new Recent<MarketingConsent>(CONSENTS);
  return {
    audience: (question) => {
      const { rules, audience } = question;
      const log = basis.chosen(question);
      const assembled = basis.joined(rules);
      const consent = consents.get(JSON.stringify([rules.join, rules.noIdentity]), () =>
        marketingConsent(assembled, basis.sides.customers),
      );
      const standing = needsStanding(audience) ? standings.of(question) : null;
      return audiencePeople(audienceOf(log, audience, standing), log, assembled, consent);
    },
  };
}
