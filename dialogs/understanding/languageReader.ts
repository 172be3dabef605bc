import type { Language, LanguageTraits, Library, WishPart } from '../../knowledge/contract.js';
import { plainWords } from './plainWords.js';
import { sentencesIn, wordCount } from './sentenceSplit.js';

const FORM = /\b(?:dv|ch|ea|wv|sv|gv|fl|cr|epo|jv|fw)[ -]?\d{2,3}\b/giu;
/** What a paper says, quoted. */
const QUOTED = /"[^"]*"|“[^“”]*”|«[^«»]*»/gu;
/** So many more words of one language than of any other tell it; in a message of one or two words, one does. */
const LEAD = 1;
/** A shorter message keeps the language of the conversation where its small words do not tell one. In words. */
const LONG_ENOUGH_TO_GUESS = 4;
/** Shorter ones are calls, nods and names. In words. */
const WHOLE_SENTENCE = 4;
/** A longer message tells of the case. In words. */
const SHORT = 10;

/** A source that finds any of some sources; nothing where there are none. */
const anyOf = (sources: readonly string[]): string => `(?:${sources.join('|') || '(?!)'})`;
const whole = (source: string): string => `(?<!\\p{L})${source}(?!\\p{L})`;

/** What of one language tells it in a message. */
interface Signs {
  readonly code: Language;
  readonly words: ReadonlySet<string>;
  readonly letters: RegExp;
  readonly signs: readonly RegExp[];
}

const signsOf = ({ code, words, letters, signs }: LanguageTraits): Signs => ({
  code,
  words: new Set(words),
  letters: new RegExp(anyOf([...letters])),
  signs: signs.map((source) => new RegExp(source, 'iu')),
});

/** By what a message wishes for each language. The phrases of all languages are put together, as people mix them. */
interface Wishes {
  /** Nothing but a wish for a language. */
  readonly only: RegExp;
  readonly wanted: ReadonlyMap<Language, RegExp>;
  /** Its language is not understood: "no hablo inglés". */
  readonly lacked: ReadonlyMap<Language, RegExp>;
  readonly whether: RegExp;
  readonly within: RegExp;
  /** No wish, whatever else the message says: not meant so, of a paper or a hearing, of somebody else. */
  readonly noWish: readonly RegExp[];
}

function wishesOf(languages: readonly LanguageTraits[]): Wishes {
  const any = (...parts: readonly WishPart[]): string =>
    anyOf(languages.flatMap(({ wish }) => parts.flatMap((part) => wish[part])));
  const called = anyOf(languages.flatMap((language) => language.called));
  /** "En español, por favor", "otra vez en español", or its tap. */
  const all = (name: string): string =>
    `^\\W*(?:${any('polite')}\\W+)?(?:${any('before')},? ){0,2}(?:${any('in')} )?${name}(?:\\W+${any('polite', 'before')}){0,2}\\W*$`;
  const wishFor = (name: string): string =>
    anyOf([
      `${any('ask')} (?:\\p{L}+ ){0,4}${any('in', 'to')} ${name}`,
      `^\\W*${any('begin')}?(?: \\p{L}+){0,3} ?${any('in', 'to')} ${name}\\W*(?:${any('polite')}\\W*)?$`,
      `(?<!${any('no', 'noVerb')} )${any('speak')} (?:${any('in', 'to')} )?${name}`,
      `${any('alone')}${name}`,
    ]);
  const lack = (name: string): string =>
    `${any('no', 'cannot')} (?:${any('able')} ){0,3}${any('understand')} (?:${any('well', 'in')} ){0,3}${name}`;
  const each = (source: (name: string) => string): ReadonlyMap<Language, RegExp> =>
    new Map(languages.map((language) => [language.code, new RegExp(source(anyOf(language.called)), 'iu')]));
  return {
    only: new RegExp(all(called), 'iu'),
    wanted: each((name) => `${all(name)}|${whole(wishFor(name))}`),
    lacked: each((name) => whole(lack(name))),
    whether: new RegExp(`^\\W*${any('whether')}(?!\\p{L})|^\\W*\\p{L}+ ?\\?$`, 'iu'),
    within: new RegExp(`(?<!\\p{L})${any('in')} `, 'iu'),
    noWish: [
      `${any('manner')}|\\b${any('no')} ${any('in')} ${called}`,
      `\\b${any('ofCourt')}\\b`,
      whole(anyOf([any('ofOthers'), `${any('my')} (?!${called})\\p{L}+`])),
    ].map((source) => new RegExp(source, 'iu')),
  };
}

const readers = new WeakMap<readonly LanguageTraits[], LanguageReader>();

/** The reader of the languages of a library, made once. */
export function languageReaderOf({ languageTraits }: Pick<Library, 'languageTraits'>): LanguageReader {
  const reader = readers.get(languageTraits) ?? new LanguageReader(languageTraits);
  readers.set(languageTraits, reader);
  return reader;
}

/** Tells the language of messages, and the wishes for one, by the traits of all languages that are understood. */
export class LanguageReader {
  private readonly signs: readonly Signs[];
  private readonly names: RegExp;
  private readonly particles: RegExp;
  private readonly wishes: Wishes;

  /** `languages`: the original first. */
  constructor(private readonly languages: readonly LanguageTraits[]) {
    this.signs = languages.map(signsOf);
    this.names = new RegExp(whole(anyOf(languages.flatMap(({ names }) => names))), 'giu');
    const particles = anyOf(languages.flatMap(({ nameParticles }) => nameParticles));
    this.particles = new RegExp(`(?<=\\p{Lu}\\p{Ll}+ )${particles} (?=\\p{Lu}\\p{Ll})`, 'gu');
    this.wishes = wishesOf(languages);
  }

  /**
   * The language a message is written in; `undefined` where it does not tell (a name, a number, a form). Forms, names of papers
   * and laws, what is quoted and words that several languages have never tell it.
   */
  read(text: string): Language | undefined {
    const [first, second] = [...this.countedIn(this.ownWords(text))].sort(([, a], [, b]) => b - a);
    if (first === undefined || first[1] - (second?.[1] ?? 0) < LEAD) return undefined;
    return first[0];
  }

  /**
   * The language of a longer message whose small words do not tell it, by a guess from all its words. The guess names the
   * original in doubt, so that counts only where nothing in the message is of another language; `undefined` keeps the language
   * of the conversation.
   */
  likely(text: string, guess: (text: string) => Language | undefined): Language | undefined {
    const own = this.ownWords(text);
    if (wordCount(own) <= LONG_ENOUGH_TO_GUESS) return undefined;
    const guessed = guess(own);
    const original = this.languages[0]?.code;
    const isOfOther = [...this.countedIn(own)].some(([language, count]) => language !== original && count > 0);
    return guessed === original && isOfOther ? undefined : guessed;
  }

  /** Whether a message is written in a language at some length: two whole sentences or more. */
  writesAtLength(text: string, language: Language): boolean {
    const long = sentencesIn(text).filter((sentence) => wordCount(sentence) >= WHOLE_SENTENCE);
    return long.filter((sentence) => this.read(sentence) === language).length > 1;
  }

  /** Whether a message is nothing but a wish for a language: "en español, por favor", or its tap. */
  isOnlyWish(text: string): boolean {
    return this.wishes.only.test(text);
  }

  /** Whether a message that names a language asks whether it is spoken here, and not to be answered in it from now on. */
  asksWhetherSpoken(text: string): boolean {
    return this.wishes.whether.test(text) && !this.wishes.within.test(text);
  }

  /** The language that a message asks to be answered in; of several the last one of the list, as the original is what people know. */
  wanted(text: string): Language | undefined {
    if (text.split(/\s+/).length > SHORT) return undefined;
    if (this.wishes.noWish.some((pattern) => pattern.test(text))) return undefined;
    const instead = this.insteadOfLacked(text);
    return this.languages
      .map(({ code }) => code)
      .reverse()
      .find((code) => code === instead || this.wishes.wanted.get(code)?.test(text));
  }

  /** Where a language is not understood: the one the message is in, else the first other one. */
  private insteadOfLacked(text: string): Language | undefined {
    const codes = this.languages.map(({ code }) => code);
    const lacked = codes.find((code) => this.wishes.lacked.get(code)?.test(text));
    if (lacked === undefined) return undefined;
    const read = this.read(text);
    return read !== undefined && read !== lacked ? read : codes.find((code) => code !== lacked);
  }

  /** A message without what is in the language of a paper and not of the person: forms, names and quotes. */
  private ownWords(text: string): string {
    return text.replace(QUOTED, ' ').replace(this.particles, ' ').replace(FORM, ' ').replace(this.names, ' ');
  }

  private countedIn(text: string): ReadonlyMap<Language, number> {
    const said = plainWords(text).split(' ');
    return new Map(
      this.signs.map(({ code, words, letters, signs }) => {
        const small = said.filter((word) => words.has(word)).length;
        const lettered = said.filter((word) => letters.test(word)).length;
        return [code, small + lettered + signs.filter((sign) => sign.test(text)).length];
      }),
    );
  }
}
