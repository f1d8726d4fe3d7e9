/* Invented customers for simulated exports: nobody lives here, and mail to example.com, .org and .net reaches nobody (RFC 2606). */
import { hashWith } from '#domain/numeric/random.ts';
import type { Region } from '#domain/simulator/regime.ts';

const FIRST_NAMES = {
  DE: 'Anna,Jörg,Miriam,Lukas,Käthe,Tobias,Leonie,Felix,Süheyla,Moritz,Hannah,Björn,Clara,Emre,Greta,Paul,Ida,Jonas,Zoë,Niklas',
  US: 'Ava,Liam,Chloe,Mason,Noémie,Ethan,Grace,José,Harper,Owen,Renée,Caleb,Stella,Wyatt,Naomi,Theo,Ruby,Miles,Nora,Zoë',
};
const LAST_NAMES = {
  DE: 'Weber,Müller,Schäfer,Krüger,Vogel,Böhm,Lang,Groß,Yıldız,Winter,Kaiser,Jansen,Lindner,Höfer,Ziegler,Brandt,Sommer,Kühn,Reuter,Busch',
  US: 'Parker,Nguyen,García,Brooks,Hughes,Sullivan,Foster,Núñez,Bennett,Ward,Coleman,Diaz,Fisher,Gray,Hayes,Jordan,Kim,Lane,Myers,Reed',
};
const STREETS = {
  DE: 'Ahornweg,Lindenstraße,Am Mühlbach,Gartenweg,Rosenallee,Schulstraße,Birkenhain,Uferweg',
  US: 'Maple St,Juniper Ave,Harbor Rd,Willow Ln,Chestnut St,Meadow Dr,Cedar Ct,Larkspur Way',
};
const EXTRAS = { DE: '2. OG, links', US: 'Apt 4, Rear' };
const DOMAINS = ['example.com', 'example.org', 'example.net'];

export interface FictionalPerson {
  readonly name: string;
  /** Unique by customer number, lower case. */
  readonly email: string;
  readonly street: string;
  /** Second line of the address, mostly ''. */
  readonly extra: string;
  readonly region: Region;
  readonly acceptsMarketing: boolean;
}

function pick(list: string, hash: number): string {
  const values = list.split(',');
  return values[hash % values.length];
}

/** Letters a–z that an e-mail is spelled with. */
function plainLetters(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}

/** The person behind a customer number; the same seed gives the same people. */
export function fictionalPerson(country: 'DE' | 'US', seed: number, customer: number, region: Region): FictionalPerson {
  const bits = (field: number): number => hashWith(hashWith(seed, customer), field) >>> 0;
  const first = pick(FIRST_NAMES[country], bits(1));
  const last = pick(LAST_NAMES[country], bits(2));
  const number = 1 + (bits(3) % 140);
  const street = pick(STREETS[country], bits(4));
  return {
    name: `${first} ${last}`,
    email: `${plainLetters(first)}.${plainLetters(last)}${customer + 1}@${DOMAINS[bits(5) % DOMAINS.length]}`,
    street: country === 'DE' ? `${street} ${number}` : `${number} ${street}`,
    extra: bits(6) % 8 === 0 ? EXTRAS[country] : '',
    region,
    acceptsMarketing: bits(7) % 5 < 3,
  };
}
