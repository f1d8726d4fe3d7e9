/* A change of retention in words: what of it is mix and what behaviour, in tenths of a point that add up. Pure. */
import { roundedParts } from '#domain/numeric/rounded-parts.ts';
import { isBeyondChance, type MixPart, type MixSplit } from '#domain/retention/mix/mix-or-behaviour.ts';
import { SIGNAL_LEVEL } from '#domain/retention/signals.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

/** Words and formats. */
export interface MixSaid {
  readonly t: Messages['mix'];
  readonly f: Format;
}

const tenths = (share: number): number => Math.round(share * 1000);

/** "+1.2", "−0.4", "0.0" points, from tenths of a point. */
export function pointsText(points: number, f: Format): string {
  return `${points > 0 ? '+' : ''}${f.decimal(points / 10, 1)}`;
}

/** What the table and the sentence show, in tenths of a point: rates, their difference, and its parts, which add up to it. */
export interface ShownSplit {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly mix: number;
  readonly behaviour: number;
  readonly groups: readonly { readonly mix: number; readonly behaviour: number }[];
}

export function shownSplit(split: MixSplit): ShownSplit {
  const before = tenths(split.before.did / split.before.customers);
  const after = tenths(split.after.did / split.after.customers);
  const [mix, behaviour] = roundedParts([split.mix.value * 1000, split.behaviour.value * 1000], after - before);
  const mixes = roundedParts(
    split.groups.map((group) => group.mix * 1000),
    mix,
  );
  const behaviours = roundedParts(
    split.groups.map((group) => group.behaviour * 1000),
    behaviour,
  );
  return {
    ...{ before, after, change: after - before, mix, behaviour },
    groups: split.groups.map((_, g) => ({ mix: mixes[g], behaviour: behaviours[g] })),
  };
}

/** "−3.1 … +0.4"; '' without an interval. */
function pointsRange({ low, high }: MixPart, f: Format): string {
  if (Number.isNaN(low) || Number.isNaN(high)) return '';
  return `${pointsText(tenths(low), f)} … ${pointsText(tenths(high), f)}`;
}

/** A period as it is read: "Jan 2026", "Q1 2026", "2026". */
export function mixPeriodName({ name, from }: { readonly name: string; readonly from: number }, f: Format): string {
  if (/^\d{4}-\d{2}$/.test(name)) return f.month(from).replaceAll(' ', '\u00a0');
  const quarter = /^(\d{4})-(Q\d)$/.exec(name);
  return quarter ? `${quarter[2]}\u00a0${quarter[1]}` : name;
}

/** What changed, its two parts, and what of it can be chance. */
export function mixSentence(split: MixSplit, days: number, { t, f }: MixSaid): string {
  const shown = shownSplit(split);
  const said = (points: number, part: MixPart): [string, string] => {
    const range = pointsRange(part, f);
    return [pointsText(points, f), range === '' ? '' : ` (${range})`];
  };
  const change = t.sentence(
    f.count(days),
    mixPeriodName(split.after, f),
    f.decimal(shown.after / 10, 1),
    mixPeriodName(split.before, f),
    f.decimal(shown.before / 10, 1),
    ...said(shown.change, split.change),
  );
  return `${change} ${t.parts(...said(shown.mix, split.mix), ...said(shown.behaviour, split.behaviour))}`;
}

/** Which parts are more than chance; '' where nothing is tested. */
export function mixVerdict({ p, mix, behaviour }: MixSplit, t: Messages['mix']): string {
  if (Number.isNaN(p)) return '';
  if (p > SIGNAL_LEVEL) return t.changeChance;
  const [byMix, byBehaviour] = [isBeyondChance(mix), isBeyondChance(behaviour)];
  if (byMix && byBehaviour) return t.bothBeyond;
  if (byMix) return t.mixBeyond;
  return byBehaviour ? t.behaviourBeyond : t.noneBeyond;
}

/** What is said of values that one period alone has; '' where both have all. */
export function singleNote({ single, groups }: MixSplit, shown: ShownSplit, { t, f }: MixSaid): string {
  if (single.before + single.after === 0) return '';
  const points = groups.reduce(
    (sum, { before, after }, g) => sum + (before === null || after === null ? shown.groups[g].mix : 0),
    0,
  );
  return t.single(f.count(single.before), f.count(single.after), pointsText(points, f));
}
