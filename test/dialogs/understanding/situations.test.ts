import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saysHasOrder } from '../../../dialogs/turn/orderInDanger.js';
import { namesBot } from '../../../dialogs/understanding/aboutBotWords.js';
import { dangerTold } from '../../../dialogs/understanding/dangerTold.js';
import { kindNamed, namesOnlyKind } from '../../../dialogs/understanding/kindNamed.js';
import { firstLight } from '../../../dialogs/understanding/light.js';
import { saysSafe } from '../../../dialogs/understanding/safeTold.js';
import { sideInFrame } from '../../../dialogs/understanding/sideTold.js';
import { withoutYesOrNo } from '../../../dialogs/understanding/yesOrNo.js';
import type { Recognized } from '../../../knowledge/contract.js';
import { projectRoot } from '../../../knowledge/paths.js';
import { RealChat } from '../../support/realChat.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { NOW } from '../../support/today.js';
import { asks, issue, ToyChat } from '../../support/toyChat.js';

describe('"yes or no" beside a whole question', () => {
  test.each([
    ['yes or no, can i keep them', 'can i keep them'],
    ['ok so yes or no can i keep them', 'can i keep them'],
    ['can i keep them, yes or no?', 'can i keep them'],
    ['si o no, puedo ir a la casa', 'puedo ir a la casa'],
    ['did the judge say yes or no', 'did the judge say yes or no'],
    ['so yes or no', 'so yes or no'],
  ])('%s', (said, rest) => expect(withoutYesOrNo(said)).toBe(rest));
});

describe('an answer to "are you safe"', () => {
  const light = { ...firstLight(NOW), open: { kind: 'safety' } as const };
  const isSafe = (text: string, chance = 0.9): boolean =>
    saysSafe({ text, seen: { chances: new Map([['safe.safe', chance]]) } }, [], light);
  test.each(['he never punched me', 'we were never dating', 'i have an order', 'tengo una orden'])(
    '%s: is none',
    (said) => expect(isSafe(said)).toBe(false),
  );
  test.each(['he doesnt know where i am, im safe now', 'he left for work', 'she hasn’t come back and i’m ok'])(
    '%s: is one',
    (said) => expect(isSafe(said)).toBe(true),
  );

  test('turns after it was asked it has to be said plainly, and of nothing else', () => {
    const open = { ...firstLight(NOW), danger: { level: 'acute', kinds: ['violence'], chance: 1 } } as const;
    const heard = (text: string, how = open): boolean =>
      saysSafe({ text, seen: { chances: new Map([['act.asks', 0.9]]) } }, [], how);
    expect(heard('im safe now. can he still see the kids')).toBe(true);
    expect(heard('ya estoy a salvo. puede ver a los niños')).toBe(true);
    expect(heard('im fine now, can he see the kids')).toBe(false);
    expect(heard('im safe but he is back. can he see the kids')).toBe(false);
    expect(heard('im safe at my moms, does the county matter')).toBe(true);
    expect(heard('im safe now. can he still see the kids', firstLight(NOW) as never)).toBe(false);
  });

  test.each([
    'im ok, im not safe in this house',
    'im fine rn, is it safe to go inside',
    'im good, tell me how i get somewhere safe',
    'i am safe? no',
    'i am ok but i dont feel safe',
    'we are fine, he is outside',
    'no estoy a salvo',
    'estoy bien, donde puedo estar a salvo con mis hijos',
    'estoy bien, no me siento segura',
  ])('who leaves it open is not heard as safe, asked or not: "%s"', (text) => {
    const seen = { chances: new Map([['safe.safe', 0.9]]) };
    const known = { ...firstLight(NOW), danger: { level: 'acute', kinds: ['violence'], chance: 1 } } as const;
    expect(saysSafe({ text, seen }, [], light)).toBe(false);
    expect(saysSafe({ text, seen }, [], known)).toBe(false);
  });

  test('a goodbye is no answer', () => {
    const seen = {
      chances: new Map([
        ['safe.safe', 0.9],
        ['acts.leaves', 0.9],
      ]),
    };
    expect(saysSafe({ text: 'ok goodbye', seen }, [], light)).toBe(false);
    expect(saysSafe({ text: 'im safe, goodbye', seen }, [], light)).toBe(true);
  });

  test.each([
    'im safe here now',
    'no im safe',
    'im safe, hes not here',
    'estoy a salvo, no está aquí',
    'im safe, im not in danger',
  ])('and who says so plainly is: "%s"', (text) => expect(isSafe(text)).toBe(true));

  test('without a word of safety it has to be surer, and no danger may be told', () => {
    const answer = (text: string, chances: readonly (readonly [string, number])[]): boolean =>
      saysSafe({ text, seen: { chances: new Map(chances) } }, [], light);
    expect(answer('only about the kids', [['safe.safe', 0.69]])).toBe(false);
    expect(answer('im ok', [['safe.safe', 0.69]])).toBe(true);
    expect(
      answer('in the garage now', [
        ['safe.safe', 0.9],
        ['danger.acute', 0.78],
      ]),
    ).toBe(false);
  });
});

describe('danger by words', () => {
  const seen = (chances: readonly (readonly [string, number])[]): Recognized => ({ chances: new Map(chances) });
  const told = (said: string, chances: readonly (readonly [string, number])[] = [], light = firstLight(NOW)) =>
    dangerTold(seen(chances), [], false, light, said);
  const asked = { ...firstLight(NOW), open: { kind: 'safety' } as const };

  test.each([
    'please help\nhe showed up with a gun',
    'my ex showed up at the gym with a hammer',
    'an hour ago he showed up here with a knife',
    'ahorita esta estacionado afuera de mi casa, apago las luces',
    'la verdad ya ni kiero vivir',
    'he is gonna hurt me tonight',
  ])('%s: is acute', (said) => expect(told(said)?.level).toBe('acute'));
  test.each([
    'he never showed up with a gun',
    'he showed up with a gun two years ago',
    'she lied and said i showed up with a gun',
    'will that hurt me in the custody case',
    'is this going to hurt me on my record',
  ])('%s: is not by these words alone', (said) => expect(told(said)).toBeUndefined());
  test('"no" to "are you safe" counts also where a question follows; a question alone does not', () => {
    const unsafe = [
      ['safe.unsafe', 0.6],
      ['acts.asks', 0.9],
    ] as const;
    expect(told('no what do i do he has the keys', unsafe, asked)?.level).toBe('acute');
    expect(told('does that count or not', unsafe, asked)).toBeUndefined();
  });
  test('a question of two words hints at nothing, a telling of two words does', () => {
    const possible = [['danger.possible', 0.9]] as const;
    expect(told('can he', possible)).toBeUndefined();
    expect(told('hes here', possible)?.level).toBe('possible');
  });
  test('somebody else’s life is told of by its words', () => {
    const kinds = [
      ['danger.possible', 0.9],
      ['danger.kind.suicideOther', 0.5],
      ['danger.kind.threat', 0.4],
    ] as const;
    expect(told('he says he will end his life', kinds)?.kinds[0]).toBe('suicideOther');
    expect(told('the hearing is on the 12th and he said i will pay', kinds)?.kinds[0]).toBe('threat');
    expect(told('the hearing is on the 12th and he knows', kinds)?.kinds[0]).toBe('violence');
  });
});

describe('a follow-up that names another kind of order', () => {
  test.each([
    ['and for a workplace one', 'wv'],
    ['is it the same for civil harassment', 'ch'],
    ['n the gun one', 'gv'],
    ['what about CH-130', 'ch'],
    ['does that apply to elder abuse too', undefined],
    ['and my own workplace order', undefined],
    ['she filed for a restraining order, we are roommates', undefined],
    ['the neighbor got an order', undefined],
  ])('%s', (said, kind) => expect(kindNamed(said)).toBe(kind));

  test.each([
    ['and for a neighbor', true],
    ['and if its a ch-110?', true],
    ['y para un vecino', true],
    ['y para una de pareja es igual', true],
    ['is it the same for elder abuse too', true],
    ['and what form for a workplace one', false],
    ['and if it’s a ch-110?', true],
    ['what is the gun one', false],
    ['and does that work', false],
    ['what about work', false],
    ['y la escuela', false],
    ['and the neighbors?', false],
    ['and the criminal case', false],
    ['and in an emergency', false],
  ])('%s: only the kind: %s', (said, isOnly) => expect(namesOnlyKind(said)).toBe(isOnly));

  test('what answers the question of which kind it is compares only where it says so', () => {
    expect(kindNamed('the gun one', true)).toBeUndefined();
    expect(kindNamed('and the gun one', true)).toBe('gv');
  });
});

describe('the side by its frame', () => {
  test.each([
    ['i am the one who filed', 'protected'],
    ['im the person that asked for the order', 'protected'],
    ['im the one who needs to move out', undefined],
    ['im the one that asked for more time', undefined],
    ['im the one its against', 'restrained'],
    ['yo soy la que la pidió', 'protected'],
    ['fui yo quien la solicitó', 'protected'],
  ])('%s', (said, side) => expect(sideInFrame(said)).toBe(side));
});

describe('an order that is there', () => {
  test.each(['i have an order', 'yes i already have a restraining order', 'tengo una orden de restricción contra él'])(
    '%s',
    (said) => expect(saysHasOrder(said)).toBe(true),
  );
  test.each(['i have no order', 'i got denied an order', 'i have a tro hearing tomorrow', 'i have to order food'])(
    '%s: tells of none',
    (said) => expect(saysHasOrder(said)).toBe(false),
  );
  test('leads to reporting it, in danger', async () => {
    const chat = new RealChat(await realKnowledge());
    await chat.hear('my ex is at my door with a knife');
    expect((await chat.hear('yes i have an order')).outcome.topic).toBe('report-violation');
  });

  test('papers that came by hand are the papers of the person they came to', async () => {
    const chat = new RealChat(await realKnowledge());
    await chat.hear('my ex is at my door with a knife');
    const handed = await chat.hear('and a man gave me papers at my gate, it says CH-110 on top');
    expect(handed.understood.facts.servedHow).toBe('person');
    expect(handed.outcome.topic).not.toBe('report-violation');
  });
});

describe('"i want to drop it"', () => {
  const dropping = { acts: ['tells'], command: 'cancel', issues: [issue('contact-rules/text')] } as const;
  test('is about the case where no questions are open', () =>
    expect(new ToyChat().hear('i want to drop it', dropping).said[0]).toBe('contact-rules/text'));
  test('a bare command stays one, whatever was talked about', () => {
    const chat = new ToyChat();
    chat.hear('can i keep it', asks(issue('firearms/keep')));
    expect(chat.hear('never mind', { ...dropping, issues: [issue('firearms/keep')] }).said).toEqual([
      'nothingToCancel',
    ]);
  });
});

describe('whose side the bot is on', () => {
  const trained = (['en', 'es'] as const).flatMap((language) => {
    const file = readFileSync(join(projectRoot, `knowledge/recognition/${language}/aboutBot.txt`), 'utf8');
    const [, lines = ''] = /\[sides\]\n([^[]*)/.exec(file) ?? [];
    return lines.split('\n').filter((line) => line !== '');
  });
  test('every line that it learned from names it', () => {
    expect(trained.length).toBeGreaterThan(30);
    expect(trained.filter((line) => !namesBot(line, 'sides'))).toEqual([]);
  });
  test.each(['ayuda por favor', 'can you help me', 'is that fair game for him'])(
    '%s: asks for something else',
    (said) => expect(namesBot(said, 'sides')).toBe(false),
  );
});

test.each([
  'i need someone to be my lawyer',
  'should i be represented by a lawyer',
  'how do i act in front of the judge',
])('%s: asks nothing of the bot', (said) => expect(namesBot(said, 'lawyer')).toBe(false));

describe('a wish for a language in the middle of a talk', () => {
  test.each(['en español por favor', 'Español', 'in spanish please'])(
    '"%s" brings the last answer in it, and no answer on languages',
    async (wish) => {
      const chat = new RealChat(await realKnowledge());
      const asked = await chat.hear('how long does a tro last');
      const [answered = ''] = asked.said;
      expect(answered).toContain('/');
      const wished = await chat.hear(wish);
      expect(wished.said.slice(0, 2)).toEqual(['language.es', answered]);
      expect(wished.reply.language).toBe('es');
    },
  );
});

test('whom the police ask about an order hears of the lawyer first', async () => {
  const { said, text } = await new RealChat(await realKnowledge()).says(
    'the police want my statement about what happened',
    'can i fight the emergency order',
  );
  expect(said).toContain('emergency-protective-order/contest');
  expect(text).toMatch(/Talk to your criminal lawyer first/);
});

test('who was served is not asked for papers, and who was not is sent to the clerk', async () => {
  const first = async (said: string): Promise<string> =>
    (await new RealChat(await realKnowledge()).says(said, 'what do i do first')).text;
  expect(await first('i was served yesterday, the order is against me')).toMatch(/obey all of it now/);
  expect(await first('a deputy handed me a dv-110 yesterday, my wife filed it')).toMatch(/obey all of it now/);
  expect(await first('the order is against me and ive never been served')).toMatch(/^Ask the clerk/m);
});

describe('own guns in a home that one may not enter', () => {
  const heard = async (first: string, ...others: readonly string[]) =>
    new RealChat(await realKnowledge()).says(first, ...others);

  test.each([
    'i have a pistol in the home i cant enter, do i go get it',
    'tengo una pistola en la casa donde no puedo entrar, voy por ella',
  ])('are not gone in for, and that is said first: "%s"', async (said) => {
    const { text, ...turned } = await heard(said);
    expect(turned.said).toContain('guns-none-or-shared/left-behind');
    expect(text).toMatch(/^(?:Do not go in|No entre)/m);
  });

  test('have their own last hour below it, and stay so when it is asked again', async () => {
    const { text } = await heard('i got served yesterday, my shotgun is at her place, can i pick it up');
    expect(text).toMatch(/^Do not go in[\s\S]*^The limit for guns/m);
    const { said } = await heard(
      'i got a dv-110',
      'my guns are at the house i have to stay away from',
      'do i go get it',
    );
    expect(said.join(' ')).toContain('guns-none-or-shared/left-behind');
  });

  test('of whom the order protects are not meant', async () => {
    const { said } = await heard('i have an order against my ex, my gun is at his house, can i go get it');
    expect(said).not.toContain('guns-none-or-shared/left-behind');
  });
});
