import { describe, expect, test } from 'vitest';
import { cutTo } from '../../dialogs/replies/sentences.js';

const block = { kind: 'paragraph', text: 'No. The clerk keeps it. Ask for a copy of it.', lead: 'No.' } as const;

describe('an answer that is cut', () => {
  test('never ends behind its yes or no: what follows is its first sentence', () => {
    expect(cutTo([block], 1).map(({ text }) => text)).toEqual(['No. The clerk keeps it.']);
    expect(cutTo([block], 100).map(({ text }) => text)).toEqual([block.text]);
  });

  test('keeps whole sentences', () =>
    expect(cutTo([{ ...block, lead: undefined, text: 'The clerk keeps it. Ask for it.' }], 5)[0]?.text).toBe(
      'The clerk keeps it.',
    ));
});
