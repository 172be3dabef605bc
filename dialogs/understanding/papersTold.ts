import { pointOfForm } from '../../knowledge/contextTopics.js';
import type { OrderKind, PointId, Stage } from '../../knowledge/contract.js';
import type { Rules } from '../../knowledge/rules/rules.js';
import { withoutDeniedKind, withoutOffered } from './kindNamed.js';
import type { ToldFacts } from './understood.js';

type Read = ReturnType<Rules['readPaper']>;
type PaperKind = Exclude<NonNullable<Read['kind']>, 'unknown'>;
type PaperStage = Exclude<NonNullable<Read['stage']>, 'unknown'>;

const KINDS: Readonly<Record<string, OrderKind>> = {
  domestic: 'dv',
  harassment: 'ch',
  elder: 'ea',
  workplace: 'wv',
  school: 'sv',
  gun: 'gv',
  emergency: 'epo',
  criminal: 'cpo',
  agreed: 'agreed',
  divorce: 'divorce',
} satisfies Partial<Record<PaperKind, OrderKind>>;
const STAGES: Readonly<Record<PaperStage, Stage>> = {
  request: 'asked',
  notice: 'notice',
  temporary: 'temporary',
  afterHearing: 'order',
};

const FORM = /\b(dv|ch|ea|wv|sv|gv|fl|cr|epo)[ -]?0*(\d{1,3})\b/giu;
/** A form that is not there, or not the one that is meant. */
const WITHOUT =
  /\b(?:no|not|not a|not the|isnt a|isn't a|never got (?:a|the)|without|without a|sin|sin la|ninguna|no es|no hay)\s+(?:a |an |la |el |una )?(?:(?:dv|ch|ea|wv|sv|gv)[ -]?\d*|1[013]0|tro|temporary (?:restraining )?order|restraining order|orden temporal)\b/giu;
const THREE_DIGITS = 3;

/** The form numbers in a text as printed on the paper: `DV-110`, `EPO-001`. */
export function formsIn(text: string): string[] {
  return [...text.matchAll(FORM)].map(
    ([, letters = '', number = '']) => `${letters.toUpperCase()}-${number.padStart(THREE_DIGITS, '0')}`,
  );
}

/** What stands around a form number in a message that only asks what the form is: "and CH-130", "what does a DV-109 mean". */
const AROUND_FORM =
  /(?<!\p{L})(?:ok|okay|so|and|what|what['’]?s|is|are|does|do|how|about|an?|the|this|that|it|form|paper|one|mean|means|for|explain|please|y|e|qu[eé]|cu[aá]l|es|son|una?|la|el|lo|eso|esta|este|formulario|papel|significa|quiere|decir|para|expl[ií]qu\p{L}+|por|favor)(?!\p{L})/giu;
/** Asks what a paper is that was named before it. */
const ASKS_WHAT_IT_IS =
  /(?<!\p{L})(?:what(?:['’]?s| is| are|['’]?re) (?:it|that|this|these|those)(?: (?:one|paper|form|for|about|mean))*|what does (?:it|that|this) mean|qu[eé] (?:es|son|significa|quiere decir)(?: (?:eso|esto|ese|esa))?|(?:eso|esto) qu[eé] es)\P{L}*$/iu;

/** The point on what a form is, where a message names one form and asks for no more than that. */
export function formAsked(said: string): PointId | undefined {
  const [form, ...others] = formsIn(said);
  if (form === undefined || others.length > 0) return undefined;
  const isAlone = !/[\p{L}\p{N}]/u.test(said.replace(FORM, ' ').replace(AROUND_FORM, ' '));
  return isAlone || ASKS_WHAT_IT_IS.test(said) ? pointOfForm(form) : undefined;
}

/** Whether a text names a form that is missing: "a 109 but no 110". */
const lacks110 = (text: string): boolean =>
  [...text.matchAll(WITHOUT)].some(([found]) => /110|tro|tempora/i.test(found)) && /109|notice|aviso/i.test(text);

/** What a told paper says of kind and stage. Forms that are denied are left out; the one furthest on is kept. */
export function paperTold(
  clause: string,
  rules: Pick<Rules, 'readPaper'>,
): Pick<ToldFacts, 'paper' | 'kind' | 'stage'> {
  const said = withoutDeniedKind(withoutOffered(clause))
    .replace(WITHOUT, ' ')
    .replace(/\b(?:no|not|never|isnt|dont)\b/giu, ' ');
  const read = rules.readPaper(said);
  const kind = read.kind === undefined ? undefined : KINDS[read.kind];
  const stage = lacks110(clause)
    ? 'notice'
    : read.stage === undefined || read.stage === 'unknown'
      ? undefined
      : STAGES[read.stage];
  const paper = formsIn(said)
    .filter(
      (form) =>
        kind === undefined ||
        kind === 'epo' ||
        kind === 'cpo' ||
        kind === 'divorce' ||
        form.startsWith(kind.toUpperCase()),
    )
    .sort()
    .at(-1);
  return {
    ...(paper === undefined ? {} : { paper }),
    ...(kind === undefined ? {} : { kind }),
    ...(stage === undefined ? {} : { stage }),
  };
}
