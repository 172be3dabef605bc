import type { Entity } from 'botbuilder';
import { z } from 'zod';

/** An opinion on one answer. */
export interface AnswerVote {
  readonly topic: string;
  readonly isHelpful: boolean;
}

/** The event by which Web Chat tells a vote; the button pressed is its first entity. */
export const WEB_CHAT_VOTE = 'webchat:activity-status/feedback';

const PREFIX = 'urn:order-guide:answer:';
const LIKE = 'LikeAction';
const DISLIKE = 'DislikeAction';

const button = (action: string, topic: string): object => ({
  '@type': action,
  '@id': `${PREFIX}${topic}`,
  type: `https://schema.org/${action}`,
  actionStatus: 'PotentialActionStatus',
});

/** All that is kept of a vote: the button pressed. */
export const pressedEntity = ({ topic, isHelpful }: AnswerVote): Entity => {
  const action = isHelpful ? LIKE : DISLIKE;
  return { type: `https://schema.org/${action}`, '@type': action, '@id': `${PREFIX}${topic}` };
};

/** The entity that makes Web Chat ask below an answer whether it was helpful. It names the topic and no person. */
export const voteEntity = (topic: string): Entity => ({
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  '@id': '',
  potentialAction: [button(LIKE, topic), button(DISLIKE, topic)],
});

const ID = new RegExp(`^${PREFIX}[a-z0-9-]{1,80}$`);
const pressed = z.object({ '@type': z.enum([LIKE, DISLIKE]), '@id': z.string().regex(ID) });

/** The vote in the entities of such an event; `undefined` when there is none of ours. */
export function voteIn(entities: readonly unknown[] | undefined): AnswerVote | undefined {
  for (const entity of entities ?? []) {
    const { success, data } = pressed.safeParse(entity);
    if (success) return { topic: data['@id'].slice(PREFIX.length), isHelpful: data['@type'] === LIKE };
  }
  return undefined;
}
