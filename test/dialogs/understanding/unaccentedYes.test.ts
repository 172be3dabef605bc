import { describe, expect, test } from 'vitest';
import { withYesAccent } from '../../../dialogs/understanding/unaccentedYes.js';

describe('"si" without its accent', () => {
  test.each([
    ['si tenemos dos niños', 'sí, tenemos dos niños'],
    ['si vivimos juntos', 'sí, vivimos juntos'],
    ['si tiene pistola', 'sí, tiene pistola'],
    ['Si, tengo armas', 'sí, tengo armas'],
    ['si me entregaron papeles ayer', 'sí, me entregaron papeles ayer'],
    ['si ya me dieron la orden', 'sí, ya me dieron la orden'],
    ['si me arrestaron', 'sí, me arrestaron'],
    ['si fue mi esposo', 'sí, fue mi esposo'],
    ['si me pego ayer', 'sí, me pego ayer'],
    ['si soy la que pidio la orden', 'sí, soy la que pidio la orden'],
    ['si mi esposo tiene una pistola', 'sí, mi esposo tiene una pistola'],
    ['sii tenemos hijos', 'sí, tenemos hijos'],
    ['sip tenemos hijos', 'sí, tenemos hijos'],
    ['si dos niños', 'sí, dos niños'],
    ['si una pistola', 'sí, una pistola'],
    ['si ayer', 'sí, ayer'],
  ])('is a yes: "%s"', (said, yes) => expect(withYesAccent(said)).toBe(yes));

  test.each([
    'si tenemos niños quien se queda con ellos',
    'si tiene pistola puedo pedir la orden',
    'si tiene pistola?',
    'si vivimos juntos me puede sacar',
    'si tengo armas que hago',
    'si tengo armas las entrego',
    'si tengo armas me arrestan',
    'si me entregan papeles que hago',
    'si me arrestan pierdo el trabajo',
    'si me arrestan',
    'si ella me escribe',
    'si me llama contesto',
    'si no voy que pasa',
    'si voy a la corte',
    'si me pega',
    'si el juez dice que no',
    'si tuviera armas',
    'si me notificaron ayer cuanto tiempo tengo',
    'si tenemos hijos, quien se los queda',
    'si me dieron los papeles el lunes tengo que ir el viernes',
    'siempre me pega',
    'sigo con el',
    'si',
    'si gracias',
    'no tenemos niños',
  ])('stays as it is: "%s"', (said) => expect(withYesAccent(said)).toBe(said));
});
