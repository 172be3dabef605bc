import { describe, expect, test } from 'vitest';
import type { Wrongdoing } from '../../../dialogs/understanding/understood.js';
import { wrongdoingTold } from '../../../dialogs/understanding/wrongsTold.js';

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
