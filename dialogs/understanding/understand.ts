import type { Library, Matcher, OrderKind, Recognized } from '../../knowledge/contract.js';
import type { Rules } from '../../knowledge/rules/rules.js';
import { allTold, without } from '../facts/knownFacts.js';
import { findIdentity } from '../maskIdentity.js';
import { aboutBotIn, actsIn, joinedActs, repairIn } from './actsTold.js';
import { dangerTold } from './dangerTold.js';
import { daysTold, isOnlyDay } from './daysTold.js';
import { defined, factsTold } from './factsTold.js';
import { type IssueDeps, issueOf, type Part } from './issueOf.js';
import { complaintIn, followsOn, issuesIn } from './issuesIn.js';
import { kindNamed, sameQuestion } from './kindNamed.js';
import type { LanguageReader } from './languageReader.js';
import type { Light, Situation } from './light.js';
import { besidesWishes, ofOwnSide } from './ownDanger.js';
import { paperTold } from './papersTold.js';
import type { PhraseBook } from './phraseBook.js';
import { countyIn, stateIn } from './placesTold.js';
import { saysOnlySafe, saysSafe } from './safeTold.js';
import { clausesIn, looksAsking, sentencesIn, supposes, wordCount } from './sentenceSplit.js';
import type { Act, ToldFacts, Understood } from './understood.js';
import { confessionTold, wrongdoingTold } from './wrongsTold.js';
import { withoutDenied, withoutYesOrNo, wordAskedFor } from './yesOrNo.js';

/** What understanding rests on. */
export interface UnderstandDeps {
  readonly matcher: Pick<Matcher, 'ask' | 'yesNo' | 'recognize' | 'languageOf'>;
  readonly library: Pick<Library, 'askedBy' | 'labelled' | 'urgency' | 'titleOf'>;
  readonly rules: Pick<Rules, 'readPaper' | 'readDate' | 'readTime'>;
  readonly book: PhraseBook;
  readonly languages: LanguageReader;
}

/** A long message is read for danger in windows of so many words, each half of the one before. */
const WINDOW = 80;
const LONG = 110;
/** "My plan" is that of an interview; "i give up" or "get me out", commands too, may be a cry. */
const CALM_COMMAND = 'plan';
/** Acts after which a message asks for no answer on the subject, where nothing else is in it. */
const ONLY_TALK: readonly Act[] = ['agrees', 'refuses', 'unsure', 'thanks', 'greets', 'leaves', 'vents', 'corrects'];

/**
 * All that one message says, in the light of the conversation. The one place that reads what people type: the bot, `ask`,
 * `evaluate` and the tests call it. Same message, same light, same base: same result.
 */
export async function understand(utterance: string, light: Light, deps: UnderstandDeps): Promise<Understood> {
  const said = withoutYesOrNo(utterance.trim());
  const see = once(
    (text: string) => text,
    (text) => deps.matcher.recognize(text),
  );
  const whole: Part = { text: said, seen: await see(said) };
  const sentences = sentencesIn(said);
  const parts: Part[] = [];
  for (const text of sentences) parts.push({ text, seen: await see(text) });
  const acts = joinedActs(
    parts.length > 1 ? [...parts.map(({ seen }) => actsIn(seen)), wholeActs(whole)] : [actsIn(whole.seen)],
  );
  const telling = await tellingClauses(parts, see);
  const words = wordCount(said);
  const language =
    deps.languages.read(said) ?? deps.languages.likely(said, (text) => deps.matcher.languageOf(text)) ?? light.language;
  const { facts, unsure } = readFacts(telling, whole, { ...light, language }, deps);
  const asksKind = light.last && kindNamed(said, light.open?.kind === 'fact');
  const safe = saysSafe(whole, parts, light);
  const windows: Recognized[] = [];
  for (const window of windowsOf(said)) windows.push(await see(window));
  const isPlainlySafe = saysOnlySafe(said);
  const command = commandIn(said, deps.book);
  const isCalm = isPlainlySafe || isOnlyDay(said) || command === CALM_COMMAND;
  const danger = isCalm ? undefined : dangerTold(whole.seen, windows, safe, light, said);
  const situation: Situation = { ...light, facts: allTold(light.facts, facts), told: facts };
  const confession = confessionTold(telling, said);
  const forIssues = issueDeps(deps);
  const { library } = deps;
  const labelled = library.labelled(said);
  const corrects = acts.has('corrects');
  const isWish = deps.languages.isOnlyWish(said);
  const asksWord = light.last !== undefined && wordAskedFor(said) !== undefined;
  const repair = asksWord ? 'yesOrNo' : labelled === undefined && !isWish ? repairIn(whole.seen, words) : undefined;
  const aboutBot = labelled === undefined && !isWish ? aboutBotIn(whole.seen, said, words) : undefined;
  const isTalk = isOnlyTalk(acts, facts, said, light) && !(await followsOn(said, acts, light, forIssues));
  const same = sameQuestion(said, asksKind, light.last && library.titleOf(light.last));
  const issues =
    same !== undefined
      ? [issueOf(whole, await forIssues.matcher.ask(same))]
      : isTalk || isWish || asksWord
        ? []
        : await issuesIn(...(await meantIn(said, { whole, parts }, see)), situation, forIssues);
  const wrongdoing = wrongdoingTold(whole, parts);
  return {
    language,
    wantsLanguage: deps.languages.wanted(said),
    acts,
    repair,
    aboutBot,
    command,
    labelled,
    // A tap names what is asked for, and tells nothing of the person; nor does being safe.
    facts:
      labelled !== undefined || isPlainlySafe || asksWord
        ? {}
        : ownFacts(facts, confession, { asksKind, isOnlyKind: same !== undefined }),
    unsureDays: unsure,
    corrects,
    danger: besidesWishes(ofOwnSide(danger, light, telling), { confession, wrongdoing }, said),
    saysSafe: safe,
    asksKind,
    wrongdoing,
    confession,
    holdsIdentity: findIdentity(said).kinds.length > 0,
    issues: isTalk && acts.has('vents') ? await complaintIn(whole, forIssues) : issues,
  };
}

/**
 * Facts of the person: without a side guessed from who wrote to whom, without those of a paper that was only asked about, and
 * without who is who where only another kind of order is named, as in "and for a neighbor".
 */
function ownFacts(
  facts: ToldFacts,
  confession: Understood['confession'],
  { asksKind, isOnlyKind }: { readonly asksKind: OrderKind | undefined; readonly isOnlyKind: boolean },
): ToldFacts {
  const own = confession === 'contact' ? without(facts, 'side') : facts;
  const told = isOnlyKind ? without(own, 'side', 'relation') : own;
  return asksKind === undefined ? told : without(told, 'kind', 'paper', 'stage');
}

/** The message and its sentences without what it says it does not mean: that is told, and not asked for. */
async function meantIn(
  said: string,
  as: { readonly whole: Part; readonly parts: readonly Part[] },
  see: (text: string) => Promise<Recognized>,
): Promise<[whole: Part, parts: readonly Part[]]> {
  const meant = withoutDenied(said);
  if (meant === said) return [as.whole, as.parts];
  const parts: Part[] = [];
  for (const text of sentencesIn(meant)) parts.push({ text, seen: await see(text) });
  return [{ text: meant, seen: await see(meant) }, parts];
}

/** `make` called once for each key: what one message asks for again is taken from before. */
function once<A extends readonly unknown[], T>(
  keyOf: (...args: A) => string,
  make: (...args: A) => T,
): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = keyOf(...args);
    const known = made.get(key) ?? make(...args);
    made.set(key, known);
    return known;
  };
}

/** For one message: a text is judged once, however many of its questions look at it. */
const issueDeps = ({ matcher, library }: UnderstandDeps): IssueDeps => ({
  matcher: {
    ask: once((text, about) => JSON.stringify([text, about]), matcher.ask.bind(matcher)),
    yesNo: matcher.yesNo.bind(matcher),
  },
  askedBy: (point) => library.askedBy(point),
  urgency: (topic) => library.urgency(topic),
});

/** Of a longer message the whole tells some acts that no sentence shows alone; greetings and nods are told by their sentence. */
const wholeActs = ({ seen }: Part): Act[] =>
  actsIn(seen).filter((act) => act === 'asks' || act === 'confirms' || act === 'tells');

/** What somebody else wants or does is no nod and no refusal of the writer: "she doesnt want one". */
const OF_OTHERS =
  /^(?:and |but |so |y |pero )?(?:he|she|they|my (?!god|bad)\p{L}+|the (?:judge|clerk|cops?|police|deputy|landlord)|[eé]l|ella|ellos|mi \p{L}+)(?:'?s|'?re)? (?:(?:does|do|did|is|was|will|would|wo|can|could|has|have)(?:n'?t| not)?|not|never|no|wants?|says?|said|quiere|dice)(?!\p{L})/iu;

/** Nothing to answer on the subject: a nod, thanks, a sigh, without a question, a fact or a word of the subject. */
function isOnlyTalk(acts: ReadonlySet<Act>, facts: ToldFacts, said: string, { toldLast }: Light): boolean {
  if (acts.has('asks') || acts.has('confirms') || looksAsking(said)) return false;
  // Where nothing was told there is nothing to correct: "it says december 13" tells something.
  const isTalk = ONLY_TALK.some((act) => acts.has(act) && (act !== 'corrects' || toldLast.length > 0));
  if (acts.has('tells') || OF_OTHERS.test(said)) return false;
  return isTalk && Object.keys(facts).length === 0;
}

/** A clause that tells something: no question, nothing supposed. */
async function tellingClauses(parts: readonly Part[], see: (text: string) => Promise<Recognized>): Promise<Part[]> {
  const telling: Part[] = [];
  for (const part of parts) {
    const acts = actsIn(part.seen);
    const asks = acts.includes('asks') || acts.includes('confirms') || looksAsking(part.text);
    const clauses = clausesIn(part.text);
    for (const text of clauses.length > 1 ? clauses : [part.text]) {
      if (supposes(text) || looksAsking(text)) continue;
      const seen = text === part.text ? part.seen : await see(text);
      const own = actsIn(seen);
      const isAsked = own.includes('asks') || own.includes('confirms') || (asks && clauses.length === 1);
      if (isAsked && !own.includes('tells')) continue;
      telling.push({ text, seen });
    }
  }
  return telling;
}

/** A paper named in a bare answer or said to be there; one that is only asked about is not the person's own. */
const HOLDS_PAPER =
  /\b(?:have|has|got|say|says|said|is|its|it's|im|mine|paper|papers|served|serve|gave|given|handed|received|filed|only|just|dice|tengo|es|me|solo|entregaron)\b/iu;

function readFacts(
  telling: readonly Part[],
  whole: Part,
  light: Light,
  deps: UnderstandDeps,
): { facts: ToldFacts; unsure: Understood['unsureDays'] } {
  const texts = telling.map(({ text }) => text);
  const days = daysTold(texts, light, deps.rules);
  const papers = telling
    .filter(({ text }) => wordCount(text) <= 4 || HOLDS_PAPER.test(text))
    .map(({ text }) => paperTold(text, deps.rules));
  const seen = factsTold(telling, light.facts, actsIn(whole.seen).includes('corrects'));
  const isPlaceAsked = light.open?.kind === 'fact' && light.open.fact === 'county';
  const county = texts.flatMap((text) => countyIn(text, isPlaceAsked) ?? [])[0];
  const state = texts.flatMap((text) => stateIn(text) ?? [])[0];
  const answer = openAnswer(whole, light);
  return {
    facts: Object.assign({}, besidePaper(seen, light), ...papers, days.facts, defined({ county, state }), answer),
    unsure: days.unsure,
  };
}

/** Stages before any order: who holds the paper of an order is past them. */
const BEFORE_ORDER: readonly (string | undefined)[] = ['thinking', 'asked', 'notice'];

/** Facts without a guessed kind of order, or a stage before it, where the paper itself was told: its letters and number say so. */
function besidePaper(seen: ToldFacts, { facts: { paper, stage } }: Light): ToldFacts {
  if (paper === undefined) return seen;
  const isPast = stage !== undefined && !BEFORE_ORDER.includes(stage) && BEFORE_ORDER.includes(seen.stage);
  return without(seen, 'kind', ...(isPast ? (['stage'] as const) : []));
}

const YES_NO_FACTS = ['children', 'sharedHome', 'immigration', 'heardInCourt'] as const;

/** A bare yes or no, where a yes/no fact is asked for. */
function openAnswer({ seen, text }: Part, { open }: Light): ToldFacts {
  if (open?.kind !== 'fact') return {};
  const fact = YES_NO_FACTS.find((each) => each === open.fact);
  const acts = actsIn(seen);
  if (fact === undefined || acts.includes('asks') || acts.includes('unsure') || wordCount(text) > 4) return {};
  if (acts.includes('agrees')) return { [fact]: true };
  return acts.includes('refuses') && /^(?:no|nope|nah|none)\b/iu.test(text) ? { [fact]: false } : {};
}

function windowsOf(text: string): string[] {
  const words = text.split(/\s+/);
  if (words.length <= LONG) return [];
  const windows: string[] = [];
  for (let start = 0; start < words.length - WINDOW / 2; start += WINDOW / 2)
    windows.push(words.slice(start, start + WINDOW).join(' '));
  return windows;
}

function commandIn(said: string, book: PhraseBook): string | undefined {
  const found = book.whole(said, book.family('command'));
  return found?.slice('command.'.length);
}
