/** What a yes/no question asks of an act: whether it is allowed, whether it is a duty, what the law takes it for, what it costs, or what is taken away. */
type Modality = 'may' | 'must' | 'counts' | 'takes' | 'costs';

/** In both languages; the first that fits. "Does that count if I have to" asks what it counts as. */
const MODALITIES: readonly (readonly [Modality, RegExp])[] = [
  [
    'counts',
    /(?<!\p{L})(?:count(?:s|ed)? (?:as|too|if|or|for|against)|(?:that|it|this|does \p{L}+) counts?|violat\p{L}*|break(?:s|ing)? (?:it|the (?:order|law|rules?)|my order)|illegal|crime|in trouble|cuenta|viola\p{L}*|delito|ilegal|romp(?:e|o|er) la orden)(?!\p{L})/iu,
  ],
  [
    'must',
    /(?<!\p{L})(?:must|gotta|got to|(?:have|has|had|having) to|hav ta|supposed to|needs?|needed|require[sd]?|necessary|mandatory|oblig(?:at)?ed|tengo (?:que|q)|tiene(?:n)? (?:que|q)|tenemos (?:que|q)|hay (?:que|q)|debo|debe|obligad[oa]|obligatori[oa]s?|forzos[oa]s?|a (?:la )?fuerzas?|necesit[oa]n?|necesari[oa]|ocupo|hacen? falta)(?!\p{L})/iu,
  ],
  [
    'costs',
    /(?<!\p{L})(?:pays?|paid|charged? (?:me|for|to|us)|charges?|costs?|fees?|bill (?:me|us|for|him|her)|cobran?|cobrar|pagar|pag[oa]|cuestan?)(?!\p{L})/iu,
  ],
  ['may', /(?<!\p{L})(?:can|could|may) (?:i|we) (?!lose)|(?<!\p{L})(?:puedo|podemos) (?!perder)/iu],
  [
    'takes',
    /(?<!\p{L})(?:prohibit\p{L}*|ban(?:s|ned)?|bar(?:s|red)?|forbid\p{L}*|loses?|takes? (?:away|my|his|her|ur|the|your|our|guns)|give up|gets? rid of|turn(?:ed)? (?:\p{L}+ )?(?:in|over)|hand(?:ed)? (?:in|over)|quita[nr]?|proh[ií]be\p{L}*|entregar|entrego|pierd[oe])(?!\p{L})/iu,
  ],
  [
    'may',
    /(?<!\p{L})(?:can|cant|can['’]t|could|may|allowed|ok(?:ay)? (?:to|if)|legal|fine (?:to|if)|able to|alright to|puedo|puede[ns]?|podr[ií]a|se vale|permit\p{L}*)(?!\p{L})/iu,
  ],
];

/** The modality of a question; `undefined` where its words tell none. */
const modalityOf = (text: string): Modality | undefined => MODALITIES.find(([, pattern]) => pattern.test(text))?.[0];

/** Whose duty, or leave, is asked for: "do i have to prove it" gets a no and "does she have to" a yes; "can i stay", "can they put me out". */
const OWN: Partial<Record<Modality, RegExp>> = {
  must: /(?<!\p{L})(?:i|im|we|me|my|yo|puedo|tengo|debo|podemos|tenemos|necesito|ocupo)(?!\p{L})/iu,
  may: /(?<!\p{L})(?:(?:can|could|may|cant) (?:i|we)|am i|are we|(?:i|we) (?:can|could|may)|puedo|podemos)(?!\p{L})/iu,
};
/** What is left out, or supposed not to be, makes another question: "can i work unarmed", "if i dont sign". */
const WITHOUT =
  /(?<!\p{L})(?:without|w\/o|sin|unarmed|desarmad[oa])(?!\p{L})|(?<!\p{L})(?:if|tho|though|since|because|si|aunque|porque|como)(?:\s+\p{L}+){0,3}?\s+(?:\p{L}+n['’]?t|never|not|no|nunca)(?!\p{L})/iu;

/** What is to hold once the order, or the case, is over: "can i buy one if its dismissed" is not "can i buy one". */
const AFTER =
  /(?<!(?<!\p{L})(?:before|until|till?|antes(?: de)? que|hasta que)(?: \p{L}+){1,3} )(?<!\p{L})(?:thrown out|dismiss\p{L}*|dropped|drops|wins?|won|ends|ended|expire[sd]|ran out|past|runs? out|denie[sd]|(?:is|its|it['’]s|was) over|ganó|gan[oa]|termina|terminó|acab[aeoó]|acabe|venci[oóeda]+|vence|niega|neg[oó]|negaron|negada)(?!\p{L})/iu;

/** "Is it only the one after the hearing" asks whether there is no other. */
const ONLY = /(?<!\p{L})(?:only|just the|solo|s[oó]lo|solamente|nom[aá]s)(?!\p{L})/iu;

/** Whether an order is over is the other way round than whether it holds. */
const ENDS =
  /(?<!\p{L})(?:orders?|tro|it|that|this|papers?|orden(?:es)?|esto|eso)(?:['’]?s)?(?: \p{L}+){0,4}? (?:over(?! there| here)|void|gone|dead|done|invalid|worthless|useless|lapses?|lapsed|ends?|ended|stops?|stopped|expires?|expired|cancel\p{L}*|termina|terminada|vence|vencida|acaba|anula|anulada|inv[aá]lida|sin efecto)(?!\p{L})/iu;

/** Equal for questions that ask alike, so that the yes or no of one can be said to the other. */
export function askedAlike(text: string): string {
  const modality = modalityOf(text);
  const isOwn = modality !== undefined && OWN[modality]?.test(text) === true;
  return [
    modality,
    isOwn && 'own',
    WITHOUT.test(text) && 'without',
    AFTER.test(text) && 'after',
    ONLY.test(text) && 'only',
    ENDS.test(text) && 'ends',
  ]
    .filter(Boolean)
    .join(' ');
}
