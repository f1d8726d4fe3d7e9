/* Conditions in words: what stands on a chip, and how values of attributes are named. Pure. */
import type { AttributeId } from '#domain/attributes.ts';
import type { Condition, Segment } from '#domain/selection.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

export interface FilterSpeech {
  readonly t: Messages['filter'];
  readonly format: Format;
}

/** Values that a chip names one by one. */
const MOST_NAMED = 3;

export function attributeName(attribute: AttributeId, { t }: FilterSpeech): string {
  if (attribute.startsWith('column:')) return attribute.slice('column:'.length);
  return t.attributes[attribute as keyof typeof t.attributes];
}

/** A value as a reader knows it: countries by name, bands in money, '' as not given. */
export function valueName(attribute: AttributeId, value: string, { t, format }: FilterSpeech): string {
  if (value === '') return t.blank;
  if (attribute === 'country' && /^[A-Z]{2}$/.test(value)) {
    return new Intl.DisplayNames(format.locale, { type: 'region', fallback: 'code' }).of(value) ?? value;
  }
  if (attribute === 'withCode' || attribute === 'consent')
    return value === 'yes' ? t.yes : value === 'no' ? t.no : value;
  const band = attribute === 'band' ? /^(\d+)-(\d*)$/.exec(value) : null;
  if (band === null) return value;
  const [from, to] = [Number(band[1]), Number(band[2])];
  if (band[2] === '') return t.bandFrom(format.moneyRound(from));
  return from === 0 ? t.bandTo(format.moneyRound(to)) : t.bandBetween(format.moneyRange(from, to));
}

function valuesText(attribute: AttributeId, values: readonly string[], speech: FilterSpeech): string {
  const { format, t } = speech;
  const named = values.length > MOST_NAMED ? values.slice(0, MOST_NAMED - 1) : values;
  const names = named.map((value) => valueName(attribute, value, speech));
  const others = values.length - named.length;
  if (others > 0) names.push(t.said.others(format.count(others)));
  return new Intl.ListFormat(format.locale, { type: 'disjunction' }).format(names);
}

type Say = Readonly<Record<'range' | 'from' | 'to', (days: string) => string>>;

function daysText(
  { from, to }: { readonly from: number | null; readonly to: number | null },
  say: Say,
  speech: FilterSpeech,
): string {
  const { format, t } = speech;
  if (from !== null && to !== null) return say.range(format.dayRange(from, to));
  if (from !== null) return say.from(format.day(from));
  return to === null ? say.range(t.said.anyDay) : say.to(format.day(to));
}

function numbersText(from: number, to: number | null, open: (n: string) => string, format: Format): string {
  if (to === null) return open(format.count(from));
  return from === to ? format.count(from) : `${format.count(from)}–${format.count(to)}`;
}

/** A condition as a short statement about a customer. */
export function conditionText(condition: Condition, segments: readonly Segment[], speech: FilterSpeech): string {
  const { said } = speech.t;
  const { count } = speech.format;
  switch (condition.what) {
    case 'first':
      return daysText(condition, { range: said.first, from: said.firstFrom, to: said.firstTo }, speech);
    case 'ordered':
      return condition.is
        ? daysText(condition, { range: said.ordered, from: said.orderedFrom, to: said.orderedTo }, speech)
        : daysText(condition, { range: said.notOrdered, from: said.notOrderedFrom, to: said.notOrderedTo }, speech);
    case 'attribute': {
      const say = condition.is ? said.is : said.not;
      return say(attributeName(condition.attribute, speech), valuesText(condition.attribute, condition.values, speech));
    }
    case 'again': {
      const { unit, within, is } = condition;
      if (within === null) return is ? said.again : said.neverAgain;
      if (unit === 'day') return (is ? said.againWithin : said.notAgainWithin)(count(within));
      return (is ? said.againBy : said.notAgainBy)(unit, count(within));
    }
    case 'bought': {
      const { unit, from, to, is } = condition;
      if (unit === 'day') {
        return (is ? said.boughtDays : said.notBoughtDays)(numbersText(from, to, said.orMore, speech.format));
      }
      return (is ? said.bought : said.notBought)(unit, numbersText(from, to, said.orLater, speech.format));
    }
    case 'orders': {
      const { from, to } = condition;
      return to === null
        ? said.ordersOrMore(count(from))
        : said.orders(numbersText(from, to, said.orMore, speech.format));
    }
    case 'observed':
      return said.observed(count(condition.days));
    case 'segment': {
      const segment = segments.find(({ id }) => id === condition.id);
      if (segment === undefined) return said.lostSegment;
      return (condition.is ? said.segment : said.notSegment)(segment.name);
    }
  }
}
