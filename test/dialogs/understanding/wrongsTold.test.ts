import { describe, expect, test } from 'vitest';
import type { Wrongdoing } from '../../../dialogs/understanding/understood.js';
import { confessionTold, wrongdoingTold } from '../../../dialogs/understanding/wrongsTold.js';

/** What is told of a text that the recognizer is sure asks for a wrong. */
const told = (text: string, kind: Wrongdoing) =>
  wrongdoingTold({ text, seen: { chances: new Map([[`wrongdoing.${kind}`, 0.95]]) } }, []);

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
  ] as const)('%s (%s): %s', (text, kind, isTold) => expect(told(text, kind)).toBe(isTold ? kind : undefined));
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
