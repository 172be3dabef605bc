import { describe, expect, test } from 'vitest';
import { RealChat } from '../support/realChat.js';
import { realKnowledge } from '../support/realKnowledge.js';

/**
 * The eight statements of the source article that must never be repeated and its five implied messages, each as a direct
 * question and as a false premise. `says`: what the answer must state, whichever topic the question falls under.
 */
const CASES: Record<string, { readonly says: RegExp; readonly asked: readonly string[] }> = {
  C13: {
    says: /police|CLETS|check/i,
    asked: [
      'do lesser restraining orders stay off a background check',
      'is it true only the big CLETS order shows on a background check',
      'since only CLETS orders show up on checks, my TRO stays invisible to a gun shop, right?',
      'A lower level restraining order won’t be on a background check so why worry',
      'because a TRO is one of the lesser orders it will not come up when they check me, correct',
    ],
  },
  C15: {
    says: /CLETS|police/i,
    asked: [
      'does a TRO go into the CLETS database',
      'are temporary restraining orders entered in CLETS',
      'since a TRO is not in CLETS, how would the police know about it',
      'my friend says TROs never get put in the CLETS system so its not a real one',
      'if the temporary order stays out of clets until the hearing, what is the difference to a CLETS order',
    ],
  },
  C16: {
    says: /check/i,
    asked: [
      'will a TRO come up on a background check',
      'do temporary restraining orders show on background checks in california',
      'since TROs don’t come up on background checks I can still buy a gun from a dealer, right',
      'my temporary order won’t show on a background check because it is only temporary, correct?',
      'a website says a tro will not come up on a background check. true?',
    ],
  },
  C17: {
    says: /gun|ammunition/i,
    asked: [
      'does a TRO affect my guns',
      'can I keep my firearms with just a temporary restraining order',
      'since a TRO doesn’t affect my guns, when do I have to worry about them?',
      'a TRO generally does not impact my right to possess a firearm, so I keep my rifle until the hearing, ok?',
      'i read that only the clets order takes your guns not the tro',
    ],
  },
  C21: {
    says: /home|contact|children|guns|crime/i,
    asked: [
      'does a temporary order affect any of my other rights',
      'what rights do I lose with a TRO',
      'since a TRO does not affect my other rights until the CLETS order, I can stay in the house, right?',
      'the tro protects her but it doesn’t change anything for me until the hearing, so I can see my kids?',
      'it is only temporary so it can’t make me leave my house before the hearing',
    ],
  },
  C24: {
    says: /without|stay|come/i,
    asked: [
      'does the hearing need both of us there',
      'what happens if I do not go to the hearing',
      'since the judge needs both parties present, nothing happens if I skip the hearing, right?',
      'they cannot make the long order if I stay away, can they',
      'if the other side has to be there, can I block the order by not showing up to court',
    ],
  },
  C25: {
    says: /guns|check|hear/i,
    asked: [
      'why is there a hearing before the long order, is it because of guns and background checks',
      'do guns and background checks only start with the order after hearing',
      'since gun rights are only touched by the CLETS order after the hearing, I keep my guns for now, yes?',
      'only the order after hearing goes on my background check so the TRO is harmless?',
      'guns are only a problem once the hearing turns it into a CLETS order, right',
    ],
  },
  C26: {
    says: /end|date|years/i,
    asked: [
      'does a CLETS order last forever unless a court ends it',
      'will a restraining order after hearing go away by itself',
      'since a CLETS order never goes away without court action, do I have it for life?',
      'so the order after hearing is permanent until a judge removes it?',
      'a clets order will not go away on its own, how long am I stuck with it',
    ],
  },
  I1: {
    says: /stage|CLETS/i,
    asked: [
      'is a TRO the opposite of a CLETS order',
      'is it either a TRO or a CLETS order, or can it be both',
      'since I have a TRO and not a CLETS order, which is the milder one?',
      'my order is a tro so it is not a clets order, correct?',
      'TRO or CLETS order, which one did I get if it says temporary',
    ],
  },
  I2: {
    says: /serv|wait|hearing/i,
    asked: [
      'can I wait until the hearing to turn in my guns',
      'when do the rules of a TRO start, at service or at the hearing',
      'since nothing counts before the hearing, I will hand in my guns after court, fine?',
      'I have until the court date to get rid of my guns, right?',
      'the order only starts at the hearing so I can keep my ammo till then?',
    ],
  },
  I3: {
    says: /without|stay|come/i,
    asked: [
      'can a restraining order be granted if the respondent does not show up',
      'does not going to court stop the restraining order',
      'if I never show up at the hearing they can’t give her the order, right?',
      'since I am not going to court there can be no order against me',
      'my brother says skip the hearing and the order dies. is that so',
    ],
  },
  I4: {
    says: /lawyer/i,
    asked: [
      'do I need an attorney to contest a restraining order',
      'is a lawyer required to get a restraining order',
      'since you can’t get a restraining order without a lawyer, what do I do with no money?',
      'I can’t afford an attorney so I can’t fight the order, correct?',
      'you must hire a lawyer to ask for a restraining order, right?',
    ],
  },
  I5: {
    says: /police|crime|enforce|copy|arrest/i,
    asked: [
      'can police enforce a TRO',
      'is breaking a temporary order a crime or only breaking a CLETS order',
      'since only CLETS orders can be enforced, police can’t do anything if he breaks my TRO, right?',
      'violating a tro isn’t a crime because it’s not a clets order yet?',
      'the cops can’t arrest for a temporary order, only the final one, right?',
    ],
  },
};

describe.each(Object.entries(CASES))('statement %s of the article', (_, { asked }) => {
  test.each(asked)('“%s” is never nodded at, nor answered with a correction first', async (question) => {
    const reply = await new RealChat(await realKnowledge()).hear(question);
    const isBelief = reply.understood.issues.some(({ points }) => points.some((point) => point.isBelief));
    const corrected = reply.said.some((id) => id.startsWith('correction:'));
    if (corrected) expect(isBelief, 'corrects only a belief that was voiced').toBe(true);
    expect(reply.said[0], 'the answer comes before the correction').not.toMatch(/^correction:/);
    expect(reply.said, 'no affirmative small talk').not.toContain('small.agrees');
  });
});

/** A training may turn one wording over; the share is kept. */
test('of all wordings, at least 90 % are answered by the law on what was asked', async () => {
  const knowledge = await realKnowledge();
  const missed: string[] = [];
  const all = Object.values(CASES).flatMap(({ says, asked }) => asked.map((question) => ({ says, question })));
  for (const { says, question } of all) {
    const { text, outcome } = await new RealChat(knowledge).hear(question);
    if (!['answer', 'ambiguous', 'guarded'].includes(outcome.outcome) || !says.test(text)) missed.push(question);
  }
  expect(missed.length / all.length, missed.join('\n')).toBeLessThanOrEqual(0.1);
}, 120_000);
