/* English methods page: files of customers for advertising and mail, and what is bought next. */
import type { MethodPart } from '../../section.ts';

export const audiences: MethodPart = {
  id: 'audiences',
  title: 'Audience files and next product',
  sections: [
    {
      id: 'audience-files',
      title: 'Audience files',
      paragraphs: [
        'Files are made on this device from the customers whom the filter picks; you upload them yourself. Names of files and columns say nothing about the people in them, and rows stand in the order of the data, not of value.',
      ],
      rows: [
        {
          term: 'By value',
          text: 'Customers with a value above 0, the best first, of whom a share is taken: all for Meta, a quarter else, unless you choose. Value is **net sales of all orders up to as-of, less refunds**, or the predicted value (CLV) under the horizon and discount set there, where a model is in use. It stands in the file where a platform takes it, in one currency and never below 0.',
        },
        { term: 'To win back', text: 'Customers of the segments slipping and at risk, under the limits set there.' },
        { term: 'Buyers', text: 'Everybody with a counted order, or with one within so many days up to as-of.' },
        {
          term: 'Identities',
          text: 'E-mail, phone and country of the customer’s latest order that has one. Names and postal codes are written only when asked for; the last word of a name is the last name. What begins like a formula (= + - @) is left out.',
        },
        {
          term: 'One row each',
          text: 'An identity stands in a file once. Customers of whom everything stands there already are merged into that row, and their value is added to it. In the count of e-mails, and in that of phones, each customer has exactly one fate.',
        },
        {
          term: 'Smallest size',
          text: 'Meta asks for 100 people of one country, Google for 100 active people. Both count whom they find again, which are fewer than the rows.',
        },
      ],
    },
    {
      id: 'audience-consent',
      title: 'Consent to marketing',
      paragraphs: [
        'Consent to e-mails and to SMS are kept apart: an e-mail needs the one, a phone the other, and what is not said is no consent. The filter is **on where the data tell any consent**. Orders tell consent to e-mails, a list of customers both. What was said last counts: the latest order that says something, or the list, which speaks as of the day on which its file was saved. Where two rows of the list are one customer and disagree, no counts.',
      ],
    },
    {
      id: 'audience-platforms',
      title: 'What the platforms want',
      paragraphs: [
        'Hashes are SHA-256 of the text in UTF-8, in lower-case hex. What is a hash already stays as it is, and what is empty stays empty. A file that is not hashed takes no hashes.',
        'The same customer has other hashes for Meta than for Google: phones always, and Gmail addresses with dots or tags.',
      ],
      rows: [
        {
          term: 'Meta',
          text: 'E-mails trimmed and in lower case, dots and +tags kept; phones as digits of country code and number; names in lower case without spaces and punctuation, accents kept; postal codes in lower case up to the first hyphen; the country’s two letters on every row. **Hashed**, all but the value.',
        },
        {
          term: 'Google',
          text: 'E-mails in lower case without spaces, at gmail.com and googlemail.com also without dots and +tags; phones with + and country code; names in lower case without forms of address. First name, last name, country and postal code all four or none; country and postal code are never hashed. **Readable**, as Google hashes by itself, or hashed.',
        },
        {
          term: 'Phones',
          text: 'Read by the country of the order. Files lose the + before a number, so that a number with a leading 0 is the country’s own; one that begins with the country’s calling code is international, and so is any valid international number where the country writes its own with a leading 0. What could still be of two countries is left out, and so is a number without a country.',
        },
        {
          term: 'Left out',
          text: 'Addresses of a role (noreply@, pos@, test@), relays of marketplaces, made unreadable or not of the form of an address; numbers that the country’s plan does not know by their length and beginning.',
        },
      ],
    },
    {
      id: 'next-product',
      title: 'Next product',
      paragraphs: [
        'Of customers who bought on a second day: the first product is that of the first order’s line with the largest quantity × price; next are all products of the second purchase day, the same one included. Customers whose first or second purchase names no product are left out of all shares.',
        'Share: of those who came for A and bought again, who bought B next, with its 95% Wilson interval. Usual: the same of everybody who bought again. Support: how many bought the pair, of everybody who bought again. The interval of lift takes the usual share as known; as A’s customers are among everybody, it is rather too wide.',
        'A pair is looked at from **30 customers** who came for A and bought again, where **5** would buy B if it did not hang on A. Each is tested against everybody else who bought again (as signals are), all pairs corrected together by Benjamini–Hochberg at 5%; below 100 customers nothing is tested. A pair says what is bought, not that showing B would sell it.',
      ],
      formula: ['lift = share of B after A / usual share of B'],
    },
  ],
};
