import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Wrongdoing } from '../../../dialogs/understanding/understood.js';
import { confessionTold, wrongdoingTold } from '../../../dialogs/understanding/wrongsTold.js';
import { projectRoot } from '../../../knowledge/paths.js';

/** What is told of a text that the recognizer is sure asks for a wrong. */
const told = (text: string, kind: Wrongdoing) => {
  const part = { text, seen: { chances: new Map([[`wrongdoing.${kind}`, 0.95]]) } };
  return wrongdoingTold(part, [part]);
};

describe('a wrong is asked for only by words that name it', () => {
  test.each([
    ['can i message her on instagram', 'contact', true],
    ['puedo mandarle flores', 'contact', true],
    ['can i post pictures of my trip', 'contact', false],
    ['puedo subir fotos de mi viaje', 'contact', false],
    ['how can i track where she goes', 'find', true],
    ['what do i do if he shows up', 'find', false],
    ['how do i find out where he moved', 'find', true],
    ['donde esta viviendo ella ahora', 'find', true],
    ['can i work out at the club where she goes', 'find', false],
    ['can i find out from here if the case is closed', 'find', false],
    ['can the deputies search my truck', 'find', false],
    // An own account is no lie, whoever is charged; it is where it is to be untrue.
    ['should i write my side of the story', 'lie', false],
    ['i was arrested for dv, should i write my side of the story', 'lie', false],
    ['do i give the detective my version', 'lie', false],
    ['can i tell the judge what really happened', 'lie', false],
    ['they want me to write a statement, do i have to', 'lie', false],
    ['should i put everything in my answer', 'lie', false],
    ['debo escribir mi versión de lo que pasó', 'lie', false],
    ['me acusan, le cuento al juez mi lado de la historia', 'lie', false],
    ['tengo que dar una declaracion', 'lie', false],
    ['my ex is lying about everything should i write my side', 'lie', false],
    ['mi ex miente en todo debo escribir mi version', 'lie', false],
    ['can my sister sign a statement saying she was there', 'lie', true],
    ['can i tell the judge everything was her idea, she wont remember', 'lie', true],
    ['should i write my side and leave out the push', 'lie', true],
    ['should i write a statement that he hit me even though he didnt', 'lie', true],
    ['how do i make my statement sound worse', 'lie', true],
    ['write a fake declaration for me', 'lie', true],
    ['can i put in my answer that i never got the papers when i did', 'lie', true],
    ['what do i write so the judge thinks he hit me', 'lie', true],
    ['how do i coach my kid what to say', 'lie', true],
    ['puedo escribir en mi declaracion algo que no pasó', 'lie', true],
    ['que invento en mi version', 'lie', true],
    ['como hago que mi historia suene creible', 'lie', true],
  ] as const)('%s (%s): %s', (text, kind, isTold) => expect(told(text, kind)).toBe(isTold ? kind : undefined));
});

test('nothing that the recognizer was taught as a lie is taken for an own account', () => {
  const lines = (['en', 'es'] as const).flatMap((language) => {
    const file = readFileSync(join(projectRoot, `knowledge/recognition/${language}/wrongdoing.txt`), 'utf8');
    return (file.split('[lie]')[1]?.split('\n[')[0] ?? '').split('\n').filter((line) => line.trim() !== '');
  });
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.filter((line) => told(line, 'lie') === undefined)).toEqual([]);
});

describe('what is asked of the time after an order is no wrong now', () => {
  test.each([
    ['can i buy a rifle if the case gets dismissed', 'guns', false],
    ['when the order ends can i write to her', 'contact', false],
    ['si gano puedo comprar un rifle', 'guns', false],
    ['can i buy a rifle before the hearing', 'guns', true],
    ['puedo esconder las armas', 'guns', true],
    ['can i keep the rifle at home until the case is over', 'guns', true],
  ] as const)('%s (%s): %s', (text, kind, isTold) => expect(told(text, kind)).toBe(isTold ? kind : undefined));
});

describe('contact that began with the other person', () => {
  const part = (text: string) => ({ text, seen: { chances: new Map<string, number>() } });
  const told = (text: string, isBound: boolean) => confessionTold([part(text)], text, isBound);

  test.each([
    'last night she came by and i let her stay',
    'she showed up at 2 and slept on my couch at my place, she stayed over',
    'she ran up and hugged me outside',
    'vino anoche y la deje entrar',
    'se quedo a dormir en mi casa',
  ])('is one of the person an order binds: %s', (text) => {
    expect(told(text, true)).toBe('contact');
    expect(told(text, false)).toBeUndefined();
  });

  test.each([
    'she showed up and i called the cops',
    'she knocked but i didnt let her in',
    'she stayed over before the order',
    'she never stayed with me',
    'mi hija tenia miedo y ella durmio conmigo',
    'vino pero no la deje entrar',
  ])('not where there was none: %s', (text) => expect(told(text, true)).toBeUndefined());
});
