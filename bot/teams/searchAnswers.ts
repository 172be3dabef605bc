import { bareWords } from '../../dialogs/understanding/plainWords.js';
import type { Entry, IsoDate, Language, TopicId } from '../../knowledge/contract.js';
import type { TeamsInvokesDeps } from './teamsInvokes.js';

/** Below this confidence (0–1) a topic is no answer to what was searched, only the best of what is there. */
const WORTH_SHOWING = 0.02;

/** Whether every word begins a word of the title, accents aside. */
function titleHas(entry: Entry, words: readonly string[]): boolean {
  const titleWords = bareWords(`${entry.title} ${entry.button}`).split(' ');
  return words.every((word) => titleWords.some((titleWord) => titleWord.startsWith(word)));
}

const byTitle = (a: Entry, b: Entry): number => (a.title < b.title ? -1 : 1);

/** Entries of a language for words that somebody searches by, best first: what matching finds, then titles with those words.
 *  Blank words list everything. Guards do not apply: staff looks up text, nobody asks for help here. */
export async function searchAnswers(
  { library, ask }: Pick<TeamsInvokesDeps, 'library' | 'ask'>,
  on: IsoDate,
  language: Language,
  searched: string,
): Promise<Entry[]> {
  const entries = library.topics().flatMap((topic) => library.entry(topic, on, language) ?? []);
  const words = bareWords(searched).split(' ').filter(Boolean);
  const titled = entries.filter((entry) => titleHas(entry, words)).sort(byTitle);
  if (words.length === 0) return titled;
  const { outcome, ranked } = await ask(searched);
  const matched: TopicId[] = [
    ...(outcome.kind === 'answer' ? [outcome.topic] : []),
    ...ranked.filter(({ confidence }) => confidence >= WORTH_SHOWING).map(({ topic }) => topic),
  ];
  const found = matched.flatMap((topic) => entries.find((entry) => entry.topic === topic) ?? []);
  // A word just begun matches nothing yet, but the beginning of titles.
  return [...new Set(outcome.kind === 'answer' ? [...found, ...titled] : [...titled, ...found])];
}
