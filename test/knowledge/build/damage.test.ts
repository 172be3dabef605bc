import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { MIN_VARIANTS } from '../../../knowledge/build/checkQuestions.js';
import type { Problem, ProblemCode } from '../../../knowledge/errors.js';
import { KnowledgeFolder } from '../../support/knowledgeFolder.js';
import {
  addOwnTopic,
  OWN_ENTRY as ENTRY,
  OWN,
  OWN_QUESTIONS as QUESTIONS,
  OWN_SPANISH as SPANISH,
  OWN_SPANISH_QUESTIONS as SPANISH_QUESTIONS,
} from '../../support/ownTopic.js';

const folder = new KnowledgeFolder(addOwnTopic);
// Each damage reads the whole base anew.
vi.setConfig({ testTimeout: 180_000 });
afterEach(() => folder.restore());
afterAll(() => folder.dispose());

const CLAIMS = 'knowledge/claims.yaml';
const AUTHORITIES = 'knowledge/authorities.yaml';
const SPANISH_CLAIMS = 'knowledge/claims.es.yaml';
const SPANISH_AUTHORITIES = 'knowledge/authorities.es.yaml';
const VALUES = 'knowledge/values.yaml';
const LEXICON = 'knowledge/lexicon.yaml';
const ASKED_BY = 'knowledge/askedBy.yaml';
const SAFETY = 'knowledge/statements/en/safety.yaml';
const DOCUMENT = 'knowledge/documents/clets-restraining-orders';
const LINE = 'The clerk can tell you about parking and where. [[court-self-help]]';
const AT = folder.lineOf(ENTRY, LINE);
const PRICE_AT = folder.lineOf(ENTRY, '## price');
/** What both languages share is damaged in both, where only the damage of one is meant. */
const inBoth = (damage: (file: string) => void) => () => [ENTRY, SPANISH].forEach(damage);

const CLAIM_C99 = (fields: string): string =>
  `- { id: C99, document: clets-restraining-orders, quote: "also known as an order of protection", verdict: supported, law: "A judge can bar abuse.", authorities: [fam-6218], confidence: high${fields} }`;
const endOf = (file: string): number => folder.text(file).replace(/\n*$/, '').split('\n').length + 1;
const reworded = (sentence: string) => () => folder.replace(ENTRY, LINE, `${sentence} [[court-self-help]]`);

/** A later version of the point "permits", reviewed in time unless `reviewBy` says otherwise. */
const withLater =
  (from: string, line: string, reviewBy = '2026-12-20', people = 'side: restrained · kind: ch') =>
  () => {
    folder.replace(ENTRY, /reviewBy: [\d-]+/, `reviewBy: ${reviewBy}`);
    folder.append(ENTRY, `### from: ${from} · ${people}\n${line}`);
  };
const LATER = 'The judge can tell you more. [[court-self-help]]';

interface Damage {
  readonly what: string;
  readonly code: ProblemCode;
  readonly file: string;
  /** The line, `some` for any line above 0, `whole` where the whole file is meant. */
  readonly line: number | 'some' | 'whole';
  readonly damage: () => void;
}

const damages: Damage[] = [
  {
    what: 'a point that is asked for by one side does not exist',
    code: 'BAD_ID',
    file: ASKED_BY,
    line: 'whole',
    damage: () => folder.replace(ASKED_BY, /license/, 'licence-plate'),
  },
  {
    what: 'a point is asked for by one side and by the other alone',
    code: 'DUPLICATE_ID',
    file: ASKED_BY,
    line: 'whole',
    damage: () => folder.replace(ASKED_BY, 'pets: [ask-pet', 'pets: [see-pet, ask-pet'),
  },
  {
    what: 'the YAML of the lexicon is broken',
    code: 'BAD_YAML',
    file: LEXICON,
    line: endOf(LEXICON),
    damage: () => folder.append(LEXICON, 'spellings: {}'),
  },
  {
    what: 'the value list names an unknown unit',
    code: 'BAD_SHAPE',
    file: VALUES,
    line: endOf(VALUES),
    damage: () =>
      folder.append(
        VALUES,
        '- { name: nap, unit: fortnights, value: 1, from: 2026-11-01, to: null, source: fam-6389 }',
      ),
  },
  {
    what: 'a field nobody knows',
    code: 'BAD_SHAPE',
    file: CLAIMS,
    line: endOf(CLAIMS),
    damage: () => folder.append(CLAIMS, CLAIM_C99(', mood: good')),
  },
  {
    what: 'a claim without quote or implication',
    code: 'BAD_SHAPE',
    file: CLAIMS,
    line: endOf(CLAIMS),
    damage: () => folder.append(CLAIMS, CLAIM_C99('').replace(/quote: "[^"]*", /, '')),
  },
  {
    what: 'a day that does not exist',
    code: 'BAD_SHAPE',
    file: VALUES,
    line: endOf(VALUES),
    damage: () =>
      folder.append(VALUES, '- { name: nap, unit: days, value: 1, from: 2026-02-30, to: null, source: fam-6389 }'),
  },
  {
    what: 'an address that is not https',
    code: 'BAD_SHAPE',
    file: AUTHORITIES,
    line: endOf(AUTHORITIES),
    damage: () =>
      folder.append(
        AUTHORITIES,
        "- { id: nap-1, kind: statute, label: 'Nap Code', about: 'naps in court', status: read, url: 'http://example.org/nap', readOn: 2026-11 }",
      ),
  },
  {
    what: 'a heading that names no point',
    code: 'BAD_SHAPE',
    file: ENTRY,
    line: PRICE_AT,
    damage: () => folder.replace(ENTRY, '## price |', '## Even more\n\n## price |'),
  },
  {
    what: 'a version for nobody we know',
    code: 'BAD_SHAPE',
    file: ENTRY,
    line: folder.lineOf(ENTRY, '### side'),
    damage: inBoth((file) => folder.replace(file, 'kind: ch', 'kind: parking')),
  },
  {
    what: 'a version from a day that does not exist',
    code: 'BAD_DATE',
    file: ENTRY,
    line: endOf(ENTRY),
    damage: withLater('2027-02-30', LATER, undefined, 'side: protected'),
  },
  {
    what: 'a later version for people whom no older one names',
    code: 'BAD_DATE',
    file: ENTRY,
    line: endOf(ENTRY),
    damage: withLater('2027-01-01', LATER, undefined, 'kind: ch, ea'),
  },
  {
    what: 'two versions from the same day',
    code: 'DUPLICATE_ID',
    file: ENTRY,
    line: endOf(ENTRY) + 2,
    damage: () => {
      withLater('2027-01-01', LATER)();
      folder.append(ENTRY, `### kind: ch · side: restrained · from: 2027-01-01\n${LATER}`);
    },
  },
  {
    what: 'a later version in one language only',
    code: 'TRANSLATION_DIFFERS',
    file: SPANISH,
    line: folder.lineOf(SPANISH, '## permits'),
    damage: withLater('2027-01-01', LATER),
  },
  {
    what: 'a change that is reviewed only after it took over',
    code: 'REVIEW_AFTER_CHANGE',
    file: ENTRY,
    line: endOf(ENTRY),
    damage: withLater('2027-01-01', LATER, '2027-01-02'),
  },
  {
    what: 'an older version that was replaced long ago',
    code: 'VERSION_REPLACED',
    file: ENTRY,
    line: endOf(ENTRY),
    damage: withLater('2026-09-25', LATER),
  },
  {
    what: 'a source that is not yet in force',
    code: 'SOURCE_NOT_IN_FORCE',
    file: ENTRY,
    line: AT,
    damage: () => folder.replace(ENTRY, '[[court-self-help]]', '[[fam-2040-2027]]'),
  },
  {
    what: 'a later version before its source is in force',
    code: 'SOURCE_NOT_IN_FORCE',
    file: ENTRY,
    line: endOf(ENTRY) + 1,
    damage: withLater('2026-12-31', 'The judge can tell you more. [[fam-2040-2027]]'),
  },
  {
    what: 'a later version with a value that has ended by then',
    code: 'SOURCE_NOT_IN_FORCE',
    file: ENTRY,
    line: endOf(ENTRY) + 1,
    damage: () => {
      folder.append(
        VALUES,
        '- { name: nap, unit: days, value: 3, from: 2026-11-01, to: 2026-12-31, source: fam-6389 }',
      );
      withLater('2027-01-01', 'The judge can tell you more within {{nap}}. [[court-self-help]]')();
    },
  },
  {
    what: 'a later statement that replaces none',
    code: 'BAD_DATE',
    file: SAFETY,
    line: 'some',
    damage: () => folder.append(SAFETY, '- id: nap\n  from: 2027-01-01\n  text: Rest a while. [[order-guide]]'),
  },
  {
    what: 'a later statement before its source is in force',
    code: 'SOURCE_NOT_IN_FORCE',
    file: 'knowledge/statements/en/hearingDay.yaml',
    line: 'some',
    damage: () =>
      folder.replace(
        'knowledge/statements/en/hearingDay.yaml',
        '- id: hearingDay.lawyer',
        '- id: hearingDay.safety\n  from: 2026-12-31\n  text: |\n    Plan it [[ndvh]]\n    Plan it well. [[fam-2040-2027]]\n- id: hearingDay.lawyer',
      ),
  },
  {
    what: 'a point of too many words',
    code: 'BAD_SHAPE',
    file: ENTRY,
    line: folder.lineOf(ENTRY, '## where'),
    damage: reworded(`The clerk can tell you this. ${'Ask the clerk of the court. '.repeat(12)}`),
  },
  {
    what: 'a first sentence that answers no question by itself',
    code: 'BAD_SHAPE',
    file: ENTRY,
    line: folder.lineOf(ENTRY, '## where'),
    damage: reworded('It depends on the court.'),
  },
  {
    what: 'a version that the other language lacks',
    code: 'TRANSLATION_DIFFERS',
    file: SPANISH,
    line: folder.lineOf(SPANISH, '## permits'),
    damage: () => folder.replace(SPANISH, /### side[\s\S]*$/, ''),
  },
  {
    what: 'a version in which another yes or no holds than in the other language',
    code: 'TRANSLATION_DIFFERS',
    file: SPANISH,
    line: folder.lineOf(SPANISH, '## permits'),
    damage: () => folder.replace(ENTRY, '· kind: ch', '· kind: ch · same: no'),
  },
  {
    what: 'a version in which something else than a yes or a no holds',
    code: 'BAD_SHAPE',
    file: ENTRY,
    line: folder.lineOf(ENTRY, '### side'),
    damage: () => folder.replace(ENTRY, '· kind: ch', '· kind: ch · same: maybe'),
  },
  {
    what: 'a translation with other sources',
    code: 'TRANSLATION_DIFFERS',
    file: SPANISH,
    line: folder.lineOf(SPANISH, '## where'),
    damage: () => folder.replace(SPANISH, '[[court-self-help]]', '[[lin]]'),
  },
  {
    what: 'a claim with another value in the other language',
    code: 'TRANSLATION_DIFFERS',
    file: SPANISH_CLAIMS,
    line: folder.lineOf(SPANISH_CLAIMS, 'id: C8'),
    damage: () => folder.replace(SPANISH_CLAIMS, 'dentro de {{clets-entry}}. La hoja', 'pronto. La hoja'),
  },
  {
    what: 'a translated quotation',
    code: 'TRANSLATION_DIFFERS',
    file: SPANISH_CLAIMS,
    line: folder.lineOf(SPANISH_CLAIMS, 'id: C8'),
    damage: () => folder.replace(SPANISH_CLAIMS, '- id: C8\n', '- id: C8\n  implies: "La policía recibe los datos."\n'),
  },
  {
    what: 'a claim in the other language that none has',
    code: 'TRANSLATION_DIFFERS',
    file: SPANISH_CLAIMS,
    line: endOf(SPANISH_CLAIMS),
    damage: () => folder.append(SPANISH_CLAIMS, '- { id: C99, law: "Un juez puede prohibir el abuso." }'),
  },
  {
    what: 'a claim with a figure in the other language',
    code: 'RAW_NUMBER',
    file: SPANISH_CLAIMS,
    line: folder.lineOf(SPANISH_CLAIMS, 'id: C13'),
    damage: () => folder.replace(SPANISH_CLAIMS, 'Entran todas:', 'Entran 3:'),
  },
  {
    what: 'a label in the other language that hides which edition was read',
    code: 'TRANSLATION_DIFFERS',
    file: SPANISH_AUTHORITIES,
    line: 'some',
    damage: () => folder.replace(SPANISH_AUTHORITIES, 'Form DV-110 (enero de 2025)', 'Form DV-110'),
  },
  {
    what: 'a claim that is not translated',
    code: 'TRANSLATION_MISSING',
    file: SPANISH_CLAIMS,
    line: 'whole',
    damage: () => folder.replace(SPANISH_CLAIMS, /- id: C29\n.*\n/, ''),
  },
  {
    what: 'a source that stands twice in the other language',
    code: 'DUPLICATE_ID',
    file: SPANISH_AUTHORITIES,
    line: endOf(SPANISH_AUTHORITIES),
    damage: () => folder.append(SPANISH_AUTHORITIES, '- { id: lin, about: "cuándo empieza el plazo" }'),
  },
  {
    what: 'a source told in the other language with a word that the glossary refuses',
    code: 'GLOSSARY_WORDING',
    file: SPANISH_AUTHORITIES,
    line: folder.lineOf(SPANISH_AUTHORITIES, 'id: fam-242,'),
    damage: () => folder.replace(SPANISH_AUTHORITIES, 'se pone la audiencia', 'se pone la comparecencia'),
  },
  {
    what: 'a statement that is not translated',
    code: 'TRANSLATION_MISSING',
    file: SAFETY.replace('/en/', '/es/'),
    line: 'whole',
    damage: () => folder.append(SAFETY, '- id: nap\n  text: Rest a while. [[order-guide]]'),
  },
  {
    what: 'questions for a point that there is not',
    code: 'BAD_ID',
    file: QUESTIONS,
    line: endOf(QUESTIONS) + 1,
    damage: () => folder.append(QUESTIONS, '[roof]\nzebras on the roof of the parking yard'),
  },
  {
    what: 'a point that nobody can reach',
    code: 'UNREACHED_POINT',
    file: QUESTIONS,
    line: 'whole',
    damage: () => folder.replace(QUESTIONS, '[price]', '[where]'),
  },
  {
    what: 'Spanish that speaks to a friend',
    code: 'BANNED_WORDING',
    file: SPANISH,
    line: folder.lineOf(SPANISH, 'lo de where'),
    damage: () => folder.replace(SPANISH, 'La corte le puede decir', 'La corte y tú pueden decir'),
  },
  {
    what: 'a button too long to tap',
    code: 'BAD_SHAPE',
    file: ENTRY,
    line: folder.lineOf(ENTRY, 'button: '),
    damage: () => folder.replace(ENTRY, 'button: Parking at court', 'button: Parking at the court of this county'),
  },
  {
    what: 'a file named after another topic',
    code: 'BAD_ID',
    file: 'knowledge/entries/en/zzz.md',
    line: 2,
    damage: () => {
      folder.write('knowledge/entries/en/zzz.md', folder.text(ENTRY));
      folder.remove(ENTRY);
    },
  },
  {
    what: 'a sentence cites an unknown authority',
    code: 'UNKNOWN_AUTHORITY',
    file: ENTRY,
    line: AT,
    damage: () => folder.replace(ENTRY, '[[court-self-help]]', '[[court-self-help, fam-9999]]'),
  },
  {
    what: 'a value names an unknown source',
    code: 'UNKNOWN_AUTHORITY',
    file: VALUES,
    line: endOf(VALUES),
    damage: () =>
      folder.append(VALUES, '- { name: nap, unit: days, value: 1, from: 2026-11-01, to: null, source: fam-9999 }'),
  },
  {
    what: 'a claim names an unknown authority',
    code: 'UNKNOWN_AUTHORITY',
    file: CLAIMS,
    line: endOf(CLAIMS),
    damage: () => folder.append(CLAIMS, CLAIM_C99('').replace('[fam-6218]', '[fam-9999]')),
  },
  {
    what: 'a sentence cites an unknown claim',
    code: 'UNKNOWN_CLAIM',
    file: ENTRY,
    line: AT,
    damage: () => folder.replace(ENTRY, '[[court-self-help]]', '[[court-self-help, C98]]'),
  },
  {
    what: 'a follow-up is not a topic',
    code: 'UNKNOWN_TOPIC',
    file: ENTRY,
    line: 2,
    damage: () => folder.replace(ENTRY, 'followUps: [appeal,', 'followUps: [parking,'),
  },
  {
    what: 'a follow-up is the entry itself',
    code: 'UNKNOWN_TOPIC',
    file: ENTRY,
    line: 2,
    damage: () => folder.replace(ENTRY, 'followUps: [appeal,', `followUps: [${OWN},`),
  },
  {
    what: 'questions for no topic',
    code: 'UNKNOWN_TOPIC',
    file: 'knowledge/questions/en/parking.txt',
    line: 'whole',
    damage: () =>
      folder.write('knowledge/questions/en/parking.txt', 'where do i park at the courthouse on elm street\n'),
  },
  {
    what: 'a guard line labelled with no topic',
    code: 'UNKNOWN_TOPIC',
    file: 'knowledge/questions/en/guard-crisis.txt',
    line: endOf('knowledge/questions/en/guard-crisis.txt'),
    damage: () =>
      folder.append('knowledge/questions/en/guard-crisis.txt', 'zebras chase me through the parking lot\tparking'),
  },
  {
    what: 'an entry names an unknown value',
    code: 'UNKNOWN_VALUE',
    file: ENTRY,
    line: AT,
    damage: inBoth((file) => folder.replace(file, / \[\[/, ' {{apeal-short}} [[')),
  },
  {
    what: 'a claim names an unknown value',
    code: 'UNKNOWN_VALUE',
    file: CLAIMS,
    line: endOf(CLAIMS),
    damage: () => folder.append(CLAIMS, CLAIM_C99('').replace('bar abuse.', 'bar abuse for {{nap}}.')),
  },
  {
    what: 'a quote is not in the document',
    code: 'QUOTE_NOT_FOUND',
    file: CLAIMS,
    line: endOf(CLAIMS),
    damage: () => folder.append(CLAIMS, CLAIM_C99('').replace('also known', 'also famous')),
  },
  {
    what: 'a claim names an unknown document',
    code: 'QUOTE_NOT_FOUND',
    file: CLAIMS,
    line: endOf(CLAIMS),
    damage: () =>
      folder.append(CLAIMS, CLAIM_C99('').replace('document: clets-restraining-orders', 'document: lost-leaflet')),
  },
  {
    what: 'a heading is not in the document',
    code: 'QUOTE_NOT_FOUND',
    file: `${DOCUMENT}.yaml`,
    line: 'whole',
    damage: () => folder.append(`${DOCUMENT}.yaml`, '  - What Is a Parking Ticket?'),
  },
  {
    what: 'a sentence of the document has no claim',
    code: 'SENTENCE_WITHOUT_CLAIM',
    file: `${DOCUMENT}.txt`,
    line: endOf(`${DOCUMENT}.txt`),
    damage: () => folder.append(`${DOCUMENT}.txt`, 'Judges park in the yard.'),
  },
  {
    what: 'an answer relies on a claim the law contradicts',
    code: 'RELIES_ON_CONFLICT',
    file: ENTRY,
    line: AT,
    damage: inBoth((file) =>
      folder.replace(file, '[[court-self-help]]', `[[court-self-help, ${claimWith('conflicts')}]]`),
    ),
  },
  {
    what: 'a correction of a claim that holds',
    code: 'CORRECTS_SUPPORTED',
    file: ENTRY,
    line: AT + 1,
    damage: inBoth((file) =>
      folder.replace(file, '[[court-self-help]]', '[[court-self-help]]\n> Ask. [[court-self-help, C1]]'),
    ),
  },
  {
    what: 'a sentence names no source',
    code: 'BLOCK_WITHOUT_SOURCE',
    file: ENTRY,
    line: AT + 1,
    damage: () => folder.replace(ENTRY, LINE, `${LINE}\nAsk the clerk of the court.`),
  },
  {
    what: 'a sentence has empty brackets',
    code: 'BLOCK_WITHOUT_SOURCE',
    file: ENTRY,
    line: AT + 1,
    damage: () => folder.replace(ENTRY, LINE, `${LINE}\nAsk the clerk of the court. [[ ]]`),
  },
  {
    what: 'a statement names no source',
    code: 'BLOCK_WITHOUT_SOURCE',
    file: SAFETY,
    line: 'some',
    damage: () => folder.append(SAFETY, '- id: nap\n  text: Rest a while.'),
  },
  {
    what: 'an answer stands on the article alone',
    code: 'ENTRY_WITHOUT_AUTHORITY',
    file: ENTRY,
    line: AT,
    damage: inBoth((file) => folder.replace(file, '[[court-self-help]]', '[[C1]]')),
  },
  {
    what: 'the review day has passed',
    code: 'REVIEW_OVERDUE',
    file: ENTRY,
    line: 2,
    damage: () => folder.replace(ENTRY, /reviewBy: [\d-]+/, 'reviewBy: 2026-11-24'),
  },
  {
    what: 'a figure stands in the text',
    code: 'RAW_NUMBER',
    file: ENTRY,
    line: AT,
    damage: reworded('Ask within 60 days.'),
  },
  {
    what: 'a number is spelled out',
    code: 'RAW_NUMBER',
    file: ENTRY,
    line: AT,
    damage: reworded('Ask within sixty days.'),
  },
  {
    what: 'a number of things is spelled out',
    code: 'RAW_NUMBER',
    file: ENTRY,
    line: AT,
    damage: reworded('Three tries or more are needed.'),
  },
  {
    what: 'a number is spelled out in the other language',
    code: 'RAW_NUMBER',
    file: SPANISH,
    line: folder.lineOf(SPANISH, '[[court-self-help]]'),
    damage: () =>
      folder.replace(SPANISH, ' [[court-self-help]]', ' Hacen falta veinticinco o más. [[court-self-help]]'),
  },
  {
    what: 'a claim holds a figure',
    code: 'RAW_NUMBER',
    file: CLAIMS,
    line: endOf(CLAIMS),
    damage: () => folder.append(CLAIMS, CLAIM_C99('').replace('bar abuse.', 'bar abuse for 5 years.')),
  },
  {
    what: 'a sentence tells people what to do',
    code: 'BANNED_WORDING',
    file: ENTRY,
    line: AT,
    damage: reworded('You should ask a clerk.'),
  },
  {
    what: 'a sentence assumes who is who',
    code: 'BANNED_WORDING',
    file: ENTRY,
    line: AT,
    damage: reworded('Ask where she lives.'),
  },
  {
    what: 'a sentence guarantees an outcome',
    code: 'BANNED_WORDING',
    file: ENTRY,
    line: AT,
    damage: reworded('The judge will grant it.'),
  },
  {
    what: 'a sentence takes sides',
    code: 'BANNED_WORDING',
    file: ENTRY,
    line: AT,
    damage: reworded('The victim can ask.'),
  },
  {
    what: 'a second point says that nobody knows',
    code: 'BANNED_WORDING',
    file: 'knowledge/entries/en/firearms-job.md',
    line: 'some',
    damage: reworded('Our sources do not say where to park.'),
  },
  {
    what: 'a statement assumes who is who',
    code: 'BANNED_WORDING',
    file: SAFETY,
    line: 'some',
    damage: () => folder.append(SAFETY, '- id: nap\n  text: Call your wife. [[order-guide]]'),
  },
  {
    what: 'an entry reads above grade 8',
    code: 'READING_GRADE',
    file: ENTRY,
    line: 'whole',
    damage: reworded(
      `${'Notwithstanding extraordinary jurisdictional complications, appellate proceedings necessitate comprehensive documentation, '.repeat(4)}generally.`,
    ),
  },
  {
    what: 'one Spanish answer reads with less ease than 60',
    code: 'READING_GRADE',
    file: SPANISH,
    line: folder.lineOf(SPANISH, '### side'),
    damage: () =>
      folder.append(
        SPANISH,
        'Excepcionalmente, establecimientos administrativos correspondientes facilitan documentación identificatoria. [[court-self-help]]',
      ),
  },
  {
    what: 'an English point changed since the Spanish one was compared with it',
    code: 'TRANSLATION_DUE',
    file: SPANISH,
    line: folder.lineOf(SPANISH, '## where'),
    damage: reworded('The clerk can tell you about parking and what it costs.'),
  },
  {
    what: 'a Spanish point changed since it was compared with the English one',
    code: 'TRANSLATION_DUE',
    file: ENTRY,
    line: folder.lineOf(ENTRY, '## where'),
    damage: () => folder.replace(SPANISH, 'La corte le puede decir', 'La corte le dice'),
  },
  {
    what: 'the header of a translation goes on to other topics',
    code: 'TRANSLATION_DIFFERS',
    file: SPANISH,
    line: 2,
    damage: () => folder.replace(SPANISH, '[appeal, cost]', '[cost, appeal]'),
  },
  {
    what: 'a Spanish answer names a paper without its English name',
    code: 'GLOSSARY_WORDING',
    file: SPANISH,
    line: folder.lineOf(SPANISH, 'El juez le puede'),
    damage: () => folder.replace(SPANISH, 'El juez le puede', 'El aviso de audiencia le puede'),
  },
  {
    what: 'a form of a paper in the glossary is no value',
    code: 'UNKNOWN_VALUE',
    file: 'knowledge/glossary.yaml',
    line: 'some',
    damage: () => folder.replace('knowledge/glossary.yaml', '[form-fl-110]', '[form-fl-110, form-fl-111]'),
  },
  {
    what: 'an English text words a legal term in a way the glossary refuses',
    code: 'GLOSSARY_WORDING',
    file: ENTRY,
    line: AT,
    damage: reworded('The tribunal can tell you about parking.'),
  },
  {
    what: 'a topic lacks ways of asking',
    code: 'TOO_FEW_VARIANTS',
    file: QUESTIONS,
    line: 'whole',
    damage: () => keepQuestions(QUESTIONS, MIN_VARIANTS - 1),
  },
  {
    what: 'a topic lacks ways of asking in a language that is understood',
    code: 'TOO_FEW_VARIANTS',
    file: SPANISH_QUESTIONS,
    line: 'whole',
    damage: () => keepQuestions(SPANISH_QUESTIONS, MIN_VARIANTS - 1),
  },
  {
    what: 'too little is out of scope',
    code: 'TOO_FEW_VARIANTS',
    file: 'knowledge/questions/en',
    line: 'whole',
    damage: () => keepQuestions('knowledge/questions/en/out-of-scope-near.txt', 100),
  },
  {
    what: 'one question stands under two topics',
    code: 'DUPLICATE_VARIANT',
    file: QUESTIONS,
    line: folder.lineOf(QUESTIONS, 'zebra price number 3 '),
    damage: () =>
      folder.append('knowledge/questions/en/cost.txt', 'Tell me: zebra price number 3, of the parking yard?!'),
  },
  {
    what: 'two periods of a value overlap',
    code: 'VALUE_OVERLAP',
    file: VALUES,
    line: endOf(VALUES),
    damage: () =>
      folder.append(
        VALUES,
        '- { name: gun-handover, unit: hours, value: 36, from: 2027-01-01, to: null, source: fam-6389 }',
      ),
  },
  {
    what: 'a period ends before it starts',
    code: 'VALUE_OVERLAP',
    file: VALUES,
    line: endOf(VALUES),
    damage: () =>
      folder.append(
        VALUES,
        '- { name: nap, unit: hours, value: 36, from: 2027-01-02, to: 2027-01-01, source: fam-6389 }',
      ),
  },
  {
    what: 'an authority stands twice',
    code: 'DUPLICATE_ID',
    file: AUTHORITIES,
    line: endOf(AUTHORITIES),
    damage: () =>
      folder.append(
        AUTHORITIES,
        "- { id: lin, kind: opinion, label: 'Lin again', about: 'the same once more', status: read, readOn: 2026-11 }",
      ),
  },
  {
    what: 'a claim stands twice',
    code: 'DUPLICATE_ID',
    file: CLAIMS,
    line: endOf(CLAIMS),
    damage: () => folder.append(CLAIMS, CLAIM_C99('').replace('C99', 'C1')),
  },
  {
    what: 'a statement stands twice',
    code: 'DUPLICATE_ID',
    file: SAFETY,
    line: endOf(SAFETY),
    damage: () => folder.append(SAFETY, '- id: safety.help\n  text: Rest a while. [[order-guide]]'),
  },
  {
    what: 'two entries share a button',
    code: 'DUPLICATE_ID',
    file: ENTRY,
    line: 2,
    damage: () => folder.replace('knowledge/entries/en/cost.md', /button: .*/, 'button: parking at Court'),
  },
  {
    what: 'a topic stands twice',
    code: 'DUPLICATE_ID',
    file: 'knowledge/topics.tsv',
    line: endOf('knowledge/topics.tsv'),
    damage: () => folder.append('knowledge/topics.tsv', 'appeal\tbasics\tThe same once more'),
  },
  {
    what: 'a topic id is not kebab case',
    code: 'BAD_ID',
    file: 'knowledge/topics.tsv',
    line: endOf('knowledge/topics.tsv'),
    damage: () => folder.append('knowledge/topics.tsv', 'Parking Fees\tbasics\tWhat parking costs'),
  },
  {
    what: 'a topic has no entry',
    code: 'MISSING_FILE',
    file: ENTRY,
    line: 'whole',
    damage: () => folder.remove(ENTRY),
  },
  {
    what: 'the lexicon is gone',
    code: 'MISSING_FILE',
    file: LEXICON,
    line: 'whole',
    damage: () => folder.remove(LEXICON),
  },
];

function claimWith(verdict: string): string {
  const found = [...folder.read().base.claims.values()].find((claim) => claim.verdict === verdict);
  if (found === undefined) throw new Error(`no claim ${verdict}`);
  return found.id;
}

/** Keeps the first questions of a file, sections aside: the last point keeps all of its own, so that only the count is wrong. */
function keepQuestions(file: string, count: number): void {
  const lines = folder
    .text(file)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));
  const isSection = (line: string): boolean => /^\[[a-z0-9-]+(?: (?:yes|no|belief))*\]$/.test(line);
  const spare = lines.filter((line) => !isSection(line)).length - count;
  const others = new Map<string, number>();
  let section = '';
  let dropped = 0;
  folder.write(
    file,
    lines
      .filter((line) => {
        if (isSection(line)) section = line;
        else others.set(section, (others.get(section) ?? 0) + 1);
        const isOfMany = section === '' || (others.get(section) ?? 0) <= 2;
        const isSpare = !isSection(line) && isOfMany && dropped < spare;
        if (isSpare) dropped += 1;
        return !isSpare;
      })
      .join('\n'),
  );
}

describe('a damage in one file is reported once, where it is, with the way to mend it', () => {
  test.each(damages)('$what: $code', ({ code, file, line, damage }) => {
    damage();
    // What both languages share is damaged in both, and what is said in one only lacks its translation.
    const isTwin = (problem: Problem): boolean => problem.code === code && problem.file === SPANISH && file !== SPANISH;
    const isTranslation = (problem: Problem): boolean =>
      problem.code.startsWith('TRANSLATION') && !code.startsWith('TRANSLATION');
    // Whatever rewords one language is to be compared with the other again.
    const isDue = (problem: Problem): boolean => problem.code === 'TRANSLATION_DUE' && code !== 'TRANSLATION_DUE';
    const problems = folder
      .read()
      .problems.filter((problem) => !isTwin(problem) && !isTranslation(problem) && !isDue(problem));
    expect(problems.map((problem) => `${problem.code} ${problem.file}`)).toEqual([`${code} ${file}`]);
    const [problem] = problems;
    if (line === 'some') expect(problem?.line).toBeGreaterThan(0);
    else expect(problem?.line).toBe(line === 'whole' ? 0 : line);
    expect(problem?.message).not.toBe('');
    expect(problem?.remedy).toMatch(/\.$/);
  });
});

describe('the whole base', () => {
  test('the undamaged copy has no problem', () => {
    expect(folder.read().problems).toEqual([]);
  });

  test('a review due today is not overdue', () => {
    folder.replace(ENTRY, /reviewBy: [\d-]+/, 'reviewBy: 2026-11-25');
    expect(folder.read().problems).toEqual([]);
  });

  test('Windows line ends change nothing', () => {
    folder.write(ENTRY, folder.text(ENTRY).replace(/\n/g, '\r\n'));
    expect(folder.read().problems).toEqual([]);
  });

  test('several damages in several files are all reported, in order of files', () => {
    folder.replace(ENTRY, LINE, `${LINE}\nAsk the clerk of the court.`);
    folder.append(VALUES, '- { name: nap, unit: fortnights, value: 1, from: 2026-11-01, to: null, source: fam-6389 }');
    folder.append(CLAIMS, CLAIM_C99('').replace('also known', 'also famous'));
    folder.append('knowledge/questions/en/cost.txt', 'tell me zebra price number 3 of the parking yard');
    folder.remove(LEXICON);
    expect(folder.read().problems.map(({ code, file }) => `${file} ${code}`)).toEqual([
      `${CLAIMS} QUOTE_NOT_FOUND`,
      `${ENTRY} BLOCK_WITHOUT_SOURCE`,
      `${LEXICON} MISSING_FILE`,
      `${QUESTIONS} DUPLICATE_VARIANT`,
      `${VALUES} BAD_SHAPE`,
    ]);
  });

  test('an entry whose header is broken is reported as broken, not as missing', () => {
    folder.replace(ENTRY, 'attorney: both', 'attorney: [both');
    const { problems } = folder.read();
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['BAD_YAML']));
    expect(problems[0]).toMatchObject({ file: ENTRY });
    expect(problems[0]?.line).toBeGreaterThan(1);
  });

  test('a data file or folder that is gone is reported, and the rest is still read', () => {
    for (const file of [CLAIMS, AUTHORITIES, VALUES, 'knowledge/topics.tsv', `${DOCUMENT}.txt`]) {
      folder.remove(file);
      expect(folder.read().problems, file).toContainEqual(
        expect.objectContaining({ code: 'MISSING_FILE', file, line: 0 }),
      );
      folder.restore();
    }
  });
});
