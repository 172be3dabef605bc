import type { ServerResponse } from 'node:http';

export interface ChatPolicyParts {
  readonly nonce: string;
  /** Scheme, host and port of this server as browsers see it. */
  readonly own: string;
  /** Origins of the sites whose pages may hold the chat; `*` for a page that only says no. */
  readonly sites: readonly string[];
  /** Where images may come from besides the page itself: the host's logo. */
  readonly images?: readonly string[];
  /** Origin of the Direct Line service where it is not ours. */
  readonly service: string | undefined;
}

const socketOf = (origin: string): string => origin.replace(/^http/, 'ws');

/** What the chat page may load and call: only ourselves, and the Direct Line service where that is another's. No text
 *  becomes markup or script anywhere in it (Trusted Types). */
export function chatPolicy({ nonce, own, sites, images = [], service }: ChatPolicyParts): string {
  const calls = [socketOf(own), ...(service === undefined ? [] : [service, socketOf(service)])];
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    ['img-src data:', ...images].join(' '),
    `connect-src 'self' ${calls.join(' ')}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${["'self'", ...sites].join(' ')}`,
  ].join('; ');
}

/** Sets the policy in place of the strict one, for a page that other sites may hold in a frame. */
export function setChatPolicy(response: ServerResponse, parts: ChatPolicyParts): void {
  response.setHeader('Content-Security-Policy', chatPolicy(parts));
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
}
