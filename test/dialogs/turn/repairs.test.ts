import { describe, expect, test } from 'vitest';
import type { Repair } from '../../../dialogs/understanding/understood.js';
import { asks, issue, ToyChat } from '../../support/toyChat.js';

const SAID: Readonly<Record<Repair, readonly string[]>> = {
  simpler: ['mend.simpler+firearms/handover'],
  meaning: ['mend.meaning+firearms/handover'],
  shorter: ['again.short+firearms/handover'],
  again: ['mend.again+firearms/handover'],
  example: ['mend.example', 'again.rule+firearms/handover'],
  sure: ['mend.sure', 'mend.sources'],
  why: ['mend.why', 'mend.sources'],
  source: ['mend.source', 'mend.sources'],
  yesOrNo: ['again.rule+firearms/handover'],
  more: ['firearms/keep'],
};

describe('a mended answer', () => {
  test.each(Object.entries(SAID))('%s', (repair, said) => {
    const chat = new ToyChat();
    chat.hear('guns', asks(issue('firearms/handover')));
    expect(chat.hear('…', { acts: ['asks'], repair: repair as Repair }).said).toEqual(said);
  });

  test('is not mistaken for a new question that is asked in the same words', () => {
    const chat = new ToyChat();
    chat.hear('guns', asks(issue('firearms/handover')));
    const reply = chat.hear('are you sure that i may not keep it', {
      acts: ['asks'],
      repair: 'sure',
      issues: [issue('firearms/keep', { form: 'yesNo', polarity: 'no' })],
    });
    expect(reply.said).toEqual(['lead.no+firearms/keep']);
  });

  test.each(['thats not what i asked', 'no me contestas'])('"%s" never gets the same again', (said) => {
    const chat = new ToyChat();
    chat.hear('guns', asks(issue('firearms/handover')));
    expect(chat.hear(said, { acts: ['vents'] }).said).toEqual(['mend.missed']);
  });

  test('"yes or no" said twice brings the rest of a rule, and not the same sentence', () => {
    const chat = new ToyChat();
    chat.hear('guns', asks(issue('firearms/handover')));
    const [once, twice] = [1, 2].map(() => chat.hear('yes or no', { acts: ['asks'], repair: 'yesOrNo' }).text);
    expect(twice).not.toContain(once?.split(': ').at(-1));
  });

  test('"more" ends by saying that there is no more', () => {
    const chat = new ToyChat();
    chat.hear('hearing', asks(issue('hearing/go')));
    expect(chat.hear('more', { command: 'more' }).said).toEqual(['noMore']);
  });
});
