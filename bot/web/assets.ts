import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, gzip } from 'node:zlib';
import { projectRoot } from '../../knowledge/paths.js';
import { LABELS } from './labels.js';
import { webChatFile } from './webChatFile.js';

/** A file for browsers in the forms that we send it in. */
export interface Asset {
  readonly type: string;

  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
  /** Strong, as in the ETag header. */
  readonly tag: string;
}

/** All files for browsers. Addresses hold a hash of the contents, so that they can be cached for ever. */
export interface Assets {
  readonly widget: Asset;
  /** Address of a file by its short name, such as `chat/main.js` or `chat.css`. Throws for a name that is not there. */
  address(name: string): string;
  at(address: string): Asset | undefined;
}

const COMPILED = join(projectRoot, 'dist/bot/web/browser');
const STYLES = join(projectRoot, 'bot/web/styles');
const SCRIPT_TYPE = 'text/javascript; charset=utf-8';
const STYLE_TYPE = 'text/css; charset=utf-8';
const HASH_CHARS = 16;

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);
const hashOf = (...parts: readonly (Buffer | string)[]): string =>
  parts
    .reduce((hash, part) => hash.update(part), createHash('sha256'))
    .digest('hex')
    .slice(0, HASH_CHARS);

async function assetOf(plain: Buffer, type: string, brotli?: Buffer): Promise<Asset> {
  return {
    type,
    plain,
    gzip: await toGzip(plain, { level: 9 }),
    brotli: brotli ?? (await toBrotli(plain)),
    tag: `"${hashOf(plain)}"`,
  };
}

async function filesIn(folder: string, ending: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((file) => file.isFile() && file.name.endsWith(ending));
  const entries = paths.map(async (file): Promise<readonly [string, Buffer]> => {
    const path = join(file.parentPath, file.name);
    return [relative(folder, path).split(sep).join('/'), await readFile(path)];
  });
  return new Map((await Promise.all(entries)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The widget stands alone in somebody's page, so the labels are written into it. */
function withLabels(script: Buffer): Buffer {
  const labels = Object.fromEntries(Object.entries(LABELS).map(([language, { widget }]) => [language, widget]));
  const literal = JSON.stringify(JSON.stringify(labels));
  const filled = script.toString('utf8').replace("JSON.parse('{}')", () => `JSON.parse(${literal})`);
  if (!filled.includes(literal)) throw new Error('widget.js has no place for its labels. Build again: npm run build');
  return Buffer.from(filled);
}

/** Reads and compresses every file for browsers, once at the start. Throws when the build did not make them. */
export async function loadAssets(): Promise<Assets> {
  const scripts = await filesIn(COMPILED, '.js');
  const styles = await filesIn(STYLES, '.css');
  const widget = scripts.get('widget.js');
  if (widget === undefined) throw new Error(`${COMPILED} has no widget.js. Build again: npm run build`);

  const webChatBrotli = await readFile(webChatFile.path);
  const webChat = await promisify(brotliDecompress)(webChatBrotli);
  const addresses = new Map<string, string>();
  const assets = new Map<string, Asset>();
  const put = (name: string, address: string, asset: Asset): void => {
    addresses.set(name, address);
    assets.set(address, asset);
  };
  // One hash for all of our scripts, since they import each other by relative addresses.
  const version = hashOf(...[...scripts].flat());
  for (const [name, text] of scripts) {
    if (name !== 'widget.js') put(name, `/assets/${version}/${name}`, await assetOf(text, SCRIPT_TYPE));
  }
  for (const [name, text] of styles) put(name, `/assets/${hashOf(text)}/${name}`, await assetOf(text, STYLE_TYPE));
  put('webchat.js', `/assets/${hashOf(webChat)}/webchat.js`, await assetOf(webChat, SCRIPT_TYPE, webChatBrotli));

  return {
    widget: await assetOf(withLabels(widget), SCRIPT_TYPE),
    address(name) {
      const address = addresses.get(name);
      if (address === undefined) throw new Error(`There is no file "${name}" for browsers. Build again: npm run build`);
      return address;
    },
    at: (address) => assets.get(address),
  };
}
