import { seededRandom } from '../../knowledge/engine/linear.js';

/** Makes of an utterance what a hurried thumb would have typed. `seed` fixes the chances. */
export type Perturbation = (utterance: string, seed: number) => string;

const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function neighborKey(letter: string, right: boolean): string {
  const row = KEY_ROWS.find((keys) => keys.includes(letter));
  if (row === undefined) return letter;
  const at = row.indexOf(letter);
  return row[right ? at + 1 : at - 1] ?? row[right ? at - 1 : at + 1] ?? letter;
}

/** One slip at a place: a swap, a letter left out, doubled, or hit beside. */
function slip(text: string, at: number, kind: number): string {
  const letter = text.charAt(at);
  switch (kind) {
    case 0:
      return `${text.slice(0, at)}${text.charAt(at + 1)}${letter}${text.slice(at + 2)}`;
    case 1:
      return text.slice(0, at) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + letter + text.slice(at);
    default:
      return text.slice(0, at) + neighborKey(letter.toLowerCase(), kind === 3) + text.slice(at + 1);
  }
}

/** Two slips, each inside a word of four letters or more, in two different words where there are two. */
export const twoTypos: Perturbation = (utterance, seed) => {
  const random = seededRandom(seed);
  const pick = (count: number): number => Math.floor(random() * count);
  const words = [...utterance.matchAll(/\p{L}{4,}/gu)];
  const first = words.splice(pick(words.length), 1)[0];
  const second = words.splice(pick(words.length), 1)[0] ?? first;
  return [first, second]
    .filter((word) => word !== undefined)
    .sort((a, b) => b.index - a.index)
    .reduce((text, word) => slip(text, word.index + 1 + pick(word[0].length - 2), pick(5)), utterance);
};

export const allCaps: Perturbation = (utterance) => utterance.toUpperCase();

/** No capital, no punctuation, as dictation gives it. */
export const dictated: Perturbation = (utterance) =>
  `um ${utterance
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}$]+/gu, ' ')}`;

/** A vowel of every fourth word drawn out: "pleeeease". */
export const drawnOut: Perturbation = (utterance, seed) => {
  const random = seededRandom(seed);
  return utterance.replace(/[aeiou](?=\p{L}*)/giu, (vowel) => (random() < 0.08 ? vowel.repeat(4) : vowel));
};

const TEXT_SPEAK: readonly (readonly [RegExp, string])[] = [
  [/\byou\b/gi, 'u'],
  [/\byour\b/gi, 'ur'],
  [/\bare\b/gi, 'r'],
  [/\bto\b/gi, '2'],
  [/\bfor\b/gi, '4'],
  [/\bbefore\b/gi, 'b4'],
  [/\bbecause\b/gi, 'bc'],
  [/\bplease\b/gi, 'plz'],
  [/\bwith\b/gi, 'w'],
  [/\bwhat\b/gi, 'wat'],
  [/\bpeople\b/gi, 'ppl'],
  [/\band\b/gi, 'n'],
  [/\brestraining order\b/gi, 'RO'],
  [/\btemporary\b/gi, 'temp'],
  [/\bviolence\b/gi, 'v'],
  [/['’]/g, ''],
];

/** The short forms of phones. */
export const textSpeak: Perturbation = (utterance) =>
  TEXT_SPEAK.reduce((text, [word, short]) => text.replace(word, short), utterance);

/** Every third space missing. */
export const missingSpaces: Perturbation = (utterance) => {
  let spaces = 0;
  return utterance.replace(/ /g, () => {
    spaces += 1;
    return spaces % 3 === 0 ? '' : ' ';
  });
};
