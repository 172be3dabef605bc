import type { IncomingMessage } from 'node:http';
import type { Language } from '../../knowledge/contract.js';
import { baseOf } from './page.js';
import { SPOKEN } from './spokenLanguages.js';

/** The languages that are offered, the default first; all when left out. */
export type Spoken = readonly Language[] | undefined;

/** The languages of an `Accept-Language`, without their regions, the most wanted first. */
function wantedIn(header = ''): string[] {
  const ranges = header.split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((piece) => piece.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return { language: tag.split('-')[0] ?? '', quality: Number(quality) };
  });
  return ranges
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}

/** The language for somebody who asked for none: that of the address, else of the browser, else the default. */
export function languageOfVisit(
  { url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>,
  spoken: Spoken = SPOKEN,
): Language {
  const [path = ''] = url.split('?');
  const ofAddress = spoken.find((language) => baseOf(language) !== '' && `${path}/`.startsWith(`${baseOf(language)}/`));
  const ofBrowser = wantedIn(headers['accept-language']).flatMap(
    (wanted) => spoken.find((language) => language === wanted) ?? [],
  );
  return ofAddress ?? ofBrowser[0] ?? spoken[0] ?? 'en';
}
