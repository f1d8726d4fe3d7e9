/* English words of the screen of customers. */
export const customers = {
  title: 'Customers',
  empty: 'No customers yet under these rules.',
  views: 'Views of customers',
  viewNames: {
    segments: 'Segments',
    list: 'List',
    audiences: 'Audience files',
    next: 'Next product',
    surveys: 'Surveys',
  },
};
