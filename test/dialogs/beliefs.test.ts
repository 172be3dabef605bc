import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../knowledge/paths.js';
import { RealChat, type Turned } from '../support/realChat.js';
import { realKnowledge } from '../support/realKnowledge.js';

const first = async (said: string): Promise<Turned> => new RealChat(await realKnowledge()).hear(said);
const leads = ({ said }: Turned): string[] => said.filter((id) => id.startsWith('belief:'));

describe('a voiced belief', () => {
  test.each([
    [
      'Since it will not show on a background check, how do I get time off work for the hearing?',
      'background-check/temporary',
    ],
    ['My lawyer wants a deposit. You need an attorney to get an order. What does one cost?', 'attorney-need/required'],
    ['Mi abogado quiere un anticipo. Se ocupa abogado para pedir la orden. Cuánto cobran?', 'attorney-need/required'],
  ])('is set right before what was asked is answered: “%s”', async (said, point) => {
    const reply = await first(said);
    expect(leads(reply)).toContain(`belief:${point}`);
    expect(reply.said[0]).toMatch(/^belief:/);
    expect(reply.said.slice(1).some((id) => id.includes('/') && !id.startsWith('belief:'))).toBe(true);
    expect(reply.reply.blocks[0]?.text).not.toMatch(/published pages/);
  });

  test('is not set right twice where the answer begins with the law', async () => {
    const reply = await first(
      'I read that only permanent orders take your guns, so I can keep mine with a TRO, right?',
    );
    expect(reply.understood.beliefs).toContain('guns');
    expect(leads(reply)).toEqual([]);
  });

  test('is set right once in a conversation', async () => {
    const chat = new RealChat(await realKnowledge());
    const said = 'Since it will not show on a background check, how do I get time off work for the hearing?';
    expect(leads(await chat.hear(said))).toHaveLength(1);
    expect(leads(await chat.hear('Since a TRO does not show on a check, do I tell the bank?'))).toEqual([]);
  });

  test('waits below help for danger', async () => {
    const reply = await first(
      'he is breaking down my door right now and the police cannot do anything because it is only a TRO',
    );
    expect(leads(reply)).toEqual([]);
  });
});

test.each([
  'Since TROs go into CLETS, how do I get a wrong birthday fixed?',
  'What does TRO mean?',
  'Where do I turn in my guns?',
  'My hearing is next week. What should I bring?',
  'are you a lawyer',
  'Cómo recupero mis armas cuando termine la orden?',
])('who voices the truth or asks something else hears no correction: “%s”', async (said) => {
  expect(leads(await first(said))).toEqual([]);
});

/** What is asked or told without a belief: a lead on another matter is a false one; see what is written beside the share. */
test('of questions that rest on no belief, at most 3 % are led by one', async () => {
  const lines = readFileSync(join(projectRoot, 'test/gold/gold.jsonl'), 'utf8').trim().split('\n');
  const led: string[] = [];
  for (const line of lines) {
    const { q } = JSON.parse(line) as { q: string };
    if (leads(await first(q)).length > 0) led.push(q);
  }
  expect(led.length / lines.length, led.join('\n')).toBeLessThanOrEqual(0.03);
});
