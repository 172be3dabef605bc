import type { KnowledgeSummary } from '../knowledge/contract.js';
import type { Listening } from './server.js';

export interface StartScreenParts {
  readonly summary: KnowledgeSummary;
  readonly listening: Listening;
  /** Whether requests have to prove that they come from a channel. */
  readonly isAuthenticated: boolean;
}

const urlHost = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** What an operator reads after the start: what was loaded, where it listens, how to try it. Plain text. */
export function startScreen({ summary, listening: { host, port }, isAuthenticated }: StartScreenParts): string {
  const authentication = isAuthenticated
    ? 'on (app id given)'
    : 'off, because no MicrosoftAppId is set; requests from this computer only';
  return `Order Guide, knowledge version ${summary.version}

  Loaded           ${summary.documents} ${summary.documents === 1 ? 'document' : 'documents'}, ${summary.claims} claims, ${summary.entries} entries, ${summary.variants} variants, ${summary.outOfScope} out-of-scope
  Languages        ${summary.languages.join(', ')}
  Matching         ${summary.semantic ? 'words and sentence encoder' : 'words only (SEMANTIC=off, or the encoder does not run here)'}
  Review           checked by the maintainers; review by a California lawyer is open

  Listening        http://${urlHost(host)}:${port}
  Authentication   ${authentication}
  State            in memory; a restart forgets open conversations

  Try it
    Browser        http://localhost:${port}/
    Emulator       http://localhost:${port}/api/messages
    Terminal       npm run chat

  Stop with Ctrl-C.
`;
}
