import type { ReplyBlock } from '../../dialogs/replies/reply.js';
import type { Due, Plan, PlanContact, PlanStep } from '../../knowledge/planContract.js';

/** One titled part of a plan; `marked` where it comes before all others. */
export interface PlanPart {
  readonly heading: string | undefined;
  readonly blocks: readonly ReplyBlock[];
  readonly marked: boolean;
}

const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', text });

function dueBlocks(due: Due, labels: Plan['labels']): ReplyBlock[] {
  const late = due.isPast ? ` (${labels.past})` : '';
  const counted = due.countedFrom === undefined ? [] : [paragraph(`${labels.countedFrom}: ${due.countedFrom}`)];
  return [
    paragraph(`${labels[due.kind]}: **${due.text}**${late}`),
    ...(due.lastSafeDay ? [paragraph(`${labels.lastSafeDay}: **${due.lastSafeDay.text}**`)] : []),
    ...due.how.blocks,
    ...counted,
    ...(due.courtDay?.blocks ?? []),
    ...(due.paperWins?.blocks ?? []),
  ];
}

/** Names of those to call for a step, so that nobody has to look for them at the end. */
function callBlocks(step: PlanStep, plan: Plan): ReplyBlock[] {
  const names = plan.contacts.filter(({ id }) => step.call.includes(id)).map(({ name }) => name);
  return names.length > 0 ? [paragraph(`${plan.labels.contacts}: ${names.join(' · ')}`)] : [];
}

function contactBlocks({ name, about, reach, listing }: PlanContact, labels: Plan['labels']): ReplyBlock[] {
  const ways = reach.map(({ value }) => value).join(' · ');
  return [
    paragraph(`**${name}**${listing ? ` (${labels.listing})` : ''}`),
    ...(ways ? [paragraph(ways)] : []),
    ...about,
  ];
}

/** What to do and by when: what comes before all, then the steps. */
export function stepParts(plan: Plan): PlanPart[] {
  const parts: PlanPart[] = [
    { heading: plan.labels.first, marked: true, blocks: plan.first },
    ...plan.steps.map((step, index) => ({
      heading: `${index + 1}. ${step.heading}`,
      marked: step.urgency === 'now',
      blocks: [...(step.due ? dueBlocks(step.due, plan.labels) : []), ...step.duty, ...callBlocks(step, plan)],
    })),
  ];
  return parts.filter(({ blocks }) => blocks.length > 0);
}

/** More to read that is no step. */
export const sectionParts = (plan: Plan): PlanPart[] =>
  plan.sections.map(({ heading, blocks }) => ({ heading, blocks, marked: false }));

/** Whom to call, and what the plan is and is not. */
export function closingParts({ contacts, labels, notices }: Plan): PlanPart[] {
  const called = contacts.flatMap((contact) => contactBlocks(contact, labels));
  return [
    ...(called.length > 0 ? [{ heading: labels.contacts, marked: false, blocks: called }] : []),
    { heading: undefined, marked: false, blocks: notices },
  ];
}

const asBlocks = (parts: readonly PlanPart[]): ReplyBlock[] =>
  parts.flatMap(({ heading, blocks }) => [...(heading === undefined ? [] : [paragraph(`**${heading}**`)]), ...blocks]);

/** The plan as text in up to three messages: what to do, what to know, whom to call. */
export function planMessages(plan: Plan): ReplyBlock[][] {
  const title = [paragraph(`**${plan.title}**`), paragraph(`${plan.audience} · ${plan.madeOnText}`)];
  return [[...title, ...asBlocks(stepParts(plan))], asBlocks(sectionParts(plan)), asBlocks(closingParts(plan))].filter(
    (blocks) => blocks.length > 0,
  );
}
