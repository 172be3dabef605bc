import type { KnowledgeSummary } from '../knowledge/contract.js';
import type { Config } from './config.js';
import type { Listening } from './server.js';

export interface StartScreenParts {
  readonly summary: KnowledgeSummary;
  readonly listening: Listening;
  readonly config: Pick<Config, 'channels' | 'chat' | 'store'>;
}

const CHANNELS = {
  authenticated: 'on (app id given)',
  open: 'off, because no MicrosoftAppId is set; requests from this computer only',
  off: 'channels are shut out, because no MicrosoftAppId is set and the server has a public address',
} as const;

const MATCHING = {
  native: 'words and sentence encoder',
  wasm: 'words and sentence encoder, in WebAssembly: about eight times as slow as the native runtime, which is off or does not load here',
  off: 'words only (SEMANTIC=off, or the encoder does not run here)',
} as const;

function chatLine({ azure, origins }: Config['chat']): string {
  const sites =
    origins.length === 0
      ? 'its own pages only (WEB_CHAT_ORIGINS is not set)'
      : `its own pages and ${origins.join(', ')}`;
  return `${azure ? "Azure's Direct Line" : 'own Direct Line'}, for ${sites}`;
}

const urlHost = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** What an operator reads after the start: what was loaded, where it listens, how to try it. Plain text. */
export function startScreen({ summary, listening: { host, port }, config }: StartScreenParts): string {
  const { channels, chat, store } = config;
  const state = store.address.engine === 'sqlite' ? `in ${store.address.path}` : 'in Redis';
  return `Order Guide, knowledge version ${summary.version}

  Loaded           ${summary.documents} ${summary.documents === 1 ? 'document' : 'documents'}, ${summary.claims} claims, ${summary.entries} entries, ${summary.variants} variants, ${summary.outOfScope} out-of-scope
  Languages        ${summary.languages.join(', ')}
  Matching         ${MATCHING[summary.semantic]}
  Review           checked by the maintainers; review by a California lawyer is open

  Listening        http://${urlHost(host)}:${port}
  Authentication   ${CHANNELS[channels]}
  Website chat     ${chatLine(chat)}
  State            ${state}; a restart loses nothing

  Try it
    Browser        http://localhost:${port}/
    Emulator       http://localhost:${port}/api/messages
    Terminal       npm run chat

  Stop with Ctrl-C.
`;
}
