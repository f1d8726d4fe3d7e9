/* Answers a question about the open workspace: as it was kept, else from its files; on stage without naming anybody. */
import { answer, refuse, type Answer } from '#domain/errors.ts';
import type { Asking } from './asking.ts';
import { isLong, type Engine, type LongQuestion, type Questions } from './protocol.ts';
import type { Session } from './session.ts';
import { namingNobody, unnamed } from './staged-answers.ts';

export function answeringOf(session: Session, { asked, byStep }: Asking): Engine['ask'] {
  return async (kind, asks, hear) => {
    type Found = Answer<Questions[typeof kind]['answer']>;
    const question = session.isStaged ? namingNobody(asks) : asks;
    if (session.isStaged && kind === 'audience') return refuse('on-stage');
    const kept = session.keptAnswer(kind, question);
    if (kept !== undefined) return answer(kept);
    const about = session.current?.kept;
    const found = isLong(kind)
      ? ((await byStep<LongQuestion>(kind, question as unknown as Questions[LongQuestion]['ask'], hear)) as Found)
      : await asked(({ answers }) => answers.ask(kind, question));
    if (!found.ok) return found;
    if (session.isStaged) return answer(unnamed(kind, found.value));
    if (about !== undefined) session.keep(about, kind, question, found.value);
    return found;
  };
}
