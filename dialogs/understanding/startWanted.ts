import type { InterviewId } from '../../knowledge/planContract.js';
import { partsOf } from './partsOf.js';
import { looksAsking } from './sentenceSplit.js';

/** What stands before a wish and is none of it: "ok so can you", "ugh fine, i want you to". */
const BEFORE =
  '^(?:\\W|(?:ok|okay|k|so|um|uh|ugh|well|please|pls|plz|hi|hey|hello|and|then|now|no|yes|yeah|wait|fine|alright|can|could|will|would|you|u|ya|just|i|im|am|still|trying|id|want|need|like|to|lets|let|us|we|maybe|also|actually|por|favor|pues|bueno|y|me|puede|puedes|podr[ií]a|quiero|quisiera|necesito|que)(?=\\W))*';
const begins = (words: string): RegExp => new RegExp(`${BEFORE}(?:${words})`, 'iu');

const PAPER = '(?:papers?|orders?|forms?|documents?|ones?|thing|papel(?:es)?|[oó]rden(?:es)?|documentos?|formularios?)';
const WHICH = `(?:which|what|wich|wat) (?:kind of |type of |sort of )?${PAPER}`;
const HELD =
  "(?:it(?:['’]?s| is)|this(?: is)?|that(?: is)?|these are|they are|i(?:['’]?ve)? (?:got|have|was given|am holding)|(?:they|he|she|the \\p{L}+|someone|somebody) (?:gave|left|handed) me|do i have|is this|is it|did i get)";
const CUAL = `(?:qu[eé]|cu[aá]l) (?:clase de |tipo de )?(?:${PAPER} )?(?:es|son|tengo|me (?:dieron|dejaron|entregaron))`;

/** Wants to know which paper it is, or says of a paper that this is not known. */
const FINDS_PAPER = begins(
  `(?:help me (?:to )?|i need help |trying to |try to )*(?:figur\\p{L}*|find(?:ing)?|work(?:ing)?) out ${WHICH} ${HELD}(?!\\p{L})|(?:help me |trying to )(?:to )?(?:tell|identify|know|see|understand) ${WHICH} ${HELD}(?!\\p{L})|(?:ay[uú]d[ea]me|ayuda|ayudarme) a (?:saber|averiguar|ver|identificar|entender) ${CUAL}(?!\\p{L})|(?:saber|averiguar) ${CUAL}(?!\\p{L})(?=\\W*$)`,
);
const HAS_PAPER = new RegExp(`(?<!\\p{L})(?:${PAPER.replace('|ones?|thing', '')})(?!\\p{L})`, 'iu');
const NOT_KNOWN =
  /(?<!\p{L})(?:(?:don['’]?t|do not|dunno|not sure|no idea|idk|unsure|can['’]?t tell|no clue)(?: know| even| really| of)*) (?:which|what|wich|wat) (?:(?:ones?|kinds?|types?|sort|papers?|forms?|orders?|documents?|of)\s+){0,4}(?:it|this|that|they|these)(?: even)? (?:is|are)(?=\W*$|\s*[.,;:!?]|\s+(?:called|exactly|at all))|(?<!\p{L})no (?:s[eé]|tengo idea de) (?:ni )?(?:qu[eé]|cu[aá]l)(?: papel| orden| documento)? (?:es|son|tengo|me dieron)(?=\W*$)/iu;

const LED = '(?:walk|take|guide|lead|talk|coach|bring) (?:me|us) (?:through|thru|throu|trough)';
const WITH_ME =
  '(?:go|run|work) (?:through|thru|over) (?:it|this|that|them|everything|all of it|the \\p{L}+|my \\p{L}+) (?:with me|together)';
const GUIE =
  '(?:gu[ií][ea](?:me|nos)|ll[eé]v[ea]me|acomp[aá][ñn][ea]me|ori[eé]nt[ea]me|guiar(?:me)?|ll[eé]varme)(?: paso a paso)?(?: (?:por|con|en|para|a))?';
const READY =
  '(?:get me ready|help me (?:to )?(?:get ready|be ready|prepare|prep)|(?:prepare|prep) me|get(?:ting)? ready|prepare|preparing|prep) for|(?:ay[uú]d[ea]me|ayudarme|ayuda) a (?:prepararme|alistarme|preparar) para|prep[aá]r[ea]me para';
const COURT =
  '(?:the |my |a |this |la |mi |una )?(?:\\p{L}+ ){0,2}?(?:hearing|court|audiencia|corte)(?!\\p{L}| order| form| paper)';
const GETTING =
  '(?:getting|asking for|filing(?: for)?|requesting|applying for|how to (?:get|ask for|file(?: for)?|request)|pedir|sacar|conseguir|solicitar) (?:\\p{L}+ ){0,2}?(?:order|one|it|tro|protection|orden|protecci[oó]n)(?!\\p{L})';
const PAPERS =
  '(?:what to do (?:now that|after|when) i (?:was|got) served|(?:being|getting) served|(?:these|the|my) papers(?: i (?:got|was given))?|(?:los|estos|mis) papeles(?: que me \\p{L}+)?)';
const ALL =
  '(?:it|this|that|everything|all(?: of (?:it|this))?|the (?:whole )?(?:process|steps|thing)|(?:my|the) next steps?|what(?: i| to| we| do i| should i)*(?: have to| need to| gotta)?(?: do)?(?: next| now| first)?|todo(?: esto)?|esto|el proceso|lo que tengo que hacer|los pasos)';
/** What may stand behind a wish that names nothing more. */
const END =
  '(?=(?:\\W|please|pls|plz|now|step by step|one by one|one (?:question|step) at a time|paso a paso|por favor|with me|from the (?:beginning|start|top)|like|ok|thanks|then|and|so)*$)';

const THING = '(?:thing|interview|questions?|quiz|questionnaire|walkthrough|guide|plan questions)';
const STARTS = '(?:start|begin|open|run|launch)';
const DOES =
  "(?:let['’]?s|let us|can we|could we|lemme|i wanna|i want to)\\s+(?:just )?(?:do|go with|try|start|begin|open|run)";

/** Wishes to be led through what the words name, in the order in which they are looked for. */
const NAMED: readonly (readonly [InterviewId, RegExp])[] = [
  ['whichPaper', FINDS_PAPER],
  [
    'hearingDay',
    begins(`(?:${READY}) ${COURT}|(?:${LED}|${GUIE}) (?:getting ready for |preparing for |prepararme para )?${COURT}`),
  ],
  ['protection', begins(`(?:${LED}|${GUIE}) ${GETTING}`)],
  ['served', begins(`(?:${LED}|${GUIE}) ${PAPERS}`)],
];
/** "Lets do the served thing", "start the get ready for hearing thing", "ok lets do I need protection". */
const CALLED = new RegExp(
  [
    `${BEFORE}${STARTS} (?:the|that|your) (?:[\\p{L}'’]+ ){0,7}?${THING}(?!\\p{L})`,
    `${DOES} (?:[\\p{L}'’]+ ){0,6}?(?:${THING}|one|part)(?!\\p{L})`,
    `${DOES} (?:(?:the|with|that|w)\\s+)*(?:i need protection|i (?:was|got) served|being served|served|which paper(?: do i have)?|hearing day|get(?:ting)? ready for (?:court|the hearing|my hearing))${END}`,
    `(?<!\\p{L})(?:empecemos|empiece|empieza|vamos|hagamos|comencemos) (?:con )?(?:las preguntas|la entrevista|lo de|el de|la de)(?!\\p{L})`,
  ].join('|'),
  'iu',
);
const NAME_IN: readonly (readonly [InterviewId, RegExp])[] = [
  ['whichPaper', /(?<!\p{L})(?:which|what|qué|que|cuál|cual) (?:paper|order|form|papel|orden)/iu],
  ['hearingDay', /(?<!\p{L})(?:(?:get|getting) ready|hearing|court day|audiencia|día de la corte)(?!\p{L})/iu],
  ['protection', /(?<!\p{L})(?:(?:i )?need(?:ing)? protection|protection|(?:necesito )?protecci[oó]n)(?!\p{L})/iu],
  ['served', /(?<!\p{L})(?:(?:i )?(?:was|got) served|served|me (?:notificaron|entregaron))(?!\p{L})/iu],
];
/** Wishes to be led, whatever fits. */
const ANY = [
  begins(`(?:${LED}|${GUIE})(?: ${ALL})?${END}`),
  begins(`${WITH_ME}`),
  begins(
    `(?:ask me (?:the |some |your |a few |all the |all your |any )*(?:questions?|what(?:ever)? (?:you|u) (?:need|want))|(?:h[aá]game|hazme) (?:las |sus |tus )?preguntas|preg[uú]nt[ea]me lo que)(?!\\p{L})`,
  ),
  begins(
    `(?:help me|(?:walk|take|guide|lead) me|do (?:it|this|the questions)|take it|go|show me|ay[uú]d[ea]me|vamos|hacerlo)?(?:\\s+(?:with me|do it|do this|go|through it|with it|the questions|like|con esto|hacerlo))*\\s*(?:step by step|one (?:question|step) at a time|(?:the )?questions? one by one|paso (?:a|por) paso|una pregunta a la vez)${END}`,
  ),
  begins(
    `(?:list|give me|show me|tell me|write out|dime|d[ií]game|deme) (?:out )?(?:the|my|all the|all my|los|mis|todos los) (?:next )?(?:steps|pasos)${END}`,
  ),
  begins(`${STARTS} (?:the |my |with the )?(?:steps|questions|interview|process)${END}`),
];

/** What a person wants to be led through, in their own words; `named`: the interviews that a text names by their taps. */
export interface StartWanted {
  readonly wanted: InterviewId | 'any' | undefined;
  /** Whether another part of the message asks something. */
  readonly asksMore: boolean;
}

/** The interview that one part of a message wishes to be led through. */
function startIn(part: string): InterviewId | 'any' | undefined {
  const named = NAMED.find(([, wish]) => wish.test(part))?.[0];
  if (named !== undefined) return named;
  const called = CALLED.test(part) ? NAME_IN.find(([, name]) => name.test(part))?.[0] : undefined;
  return called ?? (ANY.some((wish) => wish.test(part)) ? 'any' : undefined);
}

/** The papers that somebody else was served with are no "I was served". */
const OTHER_SERVED =
  /(?<!\p{L})(?:he|she|they|him|her|my \p{L}+) (?:was|were|got|is|has been|been) (?:just |finally |already |not )?served|(?<!\p{L})(?:lo|la|le) (?:notificaron|entregaron)(?!\p{L})/iu;

/** Reads a wish to be led; `isGuide` and `nameOf`: the curated phrases for a part as a whole. */
export function startWanted(
  said: string,
  isGuide: (part: string) => InterviewId | 'any' | undefined,
  nameOf: (part: string) => InterviewId | undefined,
): StartWanted {
  const holdsPaper = HAS_PAPER.test(said) && NOT_KNOWN.test(said);
  const parts = partsOf(said).map((part) => {
    const start = isGuide(part) ?? startIn(part);
    const isUnknown = holdsPaper && NOT_KNOWN.test(part);
    const name = nameOf(part);
    return { part, name, wish: start ?? (isUnknown || name === 'whichPaper' ? ('whichPaper' as const) : undefined) };
  });
  const wishes = parts.flatMap(({ wish }) => wish ?? []);
  const named =
    wishes.find((wish) => wish !== 'any') ?? (wishes.length > 0 ? parts.find(({ name }) => name)?.name : undefined);
  const wanted = named ?? wishes[0];
  return {
    wanted: wanted === 'served' && OTHER_SERVED.test(said) ? undefined : wanted,
    asksMore: parts.some(({ part, wish, name }) => wish === undefined && name === undefined && looksAsking(part)),
  };
}
