import { Channels } from 'botbuilder';
import type { Renderer } from '../../dialogs/replies/renderer.js';
import { pageRenderer } from './page/pageRenderer.js';
import { plainRenderer } from './plainRenderer.js';
import { type TeamsPlace, TeamsRenderer, type TeamsWords } from './teams/teamsRenderer.js';
import { webChatRenderer } from './webChatRenderer.js';

const WEB_CHAT: readonly string[] = [Channels.Webchat, Channels.Emulator, 'console', 'test'];

/** Where a turn happens. */
export interface Place extends TeamsPlace {
  readonly channelId: string;
}

/** Chooses the renderer of a channel's family: the only place that asks for a channel's id to say something. */
export function renderers(words: TeamsWords): (place: Place) => Renderer {
  return (place) => {
    if (place.channelId === Channels.Msteams) return new TeamsRenderer(words, place);
    if (place.channelId === Channels.Directline) return pageRenderer;
    return WEB_CHAT.includes(place.channelId) ? webChatRenderer : plainRenderer;
  };
}
