import type { ServerResponse } from 'node:http';
import { styleHash } from './web/style.js';

/** For pages that anybody reads: our own scripts, the chat in a frame, the host's logo. */
const publicPagePolicy = (images: readonly string[]): string =>
  `default-src 'none'; style-src '${styleHash}'; script-src 'self'; frame-src 'self'; ${['img-src data:', ...images].join(' ')}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** For the host's preview: any logo may be tried, and no text becomes markup or script (Trusted Types). */
const previewPolicy = (ancestors: string): string =>
  `default-src 'none'; style-src '${styleHash}'; script-src 'self'; frame-src 'self'; connect-src 'self'; img-src 'self' data: https:; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`;

const HEADERS = {
  'Content-Security-Policy': `default-src 'none'; style-src '${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Also for pages that hold no secret: a cache would show which answers were read, after the history is cleared.
  'Cache-Control': 'no-store',
} as const;

/** Six months; only the browser that came over TLS is bound. */
const ONLY_TLS = 'max-age=15552000';

/** For what was asked for over TLS: the browser comes back that way only. */
export function setOnlyTls(response: ServerResponse): void {
  response.setHeader('Strict-Transport-Security', ONLY_TLS);
}

/** Nothing but our own style runs, nobody frames us, and no page visited next learns where the person came from. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

/** In place of the strict policy, on pages with a way out and perhaps the chat button. */
export function allowOwnScripts(response: ServerResponse, images: readonly string[] = []): void {
  response.setHeader('Content-Security-Policy', publicPagePolicy(images));
}

/** In place of the strict policy, on the host's preview and on the page that it shows in a frame. */
export function allowPreview(response: ServerResponse, { isFramed }: { readonly isFramed: boolean }): void {
  response.setHeader('Content-Security-Policy', previewPolicy(isFramed ? "'self'" : "'none'"));
}
