import { expect, test } from 'vitest';
import { confessionTold } from '../../../dialogs/understanding/wrongsTold.js';

/** A clause that the recognizer takes for a confession of each kind. */
const confessed = (said: string) => {
  const chances = new Map(['contact', 'violence', 'guns'].map((kind) => [`confessions.${kind}`, 0.99]));
  return confessionTold([{ text: said, seen: { chances } }], said);
};

test.each([
  'her papers claim i strangled her',
  'he says i pushed him down the stairs',
  'the officer wrote that i hit my wife',
  'ella dijo que yo le pegué',
])('what others say of the writer is no confession: %s', (said) => expect(confessed(said)).toBeUndefined());

test.each([
  ['the judge said no contact but i texted her', 'contact'],
  ['she said i could come so i went over', 'contact'],
  ['i said i was sorry and then i pushed her', 'violence'],
  ['i wrote her because i miss my kids', 'contact'],
  ['the paper says no guns but i still got two rifles', 'guns'],
] as const)('words of others beside an own deed hide nothing: %s', (said, kind) => expect(confessed(said)).toBe(kind));
