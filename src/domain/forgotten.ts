/* What stands in the place of an identity that was forgotten. */

/** `?000012~`: the place of the forgotten text among all, and nothing of the text itself. What follows is kept on purpose. */
const FORGOTTEN = /^\?[\u0300-\u0309]*\d+~/;

/** Whether a text of an identity column stands for one that was forgotten. */
export function isForgotten(text: string): boolean {
  return FORGOTTEN.test(text);
}

/** What was kept of a forgotten text: `kasse@example.com` of a till's address; '' of a person's. Any other text as it is. */
export function keptOf(text: string): string {
  return text.replace(FORGOTTEN, '');
}
