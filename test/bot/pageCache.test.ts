import { expect, test } from 'vitest';
import { OWN_ORIGIN, PageCache } from '../../bot/web/pageCache.js';
import { isoDate } from '../../knowledge/ids.js';

const [today, tomorrow] = [isoDate('2026-11-29'), isoDate('2026-11-30')];
const origin = 'https://chat.example.org';

/** A cache, and the names of the pages it had made. */
function counting() {
  const cache = new PageCache();
  const made: string[] = [];
  const ask = async (name: string, on = today, from = origin): Promise<string> => {
    const page = cache.kept({ name, on, origin: from }, () => {
      made.push(name);
      return { body: `${OWN_ORIGIN}${name} on ${on}` };
    });
    return String(await page?.encoded?.(undefined));
  };
  return { cache, made, ask };
}

test('a page is made once a day, and says what holds on that day', async () => {
  const { made, ask } = counting();
  expect(await ask('/')).toBe(`${origin}/ on 2026-11-29`);
  expect(await ask('/', today, 'http://localhost:3978')).toBe('http://localhost:3978/ on 2026-11-29');
  expect(made).toEqual(['/']);
  expect(await ask('/', tomorrow)).toBe(`${origin}/ on 2026-11-30`);
  expect(made).toEqual(['/', '/']);
});

test('of thousands the newest are kept, and a page that is not there is not', async () => {
  const { cache, made, ask } = counting();
  for (let i = 0; i < 2_000; i += 1) await ask(`/${i}`);
  made.length = 0;
  await ask('/1999');
  expect(made).toEqual([]);
  await ask('/0');
  expect(made).toEqual(['/0']);
  for (let i = 0; i < 2; i += 1)
    expect(
      cache.kept({ name: '/nothing', on: today, origin }, () => {
        made.push('/nothing');
        return undefined;
      }),
    ).toBeUndefined();
  expect(made).toEqual(['/0', '/nothing', '/nothing']);
});
