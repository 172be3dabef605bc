import { ANYBODY, FAMILY, NOUNS, OUTER, one, pattern, type Relation } from './people.js';

/** The other side of the case, told from witnesses, helpers and others beside it. */

/** What the other side does to the writer. */
export const HARMS =
  "(?:\\p{L}+ ){0,2}?(?:(?:hits?|hitting|beats?|punch\\p{L}*|push\\p{L}*|shov\\p{L}*|slap\\p{L}*|chok\\p{L}*|grab\\p{L}*|threat\\p{L}*|follow\\p{L}*|stalk\\p{L}*|harass\\p{L}*|bother\\p{L}*|abus\\p{L}*|attack\\p{L}*|hurts?|yells?|screams?|touch\\p{L}*|keeps? \\p{L}+ing) (?:\\p{L}+ ){0,3}?(?:me|us|my)|(?:wont|won't|does ?n'?t|will not) (?:stop|leave (?:me|us)))(?!\\p{L})";
/** Papers of the case are by them: "filed it on me". */
const FILES =
  '(?:just |already )?(?:filed|files|put|puts|got|took out|has|served|is asking for|asked for|requested) (?:\\p{L}+ ){0,6}?(?:on|against|with) me(?!\\p{L})|(?:just |already )?(?:filed (?:it|this)(?! (?:for|with))|had me (?:served|arrested)|(?:served|sued) me|got me (?:served|arrested)|made me leave)(?!\\p{L})';
export const DOES_TO_ME =
  '(?:ya |tambi[eé]n |siempre |ayer |anoche )?(?:no )?(?:me|nos) (?:(?:ha|est[aá]|quiere|vive|sigue) )?(?:peg\\p{L}+|golpe\\p{L}+|empuj\\p{L}+|amenaz\\p{L}+|persig\\p{L}+|persegu\\p{L}+|sigui[oó]|sigue|acos\\p{L}+|molest\\p{L}+|grit\\p{L}+|insult\\p{L}+|rob\\p{L}+|quit\\p{L}+|demand\\p{L}+|puso|pone|meti[oó]|sac[oó] una|denunci\\p{L}+|acus\\p{L}+|jal\\p{L}+|avent\\p{L}+|toc[oó]|maltrat\\p{L}+|lastim\\p{L}+|ahorc\\p{L}+)(?!\\p{L})';
const ORDER_ON =
  '(?:(?:orders?|tro|dvro|case|papers|protection|one|it|orden|papeles) (?:\\p{L}+ ){0,2}?(?:on|from)|against|contra|(?:fight|fought|fighting|pele\\p{L}+|discut\\p{L}+) (?:with|w|con)) ';

/** The other side as who did it to the writer, or as whom the order is against; `named` is a word of all that `frame` finds, and soon read. */
const OTHER_SIDE: readonly { readonly relation: Relation; readonly named: RegExp; readonly frame: RegExp }[] =
  NOUNS.map(([relation, nouns]) => ({
    relation,
    named: new RegExp(` (?:${nouns})(?!\\p{L})`, 'iu'),
    frame: pattern(
      `${ORDER_ON}${one(nouns)}`,
      `(?<!(?:of|for|with|to|and|de|para|con|por|a) )${one(nouns)} (?:${HARMS}|${FILES}|${DOES_TO_ME})`,
      ...(relation === 'family' || relation === 'relative'
        ? []
        : [`(?<=^\\W*)(?:its|it['’]s|es|era|hes|he['’]s|shes|she['’]s) ${one(nouns)}\\W*$`]),
    ),
  }));

/** Somebody whom the writer went out with, whatever they are called. */
const WENT_OUT = pattern(
  '(?:guy|man|boy|dude|girl|woman|lady|person|someone|somebody|one|him|her) (?:that |who |whom )?i (?:(?:just |only |had |used to |was |have been |been ){0,2}(?:went out|gone out|go out|going out|hook\\p{L}* up)(?: \\p{L}+)? with|(?:was|been|had been|started) seeing|(?:briefly |once |only |just )?dated|(?:was|been) dating|used to date)(?!\\p{L})',
  '(?:i|we) (?:went|had gone|were going|was going|used to go) out (?:with (?:him|her|them) |together )?(?:a few times|once or twice|for (?:a|an|about|like|two|three|\\d)|last (?:year|spring|summer|fall|winter))(?!\\p{L})',
  '(?:tipo|hombre|muchach[oa]|vato|chav[oa]|mujer|chic[oa]|señor[a]?|alguien) con (?:el |la )?(?:que|quien) (?:yo )?(?:sal[ií]a?|anduve|andaba|estuve saliendo|estaba saliendo)(?!\\p{L})',
);

/** Who the other side is, by a word for them and what they did to the writer or the paper does to them. */
export const otherSideIn = (text: string): Relation | undefined => (WENT_OUT.test(text) ? 'ex' : otherSideNamed(text));

const otherSideNamed = (text: string): Relation | undefined =>
  OTHER_SIDE.find(({ named, frame }) => named.test(text) && frame.test(text))?.relation;

/** "Its my brother" and nothing besides: who somebody unknown turned out to be. */
const TURNED_OUT = NOUNS.map(([relation, nouns]) => ({
  relation,
  frame: pattern(`(?<=^\\W*)(?:(?:it['’]?s|it is|it was|he['’]?s|she['’]?s|he is|she is|es|era) )${one(nouns)}\\W*$`),
}));
export const turnedOut = (text: string): Relation | undefined =>
  TURNED_OUT.find(({ frame }) => frame.test(text))?.relation;

/** Said of the two: "we dated", "anduvimos"; where another person is named it may be with them. */
const OF_TWO =
  /(?<!\p{L})(?:we|us|each other|together|i (?:\p{L}+ )?(?:dated|married)|nos|juntos|(?:fui|[eé]ra|estuvi|anduvi|sali|salía|viví|vivía|tene|tuvi)mos)(?!\p{L})/iu;
const ANYBODY_NAMED = pattern(`(?:${ANYBODY})(?!\\p{L})`);
export const isBetweenTwo = (text: string): boolean => OF_TWO.test(text) && !ANYBODY_NAMED.test(text);

const WITNESSES =
  'saw|seen|witnessed|heard|recorded|filmed|was there|were there|was with (?:me|us)|is (?:just |only )?a witness|has (?:the |a )?(?:video|proof|key|poa|power)';
const HELPS =
  '(?:(?:can|could|will|would|might|may|is going to|is gonna|wants to) (?:come|go|drive|bring|take|get|pick|hold|keep|help|be|watch|testify|talk|write|tell|drop|fire|pass|give|store|sign|ask|call|file)|helps?|helped|is helping|drove|drives|picks?|picked|brought|keeps?(?! \\p{L}+ing(?!\\p{L}))|kept(?! \\p{L}+ing(?!\\p{L}))|holds?|held|stor(?:es|ed)|gave (?:me|us)|bought|lent|lets?|told me (?:to|about|that i)|says? (?:to|i)|said (?:to|i)|thinks?|believes|lives? (?:next|near|close|in(?! my)|there|across|upstairs|downstairs)|works? (?:there|at|in)|fir(?:es|ed)|knows)(?!\\p{L})';
export const AYUDA =
  '(?:me |nos |ya |tambi[eé]n )*(?:la |lo |las |los )?(?:vi[oó]|vieron|oy[oó]|escuch[oó]|grab[oó]|guard[ao]\\p{L}*|ayud\\p{L}+|acompañ\\p{L}+|acompan\\p{L}+|lleva|llev[oó]|presta|prest[oó]|cuida|puede|pueden|va (?:a )?(?:ir|por|conmigo|correr|despedir|recoger|llevar|ayudar|guardar)|fue conmigo|es (?:mi |la |el )?testigo|fue testigo|estaba|sabe|aconsej\\p{L}+|corre|despide|vive (?:en(?! mi)|al|a|cerca|ah[ií]|enfrente|abajo|arriba)|trabaja (?:en|ah[ií]))(?!\\p{L})';
const THINGS =
  '(?:old |own |new )?(?:guns?|rifles?|pistol|shotgun|glock|car|truck|house|place|phone|room|apartment|closet|garage|safe|name)(?!\\p{L})';
/** Beside the case: who saw it, helps, lets the writer stay, keeps or owned a thing. */
const BESIDE = pattern(
  `my (?:\\p{L}+ )?(?:${OUTER}) (?:${WITNESSES}|${HELPS})`,
  // What they think of it; where a long message is cut "my" may stand before.
  `(?:(?<=^\\W*)|my |mi )(?:${OUTER}) (?:says?|said|told me|tells me|thinks?|swears|dice|dijo|cree|piensa) (?:(?:that|que) )?(?:i|im|i[’']m|thats?|that[’']s|this|its?|it[’']s|yo|es|eso|esto|estoy|debo|tengo|puedo)(?!\\p{L})`,
  `my (?:${OUTER})[’']?s (?:${THINGS}|\\W*$)`,
  `(?:stay\\p{L}*|live|living|sleep\\p{L}*|am|im|are|is|was|were|it['’]?s) (?:at |with |in |here )?(?:w |with )?my (?:${OUTER})[’']?s?(?!\\p{L})`,
  `^\\W*(?:no )?(?:its|it['’]s|es|era|son) (?:my|mi) (?:${OUTER})(?!\\p{L})`,
  `(?:about|lo de|what about) (?:my|mi) (?:${OUTER})(?!\\p{L})`,
  `(?:through|thru|via|for) my (?:${OUTER})(?!\\p{L})`,
  `mi (?:${OUTER}) ${AYUDA}`,
  `(?:por medio de|a trav[eé]s de|para|en casa de|en la casa de|qued\\p{L}+ con|vivo con|era de|fue de) mi (?:${OUTER})(?!\\p{L})`,
  `(?:su|sus|his|her|their) (?:${FAMILY})(?!\\p{L})`,
  // Neighbors who are asked, or who saw it.
  `(?:con|a|entre|por) (?:los|las|mis|unos|sus) vecin[oa]s(?!\\p{L})`,
  `(?:the|my|our|some|all) neighbou?rs (?:all )?(?:${WITNESSES}|${HELPS}|called|told)(?!\\p{L})`,
  '(?:ask\\p{L}*|told|tell\\p{L}*|talk\\p{L}*) (?:\\p{L}+ ){0,3}?neighbou?rs(?!\\p{L})',
  `(?:los|mis) vecin[oa]s (?:lo |la |me |todo )*(?:vieron|oyeron|escucharon|llamaron|saben|dijeron)(?!\\p{L})`,
);
/** "My sister's ex", "el novio de mi hija": theirs, and not the writer's. */
const THEIRS = pattern(
  `my (?:${ANYBODY}|friend)[’']?s (?:\\p{L}+ )?(?:${ANYBODY})(?!\\p{L})`,
  `(?:el|la) (?:${ANYBODY}) de (?:mi|su) (?:${ANYBODY})(?!\\p{L})`,
);
/** Nobody of the writer's: "about the ex himself", "su esposo la busca". */
const OF_OTHERS = pattern(`(?:his|her|their|the|su|sus|el|la) (?:${ANYBODY})(?!\\p{L})`);
const OF_WRITER = /(?<!\p{L})(?:i|im|i['’]m|ive|me|my|mine|we|us|our|mi|mis|yo|nos|nuestr[oa]|conmigo)(?!\p{L})/iu;
const SOMEBODY_ELSE = /(?<!\p{L})(?:she|he|they|her|his|their|ella|él|le|les|su|sus)(?!\p{L})/iu;
const isTieOfOthers = (text: string): boolean =>
  OF_OTHERS.test(text) && SOMEBODY_ELSE.test(text) && !OF_WRITER.test(text);

/** Also of the closest: they saw it, or have a thing of their own. */
const CLOSE_BESIDE = pattern(
  `my (?:\\p{L}+ )?(?:${ANYBODY}) (?:(?:saw|seen|witnessed|heard) (?:it|him|her|them|everything|all)|is (?:just |only )?a witness|has (?:his|her) own)(?!\\p{L})`,
  `mi (?:${ANYBODY}) (?:(?:lo|la) vio|vio todo|oy[oó] todo|es testigo|fue testigo)(?!\\p{L})`,
);
const NEXT_DOOR_KIN = pattern(
  `(?:my|mi|his|her) (?:${FAMILY})(?!\\p{L}).{0,30}(?:next door|building|edificio|al? lado|vecin)`,
  '[eé]l vive en el edificio',
);

export const CLOSE: readonly Relation[] = ['partner', 'ex', 'coparent', 'stranger', 'caregiver'];

/** Whether a clause that seems to tell who the other side is tells of somebody beside the case: "my sister saw it". */
export function isBeside(text: string, relation: Relation): boolean {
  if (relation !== 'coparent' && (THEIRS.test(text) || isTieOfOthers(text))) return true;
  if (CLOSE.includes(relation)) return CLOSE_BESIDE.test(text);
  return BESIDE.test(text) || (relation === 'neighbor' && NEXT_DOOR_KIN.test(text));
}
