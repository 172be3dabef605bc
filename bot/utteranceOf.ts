import { type Activity, TurnContext } from 'botbuilder';

/** What the person wrote, without the mention of the bot that group chats put in front, blanks made single. */
export function utteranceOf(activity: Activity): string {
  if (!activity.text) return '';
  return (TurnContext.removeRecipientMention(activity) ?? '')
    .replace(/&nbsp;|\s+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
