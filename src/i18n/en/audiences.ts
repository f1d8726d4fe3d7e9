/* English words of the audience files. */
const n = (count: string, one: string, many: string): string => (count === '1' ? `1 ${one}` : `${count} ${many}`);

export const audiences = {
  title: 'Files for advertising and mailings',
  lead: 'A file of customers that you upload yourself. Nothing leaves this device until you do.',
  list: 'List',
  lists: {
    seed: 'By value, for lookalikes',
    'win-back': 'To win back',
    exclusion: 'Buyers, to leave out',
  },
  platform: 'For',
  platforms: { meta: 'Meta', google: 'Google', plain: 'Plain file' },
  value: 'By',
  values: { sales: 'net sales so far', ahead: 'predicted value' },
  top: 'Take',
  everybody: 'all of them',
  best: (share: string) => `the best ${share}`,
  days: 'Last order',
  anyDay: 'at any time',
  within: (days: string) => `within ${days} days`,
  form: 'Identities',
  forms: { hashed: 'Hashed', open: 'Readable' },
  consent: 'Only with consent to marketing: e-mails with consent to e-mails, phones with consent to SMS',
  names: 'Names and postal codes, too: more people are found, and more is given away',
  preparing: 'Preparing the file',
  sentence: (rows: string, customers: string, emails: string, phones: string) =>
    `The file has **${n(rows, 'row', 'rows')}** for ${n(customers, 'customer', 'customers')}, with ${n(emails, 'e-mail', 'e-mails')} and ${n(phones, 'phone number', 'phone numbers')}.`,
  leftOut: (count: string) => `${n(count, 'customer is', 'customers are')} left out; the table says why.`,
  merged: (count: string) => `${n(count, 'customer shares', 'customers share')} a row with another.`,
  nobody: 'This list has no customers.',
  tooFew: {
    meta: (least: string) => `Meta takes a list of at least ${least} people. This one is smaller.`,
    google: (least: string) =>
      `Google shows advertising to a list only with at least ${least} people whom it knows. This one is smaller.`,
    plain: () => '',
  },
  least: {
    meta: (least: string) => `Meta needs at least ${least} people of one country, whom it knows by these identities.`,
    google: (least: string) =>
      `Google needs at least ${least} active people whom it knows by these identities; for search and YouTube it long asked for 1,000.`,
    plain: () => 'A plain file is not hashed: its readers see whom it names.',
  },
  noConsentKnown: 'The data do not tell who has agreed to marketing. Upload only people who have.',
  filterOff:
    'People who have not agreed to marketing are in this file. Whether you may upload them is for you to know.',
  exclusionConsent: 'Buyers without consent are not in the file, so they may still see advertising for new customers.',
  noModel: 'No model of future purchases is in use for these customers, so that value is net sales so far.',
  withValue: (currency: string) =>
    `The column value is in ${currency === '' ? 'the currency of the data' : currency}, one sum for each row.`,
  valueForAll: 'Meta’s lookalikes by value need all customers, not the best alone.',
  caption: 'What became of the identities',
  fate: 'Identity',
  email: 'E-mail',
  phone: 'Phone',
  forgotten:
    'The e-mails and phones of these customers were forgotten (data screen): the file stays without them. To get them back, take the import out and read its files again.',
  fates: {
    written: 'in the file',
    missing: 'not in the data',
    forgotten: 'forgotten',
    'no-consent': 'no consent',
    invalid: 'not valid',
    nobodys: 'of a role or a marketplace',
    hashed: 'hashed already',
    'no-country': 'country not known',
    ambiguous: 'could be of two countries',
    duplicate: 'in the file already',
  },
  all: 'Customers of the list',
  columns: (names: string) => `Columns: ${names}.`,
  download: (name: string) => `Download ${name}`,
  method: 'How it is made',
};
