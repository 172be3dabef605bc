import { ActivityHandler } from 'botbuilder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningBot, startBot } from './support/startBot.js';

const label = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  '@id': '',
  additionalType: ['AIGeneratedContent'],
  citation: [
    {
      '@type': 'Claim',
      position: 1,
      appearance: { '@type': 'DigitalDocument', name: 'Law § 1', abstract: 'about', url: 'https://law.example/1' },
    },
  ],
};

class Labelled extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context) => {
      const { id } = (await context.sendActivity({ type: 'message', text: 'first [1]', entities: [label] })) ?? {
        id: '',
      };
      await context.updateActivity({ ...context.activity, id, text: 'second [1]', entities: [label] });
      await context.sendActivity({
        type: 'message',
        text: 'tap',
        suggestedActions: { to: [], actions: [{ type: 'imBack', title: 'More', value: 'More' }] },
      });
      await context.sendActivity({ type: 'message', text: 'own', suggestedActions: { to: ['somebody'], actions: [] } });
    });
  }
}

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot(() => new Labelled());
  await bot.post({ type: 'message', text: 'hello' });
});
afterAll(() => bot.stop());

const rawOf = (text: string): string => bot.connector.sent.find(({ raw }) => raw.includes(text))?.raw ?? '';

test('an entity goes out whole when sent: label and citation are in the bytes', () => {
  expect(JSON.parse(rawOf('first [1]')).entities).toEqual([label]);
  expect(rawOf('first [1]')).toContain('"additionalType":["AIGeneratedContent"]');
});

test('an entity goes out whole when updated', () => {
  expect(JSON.parse(rawOf('second [1]')).entities).toEqual([label]);
});

test('suggested actions name the person of the turn, unless they name somebody already', () => {
  expect(JSON.parse(rawOf('"tap"')).suggestedActions.to).toEqual(['user']);
  expect(JSON.parse(rawOf('"own"')).suggestedActions.to).toEqual(['somebody']);
});
