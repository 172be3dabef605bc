import type { Renderer } from '../../dialogs/replies/renderer.js';
import { webChatRenderer } from './webChatRenderer.js';

/** The renderer of a channel's family: the only place that asks for a channel's id to say something. */
export function rendererFor(_channelId: string): Renderer {
  return webChatRenderer;
}
