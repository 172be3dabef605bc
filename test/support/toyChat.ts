import type { Reply } from '../../dialogs/replies/reply.js';
import type { Audience } from '../../dialogs/turn/audience.js';
import { type Conversation, NEW_CONVERSATION, zConversation } from '../../dialogs/turn/conversation.js';
import { type TurnResult, takeTurn } from '../../dialogs/turn/takeTurn.js';
import type { TurnDeps } from '../../dialogs/turn/turn.js';
import { PromptReader } from '../../dialogs/understanding/promptReading.js';
import type { Act, Danger, Issue, Understood } from '../../dialogs/understanding/understood.js';
import type { PointId, RankedPoint, TopicId } from '../../knowledge/contract.js';
import { NOW } from './today.js';
import { ToyLibrary, toyPlaces, toyRules } from './toyLibrary.js';

const library = new ToyLibrary();
const rules = toyRules(library);
const deps: TurnDeps = { library, rules, places: toyPlaces(library), reader: new PromptReader(library, rules) };

/** A message by hand: only what it says. */
export type Says = Partial<Omit<Understood, 'acts'>> & { readonly acts?: readonly Act[] };

const SILENT: Understood = {
  language: 'en',
  wantsLanguage: undefined,
  acts: new Set(),
  repair: undefined,
  aboutBot: undefined,
  command: undefined,
  labelled: undefined,
  facts: {},
  unsureDays: [],
  takenBack: [],
  corrects: false,
  danger: undefined,
  saysSafe: false,
  wrongdoing: undefined,
  confession: undefined,
  holdsIdentity: false,
  issues: [],
};

/** A command as a whole message, as every understanding reads it: by its phrases. */
const commandIn = (said: string): string | undefined =>
  deps.reader.book.whole(said, deps.reader.book.family('command'))?.slice('command.'.length);

/** One issue answered by points of one topic, the likeliest first: `issue('firearms/keep')`. */
export function issue(points: string | readonly string[], about: Partial<Issue & RankedPoint> = {}): Issue {
  const ids = typeof points === 'string' ? [points] : points;
  const topics = [...new Set(ids.map((id) => id.split('/')[0] as TopicId))];
  const { polarity, isBelief = false, ...rest } = about;
  return {
    topics: topics.map((topic, index) => ({ topic, confidence: 0.9 / (index + 1) })),
    points: ids.map((id, index) => ({
      point: id as PointId,
      topic: id.split('/')[0] as TopicId,
      chance: 0.8 / (index + 1),
      polarity: index === 0 ? polarity : undefined,
      isBelief: index === 0 && isBelief,
    })),
    match: 'answer',
    form: 'what',
    isConfirming: false,
    isVerdict: false,
    ...rest,
  };
}

export const asks = (...issues: readonly Issue[]): Says => ({ acts: ['asks'], issues });
export const acute = (...kinds: Danger['kinds']): Danger => ({ level: 'acute', kinds, chance: 0.9 });
export const possible = (...kinds: Danger['kinds']): Danger => ({ level: 'possible', kinds, chance: 0.5 });

/** Holds a conversation with the pure turn: no model, no SDK. Every state goes through its parser, as storage does. */
export class ToyChat {
  conversation: Conversation = NEW_CONVERSATION;

  constructor(private readonly audience: Audience = 'alone') {}

  hear(said: string, says: Says = {}): TurnResult & { readonly reply: Reply; readonly text: string } {
    const understood: Understood = {
      ...SILENT,
      labelled: library.labelled(said),
      command: commandIn(said),
      ...says,
      acts: new Set(says.acts),
    };
    const result = takeTurn(deps, this.conversation, { said, understood }, NOW, this.audience);
    this.conversation = zConversation.parse(JSON.parse(JSON.stringify(result.conversation)));
    const reply = result.replies.at(-1) ?? { blocks: [], choices: [] };
    const text = result.replies.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n');
    return { ...result, reply, text };
  }

  /** A statement in words. */
  words(id: string): string {
    return library
      .statement(id, NOW.on)
      .blocks.map(({ text }) => text)
      .join(' ');
  }
}
