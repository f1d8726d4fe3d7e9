/* Words within dates, English and German: months, days of the week, zones. */

const MONTHS = new Map<string, number>();
for (const [index, names] of [
  'jan january januar jänner jaenner',
  'feb february februar feber',
  'mar march mär märz maerz mrz',
  'apr april',
  'may mai',
  'jun june juni',
  'jul july juli',
  'aug august',
  'sep sept september',
  'oct october okt oktober',
  'nov november',
  'dec december dez dezember',
].entries()) {
  for (const name of names.split(' ')) MONTHS.set(name, index + 1);
}

/** 1 … 12; 0 = not the name of a month. */
export function monthNumber(word: string): number {
  return MONTHS.get(word.toLowerCase()) ?? 0;
}

const WEEKDAY =
  /^(?:mon(?:day|tag)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|mo|di(?:enstag)?|mi(?:ttwoch)?|do(?:nnerstag)?|fr(?:eitag)?|sa(?:mstag)?|sonnabend|so(?:nntag)?)(?:\.?,|\.)? +(?=[\da-zä])/i;

/** A date without the day of the week before it. */
export function withoutWeekday(text: string): string {
  return text.replace(WEEKDAY, '');
}

/** Minutes east of UTC, of zone names that stand for one zone in exports of the US and of Europe. CST and BST are read as American and British. */
const ZONES: Readonly<Partial<Record<string, number>>> = {
  HST: -600,
  AKST: -540,
  AKDT: -480,
  PST: -480,
  PDT: -420,
  MST: -420,
  MDT: -360,
  CST: -360,
  CDT: -300,
  EST: -300,
  EDT: -240,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  MEZ: 60,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
};

/** Minutes east of UTC of `Z`, `+0200`, `+02:00`, `GMT+2:00` or a name; 0, as if UTC, for names that are not known. */
export function zoneOffset(zone: string): number {
  const match = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (match === null) return ZONES[zone] ?? 0;
  const minutes = Number(match[2]) * 60 + Number((match[3] as string | undefined) ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}
