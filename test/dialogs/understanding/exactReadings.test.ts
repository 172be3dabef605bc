import { describe, expect, test } from 'vitest';
import { formAsked, formsIn, paperTold } from '../../../dialogs/understanding/papersTold.js';
import { countyIn, stateIn } from '../../../dialogs/understanding/placesTold.js';
import { clausesIn, looksAsking, sentencesIn, supposes } from '../../../dialogs/understanding/sentenceSplit.js';
import { sideInFrame, traitOfAge } from '../../../dialogs/understanding/sideTold.js';
import { readPaper } from '../../../knowledge/rules/readPaper.js';
import { languageReader } from '../../support/languages.js';

test.each([
  ['todo está en inglés y no entiendo', undefined],
  ['me lo dieron todo en inglés', undefined],
  ['it is all in spanish', undefined],
  ['no puedo leer en inglés', 'es'],
  ['no entiendo nada en inglés', 'es'],
  ['i dont speak spanish', 'en'],
  ['me puedes explicar en español', 'es'],
])('"%s" wishes for %s', (said, language) => expect(languageReader.wanted(said)).toBe(language));

describe('papers', () => {
  test.each([
    ['it says dv-110 at the bottom', { paper: 'DV-110', kind: 'dv', stage: 'temporary' }],
    ['a ch 109 and a ch 100 but no 110', { paper: 'CH-109', kind: 'ch', stage: 'notice' }],
    ['dv-109 but no dv-110', { paper: 'DV-109', kind: 'dv', stage: 'notice' }],
    ['ch130', { paper: 'CH-130', kind: 'ch', stage: 'order' }],
    ['epo-001', { paper: 'EPO-001', kind: 'epo' }],
    ['i have two kids', {}],
  ])('%s', (said, told) => expect(paperTold(said, { readPaper })).toEqual(told));

  test.each([
    ['what is dv 109', 'order-types/paper-notice'],
    ['and CH-130?', 'order-types/paper-after-hearing'],
    ['there is a DV-105 in my packet, what is that', 'order-types/paper-children'],
    ['me dieron la DV-115, que es eso', 'order-types/paper-new-date'],
    ['what does an epo-001 mean', 'emergency-protective-order/papers'],
    ['what is fl-110', undefined],
    ['dv-109 or dv-110', undefined],
    ['when is my dv-120 due', undefined],
  ])('what a form is: %s', (said, point) => expect(formAsked(said)).toBe(point));

  test('numbers are written as printed', () => expect(formsIn('dv120 and EPO-1')).toEqual(['DV-120', 'EPO-001']));
});

describe('language', () => {
  test.each([
    ['me entregaron los papeles', 'es'],
    ['i was served', 'en'],
    ['DV-110', undefined],
    ['fresno', undefined],
    ['Maria Lopez', undefined],
    ['qué es una dv-110', 'es'],
    ['gracias', 'es'],
    ['ok', undefined],
    ['voy a perder', 'es'],
    ['Notice of Court Hearing', undefined],
    ['notice of court hearing', undefined],
    ['temporary restraining order', undefined],
    ['Proof of Service', undefined],
    ['Penal Code section 273.6', undefined],
    ['los angeles county superior court', undefined],
    ['la county', undefined],
    ['Maria de la Cruz', undefined],
    ['maria de la cruz', undefined],
    ['my name is Juan de la Cruz', 'en'],
    ['me llegó un Notice of Court Hearing', 'es'],
    ['la corte me dio un request for domestic violence restraining order', 'es'],
    ['el papel dice "You must not go within 100 yards of the person", ¿qué significa?', 'es'],
    ['i need a restraining order', 'en'],
  ])('%s', (said, language) => expect(languageReader.read(said)).toBe(language));

  test.each([
    ['otra vez en español', true],
    ['mejor en español', true],
    ['vuelva al español por favor', true],
    ['english again', true],
    ['back to english', true],
    ['otra vez me pego', false],
    ['ya me lo dijo en español', false],
    ['can he write back in english', false],
  ])('nothing but a wish: %s: %s', (said, is) => expect(languageReader.isOnlyWish(said)).toBe(is));

  // Alone, without an accent, and first: a cry in Spanish is not answered in English.
  test.each([
    'ayudame',
    'AYUDENME',
    'auxilio!',
    'socorro',
    'pistola',
    'peligro',
    'miedo',
    'golpes',
    'amenaza',
    'custodia',
    'desalojo',
    'divorcio',
    'demanda',
    'permiso',
    'abogado',
    'refugio',
    'me pega',
    'ocupo abogado a fuerza?',
  ])('%s: es', (said) => expect(languageReader.read(said)).toBe('es'));

  test.each([
    ['help', undefined],
    ['pistol', undefined],
    ['custody', undefined],
    ['visa', undefined],
    ['he said hed call la migra on me', 'en'],
    ['my lawyer is abogado Ruiz and he wont call me', 'en'],
    ['she is at refugio de paz with the kids', 'en'],
    ['my friend socorro saw it', 'en'],
  ])('%s: %s', (said, language) => expect(languageReader.read(said)).toBe(language));

  test.each([
    ['en español por favor', 'es'],
    ['can you answer in spanish', 'es'],
    ['english', 'en'],
    ['english please', 'en'],
    ['english pls', 'en'],
    ['inglés por favor', 'en'],
    ['español por favor', 'es'],
    ['please, spanish', 'es'],
    ['Spanish?', 'es'],
    ['prefiero español', 'es'],
    ['otra vez en español', 'es'],
    ['ya en español por favor', 'es'],
    ['mejor en español', 'es'],
    ['de nuevo en español', 'es'],
    ['vuelva al español', 'es'],
    ['regresa a español', 'es'],
    ['cambie a español', 'es'],
    ['ahora en ingles', 'en'],
    ['en español otra vez', 'es'],
    ['back to english', 'en'],
    ['again in english', 'en'],
    ['english again please', 'en'],
    ['ok now in english', 'en'],
    ['go back to english', 'en'],
    ['spanish again', 'es'],
    ['me mando otra vez mensajes en español', undefined],
    ['otra vez me dieron los papeles en ingles', undefined],
    ['the hearing is in english again', undefined],
    ['do i have to go back', undefined],
    ['no entiendo ingles', 'es'],
    ['i dont speak spanish', 'en'],
    ['not in spanish', undefined],
    ['he texted me in spanish', undefined],
    ['my husband only speaks spanish', undefined],
    ['can i get the form in spanish', undefined],
    ['does the court have an interpreter who speaks spanish', undefined],
    ['in plain english please', undefined],
  ])('wanted: %s', (said, language) => expect(languageReader.wanted(said)).toBe(language));

  test.each([
    ['in doubt, with Spanish in it, nothing is guessed', 'vivo con my brother y his wife every day', 'en', undefined],
    ['a guess of another language is sure', 'llama diario amenazando gritando llorando', 'es', 'es'],
    ['nothing Spanish in it', 'husband hit me last night', 'en', 'en'],
    ['a short message is not guessed', 'husband hit me', 'en', undefined],
    ['a quote is not guessed', '"Stay away from the children at all times."', 'en', undefined],
  ] as const)('likely: %s', (_, said, guess, language) =>
    expect(languageReader.likely(said, () => guess)).toBe(language),
  );

  test.each([
    ['What is a restraining order? How long does it last?', true],
    ['What is a restraining order?', false],
    ['Ok. Thanks. Yes please.', false],
    ['¿Qué es una orden? ¿Cuánto tiempo dura?', false],
  ])('English at length: %s', (said, is) => expect(languageReader.writesAtLength(said, 'en')).toBe(is));
});

describe('places', () => {
  test.each([
    ['i filed in san bernardino county', 'San Bernardino'],
    ['vivo en fresno', 'Fresno'],
    ['i live in oakland', 'Alameda'],
    ['orange county', 'Orange'],
    ['i ate an orange', undefined],
    ['we met at the lake', undefined],
  ])('county: %s', (said, county) => expect(countyIn(said, false)).toBe(county));

  test('a bare name answers the question for a county', () => expect(countyIn('kings', true)).toBe('Kings'));

  test.each([
    ['the order is from oregon', 'Oregon'],
    ['i moved to new mexico', 'New Mexico'],
    ['my case is in nevada county', undefined],
    ['a washington street address', undefined],
    ['i live in california and he is in california too', undefined],
  ])('state: %s', (said, state) => expect(stateIn(said)).toBe(state));
});

describe('sides by who does what to whom', () => {
  test.each([
    ['my neighbor got a civil harassment order on me', 'restrained'],
    ['i got an order against my neighbor', 'protected'],
    ['my ex wife had me served at the gym', 'restrained'],
    ['just got served yesterday', 'restrained'],
    ['he was ordered to stay 100 yards from me', 'protected'],
    ['i have to stay away from my wife', 'restrained'],
    ['im the respondent', 'restrained'],
    ['im the petitioner', 'protected'],
    ['im not the one who filed', 'restrained'],
    ['me pusieron una orden', 'restrained'],
    ['pedí una orden contra mi vecino', 'protected'],
    ['the hearing is on friday', undefined],
    ['he keeps calling', undefined],
    ['a deputy gave me a DV-110 last night', 'restrained'],
    ['two cops handed my wife and me a stack of papers', undefined],
    ['some guy handed me court papers', 'restrained'],
    ['i just got papers from my neighbor', 'restrained'],
    ['i got papers from his lawyer', 'restrained'],
    ['i got some papers from my lawyer today', undefined],
    ['he got the papers from the sheriff yesterday', undefined],
    ['i got the paperwork from the superior court', undefined],
    ['i got papers from the police after he hit me', undefined],
    ['an officer gave me an emergency protective order', undefined],
    ['police gave me a card with a case number', undefined],
    ['im served with a tro', 'restrained'],
    ['my ex filed it', 'restrained'],
    ['he filed a response', undefined],
  ])('%s', (said, side) => expect(sideInFrame(said)).toBe(side));

  test.each([
    ['im 16', 'minor'],
    ['i am 72 and live alone', 'elder'],
    ['tengo 15 años', 'minor'],
    ['im 40', 'neither'],
    ['im 20 miles away', undefined],
    ['my son is 15', undefined],
  ])('age: %s', (said, trait) => expect(traitOfAge(said)).toBe(trait));
});

describe('sentences', () => {
  test('a question is cut from what was told before it', () =>
    expect(sentencesIn('i was served yesterday, what do i do first')).toEqual([
      'i was served yesterday',
      'what do i do first',
    ]));

  test('clauses tell apart what is so and what is not', () =>
    expect(clausesIn('i dont have guns, but he has two rifles')).toEqual(['i dont have guns', 'he has two rifles']));

  test.each(['can i go', 'what now', 'puedo ir', 'is he allowed', 'do i have to'])('asks: %s', (said) =>
    expect(looksAsking(said)).toBe(true),
  );
  test.each(['do it', 'cant say', 'will do', 'do that', 'i was served'])('asks nothing: %s', (said) =>
    expect(looksAsking(said)).toBe(false),
  );
  test.each(['what if i was served', 'if he has guns', 'si me notifican'])('supposes: %s', (said) =>
    expect(supposes(said)).toBe(true),
  );
});
