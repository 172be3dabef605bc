import { describe, expect, test } from 'vitest';
import { omenIn } from '../../../dialogs/understanding/dangerOmens.js';

const first = { danger: undefined };
const known = { danger: { level: 'acute', kinds: ['violence'], chance: 1 } } as const;

describe('danger that is told calmly', () => {
  test.each([
    'my wife hits me, if i report it will they take my kids?',
    'mi marido me golpea y no tengo papeles, si pido ayuda me deportan?',
    'mi novio me pega y quiero una orden',
    'anoche me volvio a pegar. que papeles lleno',
  ])('blows that go on are acute beside a question: %s', (said) =>
    expect(omenIn(said, first)).toEqual({ kind: 'violence', level: 'acute' }),
  );

  test.each([
    ['her neighbor just bought a gun and he stands at the fence', 'weapon'],
    ['mi ex se compro una pistola', 'weapon'],
    ['he gets out of jail monday and im afraid', 'violence'],
    ['tengo miedo, lo sueltan el viernes', 'violence'],
  ] as const)('%s: %s, acute once danger was told', (said, kind) => {
    expect(omenIn(said, first)).toEqual({ kind, level: 'possible' });
    expect(omenIn(said, known)).toEqual({ kind, level: 'acute' });
  });

  test.each(['he just came home', 'ya llego mi esposo', 'hes back'])('he is there, of one in danger: %s', (said) => {
    expect(omenIn(said, known)?.level).toBe('acute');
    expect(omenIn(said, first)).toBeUndefined();
  });

  test.each([
    'what if he hits me',
    'si me pega otra vez, que hago',
    'he hits me in her papers? no, i never touched her',
    'me pegaba hace cinco años',
    'he bought a gun years ago for hunting',
    'he got a gun safe for christmas',
    'im out of work and scared to lose the house',
    'hes back on his meds',
    'he is in jail',
  ])('none: %s', (said) => expect(omenIn(said, known)).toBeUndefined());
});
