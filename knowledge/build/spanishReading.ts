const VOWELS = /[aeiouáéíóúü]+/g;
const STRONG = /[aeoáéíóú]/g;

/** Syllables of a Spanish word: a run of vowels is one, but two strong or accented vowels side by side are two. */
export function syllablesOf(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])|gu(?=[eiéí])/g, 'k')
    .replace(/y$/, 'i');
  const runs = plain.match(VOWELS) ?? [];
  return Math.max(
    1,
    runs.reduce((sum, run) => sum + Math.max(1, run.match(STRONG)?.length ?? 0), 0),
  );
}

/** Ease of reading of Spanish text (Fernández Huerta, 1959): 206.84 − 60 × syllables a word − 1.02 × words a sentence; 60–70 is plain. */
export function easeOf(text: string): number {
  const sentences = text.split(/[.!?:]+(?=\s|$)/).filter((sentence) => /\p{L}/u.test(sentence)).length;
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  if (words.length === 0) return 100;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 206.84 - (60 * syllables) / words.length - (1.02 * words.length) / Math.max(1, sentences);
}
