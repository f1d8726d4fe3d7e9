/* A proof in words: value, interval, formula with its values, what went in and what did not. Pure. */
import type { ProofLine, ProofPage } from '#domain/proof/page.ts';
import type { ProofQuery } from '#domain/proof/query.ts';
import { LEFT_OUT, type LeftOut } from '#domain/proof/records.ts';
import { decimalsFor } from '#i18n/format.ts';
import type { TableCell, TableColumn, TableRow } from '#ui/table.ts';
import { phrasesOf, type ProofSpeech } from './phrases.ts';
import type { Fact, Formula, Told } from './told.ts';

/** The number with a decimal more than the screen gives it: a proof hides less by rounding. */
function valueText(query: ProofQuery, { value, unit, rule }: ProofPage, { t, f }: ProofSpeech): string {
  if (value === null) return rule === 'payback' ? t.proof.notPaidBack : t.repeat.notReached;
  if (rule === 'payback') return t.proof.onDay(f.count(value));
  if (unit === 'share') return f.percent(value, 1);
  if (unit === 'money') return f.money(value);
  if (unit === 'days') return t.repeat.duration(f.decimal(value, Number.isInteger(value) ? 0 : 1));
  return query.of === 'rate' || unit === 'list' || unit === 'customers' ? f.count(value) : f.decimal(value, 2);
}

function intervalText({ unit, low, high }: ProofPage, { t, f }: ProofSpeech): string[] {
  if (Number.isNaN(low) || Number.isNaN(high)) return [];
  if (unit === 'times') return [t.retention.interval(`${f.decimal(low, 2)}–${f.decimal(high, 2)}`)];
  const digits = decimalsFor(low, high);
  const range = unit === 'share' ? `${f.ofHundred(low, digits)}–${f.percent(high, digits)}` : f.moneyRange(low, high);
  return [t.retention.interval(range)];
}

function formulaOf(query: ProofQuery, page: ProofPage, result: string, speech: ProofSpeech): Formula {
  const { f } = speech;
  const { formula } = phrasesOf(query, page, speech);
  if (typeof formula === 'string') return { sentence: formula, result };
  if (page.across === 'quotient') {
    const [above, below] = page.parts.map((part) => f.percent(part, 1));
    return { words: formula, values: { above, below }, result };
  }
  const amounts = page.unit === 'money' ? f.money : (amount: number) => f.decimal(amount, 0);
  const above = {
    share: f.count(page.above),
    ratio: f.money(page.amountAbove),
    mean: amounts(page.amountAbove),
    perHead: f.money(page.given),
  };
  return {
    words: formula,
    values: {
      above: page.rule in above ? above[page.rule as keyof typeof above] : f.count(page.above),
      below: page.rule === 'ratio' ? f.money(page.amountBelow) : f.count(page.below),
    },
    result,
  };
}

/** What went in, in customers and rows. */
function factsOf({ customers, above, rule, given }: ProofPage, { t, f }: ProofSpeech): Fact[] {
  const facts: Fact[] = customers > 0 ? [{ label: t.proof.facts.customers, value: f.count(customers) }] : [];
  const rows = customers === 0 || rule === 'sum' || rule === 'mean' || rule === 'quantile' || rule === 'increments';
  if (rows) facts.push({ label: t.proof.facts.rows, value: f.count(above) });
  if (!Number.isNaN(given)) {
    const label = rule === 'perHead' ? t.proof.facts.spend : t.proof.facts.given;
    facts.push({ label, value: f.money(given) });
  }
  return facts;
}

/** What was left out, by reason; of some reasons alone where they are given. */
export function leftOutFacts(
  { leftOut }: ProofPage,
  { t, f }: ProofSpeech,
  reasons: readonly LeftOut[] = LEFT_OUT,
): Fact[] {
  return leftOut.flatMap(({ reason, records }) =>
    reason === 'no' || !reasons.includes(reason) ? [] : [{ label: t.proof.leftOut[reason], value: f.count(records) }],
  );
}

export function tellProof(query: ProofQuery, page: ProofPage, speech: ProofSpeech): Told {
  const value = valueText(query, page, speech);
  return {
    title: phrasesOf(query, page, speech).title,
    value,
    notes: intervalText(page, speech),
    formula: formulaOf(query, page, value, speech),
    facts: factsOf(page, speech),
  };
}

export function lineColumns({ unit, rule, money }: ProofPage, { t }: ProofSpeech): TableColumn[] {
  const p = t.proof;
  if (unit === 'list') {
    return [
      { key: 'customer', label: p.customer },
      { key: 'order', label: p.orders, numeric: true },
      { key: 'counts', label: t.data.bridge.netSales, numeric: true },
    ];
  }
  // Money of its own has a table of subscriptions alone.
  const what = money === null ? p.order : p.subscription;
  const label =
    unit === 'money' || rule === 'ratio' || rule === 'gini' ? p.amount : unit === 'days' ? p.days : p.counts;
  return [
    { key: 'customer', label: t.proof.customer },
    { key: 'order', label: what },
    { key: 'counts', label, numeric: true },
  ];
}

/** The last column: why it is left out, its amount, or whether it counts. */
function countsCell(line: ProofLine, page: ProofPage, { t, f }: ProofSpeech): TableCell {
  if (line.leftOut !== 'no') return t.proof.out;
  const yes = line.above ? t.proof.yes : t.proof.no;
  if (Number.isNaN(line.amount)) return page.unit === 'money' && !line.above ? f.money(0) : yes;
  if (page.unit === 'days') return f.count(line.amount);
  if (page.unit === 'money' || page.unit === 'list' || page.rule === 'gini') return f.money(line.amount);
  if (page.rule === 'ratio') return { text: f.money(line.amount), range: yes };
  return page.unit === 'share' ? yes : f.count(line.amount);
}

function orderCell(line: ProofLine, { t, f }: ProofSpeech): TableCell {
  const text = line.thing === 'refund' ? t.proof.refundOf(line.order) : line.order;
  const day = f.day(line.day);
  if (line.leftOut === 'no') return { text, range: day };
  const why = t.proof.leftOut[line.leftOut];
  const until = Number.isNaN(line.until) ? day : t.proof.takesPartOn(f.day(line.until));
  return { text: text === '' ? why : `${text}: ${why}`, range: until };
}

export function lineRows(page: ProofPage, speech: ProofSpeech): TableRow[] {
  const { t, f } = speech;
  return page.lines.map((line) => ({
    customer: Number.isNaN(line.customer)
      ? t.proof.withoutIdentity
      : { text: f.count(line.customer), range: Number.isNaN(line.firstDay) ? '' : t.proof.since(f.day(line.firstDay)) },
    order: page.unit === 'list' ? f.count(line.orders) : orderCell(line, speech),
    counts: countsCell(line, page, speech),
  }));
}
