import type { AuthorityCitation, Language } from '../../knowledge/contract.js';
import { type Html, html } from './html.js';

/** What on a page is English whatever its language, the attribute that says so; `undefined` on an English page. */
export const englishOn = (language: Language): Html | undefined => (language === 'en' ? undefined : html` lang="en"`);

/** The name of a source, mostly English, as a link where it has an address. `tab`: a new one. */
export function sourceName(
  { label, url, isLabelTranslated }: Pick<AuthorityCitation, 'label' | 'url' | 'isLabelTranslated'>,
  language: Language,
  tab?: 'new',
): Html {
  const english = isLabelTranslated ? undefined : englishOn(language);
  if (url === undefined || !/^https?:/.test(url))
    return english ? html`<span${english}>${label}</span>` : html`${label}`;
  const how = tab === 'new' ? html` target="_blank" rel="noopener noreferrer"` : html` rel="noreferrer"`;
  return html`<a href="${url}"${how}${english}>${label}</a>`;
}
