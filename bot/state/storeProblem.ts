import type { StoreAddress } from './storeAddress.js';
import type { StoreError } from './storeError.js';

const placeOf = (address: StoreAddress): string =>
  address.engine === 'sqlite'
    ? `the file ${address.path}`
    : `Redis at ${address.nodes.map(({ host, port }) => `${host}:${port}`).join(', ')}`;

/** Why the store cannot be opened, for the person who starts the bot; says no password. */
export function storeProblem(error: StoreError, address: StoreAddress): string {
  const place = placeOf(address);
  switch (error.code) {
    case 'UNREADABLE':
      return `STORE_KEYS  does not hold the key that sealed ${place}. Add it behind the first, or name another STORE.`;
    case 'KEYS_ELSEWHERE':
      return `STORE_CHAT_KEYS  names another place than the processes that use ${place} now. Give all of them the same one; what ended is out of the way after three minutes.`;
    case 'KEYS_UNAVAILABLE':
      return `STORE_CHAT_KEYS  the place of the conversations' keys cannot be opened: ${causeOf(error)}. Check that it runs, its address, user and password, or that this account may write the file.`;
    case 'NEWER':
      return `STORE  ${place} was written by a later version of the bot. Run that version, or name another STORE.`;
    case 'FULL':
      return `STORE  ${place} has no room left. Make some, and start again.`;
    default:
      if (causeOf(error) === 'ERR_DLOPEN_FAILED')
        return 'STORE  the database was installed for another version of Node. Run "npm ci" with the one that runs the bot.';
      return address.engine === 'sqlite'
        ? `STORE  ${place} cannot be opened: ${causeOf(error)}. Name a file that this account may write and that is a store.`
        : `STORE  ${place} does not answer: ${causeOf(error)}. Check that it runs, and the address, user and password.`;
  }
}

/** The engine's own code; its message could hold an address with a password. */
function causeOf(error: StoreError): string {
  const { code, message } = Object(error.cause) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return code;
  return /^(NOAUTH|WRONGPASS|NOPERM|MISCONF|READONLY|LOADING)\b/.exec(String(message))?.[0] ?? error.code;
}
