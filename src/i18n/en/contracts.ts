/* English words of how long subscriptions last, on the value screen. */
export const contracts = {
  title: 'How long subscriptions last',
  all: 'This part is about all subscribers, whatever the filter.',
  units: {
    week: (n: string) => `${n} ${n === '1' ? 'week' : 'weeks'}`,
    month: (n: string) => `${n} ${n === '1' ? 'month' : 'months'}`,
    quarter: (n: string) => `${n} ${n === '1' ? 'quarter' : 'quarters'}`,
    year: (n: string) => `${n} ${n === '1' ? 'year' : 'years'}`,
    other: (n: string) => `${n} ${n === '1' ? 'billing period' : 'billing periods'}`,
  },
  sentence: (
    observed: string,
    range: string,
    after: string,
    predicted: string,
    predictedRange: string,
    later: string,
  ) =>
    `Of 100 new subscribers, **${observed} are still there after ${after}** (${range}), and **${predicted}** are expected to be after ${later} (${predictedRange}).`,
  observedSentence: (observed: string, range: string, after: string) =>
    `Of 100 new subscribers, **${observed} were still there after ${after}** (${range}).`,
  counts: (left: string, of: string, after: string) => `**${left} of ${of} subscribers left within ${after}.**`,
  few: 'Below 100 subscribers no model is fitted.',
  passed: (predicted: string, periods: string, actual: string, constant: string) =>
    `sBG passed its exam: it foresaw **${predicted} renewals** in the last ${periods}, **${actual} were made**; one constant rate said ${constant}.`,
  sameAges: (renewals: string) => `The rates observed at the same renewal before said ${renewals}.`,
  notPassed: (predicted: string, periods: string, actual: string, constant: string) =>
    `sBG is not used, so nothing is extrapolated. In its exam it foresaw **${predicted} renewals** in the last ${periods}, **${actual} were made**; one constant rate said ${constant}.`,
  notUsed: 'sBG is not used, so nothing is extrapolated.',
  chartLabel: (observed: string, after: string, ahead: string) =>
    `Share of subscribers still there by renewal: observed ${observed} after ${after}; the model’s dashed line goes on to ${ahead}.`,
  axis: 'renewals',
  observed: 'observed',
  model: 'sBG',
  point: (line: string, t: string, share: string) => `After ${t} renewals, ${line}: ${share}`,
  caption: 'Subscribers still there by renewal',
  columns: {
    t: 'Renewal',
    atRisk: 'Due',
    left: 'Left',
    observed: 'Still there',
    range: '95% range',
    model: 'sBG',
    modelRange: '95% range',
    rate: 'Renewal rate, sBG',
  },
  rest: (customers: string, others: string) =>
    `${customers} subscribers; ${others} who began with another billing interval are left out. A renewal counts as made at the end of the paid period; who leaves once and comes back stays counted as gone.`,
  restAll: (customers: string) =>
    `${customers} subscribers. A renewal counts as made at the end of the paid period; who leaves once and comes back stays counted as gone.`,
  derived: 'Derived from recurring orders: one that is missing or refunded counts as an end.',
  method: 'How it is computed',
  lifetimesTitle: 'Expected lifetime',
  lifetimesSentence: (periods: string, range: string, within: string) =>
    `A new subscriber is expected to pay for **${periods} billing periods** (${range}) within ${within}.`,
  lifetime: 'Of whom',
  paid: 'Paid periods',
  kinds: {
    within: (within: string) => `A new subscriber, within ${within}`,
    whole: 'A new subscriber, without end or discount',
    discounted: (share: string) => `A new subscriber, discounted by ${share} a month (DEL)`,
    residual: (n: string) => `Just before renewal ${n}, discounted (DERL)`,
  },
  infinite: 'infinite',
  infiniteNote:
    'α is at most 1: some stay so long that the mean without end is infinite. Only discounted lifetimes and those within a horizon mean anything.',
  lifetimesNote:
    'Those who have stayed for long leave seldom, as the others are gone. That is why the lifetime ahead grows with tenure.',
  aheadTitle: 'Subscribers of the next 12 months',
  aheadSentence: (
    now: string,
    base: string,
    range: string,
    after: string,
    fresh: string,
    all: string,
    allRange: string,
  ) =>
    `Of today’s ${now} subscribers, **${base} are expected to be there in ${after}** (${range}); with ${fresh} new ones a period, **${all}** in all (${allRange}).`,
  aheadLabel: (base: string, all: string) =>
    `Dashed lines with their range: today’s subscribers fall to ${base}; with new ones there are ${all}.`,
  aheadAxis: (day: string) => `billing periods from ${day}`,
  base: 'today’s subscribers',
  allOf: 'with new ones',
  aheadPoint: (line: string, period: string, customers: string) => `Period ${period}, ${line}: ${customers}`,
  aheadCaption: 'Expected subscribers by billing period',
  aheadColumns: {
    period: 'Period',
    base: 'Today’s',
    baseRange: '95% range',
    all: 'With new ones',
    allRange: '95% range',
    mrr: 'MRR',
  },
  foreseeable: (share: string, mrr: string) =>
    `**${share}** of the subscribers of that day are there already; at today’s mean price that is **${mrr} of MRR**.`,
  aheadNote:
    'New ones come at the pace of the last 365 days. The ranges hold chance and the doubt about the parameters, not whether that pace or prices last.',
  statistics: (alpha: string, alphaSe: string, beta: string, betaSe: string, ll: string, n: string) =>
    `α ${alpha} (standard error ${alphaSe}), β ${beta} (${betaSe}); log-likelihood ${ll}, ${n} subscribers with a renewal due. By maximum likelihood.`,
};
