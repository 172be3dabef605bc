import type { ServerResponse } from 'node:http';
import { styleHash } from './web/style.js';

/** For the front page: our own scripts, and the chat in a frame. */
const FRONT_PAGE_POLICY = `default-src 'none'; style-src '${styleHash}'; script-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const HEADERS = {
  'Content-Security-Policy': `default-src 'none'; style-src '${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

/** Nothing but our own style runs, nobody frames us, and no page visited next learns where the person came from. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

/** In place of the strict policy, on the page that has the chat button. */
export function allowOwnScripts(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', FRONT_PAGE_POLICY);
}
