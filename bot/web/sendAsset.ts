import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'restify';
import type { Asset } from './assets.js';
import type { Html } from './html.js';

export interface AssetCaching {
  /** `forever` where the address changes with the contents. */
  readonly caching: 'forever' | 'hour';
}

const CACHE_CONTROL = { forever: 'public, max-age=31536000, immutable', hour: 'public, max-age=3600' } as const;

/** The encodings a client takes, without those it refuses with `q=0`. */
function accepted(header: string | undefined): ReadonlySet<string> {
  const parts = (header ?? '').toLowerCase().split(',');
  return new Set(
    parts.flatMap((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name];
    }),
  );
}

/** `undefined`: as it is. */
export type Encoding = 'br' | 'gzip' | undefined;

function encodingFor(request: Request): Encoding {
  const takes = accepted(request.headers['accept-encoding']);
  return takes.has('br') ? 'br' : takes.has('gzip') ? 'gzip' : undefined;
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
/** Quick enough to be done for each visit; a page has its own random word and is no file. */
const QUICK_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** What {@link sendPage} sends: a page, or a text of another type. */
export interface MadePage {
  readonly status?: number;
  readonly body: Html | string;
  readonly type?: string;
  /** Its bytes, where they are kept; `body` is compressed for this visit where not. */
  readonly encoded?: (encoding: Encoding) => Promise<Buffer>;
}

/** A page's bytes, compressed. */
export async function encoded(text: string, encoding: Encoding): Promise<Buffer> {
  const plain = Buffer.from(text);
  if (encoding === 'br') return toBrotli(plain, QUICK_BROTLI);
  return encoding === 'gzip' ? toGzip(plain) : plain;
}

/** Adds an address with what it answers; `undefined`: there is nothing there. */
export type PageRoute = (path: string, answer: (request: Request, response: Response) => MadePage | undefined) => void;

/** Sends a page made for this visit in the best encoding the client takes. Only for pages that hold nothing secret: their
 *  length would tell. */
export async function sendPage(
  request: Request,
  response: Response,
  { status = 200, body: made, type = 'text/html; charset=utf-8', encoded: kept }: MadePage,
): Promise<void> {
  const encoding = encodingFor(request);
  const body = await (kept?.(encoding) ?? encoded(made.toString(), encoding));
  if (response.headersSent || response.destroyed) return;
  response.setHeader('Vary', 'Accept-Encoding');
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': String(body.length),
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Sends a file for browsers in the best encoding the client takes. Pages of other sites may load it. */
export function sendAsset(request: Request, response: Response, asset: Asset, { caching }: AssetCaching): void {
  const encoding = encodingFor(request);
  const tag = encoding === undefined ? asset.tag : asset.tag.replace(/"$/, `-${encoding}"`);
  response.setHeader('Cache-Control', CACHE_CONTROL[caching]);
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', tag);
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304);
    response.end();
    return;
  }
  const body = encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : asset.plain;
  response.writeHead(200, {
    'Content-Type': asset.type,
    'Content-Length': String(body.length),
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
