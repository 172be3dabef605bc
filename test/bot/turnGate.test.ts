import { expect, test } from 'vitest';
import { soundsUrgent } from '../../bot/soundsUrgent.js';
import { BusyError, type GateOptions, TurnGate } from '../../bot/turnGate.js';

function gateOf(options: Partial<GateOptions> = {}) {
  let clock = 0;
  const gate = new TurnGate({
    atOnce: 2,
    mostWaiting: 3,
    deadlineMs: 10_000,
    placeMs: 60_000,
    now: () => clock,
    ...options,
  });
  const order: string[] = [];
  const ends = new Map<string, () => void>();
  const start = (name: string, isUrgent = false, from?: string): Promise<void> =>
    gate.run(
      isUrgent,
      async () => {
        order.push(name);
        await new Promise<void>((resolve) => ends.set(name, resolve));
      },
      from,
    );
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    for (let i = 0; i < 5; i += 1) await Promise.resolve();
  };
  const pass = (ms: number): void => {
    clock += ms;
  };
  return { gate, order, start, end, pass };
}

test('so many at once, the others in the order in which they came, urgent ones before them', async () => {
  const { gate, order, start, end } = gateOf();
  for (const name of ['a', 'b', 'c', 'd']) void start(name);
  void start('danger', true);
  expect(order).toEqual(['a', 'b']);
  expect([gate.running, gate.waiting]).toEqual([2, 3]);
  for (const name of ['a', 'b', 'danger', 'c', 'd']) await end(name);
  expect(order).toEqual(['a', 'b', 'danger', 'c', 'd']);
  expect([gate.running, gate.waiting]).toEqual([0, 0]);
});

test('where all places are taken an urgent one has a place beside them, one of each address', async () => {
  const { gate, order, start, end } = gateOf({ urgentBeside: 2 });
  for (const name of ['a', 'b', 'c']) void start(name, false, 'one');
  void start('danger 1', true, 'one');
  void start('danger 2', true, 'one');
  void start('danger', true, 'another');
  void start('danger of a third', true, 'third');
  expect(order).toEqual(['a', 'b', 'danger 1', 'danger']);
  expect([gate.running, gate.waiting]).toEqual([4, 3]);
  // A place beside the others is for danger alone: it goes to who waits in danger first and whose address has none.
  await end('danger');
  expect(order.at(-1)).toBe('danger of a third');
  await end('danger 1');
  expect(order.at(-1)).toBe('danger 2');
  expect([gate.running, gate.waiting]).toEqual([4, 1]);
  void start('danger 3', true, 'another');
  for (const name of ['danger 2', 'danger of a third', 'danger 3']) await end(name);
  expect([gate.running, gate.waiting]).toEqual([2, 1]);
  void start('danger 4', true, 'another');
  expect(order.at(-1)).toBe('danger 4');
  for (const name of ['a', 'b', 'danger 4', 'c']) await end(name);
  expect(order).toEqual(['a', 'b', 'danger 1', 'danger', 'danger of a third', 'danger 2', 'danger 3', 'danger 4', 'c']);
  expect([gate.running, gate.waiting]).toEqual([0, 0]);
});

test('what is too much is refused with a time to wait, urgent ones last', () => {
  const { gate, start } = gateOf();
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    const admitted = gate.admit(false);
    void start(name);
    admitted();
  }
  expect(() => gate.admit(false)).toThrow(BusyError);
  expect(() => gate.admit(true)).not.toThrow();
});

test('what was admitted and is not there yet counts as waiting, until it comes or will not', () => {
  const { gate } = gateOf();
  const admitted = ['a', 'b', 'c', 'd', 'e'].map(() => gate.admit(false));
  expect(() => gate.admit(false)).toThrow(BusyError);
  gate.admit(true)();
  admitted[0]?.();
  admitted[0]?.();
  expect(() => gate.admit(false)).not.toThrow();
  expect(() => gate.admit(false)).toThrow(BusyError);
});

test('what would wait past the deadline is refused, as measured by the turns before', async () => {
  const { gate, start, end, pass } = gateOf({ atOnce: 1, mostWaiting: 1_000, deadlineMs: 1_000 });
  for (let i = 0; i < 40; i += 1) {
    void start(`slow${i}`);
    pass(900);
    await end(`slow${i}`);
  }
  void start('a');
  gate.admit(false)();
  void start('b');
  try {
    gate.admit(false);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(BusyError);
    expect((error as BusyError).retryAfterMs).toBeGreaterThanOrEqual(500);
  }
});

test('the addresses have their turns one after another: who sends three hundred keeps nobody else waiting', async () => {
  const { gate, order, start, end } = gateOf({ atOnce: 1, mostWaiting: 300, deadlineMs: 1_000_000 });
  for (let i = 0; i < 300; i += 1) {
    const admitted = gate.admit(true, 'many');
    void start(`many${i}`, true, 'many');
    admitted();
  }
  // Somebody else is still let in, and is among the next.
  gate.admit(true, 'one')();
  void start('one', true, 'one');
  gate.admit(false, 'other')();
  void start('other', false, 'other');
  for (let i = 0; i < 6; i += 1) await end(order.at(-1) ?? '');
  expect(order.indexOf('one')).toBeLessThanOrEqual(2);
  expect(order.indexOf('other')).toBeLessThanOrEqual(5);
});

test('who waits in the hundreds is refused, also when others wait a little', () => {
  const { gate } = gateOf({ atOnce: 1, mostWaiting: 10 });
  for (let i = 0; i < 11; i += 1) gate.admit(false, 'many');
  expect(() => gate.admit(false, 'many')).toThrow(BusyError);
  expect(() => gate.admit(false, 'one')).not.toThrow();
});

test('one that fails or hangs gives its place to the next', async () => {
  const { gate, order, start } = gateOf({ atOnce: 1, placeMs: 20 });
  await expect(gate.run(false, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  void start('hangs');
  await gate.run(false, async () => void order.push('next'));
  expect(order).toEqual(['hangs', 'next']);
});

test.each([
  ['he has a gun and is outside my house', true],
  ['I took pills', true],
  ['Tiene una pistola', true],
  ['trae un arma', true],
  ['AYÚDAME', true],
  ['ayudame por favor', true],
  ['ayúdenme', true],
  ['auxilio', true],
  ['me quiere matar', true],
  ['dice que va a matarnos', true],
  ['pienso en el suicidio', true],
  ['quiero quitarme la vida', true],
  ['hay mucha sangre', true],
  ['estoy sangrando', true],
  ['me dio un golpe', true],
  ['me está golpeando', true],
  ['me esta pegando', true],
  ['me amenazó ayer', true],
  ['recibo amenazas', true],
  ['me está ahorcando', true],
  ['está tumbando la puerta', true],
  ['esta afuera de mi casa', true],
  ['es una emergencia', true],
  ['tomé pastillas', true],
  ['tengo mucho miedo', true],
  ['cuánto cuesta presentar la forma', false],
  ['cuándo es mi audiencia', false],
  ['me llegó una alarma de la farmacia', false],
  ['how do i fill in the form', false],
  ['how much does it cost to file', false],
  ['', false],
])('"%s" sounds urgent: %s', (text, urgent) => expect(soundsUrgent(text)).toBe(urgent));
