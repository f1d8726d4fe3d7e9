/* English words of what is bought second after which first product. */
export const nextProduct = {
  title: 'What is bought next',
  sentence: (first: string, second: string, n: string, range: string, usual: string, lift: string, liftRange: string) =>
    `Of 100 customers who came for ${first} and bought again, **${n} bought ${second} next** (${range}). Of all who bought again it were ${usual}: ${lift} times as often (${liftRange}), by more than chance.`,
  sentenceSame: (first: string, n: string, range: string, usual: string, lift: string, liftRange: string) =>
    `Of 100 customers who came for ${first} and bought again, **${n} bought the same next** (${range}). Of all who bought again, ${usual} bought it next: ${lift} times as often (${liftRange}), by more than chance.`,
  other: (first: string, second: string, n: string, range: string, usual: string, lift: string) =>
    `Among different products: after ${first}, ${n} of 100 bought ${second} (${range}), where ${usual} are usual: ${lift} times as often.`,
  same: 'the same again',
  quoted: (name: string) => `“${name}”`,
  noise: (pairs: string) =>
    pairs === '1'
      ? 'The one pair of products with enough customers differs from the others by no more than chance.'
      : `None of the **${pairs} pairs** of products with enough customers is bought more often than by the others by more than chance.`,
  untested: (customers: string, least: string) =>
    `Only ${customers} customers bought again: below ${least} nothing is tested, and these are counts.`,
  noPairs: (least: string) =>
    `No first product has ${least} customers who bought again, so that nothing can be said of pairs.`,
  noProducts:
    'The files name no products: what is bought next needs an export with line items, such as Shopify’s orders.',
  nobody: 'Nobody has bought on a second day yet.',
  first: 'First product',
  second: 'Bought next',
  share: 'Of 100',
  usual: 'Usual',
  lift: '× usual',
  customers: 'Customers',
  ofCustomers: (count: string, all: string) => `${count} of ${all}`,
  verdict: 'Against the others',
  signal: (p: string) => `signal, p\u00a0${p}`,
  noiseShort: (p: string) => `noise, p\u00a0${p}`,
  notTested: 'not tested',
  smallP: (p: string) => `<\u00a0${p}`,
  caption: 'Pairs of a first product and one bought next',
  more: (shown: string, all: string) => `The table shows ${shown} of ${all} pairs; the file holds them all.`,
  note: (customers: string, boughtAgain: string, least: string, expected: string) =>
    `Rests on ${customers} of ${boughtAgain} customers who bought again: those whose first and second purchase name products. A pair is shown from ${least} customers of its first product, where ${expected} would be expected by chance. One purchase may hold several products, so that shares do not add up to 100.`,
  method: 'How it is computed',
};
