import { describe, expect, test } from 'vitest';
import type { Repair } from '../../../dialogs/understanding/understood.js';
import { acute, asks, issue, type Says, ToyChat } from '../../support/toyChat.js';

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

  describe('where the last reply said no point', () => {
    /** A reply after an older answer, and what mends it. */
    function mended(says: Says, repair: Repair): { said: readonly string[]; text: string } {
      const chat = new ToyChat();
      chat.hear('hearing', asks(issue('hearing/go')));
      chat.hear('…', says);
      return chat.hear('…', { acts: ['asks'], repair });
    }
    const rule: Says = { acts: ['asks'], wrongdoing: 'contact' };
    const help: Says = { acts: ['tells'], danger: acute('violence') };
    const itself: Says = { acts: ['asks'], aboutBot: 'cost' };

    test.each<[string, Says, Repair, readonly string[]]>([
      ['law: again', rule, 'again', ['wrongdoing.contact', 'wrongdoing.contact.way']],
      ['law: shorter', rule, 'shorter', ['again.short+wrongdoing.contact']],
      ['law: simpler', rule, 'simpler', ['mend.simpler+wrongdoing.contact']],
      ['law: sure', rule, 'sure', ['mend.sure', 'mend.sources']],
      ['law: why', rule, 'why', ['mend.why', 'mend.sources']],
      ['law: source', rule, 'source', ['mend.source', 'mend.sources']],
      ['law: yes or no', rule, 'yesOrNo', ['again.rule+wrongdoing.contact']],
      ['law: more', rule, 'more', ['contact-rules/text']],
      ['help: again', help, 'again', ['danger.violence', 'danger.check']],
      ['help: shorter', help, 'shorter', ['again.short+danger.violence', 'danger.check']],
      ['help: sure', help, 'sure', ['mend.source', 'mend.sources', 'danger.check']],
      ['help: why', help, 'why', ['mend.whyHelp', 'mend.sources', 'danger.check']],
      ['itself: again', itself, 'again', ['mend.again+about.cost']],
      ['itself: source', itself, 'source', ['mend.ofItself']],
      ['itself: more', itself, 'more', ['noMore']],
    ])('%s', (_, says, repair, said) => expect(mended(says, repair).said).toEqual(said));

    test('help is said whole also where it is wanted shorter or simpler', () => {
      const [whole] = mended(help, 'again').text.split('\n');
      for (const repair of ['shorter', 'simpler', 'meaning', 'yesOrNo'] as const)
        expect(mended(help, repair).text).toContain(whole);
    });

    test('what it can’t mend is left to what was answered before', () => {
      const chat = new ToyChat();
      chat.hear('guns', asks(issue('firearms/handover')));
      const nothing = { statements: ['gone'], points: [], needs: [], days: [], hasPlan: false };
      chat.conversation = { ...chat.conversation, lastReply: nothing };
      expect(chat.hear('…', { acts: ['asks'], repair: 'example' }).said).toEqual([
        'mend.example',
        'again.rule+firearms/handover',
      ]);
    });

    test('help that stood above an answer comes again with its question', () => {
      const chat = new ToyChat();
      chat.hear('guns', { ...asks(issue('firearms/handover')), danger: acute('violence') });
      const again = chat.hear('…', { acts: ['asks'], repair: 'again' });
      expect(again.said).toEqual(['mend.again+firearms/handover', 'danger.violence', 'danger.check']);
      expect(again.text.split('\n')[0]).toContain('911');
    });

    test('help that stood above a plan or days comes again', () => {
      const chat = new ToyChat();
      chat.hear('guns', { ...asks(issue('firearms/handover')), danger: acute('violence') });
      const planned = { statements: ['danger.violence'], points: [], needs: [], days: [], hasPlan: true };
      chat.conversation = { ...chat.conversation, lastReply: planned };
      expect(chat.hear('…', { acts: ['asks'], repair: 'again' }).said[0]).toBe('danger.violence');
    });

    test('the short form of a "No." has the rule in it', () =>
      expect(mended(rule, 'shorter').text).toMatch(/No\. \S+ \S+ \S+/));

    test('it can be mended twice', () => {
      const chat = new ToyChat();
      chat.hear('…', rule);
      chat.hear('…', { acts: ['asks'], repair: 'sure' });
      expect(chat.hear('…', { acts: ['asks'], repair: 'shorter' }).said).toEqual(['again.short+wrongdoing.contact']);
    });

    test('places are named again', () => {
      const chat = new ToyChat();
      chat.hear('hearing', asks(issue('hearing/go')));
      const places = chat.hear('Fresno', { facts: { county: 'Fresno' } });
      expect(chat.hear('…', { acts: ['asks'], repair: 'again' }).text).toBe(
        places.text.split('\n').slice(1).join('\n'),
      );
    });

    test('nothing of danger is kept where others read along', () => {
      const group = new ToyChat('others');
      group.hear('…', { acts: ['tells'], danger: acute('violence') });
      expect(group.conversation.lastReply).toBeUndefined();
    });

    test('a conversation kept from before says what it said', () => {
      const chat = new ToyChat();
      chat.hear('guns', asks(issue('firearms/handover')));
      chat.conversation = { ...chat.conversation, lastReply: undefined };
      expect(chat.hear('…', { acts: ['asks'], repair: 'shorter' }).said).toEqual(SAID.shorter);
    });
  });

  test('is about what was said, and not about the bot', () => {
    const after = (said: string, says: Says): readonly string[] => {
      const chat = new ToyChat();
      chat.hear('guns', asks(issue('firearms/handover')));
      return chat.hear(said, { acts: ['asks'], ...says }).said;
    };
    expect(after('are you sure', { repair: 'sure', aboutBot: 'lawDate' })).toEqual(SAID.sure);
    expect(after('why', { repair: 'why', command: 'why' })).toEqual(SAID.why);
    expect(after('source?', { repair: 'source', command: 'about' })).toEqual(SAID.source);
    expect(after('what are your sources', { repair: 'source', command: 'about' })).toEqual(['about']);
    expect(after('is this private or do you tell somebody', { repair: 'sure', aboutBot: 'private' })).toEqual([
      'about.private',
    ]);
  });

  test('of several answers all are said again', () => {
    const chat = new ToyChat();
    chat.hear('both', asks(issue('firearms/handover'), issue('hearing/go')));
    expect(chat.hear('…', { acts: ['asks'], repair: 'shorter' }).said).toEqual([
      'again.short+firearms/handover',
      'hearing/go',
    ]);
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
