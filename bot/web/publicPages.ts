import type { Request, Response, Server } from 'restify';
import type { IsoDate, Language, LoadedLibrary } from '../../knowledge/contract.js';
import { requestOrigin } from '../directLine/requestOrigin.js';
import { refusal, send } from '../httpAnswer.js';
import { allowOwnScripts } from '../securityHeaders.js';
import { answerPage, answersIndex } from './answersPages.js';
import type { Assets } from './assets.js';
import { logoSource } from './branding.js';
import { Curated } from './curated.js';
import { frontPage } from './frontPage.js';
import { type Html, html } from './html.js';
import { baseOf, type PageElsewhere } from './page.js';
import { OWN_ORIGIN, PageCache } from './pageCache.js';
import { pageLimit } from './pageLimit.js';
import { addPreview } from './previewRoutes.js';
import { refusalPage, wantsPage } from './refusalPage.js';
import { type MadePage, type PageRoute, sendPage } from './sendAsset.js';
import { sourcesPage } from './sourcesPage.js';
import type { WebDeps } from './webRoutes.js';

export interface PublicPagesDeps {
  readonly knowledge: LoadedLibrary;
  readonly today: () => IsoDate;
  readonly web: WebDeps;
}

/** Beginnings of addresses that search engines leave alone: nothing there is for them. */
const NOT_TO_FIND = ['/chat', '/report', '/preview'];

/** What a page of the public part is made of. */
export interface PublicPageParts {
  readonly curated: Curated;
  readonly language: Language;
  readonly assets: Assets;
  readonly exitUrl: string;
  /** The page's own address, and its addresses in other languages. */
  readonly head: Html;
  readonly elsewhere: readonly PageElsewhere[];
  /** Where the chat begins in this language. */
  readonly chat: string;
}

/** Adds the pages that anybody reads and search engines find: front page, answers, sources, site map; and what they are
 *  told of all addresses. */
export function mountPublicPages(server: Server, { knowledge, today, web }: PublicPagesDeps): void {
  const { assets, exitUrl, chat, branding = {} } = web;
  const images = logoSource(branding);
  const spoken = Curated.languages(knowledge);
  const [byDefault] = spoken;
  const curatedIn = (language: Language): Curated => new Curated(knowledge, language, today());
  const mayGoOn = pageLimit(web);
  const pages = new PageCache();
  const kept = (request: Request, name: string, make: () => MadePage | undefined): MadePage | undefined =>
    pages.kept({ name, on: today(), origin: chat.publicUrl ?? requestOrigin(request, chat).own }, make);

  const route: PageRoute = (path, answer) => {
    const handler = async (request: Request, response: Response): Promise<void> => {
      if (!mayGoOn(request, response)) return;
      allowOwnScripts(response, images);
      const page = answer(request, response);
      if (page === undefined && !wantsPage(request)) return send(response, refusal('NotFound'));
      await sendPage(
        request,
        response,
        page ?? { status: 404, body: refusalPage(request, { assets, exitUrl, languages: spoken, status: 404 }) },
      );
    };
    server.get(path, handler);
    server.head(path, handler);
  };

  function partsOf(language: Language, path: string, isElsewhere: boolean): PublicPageParts {
    const everywhere = isElsewhere ? spoken : [language];
    const address = (spokenIn: Language): string => `${OWN_ORIGIN}${baseOf(spokenIn)}${path}`;
    const alternate = (of: string, spokenIn: Language): Html =>
      html`\n<link rel="alternate" hreflang="${of}" href="${address(spokenIn)}">`;
    const alternates = everywhere.map((each) => alternate(each, each));
    if (everywhere.length > 1 && byDefault !== undefined) alternates.push(alternate('x-default', byDefault));
    return {
      curated: curatedIn(language),
      language,
      assets,
      exitUrl,
      head: html`\n<link rel="canonical" href="${address(language)}">${alternates}`,
      chat: language === byDefault ? '/chat' : `/chat?language=${language}`,
      elsewhere: everywhere
        .filter((each) => each !== language)
        .map((each) => ({ language: each, address: `${baseOf(each)}${path}` })),
    };
  }

  // The address without a language is the English front page; where English is switched off it leads to the one there is.
  if (byDefault !== undefined && !spoken.some((language) => baseOf(language) === '')) {
    const toDefault = async (_request: Request, response: Response): Promise<void> => {
      response.sendRaw(302, '', { Location: baseOf(byDefault), 'Content-Length': '0' });
    };
    server.get('/', toDefault);
    server.head('/', toDefault);
  }
  for (const language of spoken) {
    const base = baseOf(language);
    route(base === '' ? '/' : base, (request) =>
      kept(request, `${base}/`, () => ({ body: frontPage(partsOf(language, '/', true)) })),
    );
    route(`${base}/answers`, (request) =>
      kept(request, `${base}/answers`, () => ({ body: answersIndex(partsOf(language, '/answers', true)) })),
    );
    route(`${base}/sources`, (request) =>
      kept(request, `${base}/sources`, () => ({
        body: sourcesPage({ knowledge, on: today(), ...partsOf(language, '/sources', true) }),
      })),
    );
    route(`${base}/answers/:topic`, (request) => {
      const topic: unknown = (request.params as { topic?: unknown } | undefined)?.topic;
      if (typeof topic !== 'string') return undefined;
      return kept(request, `${base}/answers/${topic}`, () => {
        const answer = curatedIn(language).answer(topic);
        if (answer === undefined) return undefined;
        const isElsewhere = spoken.every((other) => curatedIn(other).title(answer.topic) !== undefined);
        return { body: answerPage(answer, partsOf(language, `/answers/${answer.topic}`, isElsewhere)) };
      });
    });
  }
  addPreview(route, { assets, exitUrl, branding, chat });

  const siteMap = (): MadePage => {
    const addresses = spoken.flatMap((language) => [
      `${baseOf(language)}/`,
      `${baseOf(language)}/answers`,
      `${baseOf(language)}/sources`,
      ...curatedIn(language)
        .titles()
        .map(({ topic }) => `${baseOf(language)}/answers/${topic}`),
    ]);
    const rows = addresses.map((path) => html`<url><loc>${OWN_ORIGIN}${path}</loc></url>\n`);
    return {
      body: `<?xml version="1.0" encoding="UTF-8"?>\n${html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows}</urlset>`}\n`,
      type: 'application/xml; charset=utf-8',
    };
  };
  const robots = (): MadePage => ({
    body: `User-agent: *\n${NOT_TO_FIND.map((path) => `Disallow: ${path}\n`).join('')}\nSitemap: ${OWN_ORIGIN}/sitemap.xml\n`,
    type: 'text/plain; charset=utf-8',
  });
  route('/sitemap.xml', (request) => kept(request, '/sitemap.xml', siteMap));
  route('/robots.txt', (request) => kept(request, '/robots.txt', robots));
}
