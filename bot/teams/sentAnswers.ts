import type { Activity, Storage, StoreItem } from 'botbuilder';
import { z } from 'zod';

/** So many answers of one conversation can be voted on, the newest. */
const MAX_ANSWERS = 50;

const item = z.looseObject({ answers: z.array(z.object({ id: z.string(), topic: z.string() })) });
const marked = z.looseObject({ answer: z.string() });

type Place = Pick<Activity, 'channelId' | 'conversation'>;

/** Remembers which message gave which answer, because a vote names the message only. Holds ids and topics, no text. */
export class SentAnswers {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** Called with each message that the channel took, and the id it gave. Keeps those that can be voted on. */
  async remember(place: Place, sent: Partial<Activity>, id: string | undefined): Promise<void> {
    const parsed = marked.safeParse(sent.channelData);
    if (!parsed.success || !id) return;
    const answers = [...(await this.#answers(place)), { id, topic: parsed.data.answer }].slice(-MAX_ANSWERS);
    await this.#storage.write({ [this.#key(place)]: { answers, eTag: '*' } satisfies StoreItem });
  }

  /** The topic of an answer; `undefined` for a message that gave none, or is too long ago. */
  async topicOf(place: Place, id: string | undefined): Promise<string | undefined> {
    return (await this.#answers(place)).find((answer) => answer.id === id)?.topic;
  }

  async forget(place: Place): Promise<void> {
    await this.#storage.delete([this.#key(place)]);
  }

  async #answers(place: Place): Promise<{ id: string; topic: string }[]> {
    const key = this.#key(place);
    const parsed = item.safeParse((await this.#storage.read([key]))[key]);
    return parsed.success ? parsed.data.answers : [];
  }

  #key({ channelId, conversation }: Place): string {
    return `${channelId}/conversations/${conversation.id}/sentAnswers`;
  }
}
