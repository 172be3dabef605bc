import type { Recognized, Stage } from '../../knowledge/contract.js';
import type { Rules } from '../../knowledge/rules/rules.js';
import { isPastPaper, without, withoutUntrue } from '../facts/knownFacts.js';
import { actsIn } from './actsTold.js';
import { dayCorrected } from './dayCorrected.js';
import { daysTold } from './daysTold.js';
import { mendedIn } from './deniedTold.js';
import { defined, factsTakenBack, factsTold } from './factsTold.js';
import { tellsOfGunsTaken } from './factWords.js';
import { onlyAsks, type Part } from './issueOf.js';
import type { FactName, Light } from './light.js';
import { paperTold } from './papersTold.js';
import { countyOfCase, stateIn } from './placesTold.js';
import { clausesIn, supposes, wordCount } from './sentenceSplit.js';
import { deniesBound, papersOfAnother, saysOwnSide } from './sideTold.js';
import { BEFORE_ORDER, tellsOfOrder } from './stageTold.js';
import type { Denied, ToldFacts, Understood } from './understood.js';

/** The rules that facts are read by. */
export type FactRules = Pick<Rules, 'readPaper' | 'readDate' | 'readTime'>;

/** `tells`: the clause tells something; else it asks. */
export interface Clause extends Part {
  readonly tells: boolean;
}

/** The clauses of a message, without what is only supposed. */
export async function clausesTold(
  parts: readonly Part[],
  see: (text: string) => Promise<Recognized>,
): Promise<Clause[]> {
  const texts = parts.flatMap((part) => {
    const clauses = clausesIn(part.text);
    return (clauses.length > 1 ? clauses : [part.text]).map((text) => ({ text, part }));
  });
  const told = texts.filter(({ text }) => !supposes(text));
  return Promise.all(
    told.map(async ({ text, part }) => {
      const clause = { text, seen: text === part.text ? part.seen : await see(text) };
      return { ...clause, tells: !onlyAsks(clause) };
    }),
  );
}

/** A paper named in a bare answer or said to be there; one that is only asked about is not the person's own. */
const HOLDS_PAPER =
  /(?<!\p{L})(?:have|has|got|say|says|said|is|its|it's|im|mine|paper|papers|served|serve|gave|given|handed|received|filed|only|just|dice|tengo|es|me|solo|entregaron|against|on me|took out|put|slapped|contra|recib[ií]|sac[oó]|meti[oó]|puso|pusieron|lleg[oó])(?!\p{L})/iu;
/** Without a mark and an accent it is a question all the same: "que es una dv 110". */
const ASKS_WHAT_IT_IS =
  /^\W*(?:(?:y|and|so|pero) )?(?:que|qué|q|what|whats|what's) (?:es|son|significa|is|are|does) /iu;

/** The facts of one message, those it denies, and those it takes back. */
export function readFacts(
  clauses: readonly Clause[],
  whole: Part,
  light: Light,
  sentences: readonly string[],
  rules: FactRules,
): {
  facts: ToldFacts;
  denied: Denied;
  unsure: Understood['unsureDays'];
  takenBack: Understood['takenBack'];
} {
  const telling = clauses.filter(({ tells }) => tells);
  const texts = telling.map(({ text }) => text);
  const days =
    dayCorrected(whole.text, light, rules) ??
    daysTold(
      clauses.map(({ text }) => text),
      light,
      rules,
      (clause) => !texts.includes(clause),
    );
  const corrects = actsIn(whole.seen).includes('corrects');
  const read = factsTold(telling, light.facts, corrects);
  const { denied, told } = mendedIn(texts, light.facts, read.side);
  const seen = { ...withoutUntrue(read, denied), ...told };
  const areTaken = texts.some(tellsOfGunsTaken);
  const papers = telling
    .filter(({ text }) => (wordCount(text) <= 4 || HOLDS_PAPER.test(text)) && !ASKS_WHAT_IT_IS.test(text))
    .map(({ text }) => besideStage(paperTold(text, rules), text, seen.stage, light))
    // Where officers took the guns there is an order beside the notice.
    .map((paper) =>
      paper.kind === 'gv' && paper.stage === 'notice' && areTaken ? without(paper, 'stage', 'paper') : paper,
    );
  const isPlaceAsked = light.open?.kind === 'fact' && light.open.fact === 'county';
  const county = texts.flatMap((text) => countyOfCase(text, isPlaceAsked) ?? [])[0];
  const state = texts.flatMap((text) => stateIn(text) ?? [])[0];
  const answer = openAnswer(whole, light);
  const all = Object.assign({}, besidePaper(seen, light), ...papers, days.facts, defined({ county, state }), answer);
  const facts = corrects ? all : besideOrder(all, light);
  return {
    facts,
    denied: { ...denied, ...deniedByService(facts, light.facts) },
    unsure: days.unsure,
    takenBack: [
      ...days.takenBack,
      ...rolesTakenBack(texts, light.facts, seen),
      ...factsTakenBack(sentences, light.facts, facts),
    ],
  };
}

/** Whoever was not served has no day of service; whom papers came to was served. */
function deniedByService({ servedHow, servedOn }: ToldFacts, known: ToldFacts): Denied {
  if (servedHow === 'none' && known.servedOn !== undefined)
    return { servedOn: [known.servedOn], servedAt: known.servedAt === undefined ? [] : [known.servedAt] };
  return servedOn !== undefined && known.servedHow === 'none' ? { servedHow: ['none'] } : {};
}

/** A paper without its stage where words say otherwise: it was denied or has ended, or only an order is named that is not there. */
function besideStage(paper: ToldFacts, text: string, told: Stage | undefined, { facts: { stage } }: Light): ToldFacts {
  const isOver = told === 'denied' || told === 'expired';
  const isWord = paper.paper === undefined && !tellsOfOrder(text, stage);
  // A request or a notice takes nobody back who is past it, unless it is all there is.
  const isPast = isPastPaper(stage, paper.stage) && !ALL_THERE_IS.test(text);
  return isOver || isWord || isPast ? without(paper, 'stage') : paper;
}

const ALL_THERE_IS =
  /(?<!\p{L})(?:only|just|no|not|never|without|isn['’]?t|solo|nomas|nom[aá]s|nada m[aá]s|solamente|sin)(?!\p{L})/iu;

/** Roles that were told and cannot be: of whom the papers do not bind, and of whoever speaks of their own order. */
function rolesTakenBack(texts: readonly string[], { side, speaksFor }: ToldFacts, told: ToldFacts): FactName[] {
  const isAnothers =
    side === 'restrained' &&
    told.side === undefined &&
    (papersOfAnother(texts) !== undefined || texts.some(deniesBound));
  const isOwn = speaksFor !== undefined && told.speaksFor === undefined && texts.some(saysOwnSide);
  return [...(isAnothers ? (['side'] as const) : []), ...(isOwn ? (['speaksFor'] as const) : [])];
}

/** Facts without a guessed kind of order, or a stage before it, where the paper itself was told: its letters and number say so. */
function besidePaper(seen: ToldFacts, { facts: { paper, stage } }: Light): ToldFacts {
  if (paper === undefined) return seen;
  const isPast = stage !== undefined && !BEFORE_ORDER.includes(stage) && BEFORE_ORDER.includes(seen.stage);
  return without(seen, 'kind', ...(isPast ? (['stage'] as const) : []));
}

/** Facts without a summons of a divorce where an order in force is known: it stands beside that order, and not in its place. */
function besideOrder(told: ToldFacts, { facts: { kind, stage } }: Light): ToldFacts {
  const isInForce = stage === 'temporary' || stage === 'order';
  return told.kind === 'divorce' && isInForce && kind !== 'divorce' ? without(told, 'kind', 'paper', 'stage') : told;
}

/** Where guns are talked about, these own none: "i dont have any". */
const OWNS_NONE =
  /^\W*(?:(?:no|nope|nah|but|but i)\W+)*(?:(?:i |we )?(?:do ?n['’]?t|do not) (?:even )?(?:have|own|keep) (?:any|one|none|nothing)|(?:i |we )?(?:have|own) none|(?:i(?:['’]ve)? |we )?never (?:had|owned) (?:any|one|a gun|guns)|(?:yo )?no tengo (?:ninguna?|nada|ni una)|nunca (?:he tenido|tuve)(?: (?:ninguna|una|armas))?)(?:\W+(?:at all|either|though|tho|here|in my life))*\W*$/iu;

const YES_NO_FACTS = ['children', 'sharedHome', 'immigration', 'heardInCourt'] as const;

/** A bare yes or no, where a yes/no fact is asked for; that there are none, where guns are. */
function openAnswer({ seen, text }: Part, { open }: Light): ToldFacts {
  if (open?.kind !== 'fact') return {};
  if (open.fact === 'guns') return OWNS_NONE.test(text) ? { guns: 'none' } : {};
  const fact = YES_NO_FACTS.find((each) => each === open.fact);
  const acts = actsIn(seen);
  if (fact === undefined || acts.includes('asks') || acts.includes('unsure') || wordCount(text) > 4) return {};
  if (acts.includes('agrees')) return { [fact]: true };
  return acts.includes('refuses') && /^(?:no|nope|nah|none)\b/iu.test(text) ? { [fact]: false } : {};
}
