import { describe, expect, test } from 'vitest';
import { MOST_UNKNOWN, Respeller } from '../../../knowledge/engine/respelling.js';

const sentences = ['how long does a restraining order last', 'i was served, when is the hearing', 'is my lawyer free'];
const texts = Array.from({ length: 5 }, () => sentences).flat();
const respeller = new Respeller(
  Respeller.count([...texts, 'an oddity', 'He won’t, so I can’t', "i'm here, they're not"]),
  new Set(['lawr']),
);

describe('an utterance as it was meant', () => {
  test.each([
    ['a letter left out', 'restrainng order', 'restraining order'],
    ['two neighbours swapped', 'the heairng', 'the hearing'],
    ['a letter beside', 'my lawywr', 'my lawyer'],
    ['the first letter missed', 'my kawyer', 'my lawyer'],
    ['two slips in a long word', 'restarining oder', 'restraining order'],
    ['letters drawn out', 'my laaaawyer', 'my lawyer'],
    ['two words run together', 'restrainingorder', 'restraining order'],
    ['no space at all', 'howlongdoesarestrainingorderlast', 'how long does a restraining order last'],
    ['known words, capitals and marks stay', 'WAS I served?!', 'WAS I served?!'],
    ['a short form of the lexicon stays', 'free lawr', 'free lawr'],
    ['short words stay', 'hte oder', 'hte order'],
    ['a word seen once is known, and no correction', 'oddity odditi', 'oddity odditi'],
    ['numbers and names with digits stay', 'DV100 in 3 days', 'DV100 in 3 days'],
    ['a word like no other stays', 'zymurgists', 'zymurgists'],
    [
      'an English word that no text has is not a known one mistyped',
      'earring, lasting, lawful',
      'earring, lasting, lawful',
    ],
    [
      'nor is it two known words run together, nor a possessive',
      "isotope, the baker's oven",
      "isotope, the baker's oven",
    ],
    ['contractions torn apart', 'i can t, he WON T. they re here, i m not', "i can't, he WON'T. they're here, i'm not"],
    ['accents and backticks for apostrophes', 'i can´t, he won`t', "i can't, he won't"],
    ['no contraction that a text knows', 'order t, plan s, i can to, can tx', 'order t, plan s, i can to, can tx'],
    ['nothing', '', ''],
  ])('%s: %s', (_, typed, meant) => expect(respeller.respell(typed)).toBe(meant));

  test('of sixty different unknown words and more the first sixty are written out, the rest stays as typed', () => {
    const names = Array.from(
      { length: 60 },
      (_, i) => `zq${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}xv`,
    );
    const before = names.slice(0, MOST_UNKNOWN - 1).join(' ');
    expect(respeller.respell(`${before} the heairng ${before}`)).toBe(`${before} the hearing ${before}`);
    const all = names.slice(0, MOST_UNKNOWN).join(' ');
    expect(respeller.respell(`${all} the heairng ${all}`)).toBe(`${all} the heairng ${all}`);
  });

  test('ten thousand letters without a space end in a moment', () => {
    expect(respeller.respell('q'.repeat(3) + 'xz'.repeat(5_000)).length).toBeGreaterThan(0);
  });
});
