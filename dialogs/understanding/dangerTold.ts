import type { Recognized } from '../../knowledge/contract.js';
import { ACUTE, CRY, DANGER_KIND, POSSIBLE } from '../../knowledge/recognitionContract.js';
import { actsIn } from './actsTold.js';
import type { Light } from './light.js';
import { isStory, looksAsking, wordCount } from './sentenceSplit.js';
import { DANGER_KINDS, type Danger, type DangerKind } from './understood.js';

/** A chance of this much stands. */
const STANDS = 0.5;
/**
 * From these chances on a short message is taken for acute danger, and for possible danger: below even odds, since help that
 * nobody needed does less harm than help that is missing. On both sets of `test/gold` acute danger is seen in 82 of 100 at 2
 * false alarms, any in 92 at 10; at even odds 80 at 1, and 91 at 7.
 */
const ACUTE_FROM = 0.3;
const POSSIBLE_FROM = 0.33;
/**
 * A story tells much that is over. The whole must be this sure to be acute, a part of it alone almost certain, and a part to be
 * possible as sure as a short message to be acute.
 */
const ACUTE_LONG = 0.88;
const ACUTE_PART = 0.999;
/** A further kind is named from this share of the likeliest one's chance on. */
const ALSO = 0.6;
const MOST_KINDS = 3;

/** Words of danger, in both languages. Without one, a gun kept or a message sent is no threat. */
const DANGER_WORDS =
  /\b(?:hit|hits|hitting|hurt|hurting|kill|killing|die|dying|dead|threat\p{L}*|chok\p{L}*|strangl\p{L}*|rap(?:e|ed|ing)|follow\p{L}*|stalk\p{L}*|outside|break(?:ing|s)?|broke|door|window|knife|shoot\p{L}*|shot|suicid\p{L}*|end it|live anymore|pills|overdos\p{L}*|scared|afraid|terrified|coming|bleed\p{L}*|burn\p{L}*|beat\p{L}*|stab\p{L}*|attack\p{L}*|kick\p{L}*|punch\p{L}*|slap\p{L}*|push\p{L}*|grab\p{L}*|help me|unsafe|danger|tracker|found me|peg\p{L}*|golpe\p{L}*|mat(?:ar|o|a|e)\p{L}*|mor(?:ir|i)\p{L}*|muert\p{L}*|amenaz\p{L}*|ahorc\p{L}*|viol\p{L}*|sigue|siguiendo|afuera|puerta|cuchillo|dispar\p{L}*|pastillas|miedo|viene|sangr\p{L}*|quem\p{L}*|ayuda|peligro)(?!\p{L})/iu;

/** Plain words of a threat at hand, of pills taken, of a wish to die or to kill: nobody has to weigh them. */
const AT_HAND: readonly (readonly [DangerKind, RegExp])[] = [
  [
    'violence',
    /\b(?:outside|here|at (?:the|my) (?:door|window|house)) with (?:a|the|his|her) (?:gun|knife|bat)\b|\b(?:trying to|about to|going to) (?:break|kick|get) in\b|\bbreaking (?:in|down)\b|\b(?:afuera|en la puerta) con (?:un|una|su) (?:arma|pistola|cuchillo)/iu,
  ],
  [
    'weapon',
    /^(?!.*\b(?:(?:days?|weeks?|months?|years?) ago|last (?:year|month|summer|winter|spring|fall)|in (?:19|20)\d\d)\b).*(?<!\b(?:i|never|not|didn['’]?t|if (?:he|she|they)|would) )\bshow(?:ed|s|ing)? up\b.{0,30}\bwith (?:a|an|his|her) (?:gun|rifle|shotgun|pistol|knife|machete|bat|hammer|axe)\b/isu,
  ],
  ['injury', /\b(?:took|swallowed|i ate)\b.{0,25}\bpills?\b|\bme tom[ée]\b.{0,25}\bpastillas\b/iu],
  [
    'suicideSelf',
    /\b(?:want|going|ready) to (?:die|end (?:it|my life))\b|\bkill myself\b|\bsentido a (?:vivir|la vida)\b|\b(?:no quiero|sin ganas de) vivir\b|\b(?:me quiero|quiero) morir/iu,
  ],
  [
    'suicideOther',
    /^(?!.*\b(?:(?:days?|weeks?|months?|years?) ago|last (?:year|summer|winter|spring|fall)|in (?:19|20)\d\d)\b).*(?:\b(?:use|turn) (?:it|that|(?:the|his|her) (?:gun|pistol|knife)) on (?:him|her|them)sel(?:f|ves)\b|\b(?:going to|gonna|will|would|wants? to|he['’]?ll|she['’]?ll|hed|shed|threat\p{L}* to) (?:kill|shoot|hang) (?:him|her)self\b|(?<!no )\bse (?:va a|quiere) (?:matar|colgar|ahorcar)(?!\p{L}))/isu,
  ],
  [
    'harmToOther',
    /\bi(?:'ll| will| swear i(?:'ll| will)?) kill (?:him|her|them)\b|\bjuro que l[oa] mato\b|\bl[oa] voy a matar\b/iu,
  ],
];
/** Words of not wanting to live: without one, nobody is taken for a person who thinks of suicide. */
const SELF =
  /\b(?:suicid\p{L}*|myself|end (?:it|my|everything)|die|dying|dead|live|living|alive|pills?|overdos\p{L}*|cut(?:ting)?|goodbye|worth|without me|burden|anymore|give up|can.?t go on|morir\p{L}*|muert\p{L}*|vivir|vida|matarme|pastillas|acabar|ya no puedo|sentido)(?!\p{L})/iu;

/** Words of somebody else who may end their life, or is in great need. */
const OTHERS_LIFE =
  /(?<!\p{L})(?:suicid\p{L}*|(?:him|her|them)sel(?:f|ves)|kill\p{L}*|die|dies|dying|dead|liv(?:e|ing)|alive|pills?|overdos\p{L}*|hang\p{L}*|cut(?:s|ting)?|jump\p{L}*|goodbye|gone soon|end (?:it|everything)|notes?|without (?:me|us)|hopeless|li(?:fe|ves)|meds|bottle|rope|noose|bridge|wrists?|to (?:his|her|their) head|go on|ahorc\p{L}*|colgar\p{L}*|se mata|frasco|puente|matar\p{L}*|mor(?:ir|i)\p{L}*|muert\p{L}*|vivir|vida|pastillas|quitarse|despid\p{L}*)(?!\p{L})/iu;

/** Words of a person who may hurt another: without one, nobody is taken for that. */
const HARM =
  /(?<!\p{L})(?:kill|hurt|hit|shoot|stab|beat|choke|burn|harm|smash|snap|lose (?:it|control)|pay for|make (?:him|her|them) (?:pay|sorry|regret)|do something|revenge|get (?:him|her) back|get even|matar\p{L}*|mato|lastim\p{L}*|golpe\p{L}*|pegar\p{L}*|quemar\p{L}*|pagar|venganza|hacer algo)(?!\p{L})/iu;

/** A question of fewer words, none of danger, hints at none: "can he". */
const LEAST_HINT = 3;
/** From this chance (0–1) on a kind needs no such word: it is hinted at. */
const HINTED = 0.6;

/** Whether a kind of danger to a life, or one that the writer is the source of, is likely enough, or named by the words. */
const isTold = (kind: DangerKind, chance: number, said: string): boolean =>
  chance >= HINTED ||
  ((kind !== 'suicideSelf' || SELF.test(said)) &&
    (kind !== 'suicideOther' || OTHERS_LIFE.test(said)) &&
    (kind !== 'harmToOther' || HARM.test(said)));

/** The danger that plain words name; `undefined` for none. */
function atHand(said: string): DangerKind | undefined {
  return AT_HAND.find(([, pattern]) => pattern.test(said))?.[0];
}

/** Whether a message holds a word of danger. */
export const namesDanger = (said: string): boolean => DANGER_WORDS.test(said);

/** The danger in a message. `whole`: of the whole text, `parts`: of the windows of a long one. */
export function dangerTold(
  whole: Recognized,
  parts: readonly Recognized[],
  saysSafe: boolean,
  light: Light,
  said: string,
): Danger | undefined {
  const plain = atHand(said);
  const isCry = plain !== undefined || [whole, ...parts].some(({ chances }) => chances.get(CRY) === 1);
  const acuteOf = ({ chances }: Recognized): number => chances.get(ACUTE) ?? 0;
  const possibleOf = (seen: Recognized): number => (seen === whole ? (seen.chances.get(POSSIBLE) ?? 0) : acuteOf(seen));
  const strongest = [whole, ...parts].reduce(
    (best, each) => (possibleOf(each) > possibleOf(best) ? each : best),
    whole,
  );
  const chance = Math.max(acuteOf(whole), ...parts.map(acuteOf));
  const isAcute =
    acuteOf(whole) >= (isStory(said) ? ACUTE_LONG : ACUTE_FROM) || parts.some((part) => acuteOf(part) >= ACUTE_PART);
  const saysNo = /^\W*(?:no|nope|nah|not)(?!\p{L})/iu.test(said);
  const isAnswer = light.open?.kind === 'safety' && !saysSafe && (saysNo || !actsIn(whole).includes('asks'));
  const staysUnsafe = isAnswer && (whole.chances.get('safe.unsafe') ?? 0) >= STANDS;
  const canHint = namesDanger(said) || wordCount(said) >= LEAST_HINT || !looksAsking(said);
  const isPossible = possibleOf(strongest) >= POSSIBLE_FROM && canHint;
  if (!isCry && !isAcute && !staysUnsafe && !isPossible) return undefined;
  if (!isCry && saysSafe && !isAcute) return undefined;
  const found = [...(plain ? [plain] : []), ...kindsOf(strongest, said)];
  const known = staysUnsafe ? (light.danger?.kinds ?? []) : [];
  const [first = 'violence', ...others] = [...new Set([...known, ...found])].slice(0, MOST_KINDS);
  return {
    level: isCry || staysUnsafe || (isAcute && !saysSafe) ? 'acute' : 'possible',
    kinds: [first, ...others],
    chance: isCry || staysUnsafe ? Math.max(chance, STANDS) : chance,
  };
}

function kindsOf({ chances }: Recognized, said: string): DangerKind[] {
  const ranked = DANGER_KINDS.map((kind) => ({ kind, chance: chances.get(`${DANGER_KIND}${kind}`) ?? 0 })).sort(
    (a, b) => b.chance - a.chance,
  );
  const best = ranked[0]?.chance ?? 0;
  return ranked
    .filter(({ chance }, place) => place === 0 || chance >= Math.max(0.25, ALSO * best))
    .filter(({ kind, chance }) => isTold(kind, chance, said))
    .map(({ kind }) => kind);
}
