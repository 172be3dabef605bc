import { conversationKey } from '../state/conversationKey.js';
import type { Store } from '../state/store.js';
import { activityId } from './activityId.js';

const PAGE = 200;

/** Under which id clients know what the bot sent under `name` in an earlier turn; `undefined` when it is not there. */
export async function publicIdIn(store: Store, conversationId: string, name: string): Promise<string | undefined> {
  const key = conversationKey('directline', conversationId);
  for (let after = 0; ; ) {
    const entries = await store.read(key, after, PAGE);
    const found = entries.find(({ activity }) => activity.id === name);
    if (found) return activityId(conversationId, found.seq);
    const last = entries.at(-1);
    if (!last || entries.length < PAGE) return undefined;
    after = last.seq;
  }
}
