import { Channels } from 'botbuilder';
import type { Renderer } from '../../dialogs/replies/renderer.js';
import { pageRenderer } from './page/pageRenderer.js';
import { plainRenderer } from './plainRenderer.js';
import type { Disclosure } from './teams/messageEntity.js';
import { TeamsRenderer } from './teams/teamsRenderer.js';
import { webChatRenderer } from './webChatRenderer.js';

const WEB_CHAT: readonly string[] = [Channels.Webchat, Channels.Emulator, 'console', 'test'];

/** Chooses the renderer of a channel's family: the only place that asks for a channel's id to say something. */
export function renderers(disclosure: () => Disclosure): (channelId: string) => Renderer {
  const teams = new TeamsRenderer(disclosure);
  return (channelId) => {
    if (channelId === Channels.Msteams) return teams;
    if (channelId === Channels.Directline) return pageRenderer;
    return WEB_CHAT.includes(channelId) ? webChatRenderer : plainRenderer;
  };
}
