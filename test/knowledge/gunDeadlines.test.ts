import { expect, test } from 'vitest';
import { readKnowledgeBase } from '../../knowledge/build/readKnowledgeBase.js';
import { versionFor, versionsOn } from '../../knowledge/build/readPoints.js';
import { STAGES } from '../../knowledge/circumstances.js';
import { projectRoot } from '../../knowledge/paths.js';
import { TODAY } from '../support/today.js';

const { base } = readKnowledgeBase(projectRoot, TODAY);

/** Points that speak of another paper by its name: their hours are none of a gun violence order. */
const OF_OTHERS: readonly string[] = [
  'civil-harassment/guns',
  'criminal-protective-order/guns',
  'divorce/not-dvro',
  'emergency-protective-order/guns',
  'emergency-protective-order/what',
  'neighbors-roommates/serious',
  'workplace/answer',
];

const NO_OFFICER = {
  en: /no officer served/,
  es: /ningún oficial (?:la |le )?(?:entregó|intervino)|no la entregó un oficial/,
} as const;

/** The points whose version for a gun violence order names the hours to hand guns over: with "no officer served it", and without. */
function hoursNamed(language: 'en' | 'es'): { readonly right: Set<string>; readonly wrong: Set<string> } {
  const named = { right: new Set<string>(), wrong: new Set<string>() };
  for (const { topic, points } of base.entries.get(language)?.values() ?? [])
    for (const raw of points)
      for (const side of [undefined, 'protected', 'restrained'] as const)
        for (const stage of [undefined, ...STAGES]) {
          const point = { versions: versionsOn(raw, TODAY) };
          const said = versionFor(point, { kind: 'gv', side, stage })?.blocks.map(({ template }) => template) ?? [];
          if (!said.some((template) => template.includes('{{gun-handover}}'))) continue;
          const isRight = said.some((template) => NO_OFFICER[language].test(template));
          named[isRight ? 'right' : 'wrong'].add(`${topic}/${raw.name}`);
        }
  return named;
}

test.each(['en', 'es'] as const)(
  'a gun violence order gives hours only where no officer served it (%s)',
  (language) => {
    const { right, wrong } = hoursNamed(language);
    expect([...wrong].sort()).toEqual(OF_OTHERS);
    expect(right.size).toBeGreaterThan(20);
  },
);
