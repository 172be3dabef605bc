import { type Activity, TurnContext } from 'botbuilder';
import { utteranceOf as saidBy } from '../dialogs/utterance.js';

/** What the person said: what a pressed button says for them, or what they wrote, without the mention of the bot that
 *  group chats put in front, blanks made single. */
export function utteranceOf(activity: Activity): string {
  const text = activity.text ? TurnContext.removeRecipientMention(activity) : '';
  return saidBy({ ...activity, text: text ?? '' })
    .replace(/&nbsp;|\s+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
