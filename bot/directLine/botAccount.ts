import type { ChannelAccount } from 'botbuilder';

/** The bot as clients of our Direct Line service see it. */
export const BOT_ACCOUNT: ChannelAccount = Object.freeze({ id: 'order-guide', name: 'Order Guide', role: 'bot' });
