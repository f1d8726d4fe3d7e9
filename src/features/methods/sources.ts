/* The literature behind the methods, as it is cited in any language. */

export const SOURCES = [
  {
    id: 'wilson',
    cite: 'Wilson 1927',
    text: 'Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209–212.',
  },
  {
    id: 'kaplanMeier',
    cite: 'Kaplan, Meier 1958',
    text: 'Nonparametric estimation from incomplete observations. Journal of the American Statistical Association 53, 457–481.',
  },
  {
    id: 'benjaminiHochberg',
    cite: 'Benjamini, Hochberg 1995',
    text: 'Controlling the false discovery rate: a practical and powerful approach to multiple testing. Journal of the Royal Statistical Society B 57, 289–300.',
  },
  { id: 'fisher', cite: 'Fisher 1935', text: 'The Design of Experiments. Oliver & Boyd, Edinburgh.' },
  {
    id: 'fleiss',
    cite: 'Fleiss, Levin, Paik 2003',
    text: 'Statistical Methods for Rates and Proportions, 3rd edition. Wiley.',
  },
  {
    id: 'mantel',
    cite: 'Mantel 1966',
    text: 'Evaluation of survival data and two new rank order statistics arising in its consideration. Cancer Chemotherapy Reports 50, 163–170.',
  },
  {
    id: 'greenwood',
    cite: 'Greenwood 1926',
    text: 'The natural duration of cancer. Reports on Public Health and Medical Subjects 33, London.',
  },
  {
    id: 'quantiles',
    cite: 'Hyndman, Fan 1996',
    text: 'Sample quantiles in statistical packages. The American Statistician 50, 361–365.',
  },
  { id: 'bootstrap', cite: 'Efron, Tibshirani 1993', text: 'An Introduction to the Bootstrap. Chapman & Hall.' },
  {
    id: 'bgNbd',
    cite: 'Fader, Hardie, Lee 2005',
    text: '“Counting your customers” the easy way: an alternative to the Pareto/NBD model. Marketing Science 24, 275–284.',
  },
  {
    id: 'mbgNbd',
    cite: 'Batislam, Denizel, Filiztekin 2007',
    text: 'Empirical validation and comparison of models for customer base analysis. International Journal of Research in Marketing 24, 201–209.',
  },
  {
    id: 'gammaGamma',
    cite: 'Fader, Hardie 2013',
    text: 'The gamma-gamma model of monetary value. Note 025, brucehardie.com.',
  },
  {
    id: 'sbg',
    cite: 'Fader, Hardie 2007',
    text: 'How to project customer retention. Journal of Interactive Marketing 21, 76–90.',
  },
  {
    id: 'concentration',
    cite: 'Sen 1973',
    text: 'On Economic Inequality. Clarendon Press, Oxford (after Gini 1912, Variabilità e mutabilità).',
  },
  {
    id: 'kitagawa',
    cite: 'Kitagawa 1955',
    text: 'Components of a difference between two rates. Journal of the American Statistical Association 50, 1168–1194.',
  },
  {
    id: 'customerBaseAudit',
    cite: 'Fader, Hardie, Ross 2022',
    text: 'The Customer-Base Audit: The First Step on the Journey to Customer Centricity. Wharton School Press.',
  },
] as const;
