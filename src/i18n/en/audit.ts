/* English words of the screen of audit. */
export const audit = {
  title: 'Audit',
};
