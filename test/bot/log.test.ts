import { expect, test } from 'vitest';
import { createLog } from '../../bot/log.js';

test('a store that is away is one line for each place, whatever else is told as often as it happens', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  for (let i = 0; i < 1_000; i += 1) {
    log.failure('state', 'StoreError.UNAVAILABLE');
    log.failure('turn', 'ClientOfflineError');
  }
  expect(lines).toHaveLength(2);
  for (let i = 0; i < 3; i += 1) log.failure('turn', 'TypeError');
  expect(lines).toHaveLength(5);
  // Anybody can cause this.
  for (let i = 0; i < 1_000; i += 1) log.failure('authentication', 'Error');
  expect(lines).toHaveLength(6);
});
