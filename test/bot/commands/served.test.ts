import { describe, expect, test } from 'vitest';
import { servedOf } from '../../../bot/commands/served.js';
import { topicId } from '../../../knowledge/ids.js';
import { acute, asks, issue, possible, type Says, ToyChat } from '../../support/toyChat.js';

const toldTo = (chat: ToyChat, said: string, says: Says) =>
  servedOf({ issues: [], facts: {}, danger: undefined, ...says, acts: new Set(says.acts) }, chat.hear(said, says));
const served = (said: string, says: Says) => toldTo(new ToyChat(), said, says);

describe('what is judged is what was said', () => {
  test('candidates of which one leads: it is answered, the others stand below to choose', () => {
    const several = asks(issue(['firearms/keep', 'hearing/go'], { match: 'choice' }));
    expect(served('guns or hearing', several)).toMatchObject({
      outcome: 'answer',
      topics: ['firearms'],
      points: ['firearms/keep'],
      choices: ['hearing'],
    });
  });

  test('candidates of which none leads: a choice, and nothing is answered', () => {
    const unsure = ['firearms', 'hearing'].map((topic) => ({ topic: topicId(topic), confidence: 0.2 }));
    const none = asks(issue('firearms/keep', { match: 'choice', topics: unsure }));
    expect(served('guns or hearing', none)).toMatchObject({
      outcome: 'ambiguous',
      topics: [],
      points: [],
      choices: ['firearms', 'hearing'],
    });
  });

  test('what the turn forbids by itself is a guard, and what it drops is none', () => {
    const bound: Says = { acts: ['asks'], facts: { side: 'restrained' } };
    expect(served('should i figure out where shes staying', bound).guards).toEqual(['wrongdoing']);
    const protectedCall: Says = { ...asks(issue('contact-rules/text')), facts: { side: 'protected' } };
    expect(served('can i text him', { ...protectedCall, wrongdoing: 'contact' }).guards).toEqual([]);
  });

  test('danger is acute where help leads, and possible where one line stands below', () => {
    const answered = asks(issue('firearms/handover'));
    expect(served('…', { ...answered, danger: acute('weapon') })).toMatchObject({
      outcome: 'guarded',
      guards: ['crisis'],
      dangerLevel: 'acute',
      dangers: ['weapon'],
      points: ['firearms/handover'],
    });
    expect(served('…', { ...answered, danger: possible('threat') })).toMatchObject({
      outcome: 'answer',
      guards: [],
      dangerLevel: 'possible',
    });
  });

  test('a "no" to "Are you safe right now?" is danger still', () => {
    const chat = new ToyChat();
    chat.hear('…', { danger: acute('threat') });
    expect(toldTo(chat, 'no', {})).toMatchObject({ guards: ['crisis'], dangerLevel: 'acute', dangers: ['threat'] });
  });

  test('a mended answer answers by its point', () => {
    const chat = new ToyChat();
    chat.hear('…', asks(issue('firearms/handover')));
    expect(toldTo(chat, 'again', { repair: 'again' })).toMatchObject({
      outcome: 'answer',
      topics: ['firearms'],
      points: ['firearms/handover'],
    });
  });
});
