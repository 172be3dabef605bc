/** The end of a message that only asks for agreement: "…, right", "… do they", "verdad". */
const TAG =
  /[\s,]+(?:right|correct|true|huh|yeah?|ok(?:ay)?|then|verdad|cierto|correcto|(?:o|or|y|and) no|no|si|s[ií]|(?:do|does|did|is|are|was|can|could|will|would|has|have|am|isn['’]?t|aren['’]?t|don['’]?t|doesn['’]?t|can['’]?t|won['’]?t) (?:i|you|he|she|it|we|they|that|there))\W*$/iu;
/** A question by its order of words, "can he", "does the order", also behind what leads up to it; "can i not" and "cant i" deny. */
const INVERTED =
  /(?:^|[\s,])(?:(?:can|could|may|will|would|should|must|does|did|is|are|am|was) (?:i|you|he|she|we|they|it)|(?:can|could|does|did|will|would|should) (?:the|my|his|her|our|their|this|that|a|an|any|anyone|anybody|someone|somebody|people|police|cops)|do (?:i|you|we|they|the|my|his|her|people|police|cops|kids)|(?:have|has) (?:i|you|he|she|we|they)|^(?:is|are) (?:the|my|his|her|this|that|there|a|an|any))(?!\p{L})(?! not(?!\p{L}))/iu;
/** What a question supposes behind what it asks denies nothing of it: "can i go if nobody signed". */
const SUPPOSED =
  /\s(?:even|if|though|tho|although|because|cuz|bc|since|when|while|unless|si|aunque|porque|cuando|mientras|pues|ya que)\s/iu;
/** So many letters at least stand before it. */
const LEAST_ASKED = 10;
/** What is asked of a whole sentence that may deny: "is it true that he cant". */
const OF_SENTENCE =
  /(?<!\p{L})(?:true|mean(?:s|ing)?|think|say(?:s|ing)?|correct|right|cierto|verdad|quiere decir|significa|dicen?)(?!\p{L})/iu;
const DENIAL =
  /(?<!\p{L})(?:\p{L}+n['’]t|cant|dont|doesnt|isnt|arent|wont|didnt|cannot|wasnt|havent|hasnt|shouldnt|couldnt|aint|not|never)(?!\p{L})/iu;
/** What denies wherever it stands: "can they do nothing", "is it kept out of the police system". */
const NOTHING =
  /(?<!\p{L})(?:nobody|no one|noone|nothing|none|no longer|no way|(?:kept|keeps?|left|stays?|stay|staying) (?:out of|off)|exempt|(?:se )?queda(?:n)? fuera|neither|ever|nadie|nada(?! m[aá]s)|ning[uú]n[oa]?|tampoco|ni|ya no|alguna vez)(?!\p{L})/iu;
/** "No puedo", "no hay": not "si no firmo", "aunque todavía no le entregan", nor "no más", which is "only". */
const SPANISH_DENIAL =
  /(?<!(?<!\p{L})(?:si|aunque|porque|pues|como|cuando|mientras)(?: \p{L}+)?\s)(?<!\p{L})(?:nunca|jam[aá]s|no) (?!m[aá]s|(?:the|one|way|longer|contact|contacto|matter|problem|fee|lawyer)(?!\p{L}))\p{L}/iu;
/** "Now or only after court", "is it civil or criminal": one of two is asked for. "Text or call" with a "can" asks for both. */
const ONE_OF_TWO =
  /\s(?:or|o) (?:do|does|did|is|are|am|can|could|should|will|must|have|has|only|just|after|before|until|till?|not until|when|later|wait|through|still|stay|leave|the|a|an|go|solo|s[oó]lo|nom[aá]s|hasta|despu[eé]s|antes|tengo|tiene|espero|puedo|puede|me|se|la|lo|el|los|es|son|ya|mejor|cuando|todav[ií]a|a[uú]n|yet)(?!\p{L})/iu;
const ANY_OR =
  /\s(?:or|o) (?!(?:no|not|nah|what|whatever|anything|anyone|anybody|something|so|else|sea|qu[eé]|algo|nada|nel|any|whoever)(?!\p{L}))[\p{L}\p{N}]/iu;
const MAY = /(?<!\p{L})(?:can|could|may|allowed|ok(?:ay)?|puedo|puede[ns]?|podr[ií]a)(?!\p{L})/iu;

/** Who will tell immigration nobody can promise, in either direction. */
const TELLS_IMMIGRATION =
  /(?<!\p{L})(?:tells?|told|reports?|reported|calls?|called|notif(?:y|ies)|shares?|talks?|gives?|turn(?:ed)? me in|dicen?|dir[aá]n?|avisan?|avisar\p{L}*|llaman?|llamar\p{L}*|habl(?:a|an|ar)|reportan?|reportar\p{L}*|denuncian?)(?: (?!about)\p{L}+){0,4} (?:ice|immigration|la migra|inmigraci[oó]n)(?!\p{L})/iu;

/**
 * Whether a bare yes or no is understood as the answer. It is not where the words deny ("so he cant do anything"): "no" is heard
 * there as "he cannot" by one and as "that is wrong" by another. Nor where one of two things, or a promise, is asked for.
 */
export function takesYesNo(text: string): boolean {
  return !TELLS_IMMIGRATION.test(text) && !asksOneOfTwo(text) && !asksDenying(text);
}

function asksOneOfTwo(text: string): boolean {
  return MAY.test(text) ? ONE_OF_TWO.test(text) : ANY_OR.test(text);
}

function asksDenying(text: string): boolean {
  const whole = text.replace(TAG, '');
  const end = whole.search(SUPPOSED);
  const asked = end >= LEAST_ASKED ? whole.slice(0, end) : whole;
  if (NOTHING.test(asked) || SPANISH_DENIAL.test(asked)) return true;
  return DENIAL.test(asked) && (!INVERTED.test(asked) || OF_SENTENCE.test(asked));
}
