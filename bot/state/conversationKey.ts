/** Channel and conversation in one, as the keys of the SDK's conversation state begin. */
export type ConversationKey = string & { readonly __key: 'conversation' };

/** `channelId` has no slash in it; `conversationId` is the channel's, unchanged. */
export function conversationKey(channelId: string, conversationId: string): ConversationKey {
  return `${channelId}/conversations/${conversationId}` as ConversationKey;
}

/** The channel and the conversation's id that made the key. */
export function partsOf(key: ConversationKey): { readonly channelId: string; readonly conversationId: string } {
  const at = key.indexOf('/conversations/');
  return { channelId: key.slice(0, at), conversationId: key.slice(at + '/conversations/'.length) };
}

/** `…/conversations/ID/` and `…/conversations/ID/users/USER/`, with the name of a state behind the last slash. */
const STATE_KEY = /^([^/]+\/conversations\/.+?)(?:\/users\/[^/]*)?\/[^/]*$/s;

/** The conversation that a key of the SDK's state belongs to; `undefined` for the state of a user. */
export function conversationOf(stateKey: string): ConversationKey | undefined {
  return STATE_KEY.exec(stateKey)?.[1] as ConversationKey | undefined;
}
