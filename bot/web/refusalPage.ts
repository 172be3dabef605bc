import type { Request, Response } from 'restify';
import { type HttpAnswer, send } from '../httpAnswer.js';
import { allowOwnScripts } from '../securityHeaders.js';
import type { Assets } from './assets.js';
import { type Html, html } from './html.js';
import { labelsFor } from './labels.js';
import { baseOf, page } from './page.js';
import { languageOfVisit, type Spoken } from './visitLanguage.js';

export interface RefusalParts {
  readonly assets: Assets;
  readonly exitUrl: string;
  readonly languages?: Spoken;
}

/** Whether a person's browser asks, and not a program. */
export const wantsPage = ({ headers }: Request): boolean => (headers.accept ?? '').includes('text/html');

const TOO_MANY = 429;

/** What somebody can meet who only opened an address, or loaded it again. */
const isForPeople = (status: number): boolean =>
  status === 404 || status === 405 || status === TOO_MANY || status >= 500;

/** Says no: in JSON to a program, with a page to a person who opened an address. */
export function refuse(request: Request, response: Response, parts: RefusalParts, answer: HttpAnswer): void {
  const { status, headers = {} } = answer;
  const isPage = wantsPage(request) && isForPeople(status);
  if (isPage) allowOwnScripts(response);
  send(response, isPage ? { status, headers, html: refusalPage(request, { ...parts, status }) } : answer);
}

/** For a person who followed an address that we do not have, asked for too much, or met a fault of ours: in their
 *  language, with a way on. */
export function refusalPage(
  request: Request,
  { assets, exitUrl, languages, status }: RefusalParts & { readonly status: number },
): Html {
  const language = languageOfVisit(request, languages);
  const { page: labels } = labelsFor(language).labels;
  const isLater = status === TOO_MANY || status >= 500;
  const title = status === TOO_MANY ? labels.tooMany : isLater ? labels.broken : labels.notFound;
  return page({
    title,
    language,
    exitUrl,
    scripts: [assets.address('front.js')],
    main: html`${isLater ? html`<p>${labels.brokenHint}</p>\n` : undefined}<p><a href="${baseOf(language)}/">${labels.goHome}</a></p>`,
  });
}
