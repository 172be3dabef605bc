import { describe, expect, test } from 'vitest';
import type { PointId, YesNo } from '../../knowledge/contract.js';
import { YesNoReader } from '../../knowledge/yesNoReader.js';

const KEEP = 'guns/keep' as PointId;
/** A direction in the plane: texts that mean the same point the same way. */
const towards = (degrees: number): Float32Array => {
  const turn = (degrees * Math.PI) / 180;
  return Float32Array.from([Math.cos(turn), Math.sin(turn)]);
};
const known = (text: string, polarity: YesNo, degrees: number, point = KEEP) => ({
  text,
  point,
  polarity,
  vector: () => towards(degrees),
});
const reader = (...texts: readonly ReturnType<typeof known>[]) => new YesNoReader(texts, 2);
const NO = [known('can i keep it', 'no', 0), known('may i keep a rifle', 'no', 20)];

describe('a yes/no question on a point', () => {
  test('is answered as the known ones that ask alike', () =>
    expect(reader(...NO).reading('can i keep it now', towards(5))(KEEP)).toBe('no'));

  test('is not answered where those nearest do not agree', () =>
    expect(reader(...NO, known('can i sell it', 'yes', 10)).reading('can i keep it now', towards(10))(KEEP)).toBe(
      undefined,
    ));

  test('is not answered by what asks otherwise: a duty is no leave, and with is not without', () => {
    const read = reader(...NO, known('do i have to hand it in', 'yes', 0));
    expect(read.reading('do i have to hand it in today', towards(0))(KEEP)).toBe('yes');
    expect(read.reading('can i go without it', towards(0))(KEEP)).toBeUndefined();
  });

  test('is not answered where it names whom or what none of those names that agree', () => {
    const of = (text: string) =>
      reader(known('will the judge ask about immigration', 'no', 0)).reading(text, towards(0))(KEEP);
    expect(of('will the court ask about immigration')).toBe('no');
    expect(of('will the cops ask about immigration')).toBeUndefined();
    expect(of('la corte pregunta por inmigracion')).toBe('no');
    expect(of('la policia pregunta por inmigracion')).toBeUndefined();
  });

  test('before an end is not after it', () => {
    const read = reader(known('can i renew it after it ends', 'no', 0));
    expect(read.reading('can i renew it once it is over', towards(0))(KEEP)).toBe('no');
    expect(read.reading('can i renew it before it ends', towards(0))(KEEP)).toBeUndefined();
    expect(read.reading('la puedo renovar antes de que termine', towards(0))(KEEP)).toBeUndefined();
  });

  test('is not answered from far away, nor on a point of which nothing is known', () => {
    expect(reader(...NO).reading('can i keep it', towards(110))(KEEP)).toBeUndefined();
    expect(reader(...NO).reading('can i keep it', towards(0))('guns/when' as PointId)).toBeUndefined();
  });

  test('that denies, or asks for one of two, is not answered, and does not answer others', () => {
    expect(reader(...NO).reading('so i cant keep it', towards(0))(KEEP)).toBeUndefined();
    expect(reader(...NO).reading('do i keep it now or only after court', towards(0))(KEEP)).toBeUndefined();
    expect(reader(known('so i cant keep it', 'yes', 0)).reading('can i keep it', towards(0))(KEEP)).toBeUndefined();
  });
});
