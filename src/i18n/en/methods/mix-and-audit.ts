/* English methods page: mix or behaviour, and the audit report. */
import type { MethodPart, MethodSection } from '../../section.ts';

export const mixSection: MethodSection = {
  id: 'mix',
  title: 'Mix or behaviour',
  paragraphs: [
    'Retention of two periods differs because other customers were acquired, because the same kinds of customers behaved otherwise, or both. The split of Kitagawa (1955) parts the change into these two; they add up to it exactly.',
    'Retention is here the second purchase day within 30, 60, **90**, 180 or 365 days, by **quarter**, month or year of the first order. Kinds are the values of one attribute of the first order (**its value**), one value a customer; tags, codes and “any product” are therefore not offered. The 8 values of most customers stand apart, the others together.',
    'Periods are compared once they are over and everybody in them has been observed to the age; periods that hold too many old customers are not. Unless chosen: the newest such period and **the same one a year before**, else the one before it.',
    'A value that only one of the periods has cannot have behaved otherwise: all of its part is mix, and the screen says how many customers that concerns.',
    'Ranges are ±1.96 standard errors by the delta method, with each period’s customers as independent draws of value and outcome; none where a period has fewer than 30 customers. Whether the whole change is chance is tested like any two shares; if it can be, nothing is said of its parts. Each value’s own change is tested from 30 customers in both periods on, corrected for the values (Benjamini, Hochberg). Below 100 customers in all nothing is split.',
    'Points are shown to a tenth and rounded so that they add up (largest remainders): a part may differ by a tenth from its own rounding.',
  ],
  formula: [
    'Mix of a value = (w₂ − w₁) × ((r₁ + r₂)/2 − R̄), R̄ = mean of both periods’ retention',
    'Behaviour of a value = (r₂ − r₁) × (w₁ + w₂)/2',
    'w = share of the period’s customers, r = retention of the value',
  ],
};

const auditSection: MethodSection = {
  id: 'audit',
  title: 'Audit report',
  paragraphs: [
    'The report asks the five questions of a customer-base audit (Fader, Hardie, Ross 2022) and answers them by fixed rules from the numbers of the other screens. Running months are left out everywhere. Below 100 customers it holds counts alone.',
    'It names a value of an attribute only from 30 customers on, and never codes, tags or free columns, which may hold what was typed for one person. The file has no script, loads nothing and holds no single customer or order.',
  ],
  rows: [
    {
      term: 'How customers differ',
      text: 'The attribute with the smallest p-value of a log-rank test of the time to the second order, corrected for its values (Benjamini, Hochberg) and for the attributes compared (Bonferroni); none if that is above 5 %.',
    },
    {
      term: 'What has changed',
      text: 'With 24 whole months the last twelve against the twelve before; with 15 the last three against the same a year before; with six the last three against the three before. The first month counts as whole if the data begin on its first day or earlier.',
    },
    {
      term: 'One cohort',
      text: 'The newest month of 30 customers or more that has completed 360 days, else 180, 90, 60, 30. Value of a customer only at ages that all of them have reached.',
    },
    {
      term: 'Cohorts compared',
      text: 'Complete months of 30 customers or more at 90 days (60 or 30 where fewer than two have come so far), with the signals of the retention screen.',
    },
    {
      term: 'Actions',
      text: 'Money = customers × share that responds (typed, **10 of 100**) × value of one; its range is that of the mean value (±1.96 s/√n). Value of one: for a second order, what those who came back bought after the first day within 365 days (180, 90 where too few are observed so long); for the segments, the net sales of the last 365 days as a customer; in contribution where a margin is known. “Pays while it costs less than” takes the lower end. Groups below 30 customers are left out; the three that bring most are shown.',
    },
  ],
};

export const audit: MethodPart = { id: 'report', title: 'The report at one click', sections: [auditSection] };
