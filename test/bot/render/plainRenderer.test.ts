import { describe, expect, test } from 'vitest';
import { plainRenderer } from '../../../bot/render/plainRenderer.js';
import { renderers } from '../../../bot/render/renderers.js';
import { shortAnswer } from '../../../dialogs/replies/answer.js';
import type { Reply } from '../../../dialogs/replies/reply.js';
import type { ServedFacts } from '../../../knowledge/rules/facts/served.js';
import { NOW, realRules } from '../../knowledge/rules/support/law.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { TODAY } from '../../support/today.js';

const words = {
  disclosure: () => ({ name: 'General', description: 'about' }),
  kept: () => 'kept',
  private: () => 'private',
};
const rendererOf = (channelId: string) => renderers(words)({ channelId, botId: undefined, othersRead: false });
const textOf = (reply: Reply): string => {
  const messages = plainRenderer.render(reply);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ type: 'message', textFormat: 'plain' });
  expect(messages[0]).not.toHaveProperty('attachments');
  expect(messages[0]).not.toHaveProperty('suggestedActions');
  return messages[0]?.text ?? '';
};
/** What only a channel with Markdown would draw. */
const SIGNS = /\*\*|\]\(/;

describe('a channel nothing is known of', () => {
  test.each(['sms', 'email', 'a-channel-of-tomorrow'])('%s gets plain words', (channel) => {
    expect(rendererOf(channel)).toBe(plainRenderer);
  });
  test.each(['msteams', 'directline', 'webchat', 'emulator'])('%s does not', (channel) => {
    expect(rendererOf(channel)).not.toBe(plainRenderer);
  });
});

describe('plain words', () => {
  test('hold emphasis without signs, links with their address, and what can be answered as a numbered list', () => {
    const text = textOf({
      blocks: [
        { kind: 'paragraph', text: '**Now**: read [the form](https://court.example/dv-110).' },
        { kind: 'bullet', text: 'one' },
        { kind: 'bullet', text: 'two' },
      ],
      choices: ['Next'],
    });
    expect(text).toBe('Now: read the form (https://court.example/dv-110).\n\n- one\n- two\n\n1. Next');
  });

  test('say every answer of the knowledge base, with its sources', async () => {
    const knowledge = await realKnowledge();
    for (const topic of knowledge.topics()) {
      const entry = knowledge.entry(topic, TODAY);
      if (entry === undefined) continue;
      const reply = shortAnswer(entry, knowledge, TODAY);
      const text = textOf(reply);
      expect(text).not.toMatch(SIGNS);
      expect(text).toContain(reply.sources?.words.lead);
      const lines = text.split('\n').map((line) => line.replace(/^\d+\. /, ''));
      for (const choice of reply.choices) expect(lines).toContain(choice);
    }
  });

  test('say a whole plan, its days and phones included', () => {
    const facts: unknown = { order: 'domestic', servedOn: '2026-11-24', servedAt: '16:30', hearingOn: '2026-12-10' };
    const plan = realRules().plan('served', facts as ServedFacts, NOW);
    const text = textOf({ blocks: [], choices: [], plan });
    expect(text).not.toMatch(SIGNS);
    for (const { heading, due } of plan.steps) {
      expect(text).toContain(heading);
      if (due) expect(text).toContain(due.text);
    }
    for (const { reach } of plan.contacts) for (const { value } of reach) expect(text).toContain(value);
  });
});
