/** Words that begin a question, typed without marks. */
const ASKS =
  "what|whats|what's|how|hows|can|cant|could|should|do|does|did|will|would|is|isnt|are|am i|may i|who|whos|when|where|why|which|tell me|explain|cómo|como|qué|cuándo|cuando|cuánto|cuanto|cuánta|cuántos|dónde|donde|quién|quien|cuál|cual|puedo|puede|podría|tengo que|debo|necesito saber|por qué|para qué";
/** A change of thought inside a sentence: what follows is read on its own. */
const BREAK = new RegExp(
  `\\s*[;]\\s*|\\s*,\\s*(?:and |but |so |y |pero |entonces )?(?=(?:${ASKS})\\b)|\\s+(?:and|but|so|y|pero|also|plus)\\s+(?=(?:${ASKS})\\b)`,
  'iu',
);
const CLAUSE =
  /\s*[,;]\s*(?:and |but |y |pero )?|\s+(?:and|but|because|y|pero|porque)\s+(?=(?:i|im|i'm|he|hes|she|shes|we|they|my|the|there|theres|it|its|yo|él|ella|mi|mis|el|la|hay|tengo|tenemos|me)\b)/iu;
const SUBJECT =
  '(?:i|you|he|she|we|they|it|the|my|his|her|our|their|there|this|that|a|an|any|anyone|somebody|someone|people|police|kids|both)';
const IS_QUESTION = new RegExp(
  `^(?:(?:and|also|so|ok|okay|but|y|pero|entonces|hi|hello|hola|please)[, ]+)*(?:(?:what|whats|how|hows|who|whos|when|where|why|which|tell me|explain)\\b|(?:can|could|should|does|did|will|would|is|are|am|was|may|has|have) ${SUBJECT}\\b|do (?:i|you|we|they|both|people|the|my|kids)\\b|(?:cómo|como|qué|cuándo|cuándo|cuánto|cuánta|cuántos|dónde|donde|quién|quien|cuál|cual|puedo|puede|pueden|podría|tengo que|debo|necesito saber|por qué|para qué)(?!\\p{L}))`,
  'iu',
);
/** What is only supposed tells nothing: "what if", "suppose", "si me notifican". */
const SUPPOSES =
  /^(?:(?:and|but|so|ok|y|pero)\s+)*(?:what if|what happens if|if|suppose|supposing|say i|imagine|in case|unless|whether|y si|si|qué pasa si|que pasa si|en caso de)\b/iu;
/** Dictation without marks is cut into windows of so many words. */
const WINDOW = 30;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

function windowed(sentence: string): string[] {
  const words = wordsOf(sentence);
  if (words.length <= 1.5 * WINDOW) return [sentence];
  const parts: string[] = [];
  for (let start = 0; start < words.length; start += WINDOW) parts.push(words.slice(start, start + WINDOW).join(' '));
  return parts;
}

/** A question that begins in the middle of what is told, without a mark: "he yelled at my wife too can she be on it". */
const INNER =
  /(?<=\S\s+\S+\s+\S+\s+\S+)(?<!(?<!\p{L})(?:what|whats|how|when|where|why|who|which|whether|if|so|and|or|but|then|that|than|not|to|know|as|qu[eé]|c[oó]mo|cu[aá]ndo|d[oó]nde|qui[eé]n|cu[aá]l|si|y|o|no|lo|se|me|te|le|les|nos))\s+(?=(?:(?:can|could|should|does|did|will|would|do) (?:i|he|she|we|they)|(?:can|could|should|does|will|would) (?:it|my|the)|(?:is|are) (?:there|that|it) (?:a|an|any|ok|allowed|legal|true|free|possible)|am i|how (?:long|much|do|can|does)|what (?:do|can|should|happens|if)|puedo|cu[aá]nto|d[oó]nde|a qui[eé]n|qu[eé] (?:pasa|hago|puedo)|c[oó]mo (?:le|la|lo|se|puedo|hago))\s)/iu;

/** The sentences of a message, by marks, line ends and changes from telling to asking, marked or not; at least one unless it is blank. */
export function sentencesIn(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+|\n+/u)
    .flatMap((sentence) => sentence.split(BREAK))
    .flatMap((sentence) => sentence.split(INNER))
    .flatMap(windowed)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** The clauses of a sentence: what is told or denied in one may not be in the next. */
export function clausesIn(sentence: string): string[] {
  return sentence
    .split(CLAUSE)
    .map((clause) => clause.trim())
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}

/** Whether a sentence asks by its mark or its first words. */
export const looksAsking = (sentence: string): boolean => /\?\s*$/.test(sentence) || IS_QUESTION.test(sentence);

/** Whether a sentence only supposes what it names. */
export const supposes = (sentence: string): boolean => SUPPOSES.test(sentence);

/** From this many words on a message is a story: what it asks stands in the middle of much that it tells. */
const STORY = 40;

/** Whether a text is a story. */
export const isStory = (text: string): boolean => wordCount(text) > STORY;

/** How many words a text has. */
export const wordCount = (text: string): number => wordsOf(text).length;
