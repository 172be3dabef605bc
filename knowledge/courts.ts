import type { AuthorityId, IsoDate } from './contract.js';

/** A county of California, as `courts.yaml` writes it: `San Luis Obispo`. */
export type County = string & { readonly __id: 'county' };

/** The courts' own websites by county, where the list comes from, and when it was checked. */
export interface Courts {
  readonly source: AuthorityId | undefined;
  readonly checkedOn: IsoDate | undefined;
  readonly sites: ReadonlyMap<County, string>;
}

/** California has so many counties, each with one superior court. */
export const COUNTY_COUNT = 58;

/** How people shorten a county's name. */
const SHORT: Readonly<Record<string, string>> = {
  la: 'Los Angeles',
  'l a': 'Los Angeles',
  sf: 'San Francisco',
  'san fran': 'San Francisco',
  slo: 'San Luis Obispo',
  oc: 'Orange',
};

/** Names that are also everyday words in English or Spanish, other places, or people: a county only where the message says so or says nothing else. */
const EVERYDAY = new Set([
  ...['alpine', 'amador', 'calaveras', 'del norte', 'glenn', 'imperial', 'kings', 'lake', 'madera', 'mariposa'],
  ...['mono', 'nevada', 'orange', 'placer', 'plumas', 'sierra', 'sutter', 'trinity'],
]);

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The county that a text names ("Fresno", "in kern county", "condado de Orange"); `undefined` where it names none or several. */
export function countyIn(said: string, courts: Courts): County | undefined {
  const text = plain(said);
  const isNamed = (name: string): boolean => {
    const asCounty = new RegExp(
      `(^| )(${name} (county|co)|condado (de |del )?${name}|county of ${name}|superior court of ${name})( |$)`,
    );
    if (text === name || asCounty.test(text)) return true;
    return !EVERYDAY.has(name) && ` ${text} `.includes(` ${name} `);
  };
  const short = SHORT[text.replace(/ county$/, '')];
  const named = [...courts.sites.keys()].filter((county) => county === short || isNamed(plain(county)));
  return named.length === 1 ? named[0] : undefined;
}
