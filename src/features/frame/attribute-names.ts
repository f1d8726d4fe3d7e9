/* What attributes of a first order and their values are called. */
import type { AttributeId } from '#domain/attributes.ts';
import type { RowValue } from '#domain/retention/triangle.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

/** What the names are made with. */
export interface AttributeSpeech {
  readonly t: Messages['attributes'];
  readonly format: Format;
  /** Digits of the currency's minor unit. */
  readonly minorDigits: number;
}

/** The attribute; a kept column by its own name. */
export function attributeName(attribute: AttributeId, t: Messages['attributes']): string {
  const { names } = t;
  return attribute in names ? names[attribute as keyof typeof names] : attribute.slice('column:'.length);
}

const COUNTRY = /^[A-Z]{2}$/;
/** Names of regions by locale: making them takes long, and every cell asks. */
const regions = new Map<string, Intl.DisplayNames>();

function countryName(code: string, { locale }: Format): string {
  if (!COUNTRY.test(code)) return code;
  const known = regions.get(locale) ?? new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  regions.set(locale, known);
  return known.of(code) ?? code;
}

/** `2500-5000` in minor units as a range of money: whole amounts without decimals. */
function bandName(band: string, { t, format, minorDigits }: AttributeSpeech): string {
  const [from, to] = band.split('-');
  const edges = [from, to].filter((edge) => edge !== '').map(Number);
  const whole = edges.every((edge) => edge % 10 ** minorDigits === 0);
  const money = (edge: string): string => (whole ? format.moneyRound(Number(edge)) : format.money(Number(edge)));
  if (to === '') return t.bandOver(money(from));
  return from === '0' ? t.bandTo(money(to)) : `${money(from)}–${money(to)}`;
}

/** A value as it is read: "Germany", "with code", "up to €25", "not given". */
export function valueName(value: string, attribute: AttributeId, speech: AttributeSpeech): string {
  const { t, format } = speech;
  if (value === '') return t.none;
  if (attribute === 'country') return countryName(value, format);
  if (attribute === 'band') return bandName(value, speech);
  if (attribute === 'withCode' || attribute === 'consent') return t[attribute][value === 'yes' ? 'yes' : 'no'];
  return value;
}

/** The value of a row, or how many stand together in it. */
export function rowValueName({ text, others }: RowValue, attribute: AttributeId, speech: AttributeSpeech): string {
  return others > 0 ? speech.t.other(speech.format.count(others)) : valueName(text, attribute, speech);
}
