/* English methods page: averages, intervals, Kaplan–Meier. */
import type { MethodPart } from '../../section.ts';

export const uncertainty: MethodPart = {
  id: 'certainty',
  title: 'How sure a number is',
  sections: [
    {
      id: 'averages',
      title: 'Averages over cohorts',
      paragraphs: [
        'The average row is **pooled over complete cells**: those who did it in all of them / eligible in all of them. The simple mean and the median of the cohorts are options. It is grey where fewer than half of all customers stand in complete cells.',
        'The pooled curve of cumulative repeat is 1 − Kaplan–Meier of the time to the second purchase day, so that it never falls; its label says so. The average row and the curve may therefore differ by a little.',
      ],
    },
    {
      id: 'intervals',
      title: 'Ranges',
      paragraphs: [
        'All ranges are 95 % intervals. A range says how far chance alone could move the number; it knows nothing of a changed shop or season. Decimals follow it: none where it is wider than a point.',
        'Cells with fewer than 30 customers (adjustable) are grey. Below 100 customers in all, counts come first and nothing is tested.',
      ],
      rows: [
        { term: 'Shares', text: 'Wilson’s score interval.' },
        { term: 'Means of money', text: 'Mean ± 1.96 s/√n; none below n = 30.' },
        {
          term: 'LTV',
          text: 'Value ± 1.96 √V, V = n/(n − 1) × the sum of squares of what each customer adds to the whole sum of means (infinitesimal jackknife); none below n = 30. Where everybody is observed it is mean ± 1.96 s/√n.',
        },
        { term: 'Payback', text: 'Bootstrap, see there.' },
        { term: 'Kaplan–Meier', text: 'Log–log, see there.' },
      ],
      formula: [
        'Wilson: low and high = (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)',
        'p = share, n = eligible customers, z = 1.96',
      ],
    },
    {
      id: 'kaplan-meier',
      title: 'Kaplan–Meier',
      paragraphs: [
        'The share that has not bought again by day t, where some are not yet observed that long. Somebody observed up to t still counts as at risk on day t.',
        'Its variance is Greenwood’s, its interval log–log: it stays between 0 and 1. A quantile q is the first t with S(t) ≤ 1 − q.',
      ],
      formula: [
        'S(t) = Π over days i ≤ t of (1 − dᵢ/nᵢ)',
        'dᵢ = second purchases on day i, nᵢ = customers at risk',
        'range: exp(−exp(ln(−ln S) ± 1.96 √(Σ dᵢ/(nᵢ(nᵢ − dᵢ))) / ln S))',
      ],
    },
    {
      id: 'signals',
      title: 'Signal or noise',
      paragraphs: [
        'Whether a cohort or group differs from the others by more than chance. Tested are shares alone: each complete cell of the grid against all other rows of its column that enter averages; where a customer may stand in several rows, against the customers who are not in the row. Cells that run, partial cells and cohorts of old customers enter neither side. Ratios to the column before and open ends are not tested: with an open end later cohorts had less time and differ by arithmetic alone. Below 100 customers in all nothing is tested.',
        'A screen holds many cells, and of a hundred comparisons five would stand out by chance. All tests of a screen are therefore corrected together (Benjamini–Hochberg, 5 %): ▲ and ▼ mark what remains, and of all marks at most about one in twenty is chance. In 1,000 simulated stores whose cohorts were all alike (12 cohorts × 12 ages) 4 % of the screens showed any mark; one cohort at 15 % among eleven at 10 % was found in more than 90 % where the difference is there within 30 or 90 days, and in 69 % where it builds up over a whole year.',
        'The test is the two-sided z of two shares; where an expected count is below 20, Fisher’s exact test. The usual limit of 5 is for a single comparison: the correction looks at far smaller p-values, and there z claims too much while counts are small.',
        '“About n more customers per group” is what two groups with the shares seen would need for 80 % power (5 %, two-sided), minus the customers of the cell, to two figures. It is not said below 30 customers, nor where none are missing: then the difference would stand out alone, but not among so many comparisons.',
        'On Repeat purchase each value’s time to the second order is compared with that of all customers without the value by the log-rank test, corrected for the values shown; not where fewer than five second purchases are expected on one side.',
      ],
      formula: [
        'z = (p₁ − p₂) / √(p(1 − p)(1/n₁ + 1/n₂)), p = share of both together',
        'n per group = (1.96 √(2 p̄ (1 − p̄)) + 0.84 √(p₁(1 − p₁) + p₂(1 − p₂)))² / (p₁ − p₂)², p̄ = (p₁ + p₂)/2',
        'log-rank: (O − E)² / V, E = Σ dᵢ n₁ᵢ/nᵢ, V = Σ dᵢ (n₁ᵢ/nᵢ)(1 − n₁ᵢ/nᵢ)(nᵢ − dᵢ)/(nᵢ − 1)',
      ],
    },
    {
      id: 'beside-trends',
      title: 'The year before, and Black Friday',
      paragraphs: [
        'Beside a trend stands the same month, quarter or ISO week a year before, because seasons differ more than years do. Only complete cohorts that enter averages are compared, with both intervals; two shares are called different by the same z at 5 %, as a single comparison, and never where an expected count is below 5.',
        'A monthly or weekly cohort that holds Black Friday (the day after the fourth Thursday of November) is named after it where its first orders are at least 1.5 times the median of the other cohorts: its customers came for another reason than those of a usual month.',
      ],
    },
    {
      id: 'proof',
      title: 'The proof of a number',
      paragraphs: [
        'A number opens the rows that it is computed from: customers, orders and refunds, what stands above and below the line, and who was left out and why. “All rows (CSV)” holds the same rows, and the number follows from them alone.',
        'Customers are numbers, from 1 in this data set; they hold until the next import or undo. E-mails, phones and names stand in no proof. Under a filter the proof says how many customers it leaves out; exchanges that belong to the order they replace are named as left out.',
        'In the file, inNumerator and inDenominator (1 or 0) say where a row stands; amount is money in major units, a number of orders or units, or days; position is the age in days or the calendar periods since the first order, observedTo the last one that is observed of the customer; leftOut names the reason, takesPartOn the day on which it ends.',
      ],
      rows: [
        { term: 'Shares, rates', text: 'Rows above / rows below.' },
        { term: 'Means', text: 'Amounts above / rows below. Totals: amounts above.' },
        { term: 'Returning share', text: 'Amounts above / amounts below.' },
        { term: 'CAC', text: 'The spend in the column given / rows below.' },
        {
          term: 'Sums of mean increments',
          text: 'For each position: amounts above at it / rows below with observedTo ≥ the position; then the sum (LTV, partial cumulative cells). Payback: the first position at which that sum reaches the CAC in the column given.',
        },
        {
          term: 'Quantiles, Kaplan–Meier',
          text: 'Type 7 of the amounts above. For the median time to the second order amount is the time of each row below, and the row stands above where the order came.',
        },
        {
          term: 'Mean or median of cohorts',
          text: 'The rule within each cohort (column cohort), then the mean or median.',
        },
      ],
    },
  ],
};
