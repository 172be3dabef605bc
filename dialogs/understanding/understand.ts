import type { Library, Matcher, OrderKind, Recognized } from '../../knowledge/contract.js';
import { withPrintedForms } from '../../knowledge/rules/spokenForms.js';
import { kindOf, leansOn } from '../facts/kindByTie.js';
import { allTold, without } from '../facts/knownFacts.js';
import { findIdentity } from '../maskIdentity.js';
import { aboutBotIn, actsIn, isRatherAboutBot, joinedActs, repairIn } from './actsTold.js';
import { asksForOther, namesElder, tellsOwn } from './asksForOther.js';
import { beliefsTold } from './beliefTold.js';
import { withoutCalmTalk } from './calmTalk.js';
import { type See, type Sight, tellingIn, windowsOf } from './dangerParts.js';
import { dangerTold, namesDangerIn } from './dangerTold.js';
import { isOnlyDay } from './dayWords.js';
import { clausesTold, type FactRules, readFacts } from './factsRead.js';
import { type IssueDeps, issueOf, issueOn, type Part } from './issueOf.js';
import { complaintIn, followsOn, issuesIn } from './issuesIn.js';
import { kindNamed, sameQuestion } from './kindNamed.js';
import type { LanguageReader } from './languageReader.js';
import type { Light, Situation } from './light.js';
import { besidesWishes, ofOwnSide } from './ownDanger.js';
import { formAsked } from './papersTold.js';
import type { PhraseBook } from './phraseBook.js';
import { saysOnlySafe, saysSafe } from './safeTold.js';
import { looksAsking, sentencesIn, wordCount } from './sentenceSplit.js';
import { sideInFrame } from './sideTold.js';
import { onlyProtests } from './stageTold.js';
import { withYesAccent } from './unaccentedYes.js';
import type { Act, ToldFacts, Understood } from './understood.js';
import { confessionTold, wrongdoingTold } from './wrongsTold.js';
import { withoutDenied, withoutYesOrNo, wordAskedFor } from './yesOrNo.js';

/** What understanding rests on. */
export interface UnderstandDeps {
  readonly matcher: Pick<Matcher, 'ask' | 'yesNo' | 'recognize' | 'languageOf'>;
  readonly library: Pick<Library, 'askedBy' | 'labelled' | 'urgency' | 'titleOf'>;
  readonly rules: FactRules;
  readonly book: PhraseBook;
  readonly languages: LanguageReader;
}

/** Asks what was noted, however it is seen. */
const KNOWN_ABOUT_ME = 'about.knownAboutMe';
/** "My plan" is that of an interview; "i give up" or "get me out", commands too, may be a cry. */
const CALM_COMMAND = 'plan';
/** Answers that say that there is no danger: "nobody is in danger". */
const CALM_ANSWERS = ['protection.danger.no'];
/** What is told of somebody else's case where an order for them is asked about, and is none of the writer's. */
const OF_THE_OTHER = [
  'kind',
  'side',
  'relation',
  'paper',
  'stage',
  'servedOn',
  'servedHow',
  'hearingOn',
  'is',
] as const;
/** Acts after which a message asks for no answer on the subject, where nothing else is in it. */
const ONLY_TALK: readonly Act[] = ['agrees', 'refuses', 'unsure', 'thanks', 'greets', 'leaves', 'vents', 'corrects'];

/**
 * All that one message says, in the light of the conversation. The one place that reads what people type: the bot, `ask`,
 * `evaluate` and the tests call it. Same message, same light, same base: same result.
 */
export async function understand(utterance: string, light: Light, deps: UnderstandDeps): Promise<Understood> {
  const typed = withoutYesOrNo(withPrintedForms(utterance.trim()));
  const said = light.open === undefined ? typed : withYesAccent(typed);
  const { see, watch } = seeing(deps.matcher);
  const sentences = sentencesIn(said);
  const [whole, parts] = await seenAs(said, sentences, see, watch);
  const acts = joinedActs(
    parts.length > 1 ? [...parts.map(({ seen }) => actsIn(seen)), wholeActs(whole)] : [actsIn(whole.seen)],
  );
  const clauses = await clausesTold(parts, see);
  const telling = clauses.filter(({ tells }) => tells);
  const words = wordCount(said);
  const language =
    deps.languages.read(said) ?? deps.languages.likely(said, (text) => deps.matcher.languageOf(text)) ?? light.language;
  const { facts, denied, unsure, takenBack } = readFacts(clauses, whole, { ...light, language }, sentences, deps.rules);
  const asksKind = light.last && kindNamed(said, light.open?.kind === 'fact');
  const safe = saysSafe(whole, parts, light);
  const isPlainlySafe = saysOnlySafe(said);
  const isKnownAsked = deps.book.whole(said, [KNOWN_ABOUT_ME]) !== undefined;
  const command = isKnownAsked ? undefined : commandIn(said, deps.book);
  const isCalmPhrase = deps.book.whole(said, [...deps.book.family('guide'), ...CALM_ANSWERS]) !== undefined;
  const isCalm = isPlainlySafe || isOnlyDay(said) || isCalmPhrase || command === CALM_COMMAND;
  const danger = isCalm ? undefined : await dangerIn(said, safe, light, { see, watch });
  const known = allTold(without(light.facts, ...takenBack), facts, denied);
  const isTieNew = known.relation !== light.facts.relation;
  const behind = isTieNew ? leansOn(light, kindOf(known)) : {};
  const situation: Situation = { ...light, ...behind, facts: known, told: facts };
  const confession = confessionTold(telling, said, known.side === 'restrained');
  const isSideSaid = telling.some(({ text }) => sideInFrame(text) !== undefined);
  const forIssues = issueDeps(deps);
  const { library } = deps;
  const labelled = library.labelled(said);
  const corrects = acts.has('corrects') || takenBack.length > 0;
  const isWish = deps.languages.isOnlyWish(said);
  const asksWord = light.last !== undefined && wordAskedFor(said) !== undefined;
  const isOpen = labelled === undefined && !isWish && !isKnownAsked;
  const mends = asksWord ? 'yesOrNo' : isOpen ? repairIn(whole.seen, words) : undefined;
  const aboutBot = isKnownAsked ? 'knownAboutMe' : isOpen ? aboutBotIn(whole.seen, said, words) : undefined;
  const repair = mends && aboutBot && isRatherAboutBot(whole.seen, aboutBot, mends) ? undefined : mends;
  const isTalk =
    isOnlyTalk(acts, { ...facts, ...denied }, said, light) && !(await followsOn(said, acts, light, forIssues));
  const same = sameQuestion(said, asksKind, light.last && library.titleOf(light.last));
  const ofForm = light.open === undefined ? formAsked(said) : undefined;
  const issues =
    ofForm !== undefined
      ? [issueOn(ofForm, whole)]
      : same !== undefined
        ? [issueOf(whole, await forIssues.matcher.ask(same))]
        : isTalk || isWish || asksWord || onlyProtests(sentences)
          ? []
          : await issuesIn(...(await meantIn(said, { whole, parts }, see)), situation, forIssues);
  const wrongdoing = wrongdoingTold(whole, parts);
  const asksFor = asksForOther(said, known) ? (namesElder(said) ? 'elder' : 'other') : undefined;
  // A tap names what is asked for, and tells nothing of the person; nor does being safe.
  const tellsNothing = labelled !== undefined || isPlainlySafe;
  return {
    language,
    wantsLanguage: deps.languages.wanted(said),
    acts,
    repair,
    aboutBot,
    command,
    labelled,
    facts:
      tellsNothing || asksWord
        ? {}
        : ownFacts(asksFor && !tellsOwn(said) ? without(facts, ...OF_THE_OTHER) : facts, confession, {
            asksKind,
            isOnlyKind: same !== undefined,
            isSideSaid,
          }),
    denied: tellsNothing ? {} : denied,
    unsureDays: unsure,
    takenBack: tellsNothing ? [] : takenBack,
    corrects,
    danger: besidesWishes(ofOwnSide(danger, light, telling, said), { confession, wrongdoing }, said),
    saysSafe: safe,
    asksKind,
    asksFor,
    wrongdoing,
    confession,
    beliefs: labelled === undefined ? beliefsTold(whole, parts) : [],
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
  {
    asksKind,
    isOnlyKind,
    isSideSaid,
  }: { readonly asksKind: OrderKind | undefined; readonly isOnlyKind: boolean; readonly isSideSaid: boolean },
): ToldFacts {
  const own = confession === 'contact' && !isSideSaid ? without(facts, 'side') : facts;
  const told = isOnlyKind ? without(own, 'side', 'relation') : own;
  return asksKind === undefined ? told : without(told, 'kind', 'paper', 'stage');
}

/** The message and its sentences without what it says it does not mean: that is told, and not asked for. */
async function meantIn(
  said: string,
  as: { readonly whole: Part; readonly parts: readonly Part[] },
  see: See,
): Promise<[whole: Part, parts: readonly Part[]]> {
  const meant = withoutDenied(said);
  if (meant === said) return [as.whole, as.parts];
  return seenAs(meant, sentencesIn(meant), see);
}

/** A text and its sentences with what is seen in them; all are asked for at once, so that one is judged while the next is read. */
async function seenAs(
  text: string,
  sentences: readonly string[],
  see: See,
  seeWhole = see,
): Promise<[whole: Part, parts: readonly Part[]]> {
  const asPart = async (each: string, seen: Promise<Recognized>): Promise<Part> => ({ text: each, seen: await seen });
  return Promise.all([asPart(text, seeWhole(text)), Promise.all(sentences.map((each) => asPart(each, see(each))))]);
}

/** Looks at the texts of one message, each once; what is watched need not be seen again. */
function seeing(matcher: Pick<Matcher, 'recognize'>): Sight {
  const watched = new Map<string, Promise<Recognized>>();
  const seen = new Map<string, Promise<Recognized>>();
  const watch: See = (text) => once(watched, text, () => matcher.recognize(text));
  const see: See = (text) => watched.get(text) ?? once(seen, text, () => matcher.recognize(text, false));
  return { see, watch };
}

/** What was made for a key, or is made now: what one message asks for again is taken from before. */
function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}

/** For one message: a text is judged once, however many of its questions look at it. */
function issueDeps({ matcher, library }: UnderstandDeps): IssueDeps {
  const judged = new Map<string, ReturnType<Matcher['ask']>>();
  return {
    matcher: {
      ask: (text, about) => once(judged, JSON.stringify([text, about]), () => matcher.ask(text, about)),
      yesNo: matcher.yesNo.bind(matcher),
    },
    askedBy: (point) => library.askedBy(point),
    urgency: (topic) => library.urgency(topic),
  };
}

/** Of a longer message the whole tells some acts that no sentence shows alone; greetings and nods are told by their sentence. */
const wholeActs = ({ seen }: Part): Act[] =>
  actsIn(seen).filter((act) => act === 'asks' || act === 'confirms' || act === 'tells');

/** What somebody else wants or does is no nod and no refusal of the writer: "she doesnt want one". */
const OF_OTHERS =
  /^(?:and |but |so |y |pero )?(?:he|she|they|my (?!god|bad)\p{L}+|the (?:judge|clerk|cops?|police|deputy|landlord)|[eé]l|ella|ellos|mi \p{L}+)(?:'?s|'?re)? (?:(?:does|do|did|is|was|will|would|wo|can|could|has|have)(?:n'?t| not)?|not|never|no|wants?|says?|said|quiere|dice)(?!\p{L})/iu;

/** Nothing to answer on the subject: a nod, thanks, a sigh, without a question, a fact or a word of the subject. */
function isOnlyTalk(acts: ReadonlySet<Act>, facts: object, said: string, { toldLast }: Light): boolean {
  if (acts.has('asks') || acts.has('confirms') || looksAsking(said)) return false;
  // Where nothing was told there is nothing to correct: "it says december 13" tells something.
  const isTalk = ONLY_TALK.some((act) => acts.has(act) && (act !== 'corrects' || toldLast.length > 0));
  if (acts.has('tells') || OF_OTHERS.test(said)) return false;
  return isTalk && Object.keys(facts).length === 0;
}

/** The danger in a message, apart from what sounds like it and is none. */
async function dangerIn(
  said: string,
  safe: boolean,
  light: Light,
  { see, watch }: Sight,
): Promise<Understood['danger']> {
  const meant = withoutCalmTalk(said);
  if (meant === '') return undefined;
  const [whole, ...windows] = await Promise.all([watch(meant), ...windowsOf(meant).map(watch)]);
  return dangerTold(whole, windows, safe, light, meant, await tellingIn(meant, { see, watch }, namesDangerIn(meant)));
}

/** "And then?" asks for more; "then" alone may put something off. */
const ASKS_ON = /^\W*(?:y|and) (?:luego|despu[eé]s|then|later|after(?:wards)?)\W*$/iu;

function commandIn(said: string, book: PhraseBook): string | undefined {
  if (ASKS_ON.test(said)) return undefined;
  const found = book.whole(said, book.family('command'));
  return found?.slice('command.'.length);
}
