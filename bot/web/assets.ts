import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Language } from '../../knowledge/contract.js';
import { projectRoot } from '../../knowledge/paths.js';
import { attributesOf, type Branding } from './branding.js';
import { labelsOf } from './labels.js';

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
  /** The chat button, told where a quick exit leads, which languages are spoken, the default first, and how the host wants it. */
  widget(exitUrl: string, languages: readonly Language[], branding: Branding): Promise<Asset>;
  /** Address of a file by its short name, such as `chat.js` or `chat.css`. Throws for a name that is not there. */
  address(name: string): string;
  at(address: string): Asset | undefined;
}

const BUNDLED = join(projectRoot, 'dist/bot/web/browser');
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

async function assetOf(plain: Buffer, type: string): Promise<Asset> {
  const [zipped, brotli] = await Promise.all([toGzip(plain, { level: 9 }), toBrotli(plain)]);
  return { type, plain, gzip: zipped, brotli, tag: `"${hashOf(plain)}"` };
}

function filesIn(folder: string, ending: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
}

/** The widget stands alone in somebody's page, so what it has to know is written into it. */
function filledIn(script: Buffer, exitUrl: string, languages: readonly Language[], branding: Branding): Buffer {
  const labels = Object.fromEntries(languages.map((language) => [language, labelsOf(language).widget]));
  const literal = JSON.stringify(JSON.stringify({ labels, exitUrl, branding: attributesOf(branding) }));
  const filled = script.toString('utf8').replace(/JSON\.parse\(["'`]\{\}["'`]\)/, () => `JSON.parse(${literal})`);
  if (!filled.includes(literal)) throw new Error('widget.js has no place for its labels. Build again: npm run build');
  return Buffer.from(filled);
}

/** Reads and compresses every file for browsers, once at the start, all at once off the event loop. Throws when the build did not make them. */
export async function loadAssets(): Promise<Assets> {
  const scripts = filesIn(BUNDLED, '.js');
  const styles = filesIn(STYLES, '.css');
  const widget = scripts.get('widget.js');
  if (widget === undefined) throw new Error(`${BUNDLED} has no widget.js. Build again: npm run build`);

  const addresses = new Map<string, string>();
  const assets = new Map<string, Asset>();
  const put = async (name: string, text: Buffer, type: string): Promise<void> => {
    const address = `/assets/${hashOf(text)}/${name}`;
    addresses.set(name, address);
    assets.set(address, await assetOf(text, type));
  };
  await Promise.all([
    ...[...scripts].filter(([name]) => name !== 'widget.js').map(([name, text]) => put(name, text, SCRIPT_TYPE)),
    ...[...styles].map(([name, text]) => put(name, text, STYLE_TYPE)),
  ]);

  return {
    widget: (exitUrl, languages, branding) => assetOf(filledIn(widget, exitUrl, languages, branding), SCRIPT_TYPE),
    address(name) {
      const address = addresses.get(name);
      if (address === undefined) throw new Error(`There is no file "${name}" for browsers. Build again: npm run build`);
      return address;
    },
    at: (address) => assets.get(address),
  };
}
