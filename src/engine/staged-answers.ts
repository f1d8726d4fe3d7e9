/* On stage nobody is named: what questions ask for, and what answers say. */
import type { QuestionKind, Questions } from './protocol.ts';

/** A question that could name customers, asked so that it does not. */
export function namingNobody<T extends object>(question: T): T {
  return 'hidden' in question ? { ...question, hidden: true } : question;
}

/** An answer without the identities in it: large identities are told by their customer's number, domains of e-mails not at all. */
export function unnamed<K extends QuestionKind>(kind: K, answer: Questions[K]['answer']): Questions[K]['answer'] {
  if (kind !== 'counting') return answer;
  const report = answer as Questions['counting']['answer'];
  const staged: Questions['counting']['answer'] = {
    ...report,
    giants: report.giants.map((giant) => ({ ...giant, label: `#${String(giant.customer + 1)}` })),
    choices: { ...report.choices, emailDomains: [] },
  };
  return staged;
}
