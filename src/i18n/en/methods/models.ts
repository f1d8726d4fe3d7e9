/* English methods page: models of buying and spend, their exam, predicted value, the forecast. */
import type { MethodPart } from '../../section.ts';

export const models: MethodPart = {
  id: 'models',
  title: 'Prediction',
  sections: [
    {
      id: 'models-see',
      title: 'What the models see',
      paragraphs: [
        'Of each customer four numbers: x, purchase days after the first one; t_x, age at the last of them; T, age today, both in weeks; and m, the mean daily total of the x repeat days, without the first day. All counted orders of a day are one purchase. Refunds dated on days of their own are not in m.',
        'Below 100 customers nothing is fitted, and no model of buying where more than half of returning revenue comes from subscription orders: those models describe customers who buy when they like. Subscriptions have sBG.',
      ],
    },
    {
      id: 'bg-nbd',
      title: 'BG/NBD and MBG/NBD',
      paragraphs: [
        'While somebody is a customer he buys at a rate of his own, and after each repeat purchase he may leave for good, with a probability of his own. Rates differ between customers by a gamma distribution (r, α), probabilities by a beta distribution (a, b). In MBG/NBD he may also leave right after the first purchase.',
        '**BG/NBD is used; if it fails its exam or its fit has problems, MBG/NBD; else none**, and the app shows observed numbers.',
        'Fits are by maximum likelihood, standard errors from the curvature of the likelihood. A fit has problems with a < .05, a + b > 1,000, a standard error above its estimate, a parameter on its bound, fewer than 50 repeat customers, or where the search did not come to rest.',
      ],
      formula: [
        'BG/NBD: P(alive) = 1 if x = 0, else 1 / (1 + a/(b+x−1) · ((α+T)/(α+t_x))^(r+x))',
        'MBG/NBD: P(alive) = 1 / (1 + a/(b+x) · ((α+T)/(α+t_x))^(r+x)), also for x = 0',
      ],
    },
    {
      id: 'gamma-gamma',
      title: 'Gamma–Gamma',
      paragraphs: [
        'What a customer spends each time lies between his own mean and that of all, the closer to his own the more often he has bought. Fitted to customers with x > 0 and m > 0. The model takes it that amounts do not depend on how often one buys; a correlation above .3 is said on the screen.',
      ],
      formula: ['expected amount of a purchase: E[M] = (q−1)/(px+q−1) · pv/(q−1) + px/(px+q−1) · m'],
    },
    {
      id: 'exam',
      title: 'The exam',
      paragraphs: [
        'The last third of the history is held back, in whole weeks: 4 to 52, and at least two median gaps between purchase days. The model is fitted to what was before and predicts these weeks for the customers known by then. It is measured against what anybody could say: (a) as many repeat purchases as in the equally long period before; (b) the mean increments of customers observed earlier at the same ages, where at least 50 were. Where (b) is missing for more than half of the customers, (a) alone is taken, spread evenly.',
        'Passed is: the total is no further off than each benchmark’s, or by at most 15%; the error per customer (root mean square) is no larger than the benchmark’s; and over ten groups by prediction, the slope of actual on predicted purchases lies between .7 and 1.3.',
        'P(alive) cannot be seen. What is compared is the share that bought in the held-back weeks, with the share that the model foresaw.',
      ],
    },
    {
      id: 'clv',
      title: 'Predicted lifetime value (CLV)',
      paragraphs: [
        'What today’s customers will still bring over **12 months**, discounted by **1%** a month at the end of each month of 4.345 weeks. It is residual: what has been bought is not in it. Margin = contribution / net sales of all customers over everything observed, so that it goes with observed LTV; while no gross margin is typed it is 1, and values are net sales.',
        'Ranges hold 95%: parameters are drawn as uncertain as the fit, then each customer’s purchases and amounts, 200 times (parametric bootstrap; of more than 5,000 customers a sample stands for all). The draws are seeded by the data. Shares of the best customers and the spread are of expected values.',
      ],
      formula: ['CLV = Σ E[M] · margin · (E[Y(4.345 i)] − E[Y(4.345 (i−1))]) / (1 + d)^i, i = 1 … months'],
    },
    {
      id: 'sbg',
      title: 'How long subscriptions last (sBG)',
      paragraphs: [
        'At each renewal a subscriber leaves with a probability of his own; these differ by a beta distribution (α, β). Those who leave readily go first, so that the rate of renewal rises with tenure. A period is the billing interval that most subscribers began with; who began with another one is left out and counted.',
        'A renewal counts as made at the end of the paid period, wherever churn is shown. Who stops paying for a day has left, also if he comes back. Of recurring orders a renewal is decided half an interval after it was due; what is not decided yet enters the likelihood as not observed. The observed curve is Kaplan–Meier over renewals with its log–log interval.',
        'The exam holds back the last third of the longest history, in whole periods, a year at most, of those who had begun by then, and counts the renewals made. It is measured against one constant rate for all, and against the rates observed at the same renewal before the split (where at least 50 faced it; later the last such rate). Passed is a total no further off than each of them, or by at most 15%. Below 100 subscribers nothing is fitted; a fit has problems as above.',
        'Lifetimes are in paid periods. DEL is that of a new subscriber, the first period undiscounted; DERL that of somebody just before his n-th renewal. α ≤ 1 makes the mean without discount infinite: only discounted lifetimes and those within a horizon mean anything then. Subscribers ahead: those of today by S(t + j) / S(t), new ones at the pace of the last 365 days. Ranges draw the parameters 400 times as uncertain as the fit; those of head counts add the chance in who leaves and who comes.',
      ],
      formula: [
        'renewal rate r(t) = (β + t − 1) / (α + β + t − 1), still there S(t) = r(1) · … · r(t)',
        'DEL = Σ S(t) / (1 + d)^t, t = 0, 1, 2 …; with α > 1 and d = 0: (α + β − 1) / (α − 1)',
      ],
    },
    {
      id: 'surveys',
      title: 'Surveys',
      paragraphs: [
        'NPS = share of promoters (9 and 10) − share of detractors (0 to 6), over the latest answer of each person, times 100. Its 95% range is that of a difference of two shares of one sample, adjusted Wald (Bonett, Price 2012). Answers are joined to customers by e-mail; an e-mail whose orders are of several customers joins nobody.',
        'After the answer: whether a customer buys in the days after the day of the answer, and what; the day itself does not count. The days are the most of 365, 180, 90, 30 that half of the answers have behind them, and only answers with so many days behind them and given after a first order enter. The difference between promoters and detractors is compared among customers who were as old (up to 30, 90, 365 days, more) and had bought as often (1, 2, 3 to 4, 5 or more purchase days) on that day, by Mantel and Haenszel with Sato’s variance; below 30 of a group none is stated. It says what followed an answer, not what caused it.',
        'At equal age: second purchase day and net sales by an age since the first order, over customers observed so long; the age is the most of the same days that half of the customers have reached. Most of these purchases came before the answer. A detractor of high value is among the best quarter of all customers by predicted value, or by net sales so far where nothing is predicted.',
      ],
    },
    {
      id: 'forecast',
      title: 'Forecast',
      paragraphs: [
        'Net sales and active customers of the next 12 months: of today’s customers by the model, and of new customers at the pace and with the first orders of the last 365 days. The range holds the chance in how many come and how they buy, not whether the pace lasts. Foreseeable is the share of expected net sales that comes from today’s customers. Active means an order within the lapse window.',
      ],
    },
    {
      id: 'customer-list',
      title: 'The list of customers',
      paragraphs: [
        'One row for each customer with a counted order whom the filter picks, with the segment he is shown in. Net sales and contribution are those of observed LTV: of counted orders, less refunds on days of their own; refunds listed with an id of their own lower revenue, not these sums. P(alive), purchases, contribution or net sales and CLV of the months ahead are of the model in use; where none is, these columns are not there and a sentence says why. Only CLV is discounted.',
        '**Overdue** = days since the last order / usual days. Usual days = (n · median of the customer’s own n gaps between purchase days + 3 · median gap of all customers) / (n + 3): few gaps say little. 1 is about due, 3 three times as long as usual; nothing where nobody has come back.',
        'A list is sorted by one column; what is not known stands last, equals by customer number. The search finds parts of e-mail, phone, name and the file’s customer id, whatever their case, and a customer’s number. The number counts customers of the data set by first order, from 1, as in proofs; it holds until the next import or undo, and no link names a customer: in other data the same number is somebody else.',
        'On a customer’s page “buys again” is P(alive) · (1 − ((α+T)/(α+T+t))^(r+x)). Ranges are the 2.5 and 97.5% quantiles of 1,000 futures of this one customer, drawn with parameters as uncertain as the fit and seeded by the customer’s own history: they hold chance, so they are wide. Orders that do not count stand in the timeline with the reason. While identities are hidden, no e-mail, phone, name or id reaches the page or its file, and only numbers are searched.',
      ],
    },
  ],
};
