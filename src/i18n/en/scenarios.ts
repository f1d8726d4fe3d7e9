/* English words of the screen of scenarios. */
export const scenarios = {
  title: 'Scenarios',
};
