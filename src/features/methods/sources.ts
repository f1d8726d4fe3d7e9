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
] as const;
