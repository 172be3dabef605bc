import { describe, expect, test } from 'vitest';
import { hasBrowser } from './support/browser.js';
import { eventually } from './support/eventually.js';
import { onChatPage } from './support/onChatPage.js';

describe.skipIf(!hasBrowser)('how replies are drawn', () => {
  const at = onChatPage();

  test('an answer: its first sentence bold and larger, mistakes and sources folded', async () => {
    await at.chat.ask('answer', /sample rule/);
    const headline = at.chat.newest.locator('.headline');
    expect(await headline.innerText()).toBe('Yes, the sample rule holds.');
    const size = (of: string): Promise<number> =>
      at.chat.newest
        .locator(of)
        .first()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(await size('.headline')).toBeGreaterThan(await size('p:not(.headline)'));
    expect(await at.chat.newest.locator('li').allInnerTexts()).toEqual(expect.arrayContaining(['One thing to know']));
    const mistake = at.chat.newest.locator('.mistake');
    expect(await mistake.locator('p').isVisible()).toBe(false);
    await mistake.locator('summary').click();
    expect(await mistake.locator('p').innerText()).toBe('Some pages say the sample rule does not hold.');
  });

  test('what goes beyond two more sentences opens in place, and moves nothing that is read', async () => {
    await at.open.page.setViewportSize({ width: 320, height: 320 });
    await at.chat.ask('more', /first sentence answers/);
    const more = at.chat.newest.locator('.more');
    const inSight = async (): Promise<string[]> =>
      (await at.chat.newest.locator('p:visible').allInnerTexts()).filter((text) => text !== '');
    expect(await inSight()).toEqual([
      'The first sentence answers.',
      'A second follows.',
      'In danger, call 911.',
      'Is there anything else?',
    ]);
    const summary = more.locator('summary');
    expect(await summary.innerText()).toBe('More');
    await summary.scrollIntoViewIfNeeded();
    const box = (await summary.boundingBox()) ?? { y: 0, width: 0, height: 0 };
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    await summary.click();
    expect((await summary.boundingBox())?.y).toBe(box.y);
    expect(await more.locator('p').allInnerTexts()).toEqual([
      'A third does too.',
      'A fourth is folded, and so is a fifth. This is the fifth.',
    ]);
    expect(await at.chat.locator('#announced').innerText()).toBe('The first sentence answers.');
  });

  test('what is folded is printed and copied', async () => {
    await at.open.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await at.chat.ask('more', /first sentence answers/);
    const rest = at.chat.newest.getByText('This is the fifth.');
    expect(await rest.isVisible()).toBe(false);
    await at.chat.newest.locator('.copyAll').click();
    await eventually(() => at.open.page.evaluate(() => navigator.clipboard.readText())).toContain('This is the fifth.');
    await at.open.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await rest.isVisible()).toBe(true);
    await at.open.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await rest.isVisible()).toBe(false);
  });

  test('a deadline below the headline, and what was told as a small line after the words', async () => {
    await at.chat.ask('answer', /sample rule/);
    const drawn = await at.chat.newest
      .locator(':scope > *')
      .evaluateAll((all) => all.map((part) => part.className || part.localName));
    expect(drawn.slice(0, 5)).toEqual(['headline', 'chips', 'p', 'ul', 'echo']);
    expect(await at.chat.newest.locator('.chips span').allInnerTexts()).toEqual(['Sample: at most 1 day']);
    const looks = (of: string): Promise<{ size: number; weight: number }> =>
      at.chat.newest
        .locator(of)
        .first()
        .evaluate((element) => {
          const { fontSize, fontWeight } = getComputedStyle(element);
          return { size: Number.parseFloat(fontSize), weight: Number(fontWeight) };
        });
    const [echo, words] = [await looks('.echo'), await looks('p:not([class])')];
    expect(echo.size).toBeLessThan(words.size);
    expect(echo.weight).toBe(400);
    await eventually(() => at.chat.locator('#announced').innerText()).toBe('Yes, the sample rule holds.');
  });

  test('taps stand below the newest reply only, without numbers', async () => {
    await at.chat.ask('answer', /sample rule/);
    expect(await at.chat.locator('.taps button').allInnerTexts()).toEqual(['First tap', 'Second tap']);
    await at.chat.ask('short', /Short/);
    expect(await at.chat.locator('.taps').count()).toBe(0);
  });

  test('danger: large buttons in sight above the box, the safe one last, until it is answered', async () => {
    await at.open.page.setViewportSize({ width: 390, height: 420 });
    await at.chat.ask('danger', /safe place/);
    const buttons = at.chat.locator('.danger a, .danger button');
    expect(await buttons.allInnerTexts()).toEqual(['Call 911', 'Text the sample line', 'I am safe']);
    expect(
      await at.chat.locator('.danger a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
    ).toEqual(['tel:911', 'sms:55501?&body=HELLO']);
    for (const height of await buttons.evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height)))
      expect(height).toBeGreaterThanOrEqual(48);
    const [danger, box] = [await at.chat.locator('.danger').boundingBox(), await at.chat.box.boundingBox()];
    expect((danger?.y ?? 0) + (danger?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(420);
    expect(await at.chat.locator('.taps').count()).toBe(0);
    await at.chat.locator('.danger button').click();
    await at.chat.said(/Heard: I am safe/);
    expect(await at.chat.locator('.danger').count()).toBe(0);
  });

  test('whom to call in danger stays in sight when the chat ends, at 320 × 256 too; what would be sent is gone', async () => {
    const issued = at.open.page.waitForResponse('**/chat/token');
    await at.open.page.goto(`${at.bot.url}/chat`);
    const { token } = await (await issued).json();
    await at.chat.ask('danger', /safe place/);
    await fetch(`${at.bot.url}/chat/forget`, { method: 'POST', body: token });
    await at.chat.state('This chat has ended.').waitFor({ timeout: 20_000 });
    expect(await at.chat.locator('.danger a, .danger button').allInnerTexts()).toEqual([
      'Call 911',
      'Text the sample line',
    ]);
    await at.open.page.setViewportSize({ width: 320, height: 256 });
    const box = await at.chat.locator('.danger').boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(256);
  });

  test('facts: in one line below the head until they change; a tap changes one or lets it be forgotten', async () => {
    await at.chat.ask('facts', /Noted/);
    await at.chat.ask('short', /Short/);
    const facts = at.chat.locator('.facts li button');
    expect(await facts.allInnerTexts()).toEqual(['Served today', 'DV-110', 'Hearing December 14']);
    await facts.nth(1).click();
    expect(await at.chat.locator('.facts .row p').innerText()).toBe('Form: DV-110');
    await at.chat.locator('.facts .row').getByText('Forget this').click();
    await at.chat.said(/Heard: forget the paper/);
    await facts.nth(0).click();
    await at.chat.locator('.facts .row').getByText('Change').click();
    await at.chat.said(/Heard: change the day/);
    await at.chat.ask('danger', /safe place/);
    expect(await at.chat.locator('.facts').count()).toBe(0);
  });

  test('a question for a day: progress, the way back, and the device’s own picker', async () => {
    await at.chat.ask('day', /What day/);
    expect(
      await at.chat.locator('progress').evaluate((bar) => [bar.getAttribute('value'), bar.getAttribute('max')]),
    ).toEqual(['2', '5']);
    await at.chat.locator('input[type=date]').fill('2026-12-14');
    await at.chat.locator('.picker button').click();
    await at.chat.said(/Heard: December 14, 2026/);
    await at.chat.ask('day', /What day/);
    await at.chat.locator('.progress button').click();
    await at.chat.said(/Heard: go back/);
  });

  test('a question for an hour', async () => {
    await at.chat.ask('hour', /What time/);
    await at.chat.locator('input[type=time]').fill('16:30');
    await at.chat.locator('.picker button').click();
    await at.chat.said(/Heard: 4:30 PM/);
  });

  test('several answers are chosen and sent at once; the one that excludes them is sent alone', async () => {
    await at.chat.ask('several', /What is there/);
    await at.chat.tap('Guns');
    await at.chat.tap('A house');
    expect(await at.chat.locator('.choices [aria-pressed=true]').allInnerTexts()).toHaveLength(2);
    await at.chat.tap('Done');
    await at.chat.said(/Heard: Guns; A house/);
    await at.chat.ask('several', /What is there/);
    await at.chat.tap('None of these');
    await at.chat.said(/Heard: None of these/);
  });

  test('more than five choices: a short list that can be searched, and gone through with arrow keys both ways', async () => {
    await at.chat.ask('choose', /Which paper/);
    const list = at.chat.locator('.choices button');
    expect(await list.count()).toBe(12);
    const search = at.chat.locator('input[type=search]');
    for (const searched of ['NÚMBER 1', 'number 1']) {
      await search.fill(searched);
      expect([searched, await list.count()]).toEqual([searched, 4]);
    }
    await search.press('ArrowDown');
    await at.open.page.keyboard.press('ArrowDown');
    const focused = (): Promise<string> => at.open.page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await focused()).toMatch(/^Paper number 10/);
    await at.open.page.keyboard.press('ArrowUp');
    expect(await focused()).toMatch(/^Paper number 1,/);
    await at.open.page.keyboard.press('Enter');
    await at.chat.said(/Heard: Paper number 1,/);
  });

  test('nothing that fits what is searched for is said', async () => {
    await at.chat.ask('choose', /Which paper/);
    await at.chat.locator('input[type=search]').fill('nothing such');
    await at.chat.locator('.choices').getByText('None of these fits').waitFor();
  });

  test('a plan: one card with the next three dates', async () => {
    await at.chat.ask('plan', /What to do now/);
    expect(await at.chat.locator('.plan li strong').allInnerTexts()).toEqual(['Step file', 'Step serve', 'Step come']);
    expect(
      await at.chat.locator('.plan time').evaluateAll((all) => all.map((at) => at.getAttribute('datetime'))),
    ).toEqual(['2026-12-03', '2026-12-11', '2026-12-14']);
    // What is due before a day stands on the last safe day, and says so.
    const before = at.chat.locator('.plan li').nth(1);
    expect(await before.locator('.when').innerText()).toBe(
      'Before Monday, December 14, 2026 · Last safe day: Friday, December 11, 2026',
    );
    expect(await before.locator('time').getAttribute('datetime')).toBe('2026-12-11');
    expect(await at.chat.locator('.plan .row button').allInnerTexts()).toEqual(['Print', 'Calendar']);
    expect(await at.chat.locator('.answer').count()).toBe(2);
    // What was told is said back below it, and is no headline.
    const parts = at.chat.newest.locator(':scope > *');
    expect(await parts.evaluateAll((all) => all.map(({ className }) => className))).toEqual([
      'plan',
      'echo',
      'sources',
    ]);
  });

  test('a comparison: a table where there is room, label over value on a phone, the marked one first', async () => {
    await at.chat.ask('compare', /differ/);
    const row = at.chat.locator('.comparison tbody tr').first();
    expect(await row.getAttribute('class')).toBe('yours');
    expect(await row.evaluate((element) => getComputedStyle(element).display)).toBe('table-row');
    expect(await row.locator('.name').first().isVisible()).toBe(false);
    await at.open.page.setViewportSize({ width: 390, height: 800 });
    expect(await row.evaluate((element) => getComputedStyle(element).display)).toBe('block');
    expect(await row.locator('.name').first().innerText()).toBe('Who makes it');
  });

  test('a reply is announced by its headline alone', async () => {
    await at.chat.ask('long', /long answer/);
    await eventually(() => at.chat.locator('#announced').innerText()).toBe('The long answer begins here.');
    expect(await at.chat.locator('#transcript').getAttribute('aria-live')).toBe('off');
  });

  test('several replies at once are announced each by its headline, in its language, and the ones before no more', async () => {
    await at.chat.ask('short', /Short/);
    await at.chat.ask('plan + hola + day', /What day/);
    const announced = at.chat.locator('#announced span');
    await eventually(() => announced.allInnerTexts()).toEqual([
      'What to do now <and> next',
      'Sí, la regla vale.',
      'What day was it?',
    ]);
    expect(await announced.evaluateAll((all) => all.map((each) => (each as HTMLElement).lang))).toEqual([
      'en',
      'es',
      'en',
    ]);
    // One that is added later is announced alone.
    expect(await at.chat.locator('#announced').getAttribute('aria-atomic')).toBe('false');
  });

  test('a headline that is said twice is announced twice', async () => {
    const announced = at.chat.locator('#announced span');
    await at.chat.turn('short');
    await eventually(() => announced.innerText()).toBe('Short.');
    await announced.evaluate((element) => element.setAttribute('data-before', ''));
    await at.chat.turn('short');
    await eventually(() => announced.getAttribute('data-before')).toBeNull();
    expect(await announced.innerText()).toBe('Short.');
  });

  test('nothing is typed in letters so small that an iPhone zooms in', async () => {
    for (const [text, said] of [
      ['day', /What day/],
      ['hour', /What time/],
      ['choose', /Which paper/],
    ] as const) {
      await at.chat.ask(text, said);
      const sizes = await at.chat
        .locator('main :is(input, textarea)')
        .evaluateAll((all) => all.map((field) => Number.parseFloat(getComputedStyle(field).fontSize)));
      expect(sizes).toHaveLength(2);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    }
  });
});
