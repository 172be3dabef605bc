/** What a yes/no question asks of an act: whether it is allowed, whether it is a duty, or what the law takes it for. */
export type Modality = 'may' | 'must' | 'counts';

/** In both languages; the first that fits. "Does that count if I have to" asks what it counts as. */
const MODALITIES: readonly (readonly [Modality, RegExp])[] = [
  [
    'counts',
    /(?<!\p{L})(?:count(?:s|ed)? (?:as|too|if|or|for|against)|(?:that|it|this|does \p{L}+) counts?|violat\p{L}*|break(?:s|ing)? (?:it|the (?:order|law|rules?)|my order)|illegal|crime|in trouble|cuenta|viola\p{L}*|delito|ilegal|romp(?:e|o|er) la orden)(?!\p{L})/iu,
  ],
  [
    'must',
    /(?<!\p{L})(?:must|gotta|got to|(?:have|has|had|having|need|needs) to|hav ta|supposed to|required|obligated|tengo (?:que|q)|tiene(?:n)? (?:que|q)|hay (?:que|q)|debo|debe|obligad[oa])(?!\p{L})/iu,
  ],
  [
    'may',
    /(?<!\p{L})(?:can|cant|can['’]t|could|may|allowed|ok(?:ay)? (?:to|if)|legal|fine (?:to|if)|able to|alright to|puedo|puede[ns]?|podr[ií]a|se vale|permit\p{L}*)(?!\p{L})/iu,
  ],
];

/** The modality of a question; `undefined` where its words tell none. */
export const modalityOf = (text: string): Modality | undefined =>
  MODALITIES.find(([, pattern]) => pattern.test(text))?.[0];

/** Whether the yes or no of one question can be said to another: "you have to leave" is no answer to "may i wait". */
export const agree = (one: Modality | undefined, other: Modality | undefined): boolean =>
  one === undefined || other === undefined || one === other;
