import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NEW_CONVERSATION, zConversation } from '../../../dialogs/turn/conversation.js';
import { lightOf } from '../../../dialogs/turn/lightOf.js';
import { projectRoot } from '../../../knowledge/paths.js';
import { NOW } from '../../support/today.js';
import { acute, asks, issue, type Says, ToyChat } from '../../support/toyChat.js';

interface Stored {
  readonly name: string;
  /** A conversation as the store held it; never written anew when the shape changes: what is held must go on. */
  readonly stored: Record<string, unknown>;
}

const STORED = readFileSync(join(projectRoot, 'test/dialogs/turn/stored.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Stored);

/** Messages that reach for all that is kept. */
const SAID: readonly (readonly [said: string, says: Says])[] = [
  ['yes', { acts: ['agrees'] }],
  ['no', { acts: ['refuses'] }],
  ['november 12', {}],
  ['back', { command: 'back' }],
  ['change my answer', { command: 'change' }],
  ['why', { repair: 'why' }],
  ['again', { repair: 'again' }],
  ['can i keep my guns', asks(issue('firearms/keep', { form: 'yesNo', polarity: 'no' }))],
  ['my plan', { command: 'plan' }],
  ['in spanish please', { wantsLanguage: 'es' }],
  ['go on', { command: 'goOn' }],
  ['he is here with a knife', { danger: acute('weapon') }],
  ['what do you know about me', { aboutBot: 'knownAboutMe' }],
];

describe('a conversation kept by an earlier version goes on', () => {
  test.each(STORED)('$name: nothing of it is lost', ({ stored }) => {
    const kept = JSON.parse(JSON.stringify(zConversation.parse(stored)));
    expect(kept).toEqual({ mistakesFolded: [], ...stored, meant: stored.meant ?? NEW_CONVERSATION.meant });
  });

  test.each(STORED)('$name: whatever is said next is answered', ({ stored }) => {
    for (const [said, says] of SAID) {
      const chat = new ToyChat();
      chat.conversation = zConversation.parse(stored);
      lightOf(chat.conversation, NOW);
      expect(chat.hear(said, says).replies, said).not.toEqual([]);
      lightOf(chat.conversation, NOW);
    }
  });
});

type Held = Record<string, Record<string, unknown>>;
const named = (name: string): Held => structuredClone(STORED.find((each) => each.name === name)?.stored) as Held;

/** What no version of today can go on with: it starts anew, with a sentence (see `language.test.ts`). */
describe('what cannot go on starts anew', () => {
  const OPEN = 'an open interview';
  const PLAN = 'a finished interview with its plan';

  test.each<[name: string, from: string, spoil: (held: Held) => void]>([
    ['an earlier shape', OPEN, (held) => Object.assign(held, { version: 2 })],
    ['an interview there is no more', OPEN, ({ run }) => Object.assign(run ?? {}, { interview: 'gone' })],
    ['a question there is no more, answered', OPEN, ({ run }) => Object.assign(run ?? {}, { told: { gone: 'yes' } })],
    ['a question there is no more, to go back to', OPEN, ({ run }) => Object.assign(run ?? {}, { order: ['gone'] })],
    ['a question there is no more, being changed', OPEN, ({ run }) => Object.assign(run ?? {}, { changing: 'gone' })],
    ['an answer there is no more', OPEN, ({ run }) => Object.assign(run ?? {}, { told: { order: 'gone' } })],
    ['a day that is none', OPEN, ({ run }) => Object.assign(run ?? {}, { told: { servedOn: 'soon' } })],
    ['a plan of steps without a duty', PLAN, ({ plan }) => Object.assign(plan ?? {}, { steps: [{ id: 'a' }] })],
    ['a plan without its notices', PLAN, ({ plan }) => Object.assign(plan ?? {}, { notices: [] })],
    [
      'a finished interview there is no more',
      PLAN,
      ({ finished }) => Object.assign(finished ?? {}, { interview: 'x' }),
    ],
    ['a point that is no id', PLAN, (held) => Object.assign(held, { pointsSaid: ['gone'] })],
  ])('%s', (_name, from, spoil) => {
    const held = named(from);
    expect(zConversation.safeParse(held).success).toBe(true);
    spoil(held);
    expect(zConversation.safeParse(held).success).toBe(false);
  });
});
