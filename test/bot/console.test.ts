import { Readable } from 'node:stream';
import { ActivityHandler } from 'botbuilder';
import { expect, test } from 'vitest';
import { ConsoleAdapter } from '../../bot/consoleAdapter.js';
import { consoleChat } from '../../bot/consoleChat.js';
import { terminalText, wrapped } from '../../bot/terminalText.js';

class Tapping extends ActivityHandler {
  constructor() {
    super();
    this.onMembersAdded(async (context) => {
      await context.sendActivity({
        type: 'message',
        text: 'Welcome',
        suggestedActions: { to: [], actions: [{ type: 'imBack', title: 'More', value: 'tell me more' }] },
      });
    });
    this.onMessage(async (context) => {
      await context.sendActivity(`heard ${context.activity.text}`);
    });
  }
}

async function conversation(lines: string, isTyped = false): Promise<string> {
  let output = '';
  const write = (text: string): void => {
    output += text;
  };
  await consoleChat({
    adapter: new ConsoleAdapter(write, () => 80),
    bot: new Tapping(),
    input: Readable.from([lines]),
    write,
    isTyped,
  });
  return output;
}

test('reads as a conversation when lines are piped in', async () => {
  expect(await conversation('hello\nexit\nnever read\n')).toBe(
    'Welcome\n\n1) More\n\n> hello\n\nheard hello\n\n> exit\n',
  );
});

test('ends in Spanish too', async () => {
  expect(await conversation('hola\nSalir\nnever read\n')).toBe(
    'Welcome\n\n1) More\n\n> hola\n\nheard hola\n\n> Salir\n',
  );
});

test('a number presses the tap of that number', async () => {
  expect(await conversation('1\n')).toContain('heard tell me more');
});

test('a number that no tap has is said as it is, and a tap is gone after the next turn', async () => {
  expect(await conversation('2\n')).toContain('heard 2');
  expect(await conversation('hello\n1\n')).toContain('heard 1');
});

test('ends with the input, a last line without line break included', async () => {
  expect(await conversation('hello')).toContain('heard hello');
  expect(await conversation('')).toBe('Welcome\n\n1) More\n\n');
});

test('an empty line is no turn', async () => {
  expect(await conversation('\n  \n')).not.toContain('heard');
});

test('a typed line is not written back', async () => {
  expect(await conversation('hello\n', true)).toBe('Welcome\n\n1) More\n\n> \nheard hello\n\n> ');
});

test('control characters of a piped line do not reach the terminal', async () => {
  expect(await conversation('a\u001b[31mb\n')).toContain('> a [31mb\n');
});

test('a card is shown by its fallback text, a link with its address, emphasis without its signs', () => {
  const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: { fallbackText: 'Compared: a, b' } };
  const text = '*Where: [Law § 1](https://law.example/1)*';
  expect(terminalText({ text, attachments: [card] }, 80)).toBe(
    'Where: Law § 1 (https://law.example/1)\n\nCompared: a, b',
  );
});

test('a heading loses its signs, and taps that the text numbers are not listed twice', () => {
  const actions = ['Yes', 'No', 'Skip'].map((title) => ({ type: 'imBack', title, value: title }));
  const text = '**Your plan**\n\nAnd now?\n\n1. Yes\n2. No';
  expect(terminalText({ text, suggestedActions: { to: [], actions } }, 80)).toBe(
    'Your plan\n\nAnd now?\n\n1. Yes\n2. No\n\n3) Skip',
  );
});

test('lines are broken at the width, under the text of a bullet, and a long word stays whole', () => {
  expect(wrapped('- aaaa bbbb cccc dddd eeee', 20)).toBe('- aaaa bbbb cccc\n  dddd eeee');
  expect(wrapped(`see ${'x'.repeat(30)} now`, 20)).toBe(`see\n${'x'.repeat(30)}\nnow`);
});
