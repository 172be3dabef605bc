import { join } from 'node:path';
import { projectRoot } from '../../../knowledge/paths.js';

/** The one file of Web Chat, the second client in tests; see `../vendor/README.md`. `sha256` is of the uncompressed file, in hex. */
export const webChatFile = {
  version: '4.18.1',
  path: join(projectRoot, 'test/web/vendor/webchat.js.br'),
  sha256: '0a68ad0a64fc04d621197da10c3eec0f843e16f7d03f6bcbed29b47517cf9bff',
} as const;
