import type { Language } from './contract.js';

export const UNITS = [
  'hours',
  'days',
  'court-days',
  'calendar-days',
  'business-days',
  'months',
  'years',
  'age',
  'usd',
  'copies',
  'number',
  'form',
  'phone',
  'text-line',
  'web',
] as const;
export type Unit = (typeof UNITS)[number];

/** How a value of texting stands in `values.yaml`: "START to 88788". */
export const TEXTED_TO = ' to ';

/** How the speakers of a language write numbers and dates, where that is no matter of its locale. */
export interface Habits {
  /** One and many of a unit. A unit that is not here is written as its bare number. */
  readonly units: Readonly<Partial<Record<Unit, readonly [one: string, many: string]>>>;
  /** Between the word to send and the number it goes to. */
  readonly textedTo: string;
  /** How a sentence begins that forbids, or takes back a part of the one before it. */
  readonly narrows: RegExp;
  /** What limits a rule, anywhere in a sentence: without the sentence it would be heard as wider than it is. */
  readonly limits: RegExp;
  /** How a sentence begins that says what to do. */
  readonly asks: RegExp;
  /** Whether "3/12" is written both ways, the day first and the month first. */
  readonly isDayFirstToo: boolean;
  /** Days that are said for weeks, once they are in English: a day more or less. */
  readonly weeksInDays?: RegExp;
}

const ENGLISH: Habits = {
  units: {
    hours: ['hour', 'hours'],
    days: ['day', 'days'],
    'court-days': ['court day', 'court days'],
    'calendar-days': ['calendar day', 'calendar days'],
    'business-days': ['business day', 'business days'],
    months: ['month', 'months'],
    years: ['year', 'years'],
    copies: ['copy', 'copies'],
  },
  textedTo: TEXTED_TO,
  narrows: /^(?:but|only|do not|never|not|nobody|no one|unless|except|neither)\b/i,
  limits:
    /\b(?:only|unless|until|except|without|never|nobody|but|not|cannot|(?:is|are|do|does|did|can|could|has|have|should|wo|was)n['’]t|even (?:if|though|when)|must|have to|has to|bars?|forbids?|crime|criminal lawyer|public defender|breaks?|violat\w*|report\w*|still|felony|misdemeanor|jail|prison|arrest\w*|fines?|lose|deadline|due|no|none|nothing|before|after|within|by the|at once|right away|weeks?|months?|years?)\b/i,
  asks: /^(?:(?:then|also|first|next|so) |[^,]+, )?(?:go|call|ask|count|obey|apply|request|choose|move|print|copy|mail|drop|hire|visit|see|learn|think|try|start|remember|be|file|answer|serve|talk|tell|bring|hand|turn|leave|stop|follow|keep|stay|get|take|show|write|give|pay|read|check|make|save|sign|send|look|find|say|use|put|let|wait|come|report|plan|fill|have)\b/i,
  isDayFirstToo: false,
};

const SPANISH: Habits = {
  units: {
    hours: ['hora', 'horas'],
    days: ['día', 'días'],
    'court-days': ['día hábil de la corte', 'días hábiles de la corte'],
    'calendar-days': ['día calendario', 'días calendario'],
    'business-days': ['día hábil', 'días hábiles'],
    months: ['mes', 'meses'],
    years: ['año', 'años'],
    copies: ['copia', 'copias'],
  },
  textedTo: ' al ',
  narrows: /^(?:pero|solo|no|nunca|nadie|salvo|tampoco|ni)(?!\p{L})/iu,
  limits:
    /(?<!\p{L})(?:solo|solamente|salvo|hasta|excepto|sin|no|nunca|nadie|ni|tampoco|pero|aunque|deben?|tiene que|tienen que|hay que|prohíben?|prohibid[oa]s?|delito|abogado penal|defensor público|violar?|viol[ae]n|viola|sigue|siguen|cárcel|prisión|arrest\p{L}*|multas?|pierd\p{L}*|plazo|vence|a más tardar|a menos que|ning[uú]n[oa]?|nada|antes|después|dentro de|enseguida|de inmediato|semanas?|meses|años?)(?!\p{L})/iu,
  asks: /^(?:(?:luego|entonces|después|también|primero) |[^,]+, )?(?:\p{L}*[áéíóú]\p{L}*[ae](?:l[aeo]s?|se|me|nos)|cuente|repita|solicite|elija|imprima|copie|visite|empiece|recuerde|sea|vea|enseñe|reporte|evite|confirme|vaya|llame|pida|presente|responda|conteste|entregue|obedezca|cumpla|siga|hable|d[ií]ga(?:le|lo|la)?|lleve|traiga|salga|guarde|conserve|deje|pregunte|busque|firme|avise|muestre|escriba|dé|pague|lea|revise|haga|mande|envíe|use|ponga|espere|venga|denuncie|llene|tenga|quédese|consiga|tome|encuentre|mantenga)(?!\p{L})/iu,
  isDayFirstToo: true,
  // "Ocho días" is a week to many, and "quince días" two.
  weeksInDays: /\b(?:8|15) days\b/,
};

const HABITS: ReadonlyMap<Language, Habits> = new Map([
  ['en', ENGLISH],
  ['es', SPANISH],
]);

/** The habits of a language; those of English where it has none of its own here. */
export const habitsOf = (language: Language): Habits => HABITS.get(language) ?? ENGLISH;
