import type { PhraseGroup } from '../../knowledge/contract.js';
import { bareWords, isNearWord } from './plainWords.js';

/** Fillers are taken off at most so often: nobody says more of them. */
const MOST_FILLERS = 4;

/** The curated ways of saying things, and how an utterance is compared with them. */
export class PhraseBook {
  private readonly groups: ReadonlyMap<string, readonly string[]>;
  private readonly sets: ReadonlyMap<string, ReadonlySet<string>>;
  /** The phrases of each group by their length: a slip of the keys makes no longer difference than one letter. */
  private readonly byLength: ReadonlyMap<string, ReadonlyMap<number, readonly string[]>>;

  constructor(groups: readonly PhraseGroup[]) {
    const bare = groups.map(({ id, phrases }): [string, string[]] => [id, phrases.map(bareWords)]);
    this.groups = new Map(bare);
    this.sets = new Map(bare.map(([id, phrases]) => [id, new Set(phrases)]));
    this.byLength = new Map(bare.map(([id, phrases]) => [id, inLengths(phrases)]));
  }

  /** The phrases of one group; none for an id the data do not hold. */
  of(id: string): readonly string[] {
    return this.groups.get(id) ?? [];
  }

  /** The ids of all groups of a family, such as `command`. */
  family(name: string): string[] {
    return [...this.groups.keys()].filter((id) => id.startsWith(`${name}.`));
  }

  /** The one of the groups that the utterance is as a whole, fillers and a slip of the keys aside. */
  whole(utterance: string, ids: readonly string[]): string | undefined {
    const spoken = this.cores(utterance);
    for (const said of spoken) {
      const found = ids.find((id) => this.sets.get(id)?.has(said));
      if (found !== undefined) return found;
    }
    for (const said of spoken) {
      const found = ids.find((id) => this.near(id, said.length).some((phrase) => isNearPhrase(said, phrase)));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The utterance in plain words, then with the fillers around it taken off, least taken first. */
  cores(utterance: string): string[] {
    const found = new Set([bareWords(utterance)]);
    let last = [...found];
    for (let round = 0; round < MOST_FILLERS && last.length > 0; round += 1) {
      last = last.flatMap((said) => this.withoutOneFiller(said)).filter((said) => !found.has(said));
      for (const said of last) found.add(said);
    }
    return [...found].filter((said) => said !== '');
  }

  /** Whether the utterance asks something, by its mark or its first words. */
  isQuestion(utterance: string): boolean {
    if (/\?\s*$/.test(utterance)) return true;
    const said = bareWords(utterance);
    return said.includes(' ') && this.of('question.start').some((start) => said.startsWith(`${start} `));
  }

  /** The phrases of a group that are as long as this, but for one letter. */
  private near(id: string, length: number): readonly string[] {
    const lengths = this.byLength.get(id);
    return [length - 1, length, length + 1].flatMap((each) => lengths?.get(each) ?? []);
  }

  private withoutOneFiller(said: string): string[] {
    const before = this.of('filler.before').filter((filler) => said.startsWith(`${filler} `));
    const after = this.of('filler.after').filter((filler) => said.endsWith(` ${filler}`));
    return [
      ...before.map((filler) => said.slice(filler.length + 1)),
      ...after.map((filler) => said.slice(0, -filler.length - 1)),
    ];
  }
}

function inLengths(phrases: readonly string[]): Map<number, string[]> {
  const lengths = new Map<number, string[]>();
  for (const phrase of phrases) {
    const known = lengths.get(phrase.length);
    if (known) known.push(phrase);
    else lengths.set(phrase.length, [phrase]);
  }
  return lengths;
}

/** Whether one slip of the keys, which changes two letters at most, can be all that two texts differ in. */
function mayBeSlip(said: string, meant: string): boolean {
  const least = Math.min(said.length, meant.length);
  let same = 0;
  while (same < least && said[same] === meant[same]) same += 1;
  let end = 0;
  while (same + end < least && said[said.length - 1 - end] === meant[meant.length - 1 - end]) end += 1;
  return same + end >= least - 2;
}

function isNearPhrase(said: string, meant: string): boolean {
  if (!mayBeSlip(said, meant)) return false;
  const [saidWords, meantWords] = [said.split(' '), meant.split(' ')];
  return (
    saidWords.length === meantWords.length &&
    saidWords.every((word, index) => isNearWord(word, meantWords[index] ?? '')) &&
    saidWords.filter((word, index) => word !== meantWords[index]).length <= 1
  );
}
