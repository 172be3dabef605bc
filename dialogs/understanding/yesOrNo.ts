import type { YesNo } from '../../knowledge/contract.js';
import { wordCount } from './sentenceSplit.js';

/**
 * A question by the order of its words: "can i", "does he", "is it", at its beginning or behind what leads up to it. With a noun
 * only where no statement has the same: "she was the one" has.
 */
const INVERTED =
  /(?:^|[\s,])(?:(?:can|could|may|will|would|should|must|does|did|is|are|am|was|were|cant|doesnt|isnt|arent|wont|\p{L}+n['’]t) (?:i|he|she|we|they|it|u)|(?:can|could|does|did|will|would|should) (?:the|my|his|her|our|their|this|that|a|an|any|anyone|anybody|someone|somebody|people|police|cops|kids|both|\p{L}+ing)|(?:do|dont) (?:i|we|they|the|my|his|her|people|police|cops|kids|both)|(?:have|has) (?:i|he|she|we|they))(?!\p{L})(?!\W*$)/iu;
/** Before the inverted words these make it another question: "what can i do". */
const ASKS_WHAT =
  /(?<!\p{L})(?:what|whats|how|hows|when|where|who|whos|whose|whom|why|which|wat|qu[eé]|c[oó]mo|cu[aá]nt[oa]s?|cu[aá]ndo|d[oó]nde|qui[eé]n(?:es)?|cu[aá]l(?:es)?)(?!\p{L})/iu;
/** At the beginning of a sentence any word may follow: "is stalking a crime". */
const BEGINS =
  /^(?:(?:and|so|but|also|ok|okay|then|wait|please|hi|hello|well)[\s,]+)*(?:can|could|does|did|is|are|am|was|were|would|should|do(?! not| nothing| it| this| that)) (?!you(?!\p{L}))\p{L}+/iu;
/** Spanish asks in the order in which it tells: what is hardly ever told asks without a mark too. */
const BEGINS_SPANISH =
  /^(?:(?:y|pero|entonces|oye|oiga|bueno|ok|a ver|o sea(?: que)?|as[ií] que|disculpe|hola)[\s,]+)*(?:puedo|puede|pueden|podemos|podr[ií]a|deben?|debo|cuentan?|vale|sirven?|basta|hace falta|necesit[oa]|ocupo|tengo (?:que|q)|tienen? (?:que|q)|tenemos (?:que|q)|hay (?:que|q)|(?:es|son) (?:delito|gratis|legal|ilegal|obligatori[oa]s?|necesari[oa]|forzos[oa]|cierto|verdad|un crimen|p[uú]blic[oa]s?)|dejan?|cobran|quitan|arrestan|sigue|va a haber)(?!\p{L})/iu;
const HARDLY_TOLD =
  /(?<!\p{L})(?:(?:me|se|le|lo|la|les|los|las|nos) (?:puedo|puede|pueden|tengo (?:que|q)|tienen? (?:que|q)|quitan?|sacan?|arrestan?|devuelven?|deportan?|vuelve|renueva|acaba|cae|cancela|dejan?|hace (?:larga|permanente))|(?:ya|todav[ií]a|a[uú]n|tambi[eé]n|igual|eso|con eso) (?:cuentan?|vale|sirven?|basta|puedo|puede|pueden|queda|qued[oó]|hay|es tarde|prueba)|cuentan? como|(?:tiene|tienen) que (?:entregar|darme|salir|haber|probar))(?!\p{L})/iu;
/** Asks for more than a yes: "can you tell me how". */
const WANTS_MORE =
  /(?<!\p{L})(?:can|could|would|will) (?:you|u|someone|somebody|anyone)(?!\p{L})|(?<!\p{L})do (?:you|u) know(?!\p{L})|(?<!\p{L})(?:me )?(?:puedes?|podr[ií]as?) (?:decir|explicar|ayudar)(?:me)?(?!\p{L})/iu;

/** A sentence that begins by asking for something else: "how sure does the judge have to be", "cuando puedo verlos". */
const BEGINS_WITH_WHAT = new RegExp(
  `^(?:(?:and|so|but|ok|okay|then|well|hi|y|pero|entonces|oye|bueno)[\\s,]+)*(?:(?:at|by|for|from|in|to|a|de|por|para|en|con)\\s+)?${ASKS_WHAT.source}(?!.*,\\s*(?:can|could|do|does|is|are|am|will|should|puedo|tengo)\\s)`,
  'iu',
);
export const asksWhat = (sentence: string): boolean => BEGINS_WITH_WHAT.test(sentence);

/** Whether the words of a sentence ask for a yes or a no. */
export function isYesNo(sentence: string): boolean {
  if (WANTS_MORE.test(sentence)) return false;
  if (BEGINS.test(sentence)) return true;
  const at = [INVERTED, BEGINS_SPANISH, HARDLY_TOLD]
    .map((pattern) => sentence.search(pattern))
    .find((each) => each >= 0);
  return at !== undefined && !ASKS_WHAT.test(sentence.slice(0, at));
}

/** "Does that count", "es delito": what it is asked of was told before, and every point has such a question. */
const OF_WHAT_WAS_TOLD =
  /^(?:(?:so|and|but|ok|okay|wait|then|y|pero|entonces|o sea)[\s,]+)*(?:(?:is|was|does|did|would|will|can|isnt|doesnt) (?:that|it|this)(?: (?:be|even|still|really|already|a|an|the|too|against))* \p{L}+|(?:(?:eso|esto|ya|y[a]? eso)\s+)?(?:es|ser[ií]a|cuenta|vale|sirve|est[aá])(?: (?:un|una|como|muy|contra)){0,2}(?: (?:delito|crimen|legal|ilegal|violaci[oó]n|tarde|v[aá]lid[oa]|permitid[oa]|obligatori[oa]|cierto|verdad|prueba|contacto|abuso|acoso|entrega|ley))?)(?: (?:too|right|then|or no|or not|o no|tambi[eé]n|entonces|law|order|orden|ley))*\W*$/iu;
export const asksOfWhatWasTold = (text: string): boolean => OF_WHAT_WAS_TOLD.test(text.trim());

/** Whether the leave or the duty of whoever writes is asked for: "can i", "tengo que". */
const OF_ONESELF =
  /(?<!\p{L})(?:(?:can|could|may|cant|should|must|do|am|will|would|are|dont|gotta) (?:i|we)|(?:i|we) (?:\p{L}+ )?(?:can|could|may|have to|gotta|need|must|get to)|puedo|podemos|podr[ií]a|tengo (?:que|q)|tenemos (?:que|q)|debo|necesito|ocupo)(?!\p{L})/iu;
/** What is done to them: "can they arrest me", "me pueden arrestar". */
const TO_ONESELF =
  /(?<!\p{L})(?:arrest|charge|jail|deport|punish|sue|fine|cite|bind|stop|blame|reach)(?:s|ed|ing)? (?:me|us)(?!\p{L})|(?<!\p{L})me (?:pueden? |van? a )?(?:arrest|acus|deport|castig|demand|multa|oblig|encierr|encerr)\p{L}*/iu;
/** "Can he", "lo pueden": not "can my mom for me". */
const OF_THE_OTHER =
  /(?<!\p{L})(?:can|could|will|would|does|did|is|may|should|has) (?:he|she)(?!\p{L})|(?<!\p{L})(?:lo|la) pueden?(?!\p{L})|(?<!\p{L})puede (?:[eé]l|ella)(?!\p{L})/iu;
export const asksOfTheOther = (text: string): boolean => OF_THE_OTHER.test(text);
export const isDoneToOneself = (text: string): boolean => TO_ONESELF.test(text);
export const asksOfOneself = (text: string): boolean => OF_ONESELF.test(text);

/** "So thats a no", "is that a yes", "entonces es un no": of what was answered last. */
const A_WORD =
  /^(?:(?:so|ok|okay|wait|then|and|but|just|entonces|o sea(?: que)?|osea(?: que)?|pero|y|ok)[\s,]+)*(?:(?:thats|that['’]?s|that is|its|it['’]?s|it is|is that|is it|is this|this is|es|eso es|ser[ií]a)\s+(?:then\s+)?(?:a |an |un )?(?:(?:hard|big|clear)\s+)?(yes|no|s[ií]|nope|yeah)|(?:a )?(?:simple |plain |straight )?(yes) or (?:a )?no|(?:un )?(s[ií]) o (?:un )?no)(?:\s*,?\s*(?:then|right|entonces|verdad|please|pls|por favor|or (?:a )?no|o no|nom[aá]s))*\W*$/iu;

/** "Do i or not", "tengo que o no": of what was answered last. */
const OR_NOT =
  /^(?:(?:so|ok|okay|wait|then|and|but|entonces|o sea(?: que)?|pero|y)[\s,]+)*(?:(?:do|can|am|should|must|does|is|will) (?:i|he|she|it|we|they)(?: (?:have to|need to|can|go|allowed))?|s[ií]|puedo|tengo que|debo|se puede)(?: or not| o no)\W*$/iu;

/** "Thats not what i asked", "no me contestas": the whole of a message. */
const COMPLAINT =
  /^(?:(?:no|but|pero|hey|wait|ok|you|u|oye|oiga)[\s,]+)*(?:(?:that|this|it)(?:['’]?s| is| was)? ?(?:not|n['’]?t) (?:what|wat) i (?:asked|meant|said|want(?:ed)?)(?: (?:you|u|about|for))?|(?:that|this) (?:doesn['’]?t|didn['’]?t|does not|did not) (?:even )?answer (?:it|me|that|my question|anything|the question)|(?:(?:you|u|ur|youre|you['’]re|you are|u r)[\s,]+)?(?:still |really )?(?:didn['’]?t|did not|haven['’]?t|not|never|arent|aren['’]?t|dont|don['’]?t|wont) (?:even )?(?:answer(?:ed|ing)?|listen(?:ing)?)(?: (?:me|it|that|my question|the question|what i asked|to me))?|(?:i )?(?:didn['’]?t|did not) ask (?:that|you that|about that|for that)|(?:usted |vos |t[uú] )?no me (?:contest(?:a|as|[oó]|aste|aron)|respond(?:e|es|i[oó]|iste)|entiende[sn]?|est[aá]s? (?:contestando|respondiendo))(?: (?:nada|lo que (?:le |te )?pregunt[eé]|mi pregunta|eso))?|eso no (?:es|fue|era) lo que (?:yo )?(?:le |te )?(?:pregunt[eé]|dije|quer[ií]a saber)|(?:yo )?no (?:te |le )?pregunt[eé] eso|eso no (?:me )?contesta(?: (?:nada|mi pregunta))?)(?: (?:at all|though|tho|pues|para nada|either))?\W*$/iu;
export const complains = (said: string): boolean => COMPLAINT.test(said.trim());

/** "So no?" with its mark: without it that is an answer. */
const SHORT_WORD = /^(?:so|entonces|o sea|osea)(?: que)?[\s,]+(?:(yes|s[ií])|no)\s*\?+$/iu;

/** What of yes and no a message asks for in so many words, and nothing besides; `both`: for either. */
export function wordAskedFor(said: string): YesNo | 'both' | undefined {
  if (OR_NOT.test(said.trim())) return 'both';
  const short = SHORT_WORD.exec(said.trim());
  if (short) return short[1] === undefined ? 'no' : 'yes';
  const found = A_WORD.exec(said.trim());
  if (found === null) return undefined;
  const [, word] = found;
  if (word === undefined || /\bor (?:a )?no\W*$|\bo no\W*$/iu.test(said)) return 'both';
  return /^no/iu.test(word) ? 'no' : 'yes';
}

/** "Yes or no" before a whole question, or behind one and set off from it by a mark. */
const BEFORE =
  /^(?:(?:so|ok|okay|just|but|then|simple|a ver|entonces|pero)[\s,]+)*(?:yes or no|s[ií] o no)(?!\p{L})[\s,.:;?!-]*/iu;
const BEHIND = /(?<![\s,.;:?!-])\s*[,.;:?!-]\s*(?:just )?(?:yes or no|s[ií] o no)[^\p{L}\p{N}]*$/iu;
/** Behind a question without a mark: "can i text him yes or no"; what somebody says is no wish of the writer. */
const AT_THE_END =
  /(?<!(?<!\p{L})(?:says?|said|saying|answer|tell|put|write|mark|check|between|decir|digo|diga|dice|dijo|contestar|poner|pongo))\s+(?:just )?(?:yes or no|s[ií] o no)[^\p{L}\p{N}]*$/iu;
/** "So thats a no" before what it is a no to: "so thats a no on the midterm". */
const WORD_BEFORE =
  /^(?:(?:so|ok|okay|wait|then|entonces|o sea(?: que)?|pero|but)[\s,]+)*(?:thats|that['’]s|its|it['’]s|is that|es|eso es)\s+(?:a|un)\s+(?:yes|no|s[ií])(?!\p{L})[\s,]*/iu;
/** Of so many words a question is whole; without a mark "yes or no" may belong to fewer. */
const LEAST_QUESTION = 3;
const LEAST_WITHOUT_MARK = 4;

/** A question without the wish for a short answer, which asks nothing of its own. */
export function withoutYesOrNo(said: string): string {
  const rest = said.replace(BEFORE, '').replace(WORD_BEFORE, 'so ').replace(BEHIND, '').trim();
  if (rest !== said && wordCount(rest) >= LEAST_QUESTION) return rest;
  const unmarked = said.replace(AT_THE_END, '').trim();
  return wordCount(unmarked) >= LEAST_WITHOUT_MARK ? unmarked : said;
}

/** "Not the kids", "no la corte": what is meant stands beside it. After a verb it denies that: "i am not the father". */
const DENIED =
  /(?<!(?<!\p{L})(?:is|are|was|were|am|do|does|did|can|could|should|would|will|im|i['’]m|its|it['’]s|hes|shes|thats|or|if|why|but|and)\s)(?<!\p{L})not (?:about )?(?:the|my|his|her) \p{L}+(?!\p{L})|^no (?:la|el|los|las) \p{L}+(?: no)?\s*[,.]\s*(?=(?:la|el|los|las) )/iu;
/** A longer message says more than what it means instead. In words, of the message and of what is left. */
const LONGEST_DENIAL = 14;
const LEAST_LEFT = 2;

/** A short message without what it says it does not mean: "the guns not the kids". */
export function withoutDenied(said: string): string {
  if (wordCount(said) > LONGEST_DENIAL) return said;
  const rest = said.replace(DENIED, ' ').replace(/\s+/g, ' ').trim();
  return wordCount(rest) >= LEAST_LEFT ? rest : said;
}
