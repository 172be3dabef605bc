import { describe, expect, test } from 'vitest';
import { clockTime, isoDate } from '../../../knowledge/ids.js';
import { asks, issue, ToyChat } from '../../support/toyChat.js';

/** Noon of Wednesday, November 25, 2026 is now. */
const served = (on: string, hour?: string) => ({
  side: 'restrained' as const,
  kind: 'dv' as const,
  servedOn: isoDate(on),
  ...(hour === undefined ? {} : { servedAt: clockTime(hour) }),
});

describe('a day that was told', () => {
  test('is said as the date of the deadline, before its rule', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: served('2026-11-24', '09:00') });
    const { said, text } = chat.hear('when do they go', asks(issue('firearms/when')));
    const at = said.indexOf('own.handover.over');
    expect(at).toBeGreaterThanOrEqual(0);
    expect(said.indexOf('firearms/when')).toBeGreaterThan(at);
    expect(text).toContain('Wednesday, November 25, 2026, 9:00 AM. That time is over, but the duty is not');
  });

  test('answers how much time is left, whatever the words alone would mean', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: served('2026-11-25', '08:00') });
    const asked = chat.hear('how long do i have for the shotgun', asks(issue('hearing/go')));
    expect(asked.said).toEqual(expect.arrayContaining(['own.handover.ahead', 'firearms/when']));
    expect(asked.said).not.toContain('hearing/go');
    const again = chat.hear('is it too late?', asks(issue('hearing/go', { form: 'yesNo', polarity: 'no' })));
    expect(again.said).toContain('own.handover.ahead');
    expect(again.text).not.toMatch(/^No\./);
  });

  test('stays out where nothing is known, others read along, or something else is asked', () => {
    const unknown = new ToyChat();
    unknown.hear('…', { acts: ['tells'], facts: { side: 'restrained' } });
    const asked = unknown.hear('how long do i have for the shotgun', asks(issue('hearing/go')));
    expect(asked.said.filter((id) => id.startsWith('own.'))).toEqual([]);
    const group = new ToyChat('others');
    group.hear('…', { acts: ['tells'], facts: served('2026-11-24') });
    expect(group.hear('when', asks(issue('firearms/when'))).said).not.toContain('own.handover.hour');
    const other = new ToyChat();
    other.hear('…', { acts: ['tells'], facts: served('2026-11-24') });
    const lawyer = other.hear('is it too late to call a lawyer', asks(issue('hearing/go')));
    expect(lawyer.said.filter((id) => id.startsWith('own.'))).toEqual([]);
  });

  test('is said once with a rule that is not asked for by its time', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: served('2026-11-24') });
    expect(chat.hear('do they go', asks(issue('firearms/when'))).said).toContain('own.handover.hour');
    expect(chat.hear('and where', asks(issue('firearms/when'))).said).not.toContain('own.handover.hour');
  });
});

describe('guns that were told in passing', () => {
  const bound = { side: 'restrained' as const, kind: 'dv' as const, stage: 'temporary' as const, guns: 'has' as const };
  const told = (facts: object, said = 'contact-rules/text') =>
    new ToyChat().hear('a rifle is at home, can i text', { ...asks(issue(said)), facts: { ...bound, ...facts } }).said;

  test('bring their duty once, below the answer', () => {
    const chat = new ToyChat();
    const first = chat.hear('a rifle is at home, can i text', { ...asks(issue('contact-rules/text')), facts: bound });
    expect(first.said.indexOf('own.handover.told')).toBeGreaterThan(first.said.indexOf('contact-rules/text'));
    expect(chat.hear('through a friend', asks(issue('contact-rules/friend'))).said).not.toContain('own.handover.told');
  });

  test('by the own date where it can be counted', () => {
    expect(told({ servedOn: isoDate('2026-11-25'), servedAt: clockTime('08:00') })).toContain('own.handover.ahead');
  });

  test('not where the answer says it, nothing binds yet, or the guns are not their own', () => {
    const isSaid = (said: readonly string[]): boolean => said.includes('own.handover.told');
    expect(isSaid(told({}, 'firearms/when'))).toBe(false);
    for (const change of [
      { side: 'protected' },
      { stage: 'notice' },
      { stage: 'denied' },
      { kind: 'divorce' },
      { guns: 'other' },
      { guns: 'none' },
    ])
      expect(isSaid(told(change)), JSON.stringify(change)).toBe(false);
  });
});

describe('a charge that was told in passing', () => {
  const charged = { side: 'restrained' as const, charged: 'charged' as const };
  const told = (facts: object, said = 'contact-rules/text') =>
    new ToyChat().hear('im charged too, can i text', { ...asks(issue(said)), facts: { ...charged, ...facts } }).said;

  test('sends to a criminal lawyer once, below the answer', () => {
    const chat = new ToyChat();
    const first = chat.hear('im charged too, can i text', { ...asks(issue('contact-rules/text')), facts: charged });
    expect(first.said.indexOf('own.charged.told')).toBeGreaterThan(first.said.indexOf('contact-rules/text'));
    expect(chat.hear('through a friend', asks(issue('contact-rules/friend'))).said).not.toContain('own.charged.told');
  });

  test('after an arrest and with no side told as well, but to nobody who asks for protection or for another', () => {
    expect(told({ charged: 'arrested' })).toContain('own.charged.told');
    expect(told({ side: undefined })).toContain('own.charged.told');
    for (const change of [{ side: 'protected' }, { speaksFor: 'child' }, { charged: 'no' }, { charged: 'probation' }])
      expect(told(change), JSON.stringify(change)).not.toContain('own.charged.told');
  });
});
