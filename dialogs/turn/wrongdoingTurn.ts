import { CONFESSION_TOPICS, LAWFUL_TOPICS, WRONGDOING_TOPICS } from '../../knowledge/contextTopics.js';
import { topicId } from '../../knowledge/ids.js';
import { namesBarredHome } from '../understanding/barredHome.js';
import { answerable } from './answerTurn.js';
import { openDanger } from './dangerTurn.js';
import { pickPoint } from './pickPoint.js';
import { ownDueOf, sayDue } from './sayOwnDue.js';
import type { Turn } from './turn.js';
import { wordFor } from './yesNoWord.js';

/** Asks where the other person is to be found, or to follow them by their phone or car: plain words, which nobody has to weigh. */
const FINDS =
  /(?<!\p{L})(?!(?:get|conseguir) (?:\p{L}+ ){1,4}?(?:house|place|casa)(?!\p{L}))(?:find|locate|track|trace|look ?up|get|search for|encontrar|rastrear|localizar|conseguir) (?:out |up )?(?:her|his|their|the|my ex['’]?s?|ex['’]?s|su|la|el) (?:\p{L}+ ){0,2}?(?:address|location|whereabouts|place|house|direcci[oó]n|ubicaci[oó]n|casa)(?!\p{L})|(?<!\p{L})(?:track|trace|rastrear) (?:her|his|their|my ex['’]?s?|su|el) (?:\p{L}+ ){0,2}?(?:phone|car|truck|number|tel[eé]fono|carro|celular|troca)(?!\p{L})|(?<!(?:don['’]?t|do not|didn['’]?t|never|not) )\b(?:find|find out|figure out|look ?up|know|see|ask|tell me) (?:out )?where (?:she|he|they|my ex|shes|hes)(?:['’]?s|['’]?re| is| are)? ?(?:lives?|living|works?|working|stay(?:s|ing)|moved|at now)\b|\blook (?:her|him|them|my (?:ex|wife|husband|girlfriend|boyfriend)) up\b|\b(?:can|could|may|should|how (?:do|can|could)) i (?:\p{L}+ )?(?:find|locate|track|trace|look ?up) (?:her|him|them|my (?:ex|wife|husband|girlfriend|boyfriend))(?= (?:online|on|to|so|now|if|and|without|through|by)\b|\W*$)|(?<!\p{L})(?:saber|averiguar|encontrar|investigar|buscar|preguntar) (?:a )?d[oó]nde (?:vive|est[aá]|trabaja|se qued[aoó]|se mud[oó])(?!\p{L})|(?<!\p{L})(?:puedo|c[oó]mo|para|pa) (?:\p{L}+ )?(?:buscar|encontrar|localizar|rastrear)l[ao]s?(?!\p{L})/iu;
/** Whoever has papers to serve or to file asks a lawful thing. */
const SERVES =
  /(?<!\p{L})(?:serv(?:e|ed|ing|ice|er)|fil(?:e|ed|ing)|papers|court|sheriff|hearing|forms?|(?:get|ask for|need|want|request) (?:an?|the|my) (?:\p{L}+ ){0,2}order|pedir(?:la)?|notificar\p{L}*|entregar\p{L}*|meter|presentar|papeles|corte|formulario|solicitud)(?!\p{L})/iu;
/** Of a person whom an order binds only the papers themselves are one: their own to be brought to the other. */
const SERVES_OWN =
  /(?<!\p{L})(?:serv(?:e|ed|ing|er)|(?:mail|send|deliver|bring|get) (?:\p{L}+ )?(?:my|the) (?:response|answer|papers|reply|dv-?120|ch-?120)|notificar\p{L}*|entregar\p{L}* (?:mi|los|la) (?:respuesta|papeles|contestaci[oó]n))(?!\p{L})/iu;
/** An address that is missing for the papers. */
const WITHOUT_ADDRESS =
  /(?<!\p{L})(?:address|where (?:she|he|they|my ex) (?:lives?|is|moved)|(?:find|locate) (?:her|him|them)|direcci[oó]n|domicilio|d[oó]nde (?:vive|est[aá]))(?!\p{L})/iu;

/** Whether papers are to be served or filed without an address: lawful, asked by anybody but the person an order binds. */
const isForPapers = (turn: Turn): boolean =>
  !turn.isBound && SERVES.test(turn.heard.said) && WITHOUT_ADDRESS.test(turn.heard.said);

const HELPER =
  '(?:m[yi]|an?|un[ao]?|our|nuestr[oa]) (?:\\p{L}+ )?(?:mom|mother|dad|father|parents|sister|brother|friends?|cousin|aunt|uncle|buddy|co-?worker|pastor|son|daughter|kids?|famil[yi]a?|grand\\p{L}+|roommate|neighbor|mam[aá]|pap[aá]|madre|padre|herman[oa]|amig[oa]|prim[oa]|t[ií][oa]|hij[oa]s?|abuel[oa]|suegra|vecin[oa]|cuñad[oa])';
/** Somebody else who calls, asks or tells the other person for the writer. */
const GO_BETWEEN = new RegExp(
  `(?<!\\p{L})${HELPER} (?:can |could |to |just |please |maybe |and ){0,3}(?:(?:call|text|message|email|e-mail|contact|convince|beg|ask|tell|get|have|make|apologi[sz]e to|reach out to|talk to|talk with|speak to|speak with|write|write to|go see|visit|talk some sense into) (?:her|him|them|my (?:ex|wife|husband|girlfriend|boyfriend))(?! (?:(?:own|old|new) )?(?:lawyer|attorney|the papers|stuff|things|clothes|tools|keys?|phone|mail|papers?|meds|medicines?|car|truck|bags?|laptop|wallet|dogs?|cats?|school|homework))|(?:send|give|take|bring|pass|relay|deliver) (?:(?:her|him|them) )?(?:an?|my|the) (?:\\p{L}+ )?(?:message|note|letter|gift|flowers|text|apology|word)s?|(?:l[eao]|les) (?:puede |podr[ií]a |va a |quiere )?(?:llam|habl|dec|dic|diga|dig|mand|escrib|ped|pid|convenc|avis)\\p{L}*|(?:puede |podr[ií]a )?(?:llamar|hablar|decir|mandar|escribir|pedir|convencer|avisar)(?:le|la|lo|les)(?:\\p{L}*))(?!\\p{L})`,
  'iu',
);
/** Stages and kinds that bar no contact. */
const BARS_NONE: readonly (string | undefined)[] = [
  'thinking',
  'asked',
  'notice',
  'denied',
  'expired',
  'gv',
  'divorce',
];

/** Whether the person whom an order binds wants somebody else to reach the other one; papers to be served are none. */
function asksGoBetween({ heard: { said }, isBound, conversation }: Turn): boolean {
  const { stage, kind } = conversation.facts.values;
  if (!isBound || BARS_NONE.includes(stage) || BARS_NONE.includes(kind)) return false;
  return GO_BETWEEN.test(said) && !SERVES_OWN.test(said);
}

/** Of others the recognizer must see it too: who is afraid asks where somebody is to stay away from there. */
function asksToFind({ heard: { said }, isBound, understood }: Turn): boolean {
  if (!FINDS.test(said)) return false;
  return isBound ? !SERVES_OWN.test(said) : understood.wrongdoing !== undefined && !SERVES.test(said);
}

/** A point with a known no is taken from this chance on, 0–1. */
const RULED = 0.25;

/** Whether the message asks for what breaks an order: not the protected person's own call, nor what the law plainly allows. */
function asksWrongdoing(turn: Turn): boolean {
  const { wrongdoing } = turn.understood;
  if (wrongdoing === undefined) return false;
  if (wrongdoing === 'contact' && turn.conversation.facts.values.side === 'protected') return false;
  if (isForPapers(turn)) return false;
  // Whose guns lie where they may not go tells so, and hides none.
  if (wrongdoing === 'guns' && namesBarredHome(turn.heard.said)) return false;
  const [issue] = answerable(turn);
  if (issue?.match !== 'answer') return true;
  const [best] = issue.points;
  const isLawful = LAWFUL_TOPICS.some((topic) => topic === issue.topics[0]?.topic);
  return best?.polarity === 'no' || (best?.polarity !== 'yes' && !isLawful);
}

/** Answers it as law: no, even through a friend; the lawful way; what it would cost. Nobody is accused. */
export function wrongdoingTurn(turn: Turn): boolean {
  const plain = asksToFind(turn) ? 'find' : asksGoBetween(turn) ? 'contact' : undefined;
  const wrongdoing = plain ?? turn.understood.wrongdoing;
  if (wrongdoing === undefined || (!plain && !asksWrongdoing(turn))) return false;
  const [issue] = answerable(turn);
  // The law's plain no is likelier wanted than a rule on the wish, also on the second topic that the words may mean.
  const ruled = issue?.points.find(({ polarity, chance }) => polarity === 'no' && chance >= RULED);
  const pick = issue && pickPoint(turn, issue, ruled?.topic);
  const isRuled = pick?.ranked?.polarity === 'no' && pick.ranked.point === pick.point.id;
  // With only a notice of hearing, say, what an order forbids is not forbidden yet.
  if (pick && isRuled && !pick.point.yesNo.includes('no')) return false;
  if (pick && isRuled) {
    const { point, form } = pick;
    const lead = wordFor(turn, 'no', point) ?? pick.lead;
    turn.moves.push({ kind: 'point', point, form, lead, slot: 'answer' });
    turn.update({ last: { topic: point.topic, point: point.id, polarity: 'no' } });
  } else {
    turn.say(`wrongdoing.${wrongdoing}`, 'rule');
    const topic = WRONGDOING_TOPICS[wrongdoing]?.[0];
    if (topic && turn.entry(topicId(topic))) turn.update({ last: { topic: topicId(topic) } });
  }
  turn.say(`wrongdoing.${wrongdoing}.way`, 'answer');
  if (wrongdoing === 'guns') sayHandover(turn);
  turn.update({ misses: 0 });
  turn.outcome = { outcome: 'guarded', guard: 'wrongdoing', topic: turn.conversation.last?.topic };
  turn.addTaps(...turn.buttons(WRONGDOING_TOPICS[wrongdoing] ?? []));
  return true;
}

/** Nobody who may think of dying is told to stop writing. */
const isInDespair = ({ conversation, understood }: Turn): boolean =>
  understood.danger?.kinds.includes('suicideSelf') === true ||
  openDanger(conversation)?.kinds.includes('suicideSelf') === true;

/** What could be used against the person: stop, not private, the lawful step, a lawyer first. Contact by the protected person is none. */
export function confessionTurn(turn: Turn): boolean {
  const { confession } = turn.understood;
  const isOwn = !(confession === 'contact' && turn.conversation.facts.values.side === 'protected');
  if (confession === undefined || !isOwn || isInDespair(turn)) return false;
  const topics = CONFESSION_TOPICS[confession] ?? [];
  const topic = topics[0] ? turn.entry(topicId(topics[0]))?.topic : undefined;
  turn.say(`confession.${confession}`, 'rule');
  if (confession === 'guns') sayHandover(turn);
  turn.update({
    privacyTold: turn.conversation.privacyTold + 1,
    misses: 0,
    last: topic ? { topic } : turn.conversation.last,
  });
  turn.outcome = { outcome: 'guarded', guard: 'wrongdoing', topic };
  turn.addTaps(...turn.buttons(topics));
  return true;
}

/** The person's own limit for guns, where it can be counted. */
function sayHandover(turn: Turn): void {
  const due = ownDueOf(turn, 'handover');
  if (due) sayDue(turn, due);
}

/** Says that this is not private to one who wrote what identifies a person; in short the second time. */
export function identityLine(turn: Turn): void {
  if (!turn.understood.holdsIdentity) return;
  turn.say(turn.conversation.privacyTold > 0 ? 'notice.confidential.short' : 'notice.confidential', 'quiet');
  turn.update({ privacyTold: turn.conversation.privacyTold + 1 });
}
