import { FAMILY, pattern } from './people.js';
import type { ToldFacts } from './understood.js';

const KIN = `(?:my|our|mi|nuestr[oa]) (?:\\p{L}+ )?(?:${FAMILY}|friend|amig[oa]|vecin[oa]|neighbou?r|co-?worker|room ?mate)(?!\\p{L}|[’']s)`;
/** What is asked for, by name. */
const OWN_ONE =
  '(?:(?:for |get |file |pedir |solicitar )*(?:one|an? (?:\\p{L}+ ){0,3}?(?:order|tro|one)|protection|(?:her|his|their) own|una(?: orden)?|la suya|protecci[oó]n)(?!\\p{L})|too(?!\\p{L})|tambi[eé]n)';
/** Asks, and no more: said of kin it may be to hand in the writer's own papers. */
const ENDS = '\\W*(?:$|[,;.?])';
const ASKS = '(?:ask|file|apply|request|get|pedir(?:la)?|solicitar(?:la)?|meter(?:la)?|sacar(?:la)?)';
const REQUESTS = `${ASKS} ?${OWN_ONE}`;
/** A request that somebody near to the writer would make: "does it cost anything for my mom to ask", "puede mi mamá pedir una". */
const ASKS_FOR_OTHER = pattern(
  `for ${KIN} to (?:\\p{L}+ )?(?:${REQUESTS}|${ASKS}${ENDS})`,
  `how (?:do|does|would) ${KIN} (?:${REQUESTS}|${ASKS}${ENDS})`,
  `(?:can|could|may|should|does|would|will|how (?:do|does|can|would|could)|if|when|and|what if) ${KIN} (?:\\p{L}+ ){0,2}?(?:to )?${REQUESTS}`,
  `(?:a|para|por|puede|podr[ií]a|debe|si|y|cuando|que) (?:que )?${KIN} (?:\\p{L}+ ){0,2}?${REQUESTS}`,
);
/** A request against the writer is the other side's. */
const AGAINST_WRITER = /(?<!\p{L})(?:(?:on|against) (?:me|us)|(?:contra m[ií]|en mi contra))(?!\p{L})/iu;

/** Whether the writer holds papers of a case that is not one of their own asking. */
const holdsPapers = ({ side, paper, stage, servedOn, servedHow }: ToldFacts): boolean =>
  side === 'restrained' ||
  (side === undefined && (stage === 'notice' || [paper, servedOn, servedHow].some((fact) => fact !== undefined)));

/**
 * Whether a message asks about an order that somebody else would ask for, of a writer who holds papers of another case: what these
 * say of kind, side and stage holds for the writer only.
 */
export const asksForOther = (text: string, facts: ToldFacts): boolean =>
  holdsPapers(facts) && ASKS_FOR_OTHER.test(text) && !AGAINST_WRITER.test(text);

/** Who says of their own papers what is told beside: "i was served friday, can my mom get one too". */
const TELLS_OWN =
  /(?<!\p{L})(?:i (?:was|got|just got|have been) (?:\p{L}+ )?(?:served|given|papers?|handed|a)|i (?:have|had|got) (?:an?|the|my|papers|court)|(?:served|gave|handed|sent) me|my (?:papers?|order|hearing|court|tro)|me (?:entregaron|notificaron|dieron|lleg\p{L}+)|(?:tengo|recib[ií]|ped[ií])|mis? (?:papeles|orden|audiencia|corte))(?!\p{L})/iu;
export const tellsOwn = (text: string): boolean => TELLS_OWN.test(text);

/** An age at which a person is an elder in the law of these orders. */
const OLD = '(?:6[5-9]|[789]\\d)(?![\\d-])';
const OF_ELDER = pattern(
  '(?:elders?|elderly)(?! (?:brother|sister|son|daughter|child|sibling))(?!\\p{L})',
  '(?:senior citizens?|seniors?(?! (?:in|at|year|class|prom|partner|manager)))(?!\\p{L})',
  '(?:ancian[oa]s?|tercera edad|viejit[oa]s?)(?!\\p{L})',
  `(?<![\\d-])${OLD}[- ]?(?:(?:years?|yrs?|yr)[- ]?(?:old|of age)|yo|y/o|años)(?!\\p{L})`,
  `(?:(?:s?he|who|${FAMILY}|friend|neighbou?r)(?: is|['’]?s)|turned|aged?|tiene|cumplió) (?:(?:about|almost|over|already|only|just|like|ya|casi|como) )?${OLD}(?= ?(?:$|[.,;?!)]| (?:and|but|now|so|who|with|or|y|e|pero|o|con|ya) ))`,
);
export const namesElder = (text: string): boolean => OF_ELDER.test(text);
