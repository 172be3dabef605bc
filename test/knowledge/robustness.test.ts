import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type GoldUtterance, isContent, markOf, readGold } from '../../bot/commands/evaluation.js';
import type { Judgement } from '../../knowledge/contract.js';
import { projectRoot } from '../../knowledge/paths.js';
import {
  allCaps,
  dictated,
  drawnOut,
  missingSpaces,
  type Perturbation,
  textSpeak,
  twoTypos,
} from '../support/perturb.js';
import { realKnowledge } from '../support/realKnowledge.js';

const gold = readGold(readFileSync(join(projectRoot, 'test/gold/gold.jsonl'), 'utf8'), 'test/gold/gold.jsonl').filter(
  isContent,
);

interface Shares {
  readonly right: number;
  readonly reached: number;
}

/** What the matcher alone makes of a question, in the form that replies are judged in. */
function asServed({ outcome, guards }: Judgement): Parameters<typeof markOf>[1] {
  const topic = outcome.kind === 'answer' || outcome.kind === 'guarded' ? outcome.topic : undefined;
  const choices = outcome.kind === 'ambiguous' ? outcome.choices : [];
  return { outcome: outcome.kind, guards, topics: topic === undefined ? [] : [topic], choices };
}

/** Shares (0–1) of gold questions answered right, and answered right or offered among the choices. */
async function sharesUnder(perturb: Perturbation, questions: readonly GoldUtterance[] = gold): Promise<Shares> {
  const knowledge = await realKnowledge();
  let right = 0;
  let choice = 0;
  for (const [index, each] of questions.entries()) {
    const mark = markOf(each, asServed(await knowledge.ask(perturb(each.q, index))));
    if (mark === 'right') right += 1;
    if (mark === 'choice') choice += 1;
  }
  return { right: right / questions.length, reached: (right + choice) / questions.length };
}

describe('questions as hurried people type them', () => {
  let clean: Shares = { right: 0, reached: 0 };
  beforeAll(async () => {
    clean = await sharesUnder((utterance) => utterance);
  }, 300_000);

  test.each([
    ['two typos', twoTypos, 0.05],
    ['all capitals', allCaps, 0.02],
    ['dictation without punctuation', dictated, 0.08],
    ['letters drawn out', drawnOut, 0.05],
    ['text-speak', textSpeak, 0.05],
    ['every third space missing', missingSpaces, 0.1],
  ] as const)(
    '%s cost at most the stated share of right answers',
    async (_, perturb, most) => {
      const typed = await sharesUnder(perturb);
      expect(clean.right - typed.right).toBeLessThanOrEqual(most);
      expect(clean.reached - typed.reached).toBeLessThanOrEqual(most);
    },
    300_000,
  );
});

describe('a word or two', () => {
  test.each([
    ['guns', ['firearms', 'firearms-job']],
    ['ammo', ['firearms']],
    ['appeal', ['appeal']],
    ['renewal', ['renewal']],
    ['custody', ['children']],
    ['visitation', ['children']],
    ['immigration', ['immigration']],
    ['divorce', ['divorce']],
    ['fees', ['cost']],
    ['CLETS', ['clets-what']],
    ['tro', ['tro-what', 'tro-vs-clets', 'how-long-tro']],
    ['EPO', ['emergency-protective-order']],
    ['served', ['served-what-now', 'service']],
    ['hearing', ['hearing']],
    ['evidence', ['evidence']],
    ['witnesses', ['evidence', 'hearing']],
    ['lawyer', ['attorney-need', 'attorney-find', 'attorney-visit']],
    ['expungement', ['record-after']],
    ['livescan', ['background-check']],
    ['violation', ['violation-penalty', 'report-violation', 'contact-rules']],
    ['cancel order', ['change-or-end']],
    ['move out', ['housing', 'move-out']],
    ['out of state', ['out-of-state']],
    ['armas', ['firearms', 'firearms-job']],
    ['apelar', ['appeal']],
    ['costo', ['cost']],
    ['custodia', ['children']],
    ['renovar', ['renewal']],
  ])('"%s" reaches %j', async (utterance, accepted) => {
    const { outcome } = await (await realKnowledge()).ask(utterance);
    const offered =
      outcome.kind === 'answer' ? [outcome.topic] : outcome.kind === 'ambiguous' ? [...outcome.choices] : [];
    expect(offered.filter((topic) => accepted.includes(topic))).not.toEqual([]);
  });
});

/** The question stands somewhere in a long story; the story's other matters must not carry the answer away. */
const LONG_POSTS: readonly (readonly [accepted: readonly string[], post: string])[] = [
  [
    ['firearms', 'firearms-job'],
    `Okay so bear with me, this is going to be long because I don't know what's important and what isn't. I grew up in
    Lodi, my granddad had a ranch, we all hunted, my brothers and me. I got married at twenty two which was too young
    and we moved to Stockton and I drove for a beer distributor for eleven years until my back went. My wife and I have
    been up and down for a long time. Her mother never liked me. In July we had it out over the credit card and she went
    to stay with her sister in Manteca, and I figured she'd cool off the way she does. Instead this Wednesday a deputy, nice
    enough fellow, comes up to the porch and hands me a thick envelope. I read maybe half of it. It says I can't go near
    her or her sister's house and there's a court day in three weeks. None of that is what's keeping me up. I've got my
    granddad's old lever action, two shotguns and a deer rifle in the safe, and on page four there's a box about firearms.
    My neighbor says nothing happens till you've seen the judge. My brother says they come to the door. I've got the safe
    key in my pocket and I don't want to get on the wrong side of anything. So where do those things have to go, by when,
    and is there some kind of receipt you get?`,
  ],
  [
    ['missed-hearing'],
    `I'm a traveling nurse. I have had four addresses in two years, my mail goes to a friend's in Daly City, and I keep a
    storage unit in Oakland that was broken into in May, which is a whole other story, the police never called me back and
    the insurance wants receipts for things I bought in college. In June I had a contract in Redding and lived in the
    hospital's housing. I'd dated a respiratory therapist there, for maybe ten weeks, it ended badly, she kept my bike. In
    September I'm in San Jose, new hospital, orientation, badge, flu shot, all of that, and the HR person says something
    came up on my check. It turns out that there was a court date on August 9th in Shasta County, and since I wasn't there
    the judge gave her an order against me for three years. Nobody ever handed me a page. I'm not a violent person, I'm
    a vegetarian. What happens when somebody isn't at the hearing because they never heard about it, and can it be
    opened again?`,
  ],
  [
    ['change-or-end', 'protected-person-contacts'],
    `hi um this is kind of embarrassing so two years ago i was in a bad place, i'd just had our second and i wasnt sleeping
    and my husband was drinking with his cousins every weekend and one thing led to another and i went to the courthouse
    with my aunt and they gave me a five year order. i dont regret it i needed it. but its been two years, he did the
    classes, all fifty two, he has the certificate, he goes to meetings tuesdays and thursdays, he has a job at the cold
    storage and he pays support without anybody asking him. the kids see him at his moms. my aunt passed in the winter and
    at the funeral he stood way in the back by the road because of the yards thing and my son cried. my pastor talked to us
    each separately. i'm not moving him back in, im not stupid, but i'd like for us to be able to be in the same room for
    school things. i called the police department and the lady told me they can't take it off, only a judge. so what form
    is that and does he have to sign something too and do we both go to court`,
  ],
];

const LOST_IN_STORY: typeof LONG_POSTS = [
  [
    ['out-of-state'],
    `We left Boise in a hurry, the kids and the dog and me, in a Honda with a bad clutch. My cousin in Modesto has a converted
    garage and we've been here since the first. I've enrolled the girls in school, which needed shot records, which needed a
    fax from a clinic that doesn't have a fax. I've got a job starting at the cannery and my cousin's husband is fixing the
    clutch. There's a piece of paper I've carried in my purse folded in four since April. It's from a judge in Idaho and
    it's good for one year and it has the raised stamp. It says he can't come near us. He's back in Boise as far as I know,
    he has his shop. But he has a brother in Turlock. My cousin says that the paper's only good in Idaho. The school
    secretary says to bring a California one. Do the police here have to go by the one I have or not?`,
  ],
];

async function reachedBy(post: string): Promise<readonly (string | undefined)[]> {
  const { outcome, guards } = await (await realKnowledge()).ask(post.replace(/\s+/g, ' '));
  expect(guards).not.toContain('crisis');
  if (outcome.kind === 'answer' || outcome.kind === 'guarded') return [outcome.topic];
  return outcome.kind === 'ambiguous' ? outcome.choices : [];
}

test.each([
  'my bank closed my checking account',
  'he is baking me a cake tonight',
  'the kids are shouting for ice cream',
  'i stapled the pages together',
])('an everyday word a letter away from danger is none: %s', async (said) => {
  expect((await (await realKnowledge()).ask(said)).guards).not.toContain('crisis');
});

describe('long rambling posts', () => {
  test('the question inside is found in all but one of them', async () => {
    const lost: string[] = [];
    for (const [accepted, post] of LONG_POSTS) {
      const reached = await reachedBy(post);
      if (!reached.some((topic) => topic !== undefined && accepted.includes(topic))) lost.push(post.slice(0, 80));
    }
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(1);
  }, 120_000);

  // Known shortfall: the whole post is read as one, and the story outweighs the question at its end.
  test.each(LOST_IN_STORY)('not always found, but not answered as another question: %j', async (accepted, post) => {
    const { outcome } = await (await realKnowledge()).ask(post.replace(/\s+/g, ' '));
    if (outcome.kind === 'answer') expect(accepted).toContain(outcome.topic);
    else expect(['ambiguous', 'outOfScope']).toContain(outcome.kind);
  });
});
