import type { IncomingMessage } from 'node:http';
import type { OriginConfig } from '../directLine/requestOrigin.js';
import { allowPreview } from '../securityHeaders.js';
import { isForHost } from './isForHost.js';
import { labelsFor } from './labels.js';
import { brandingIn, type PreviewPageParts, previewOf, previewPage, SAMPLE_SITE, samplePage } from './previewPage.js';
import type { MadePage, PageRoute } from './sendAsset.js';
import { languageOfVisit } from './visitLanguage.js';

/** Adds the host's preview, its check of what is filled in, and the site that stands in for the host's own. */
export function addPreview(
  route: PageRoute,
  { chat, ...parts }: PreviewPageParts & { readonly chat: OriginConfig },
): void {
  /** For everybody but the host there is nothing at these addresses. */
  const hostRoute = (
    path: string,
    isFramed: boolean,
    answer: (query: URLSearchParams, request: IncomingMessage) => MadePage | undefined,
  ): void =>
    route(path, (request, response) => {
      if (!isForHost(request, chat)) return undefined;
      allowPreview(response, { isFramed });
      return answer(new URL(request.url ?? '', 'http://localhost').searchParams, request);
    });
  hostRoute('/preview', false, (query, request) => ({
    body: previewPage(parts, labelsFor(query.get('language') ?? languageOfVisit(request)).language),
  }));
  hostRoute('/preview/check', false, (query) => ({
    body: JSON.stringify(previewOf(query)),
    type: 'application/json; charset=utf-8',
  }));
  for (const path of [`${SAMPLE_SITE}/`, `${SAMPLE_SITE}/*`])
    hostRoute(path, true, (query) => {
      const parsed = brandingIn(query);
      return 'problems' in parsed
        ? undefined
        : { body: samplePage(parsed.branding, query.has('open'), query.get('language') ?? undefined) };
    });
}
