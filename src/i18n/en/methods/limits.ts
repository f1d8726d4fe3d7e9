/* English methods page: what is not known, where the definitions leave room, sample stores, sources. */
import type { MethodPart } from '../../section.ts';

export const limits: MethodPart = {
  id: 'limits',
  title: 'Limits and sources',
  sections: [
    {
      id: 'not-known',
      title: 'What is not known',
      paragraphs: ['Three things are kept apart everywhere, on screen and in files.'],
      rows: [
        { term: 'Not observed', text: 'An empty cell; absent in the results file. Never 0 and never a dash.' },
        { term: 'Observed, none', text: '0.' },
        { term: 'There is none', text: 'Said in words, such as “not reached”; null in the results file.' },
      ],
    },
    {
      id: 'room',
      title: 'Where the definitions leave room',
      paragraphs: ['What was decided where more than one reading is fair.'],
      rows: [
        {
          term: 'As-of moved back',
          text: 'Orders after the chosen day have a line of their own in the bridge, before all other reasons.',
        },
        {
          term: 'Links',
          text: 'An address with any known setting is a whole statement: what it does not name is at its default.',
        },
        {
          term: 'Start of the file',
          text: 'Judged by the lowest order number; where there is none, by the first 30 days against the median of the later 30-day periods.',
        },
        {
          term: 'First day in the results file',
          text: 'The first-day column of money has k = −1, so that k = 0 is the first period of age for every measure.',
        },
        {
          term: 'Other currencies',
          text: 'Orders in another currency are counted in the bridge; their money is never added.',
        },
      ],
    },
    {
      id: 'samples',
      title: 'Sample stores',
      paragraphs: [
        'Simulated from a fixed seed and read like a file of your own. Customers buy by BG/NBD: while active, at random moments at a rate of their own (gamma distributed), and after each repeat purchase they leave for good with a probability of their own (beta distributed). Contracts of the subscription store are cancelled by the shifted beta-geometric model. Refunds, cancellations, discount codes and costs are invented.',
      ],
    },
    {
      id: 'sources',
      title: 'Sources',
      paragraphs: ['Where the methods come from.'],
    },
  ],
};
