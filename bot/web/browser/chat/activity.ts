import type { PageReply } from '../../../render/page/pageReply.js';

/** What comes over the wire, as far as the page reads it. */
export interface Activity {
  readonly id?: string;
  readonly type: string;
  readonly name?: string;
  readonly text?: string;
  readonly from?: { readonly id?: string; readonly role?: string };
  readonly suggestedActions?: { readonly actions?: readonly { readonly title?: string; readonly value?: unknown }[] };
  readonly entities?: readonly unknown[];
  readonly channelData?: { readonly clientActivityID?: string; readonly orderGuide?: PageReply };
}

/** Something said, by the person or by the bot. */
export interface Message {
  /** The client's own id for what the person sends, the server's for the rest. */
  readonly key: string;
  readonly isMine: boolean;
  readonly text: string;
  readonly reply?: PageReply;
  readonly state?: 'sending' | 'failed' | 'tooLong';
}

const plainReply = (text: string, choices: readonly string[]): PageReply => ({
  headline: '',
  detail: text
    .split(/\n{2,}|\n(?=- )/)
    .map((part) => ({ kind: part.startsWith('- ') ? 'bullet' : 'paragraph', text: part.replace(/^- /, '') })),
  correction: [],
  choices,
  answers: 0,
});

/** An activity as a message; `undefined` for all that is not said. A message without our own form is shown as it is. */
export function messageOf(activity: Activity, userId: string): Message | undefined {
  const { id = '', type, text = '', from, channelData, suggestedActions } = activity;
  if (type !== 'message') return undefined;
  const isMine = from?.role === 'user' || from?.id === userId;
  if (isMine) return { key: channelData?.clientActivityID ?? id, isMine, text };
  const taps = (suggestedActions?.actions ?? []).map(({ title, value }) => title ?? String(value));
  return { key: id, isMine, text, reply: channelData?.orderGuide ?? plainReply(text, taps) };
}
