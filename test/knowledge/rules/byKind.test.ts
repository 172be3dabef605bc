import { describe, expect, test } from 'vitest';
import type { InterviewId, Plan } from '../../../knowledge/planContract.js';
import type { FactsOf } from '../../../knowledge/rules/facts/interviews.js';
import { NOW, realRules } from './support/law.js';

const rules = realRules();
const planOf = (interview: InterviewId, facts: Record<string, unknown>): Plan =>
  rules.plan(interview, facts as FactsOf[typeof interview], NOW);
const idsOf = (plan: Plan): string[] => [...plan.steps, ...plan.sections].map(({ id }) => id as string);
const dueOf = (plan: Plan, id: string) => plan.steps.find((step) => step.id === id)?.due;

/** Whether a lawyer comes before anything that is said or written, and after what the order itself asks at once. */
const wordlessBefore = (ids: readonly string[], lawyer: string): boolean => {
  const before = ids.slice(0, ids.indexOf(lawyer));
  return before.length > 0 && before.every((id) => /obey|notice|home|guns|receipt|job/.test(id));
};

/** Letters of forms that are named in what a plan says, such as `EA`. */
const lettersIn = (plan: Plan): string[] => {
  const said = JSON.stringify([plan.first, plan.steps, plan.sections], (key, value) =>
    key === 'citations' ? undefined : value,
  );
  return [...new Set([...said.matchAll(/\b(DV|CH|EA|WV|SV|GV)-\d{3}/g)].map((match) => match[1] ?? ''))];
};

const LETTERS = {
  domestic: 'DV',
  harassment: 'CH',
  elder: 'EA',
  workplace: 'WV',
  school: 'SV',
  gun: 'GV',
} as const;
const KINDS = Object.keys(LETTERS) as (keyof typeof LETTERS)[];

describe.each(KINDS)('a person served with papers of kind %s', (kind) => {
  const facts = {
    order: kind,
    servedOn: '2026-11-25',
    servedAt: '09:00',
    hearingOn: '2026-12-10',
    gunJob: 'yes',
    sharedHome: 'yes',
    children: 'yes',
  };
  const plan = planOf('served', facts);

  test('gets the own form of an answer, the own rules, and no form of another kind', () => {
    expect(idsOf(plan)).toEqual(
      expect.arrayContaining([`plan.answer.${kind}`, `plan.go.${kind}`, `plan.moreTime.${kind}`]),
    );
    expect(lettersIn(plan)).toEqual([LETTERS[kind]]);
  });
  test('hears of children, of obeying, and of handing guns over what that kind can order', () => {
    const ids = idsOf(plan);
    const children = ids.filter((id) => id.startsWith('served.children'));
    if (kind === 'gun') expect(children).toEqual([]);
    else expect(children).toEqual([kind === 'domestic' ? 'served.children.plan' : 'served.children.civil']);
    for (const id of ['served.obey', 'served.read', 'served.guns.how'])
      expect(ids).toContain(kind === 'gun' ? `${id}.gun` : id);
  });
  test('gets the same of a notice alone, and no gun duty yet', () => {
    const notice = planOf('served', { order: 'notice', noticeOf: kind, hearingOn: '2026-12-10' });
    expect(idsOf(notice)).toEqual(
      expect.arrayContaining(['served.obey.notice', 'served.notice.hearing', `plan.answer.${kind}`, `plan.go.${kind}`]),
    );
    expect(idsOf(notice).filter((id) => /guns|receipt|noGuns/i.test(id))).toEqual([]);
    expect(lettersIn(notice).filter((letters) => letters !== LETTERS[kind])).toEqual([]);
  });
  test('is told on the hearing day what holds for that kind', () => {
    const day = { order: kind, hearingOn: '2026-12-10', needs: ['moreTime'] };
    const restrained = planOf('hearingDay', { ...day, role: 'restrained' });
    expect(idsOf(restrained)).toEqual(
      expect.arrayContaining([`plan.answer.${kind}`, `plan.go.${kind}`, `plan.moreTime.${kind}`, 'plan.inCourt']),
    );
    expect(lettersIn(restrained)).toEqual([LETTERS[kind]]);
    const protectedSide = planOf('hearingDay', { ...day, role: 'protected', paperServed: 'no' });
    expect(idsOf(protectedSide)).toEqual(
      expect.arrayContaining([`plan.serve.${kind}`, 'plan.moreTime.asking', 'hearingDay.go.asking']),
    );
  });
  test('with a criminal case writes nothing before the lawyer', () => {
    for (const criminalCase of ['yes', 'police']) {
      const ids = idsOf(planOf('served', { ...facts, criminalCase }));
      const lawyer = criminalCase === 'yes' ? 'plan.lawyerFirst.charged' : 'plan.lawyerFirst.police';
      expect(wordlessBefore(ids, lawyer)).toBe(true);
      expect(ids).toEqual(expect.arrayContaining(['plan.answer.lawyerFirst', 'plan.silence', 'served.bring.lawyer']));
      expect(ids).not.toContain(`plan.answer.${kind}`);
      expect(ids).not.toContain('served.bring');
    }
  });
  test('with a criminal case does not speak at the hearing before the lawyer', () => {
    for (const criminalCase of ['charged', 'police']) {
      const day = { role: 'restrained', order: kind, temporary: 'yes', hearingOn: '2026-12-10', criminalCase };
      const ids = idsOf(planOf('hearingDay', day));
      const lawyer = criminalCase === 'charged' ? 'plan.lawyerFirst.charged' : 'plan.lawyerFirst.police';
      expect(wordlessBefore(ids, lawyer)).toBe(true);
      expect(ids).toEqual(expect.arrayContaining(['plan.answer.lawyerFirst', 'plan.silence', 'served.bring.lawyer']));
      expect(ids).not.toContain(`plan.answer.${kind}`);
      expect(ids).not.toContain('hearingDay.bring');
    }
  });
});

describe('guns and the receipt', () => {
  test.each([
    ['domestic', 'plan.guns.domestic', 'plan.receipt.domestic'],
    ['harassment', 'plan.guns.civil', 'plan.receipt.harassment'],
    ['elder', 'plan.guns.elder', 'plan.receipt.elder'],
    ['workplace', 'plan.guns.civil', 'plan.receipt.workplace'],
    ['school', 'plan.guns.civil', 'plan.receipt.school'],
    ['gun', 'plan.guns.gun', 'plan.receipt.gun'],
    ['emergency', 'plan.guns.emergency', 'plan.receipt.emergency'],
    ['criminal', 'plan.guns.criminal', 'plan.receipt.criminal'],
    ['unknown', 'plan.guns.unknown', 'plan.receipt.unknown'],
  ])('under an order of kind %s: %s within 24 hours, %s within 48', (order, guns, receipt) => {
    const plan = planOf('served', { order, servedOn: '2026-11-25', servedAt: '09:00' });
    expect(dueOf(plan, guns)).toMatchObject({ on: '2026-11-26', at: '09:00' });
    expect(dueOf(plan, receipt)).toMatchObject({ on: '2026-11-27', at: '09:00' });
    const paper = idsOf(planOf('whichPaper', { kind: order, stage: 'temporary', role: 'restrained' }));
    expect(paper).toEqual(expect.arrayContaining([guns, receipt]));
    const day = idsOf(planOf('hearingDay', { order, role: 'restrained', hearingOn: '2026-12-10' }));
    expect(day).toEqual(expect.arrayContaining([guns, receipt]));
  });
  test.each([
    ['domestic', 'plan.noGuns'],
    ['gun', 'plan.noGuns.gun'],
    ['criminal', 'plan.noGuns.criminal'],
    ['emergency', 'plan.noGuns.emergency'],
  ])('a person without guns, under an order of kind %s: %s', (order, id) => {
    expect(idsOf(planOf('served', { order }))).toContain(id);
    expect(idsOf(planOf('whichPaper', { kind: order, stage: 'temporary', role: 'restrained' }))).toContain(id);
  });
  test('an elder order about money or isolation alone: the paper decides, and nothing is due', () => {
    const plan = planOf('served', { order: 'elderMoney', servedOn: '2026-11-25', servedAt: '09:00' });
    expect(dueOf(plan, 'plan.guns.money')).toBeUndefined();
    expect(idsOf(plan).some((id) => id.startsWith('plan.receipt'))).toBe(false);
  });
  test.each([
    ['domestic', 'served.job'],
    ['workplace', 'served.job.civil'],
    ['criminal', 'served.job.criminal'],
    ['gun', 'served.job.none'],
    ['emergency', 'served.job.emergency'],
  ])('a job that needs a gun, under an order of kind %s: %s', (order, id) =>
    expect(idsOf(planOf('served', { order, gunJob: 'yes' }))).toContain(id),
  );
});

test.each([
  ['domestic', 'served.home'],
  ['harassment', 'served.home.harassment'],
  ['elder', 'served.home.elder'],
  ['elderMoney', 'served.home.elder'],
  ['emergency', 'served.home.emergency'],
  ['criminal', 'served.home.criminal'],
  ['gun', undefined],
  ['workplace', undefined],
  ['school', undefined],
  ['notice', undefined],
])('the home under an order of kind %s: %s', (order, id) =>
  expect(idsOf(planOf('served', { order, sharedHome: 'yes' })).find((each) => each.startsWith('served.home'))).toBe(id),
);

describe.each(['criminal', 'emergency'] as const)('a %s order', (order) => {
  test('sends to a lawyer before any word, in every interview, and to no form of an answer', () => {
    for (const plan of [
      planOf('served', { order, servedOn: '2026-11-25', hearingOn: '2026-12-10' }),
      planOf('whichPaper', { kind: order, role: 'restrained' }),
      planOf('hearingDay', { order, role: 'restrained', hearingOn: '2026-12-10' }),
    ]) {
      expect(wordlessBefore(idsOf(plan), `plan.lawyerFirst.${order}`)).toBe(true);
      expect(idsOf(plan).filter((id) => /answer|^served\.bring$|hearingDay\.bring/.test(id))).toEqual([]);
      expect(plan.contacts.map(({ id }) => id)).toContain('criminalDefense');
    }
  });
  test('tells the protected person how it goes on', () => {
    const ids = idsOf(planOf('hearingDay', { order, role: 'protected' }));
    expect(ids).toContain(order === 'criminal' ? 'hearingDay.go.criminal.other' : 'hearingDay.emergency.protected');
    expect(ids.some((id) => id.startsWith('plan.lawyerFirst'))).toBe(false);
  });
});

test.each([
  ['criminal', 'served.children.criminal'],
  ['emergency', 'served.children.emergency'],
  ['elderMoney', 'served.children.civil'],
])('the children under an order of kind %s: %s', (order, id) =>
  expect(idsOf(planOf('served', { order, children: 'yes' })).filter((each) => each.includes('children'))).toEqual([id]),
);

test.each([
  ['emergency', 'whichPaper.inClets.emergency'],
  ['criminal', 'whichPaper.inClets.criminal'],
  ['domestic', 'whichPaper.inClets.yes'],
])('in CLETS, a paper of kind %s: %s', (kind, id) =>
  expect(idsOf(planOf('whichPaper', { kind, stage: 'temporary' }))).toContain(id),
);

describe('the end of an emergency order', () => {
  test('is the printed one, and is not counted from the day of service', () => {
    expect(dueOf(planOf('served', { order: 'emergency', servedOn: '2026-11-24' }), 'served.emergency.printed')).toBe(
      undefined,
    );
    const told = planOf('served', { order: 'emergency', servedOn: '2026-11-24', endsOn: '2026-12-01' });
    expect(dueOf(told, 'served.emergency.printed')).toMatchObject({ on: '2026-12-01', paperWins: undefined });
    const over = planOf('served', { order: 'emergency', servedOn: '2026-11-10', endsOn: '2026-11-17' });
    expect(idsOf(over)).toContain('served.emergency.over');
  });
  test('is never counted for a person', () => {
    const id = 'whichPaper.do.printedEnd.protected';
    const paper = { kind: 'emergency', role: 'protected' };
    expect(dueOf(planOf('whichPaper', { ...paper, endsOn: 'unknown' }), id)).toBeUndefined();
    expect(dueOf(planOf('whichPaper', { ...paper, endsOn: '2026-11-26' }), id)).toMatchObject({
      on: '2026-11-26',
      how: { id: 'due.how.endsOn' },
    });
  });
});

test('automatic divorce orders: police can enforce them, until the case ends', () =>
  expect(idsOf(planOf('whichPaper', { kind: 'divorce', role: 'restrained' }))).toEqual(
    expect.arrayContaining([
      'whichPaper.enforced.divorcePolice',
      'whichPaper.lasts.divorceCase',
      'whichPaper.ends.divorceCase',
      'whichPaper.do.divorcePolice',
    ]),
  ));

test.each(KINDS)('an order after hearing of kind %s has its own length and renewal', (kind) => {
  const ids = idsOf(planOf('whichPaper', { kind, stage: 'afterHearing', role: 'protected', endsOn: '2027-01-05' }));
  expect(ids).toContain(`whichPaper.lasts.afterHearing.${kind}`);
  expect(ids).toContain(kind === 'domestic' ? 'whichPaper.do.renew' : `whichPaper.do.renew.${kind}`);
});

describe('the last day to serve', () => {
  test.each([
    ['domestic', 'due.how.serveBefore'],
    ['harassment', 'due.how.serveByStatute'],
    ['workplace', 'due.how.serveByStatute'],
    ['school', 'due.how.serveByStatute'],
  ])('is five days before a hearing of kind %s', (order, how) =>
    expect(
      dueOf(planOf('hearingDay', { order, role: 'protected', hearingOn: '2026-12-10' }), `plan.serve.${order}`),
    ).toMatchObject({ on: '2026-12-05', how: { id: how } }),
  );
  test.each(['elder', 'gun'])('is left to the notice in a case of kind %s', (order) =>
    expect(
      dueOf(planOf('hearingDay', { order, role: 'protected', hearingOn: '2026-12-10' }), `plan.serve.${order}`),
    ).toBeUndefined(),
  );
});

describe('a hearing without a temporary order', () => {
  test('binds nobody yet, and does not protect yet', () => {
    const day = { order: 'elder', temporary: 'no', hearingOn: '2026-12-10' };
    const restrained = idsOf(planOf('hearingDay', { ...day, role: 'restrained' }));
    expect(restrained[0]).toBe('hearingDay.notice.restrained');
    expect(restrained).not.toContain('hearingDay.obey');
    expect(idsOf(planOf('hearingDay', { ...day, role: 'protected' }))).toEqual(
      expect.arrayContaining(['hearingDay.notice.protected', 'plan.serve.elder']),
    );
    expect(idsOf(planOf('whichPaper', { kind: 'elder', stage: 'notice', role: 'protected' }))).toContain(
      'whichPaper.do.serveNotice',
    );
  });
});

describe('asking for protection', () => {
  const asked = (facts: Record<string, unknown>): string[] => idsOf(planOf('protection', facts));
  test.each([
    ['workplace', { forWhom: 'employee', happened: ['threats'] }],
    ['school', { forWhom: 'student', happened: ['threats'] }],
    ['elder', { forWhom: 'elder', relationship: 'unknown' }],
  ])('of kind %s: papers, first answer, service, hearing, cost, what it can say', (kind, facts) =>
    expect(asked(facts)).toEqual(
      expect.arrayContaining([
        `protection.ask.${kind}`,
        `protection.sameDay.${kind}`,
        `plan.serve.${kind}`,
        'protection.hearing.civil',
        `protection.fees.${kind}`,
        `protection.about.${kind}`,
        'protection.about.police',
      ]),
    ),
  );
  test('against a caregiver: the elder order before civil harassment, with the line to report abuse', () => {
    const plan = planOf('protection', { forWhom: 'elder', relationship: 'caregiver' });
    const ids = idsOf(plan);
    expect(ids.indexOf('protection.ask.elder')).toBeLessThan(ids.indexOf('protection.papers.harassment'));
    expect(plan.steps.find(({ id }) => id === 'protection.aps')?.call).toEqual(['aps']);
    expect(plan.contacts.find(({ id }) => id === 'aps')?.reach).toHaveLength(1);
    expect(asked({ forWhom: 'me', age: 'adult', relationship: 'caregiver' })).not.toContain('protection.ask.elder');
  });
  test('who may ask for a gun violence order is told; so are the conditions of leaving the home', () => {
    expect(asked({ relationship: 'neighbor', guns: 'yes' })).toEqual(
      expect.arrayContaining(['protection.ask.gun', 'protection.about.gun', 'protection.fees.gun']),
    );
    expect(asked({ relationship: 'partner' })).toContain('protection.moveOut');
  });
  test('guns alone choose no kind: who the other is stays to be found out', () => {
    const OPEN = ['protection.chooser', 'protection.kind.unknown'];
    for (const facts of [{ guns: 'yes' }, { guns: 'yes', relationship: 'unknown', forWhom: 'unknown' }, {}] as const)
      expect(asked(facts)).toEqual(expect.arrayContaining(OPEN));
    for (const facts of [{ guns: 'yes', relationship: 'partner' }, { forWhom: 'student' }] as const)
      for (const id of OPEN) expect(asked(facts)).not.toContain(id);
  });
});

test('in Spanish every plan by kind has the same steps', () => {
  for (const order of [...KINDS, 'emergency', 'criminal', 'notice'] as const) {
    const facts = { order, servedOn: '2026-11-25', hearingOn: '2026-12-10' } as FactsOf['served'];
    const [english, spanish] = (['en', 'es'] as const).map((language) => rules.plan('served', facts, NOW, language));
    expect(idsOf(spanish as Plan)).toEqual(idsOf(english as Plan));
    expect(spanish?.steps.find(({ id }) => id.startsWith('plan.'))?.heading).not.toBe(
      english?.steps.find(({ id }) => id.startsWith('plan.'))?.heading,
    );
  }
});

describe('most urgent first', () => {
  const overdue = {
    order: 'domestic',
    servedOn: '2026-11-20',
    servedAt: '09:00',
    sharedHome: 'yes',
    criminalCase: 'yes',
  };
  test('guns whose time is over come before the lawyer, and the lawyer before the answer', () => {
    const ids = idsOf(planOf('served', overdue));
    const places = ['served.obey', 'served.home', 'plan.guns.late', 'plan.lawyerFirst.charged', 'served.read'];
    expect(ids.filter((id) => places.includes(id))).toEqual(places);
  });
  test.each(['has', 'job'])('who told of a gun (%s) is not told what holds without one', (guns) => {
    for (const order of ['domestic', 'criminal', 'emergency'])
      expect(idsOf(planOf('served', { order, guns })).filter((id) => id.startsWith('plan.noGuns'))).toEqual([]);
    for (const order of ['criminal', 'emergency'])
      expect(
        idsOf(planOf('hearingDay', { order, role: 'restrained', guns })).filter((id) => id.startsWith('plan.noGuns')),
      ).toEqual([]);
  });
  test('the receipt names the clerk’s hours in every kind', () => {
    for (const order of [...KINDS, 'criminal', 'emergency', 'unknown']) {
      const receipt = planOf('served', { order, servedOn: '2026-11-25' }).steps.find(({ id }) => /receipt/.test(id));
      expect(JSON.stringify(receipt)).toContain('closes before evening');
    }
  });
  test('an emergency order names no hearing and no temporary order in what it says of guns and silence', () => {
    const plan = planOf('served', { order: 'emergency', servedOn: '2026-11-20', guns: 'has', gunSteps: 'show' });
    const said = [...plan.steps, ...plan.sections].filter(({ id }) => /guns|receipt|silence/.test(id));
    expect(JSON.stringify(said, (key, value) => (key === 'citations' ? undefined : value))).not.toMatch(
      /this hearing|temporary order|for the hearing/,
    );
  });
  test('papers that were served: the proof has to be in the file before the hearing', () => {
    const day = {
      order: 'harassment',
      role: 'protected',
      hearingOn: '2026-12-10',
      paperServed: 'yes',
      needs: ['remote'],
    };
    const plan = planOf('hearingDay', day);
    expect(idsOf(plan)).toContain('hearingDay.proofOnFile');
    expect(JSON.stringify(plan.steps.find(({ id }) => id === 'hearingDay.remote'))).toContain('before the hearing');
    expect(lettersIn(plan).filter((letters) => letters !== 'CH')).toEqual([]);
  });
});
