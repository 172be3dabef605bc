import type { Request, Response, Server } from 'restify';
import type { IsoDate, Knowledge, Language } from '../../knowledge/contract.js';
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
import { addPreview } from './previewRoutes.js';
import { refusalPage, wantsPage } from './refusalPage.js';
import { type PageRoute, sendPage } from './sendAsset.js';
import { sourcesPage } from './sourcesPage.js';
import type { WebDeps } from './webRoutes.js';

export interface PublicPagesDeps {
  readonly knowledge: Knowledge;
  readonly today: () => IsoDate;
  readonly web: WebDeps;
}

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

/** Adds the pages that anybody reads and search engines find: front page, answers, sources, site map. */
export function mountPublicPages(server: Server, { knowledge, today, web }: PublicPagesDeps): void {
  const { assets, exitUrl, chat, branding = {} } = web;
  const images = logoSource(branding);
  const spoken = Curated.languages(knowledge);
  const [byDefault] = spoken;
  const curatedIn = (language: Language): Curated => new Curated(knowledge, language, today());
  const origin = (request: Request): string => chat.publicUrl ?? requestOrigin(request, chat).own;

  const route: PageRoute = (path, answer) => {
    const handler = async (request: Request, response: Response): Promise<void> => {
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

  function partsOf(request: Request, language: Language, path: string, isElsewhere: boolean): PublicPageParts {
    const everywhere = isElsewhere ? spoken : [language];
    const address = (spokenIn: Language): string => `${origin(request)}${baseOf(spokenIn)}${path}`;
    return {
      curated: curatedIn(language),
      language,
      assets,
      exitUrl,
      head: html`\n<link rel="canonical" href="${address(language)}">${everywhere.map((spokenIn) => html`\n<link rel="alternate" hreflang="${spokenIn}" href="${address(spokenIn)}">`)}`,
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
    route(base === '' ? '/' : base, (request) => ({
      body: frontPage(partsOf(request, language, '/', true)),
    }));
    route(`${base}/answers`, (request) => ({
      body: answersIndex(partsOf(request, language, '/answers', true)),
    }));
    route(`${base}/sources`, (request) => ({
      body: sourcesPage({ knowledge, on: today(), ...partsOf(request, language, '/sources', true) }),
    }));
    route(`${base}/answers/:topic`, (request) => {
      const topic: unknown = (request.params as { topic?: unknown } | undefined)?.topic;
      const answer = typeof topic === 'string' ? curatedIn(language).answer(topic) : undefined;
      if (answer === undefined) return undefined;
      const isElsewhere = spoken.every((other) => curatedIn(other).title(answer.topic) !== undefined);
      return {
        body: answerPage(answer, partsOf(request, language, `/answers/${answer.topic}`, isElsewhere)),
      };
    });
  }
  addPreview(route, { assets, exitUrl, branding, chat });

  route('/sitemap.xml', (request) => {
    const addresses = spoken.flatMap((language) => [
      `${baseOf(language)}/`,
      `${baseOf(language)}/answers`,
      `${baseOf(language)}/sources`,
      ...curatedIn(language)
        .titles()
        .map(({ topic }) => `${baseOf(language)}/answers/${topic}`),
    ]);
    const rows = addresses.map((path) => html`<url><loc>${origin(request)}${path}</loc></url>\n`);
    return {
      body: `<?xml version="1.0" encoding="UTF-8"?>\n${html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows}</urlset>`}\n`,
      type: 'application/xml; charset=utf-8',
    };
  });
}
