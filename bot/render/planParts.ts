import { citationsOf, type ReplyBlock, type Section, type Sources, sourcesOf } from '../../dialogs/replies/reply.js';
import type { Due, Plan, PlanContact, PlanStep } from '../../knowledge/contract.js';

/** One titled part of a plan; `marked` where it comes before all others. */
export interface PlanPart extends Section {
  readonly marked: boolean;
}

const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', text });

function dueBlocks(due: Due, labels: Plan['labels']): ReplyBlock[] {
  const day = `**${labels[due.kind]} ${due.text}**${due.isPast ? ` (${labels.past})` : ''}`;
  const counted = due.countedFrom === undefined ? [] : [paragraph(`${labels.countedFrom} ${due.countedFrom}`)];
  return [
    paragraph(day),
    ...due.how.blocks,
    ...counted,
    ...(due.courtDay?.blocks ?? []),
    ...(due.paperWins?.blocks ?? []),
  ];
}

function stepPart(step: PlanStep, number: number, plan: Plan): PlanPart {
  const names = plan.contacts.filter(({ id }) => step.call.includes(id)).map(({ name }) => name);
  return {
    heading: `${number}. ${step.heading}`,
    marked: step.urgency === 'now',
    blocks: [
      ...(step.due ? dueBlocks(step.due, plan.labels) : []),
      ...step.duty,
      ...(names.length > 0 ? [paragraph(`${plan.labels.contacts}: ${names.join(' · ')}`)] : []),
    ],
  };
}

function contactBlocks({ name, about, reach, listing }: PlanContact, labels: Plan['labels']): ReplyBlock[] {
  const ways = reach.map(({ value }) => value).join(' · ');
  return [paragraph(`**${name}**${listing ? ` (${labels.listing})` : ''}${ways ? `: ${ways}` : ''}`), ...about];
}

/** A plan in the order it is read: what comes before all, the steps, more to read, whom to call, the notices. */
export function planParts(plan: Plan): PlanPart[] {
  const { labels } = plan;
  const parts: PlanPart[] = [
    { heading: labels.first, marked: true, blocks: plan.first },
    ...plan.steps.map((step, index) => stepPart(step, index + 1, plan)),
    ...plan.sections.map(({ heading, blocks }) => ({ heading, blocks, marked: false })),
    {
      heading: labels.contacts,
      marked: false,
      blocks: plan.contacts.flatMap((contact) => contactBlocks(contact, labels)),
    },
    { heading: undefined, marked: false, blocks: plan.notices },
  ];
  return parts.filter(({ blocks }) => blocks.length > 0);
}

/** What the plan stands on; the notices say as of which day. */
export function planSources(plan: Plan): Sources | undefined {
  const words = { lead: plan.labels.sources, asOf: '', checked: '', article: '' };
  const citations = [...plan.citations, ...citationsOf(plan.first)].filter(({ kind }) => kind === 'authority');
  return sourcesOf(citations, undefined, words);
}

/** The plan as blocks, for channels that show it as text. */
export function planBlocks(plan: Plan): ReplyBlock[] {
  return [
    paragraph(`**${plan.title}**`),
    paragraph(`${plan.audience} ${plan.madeOnText}`),
    ...planParts(plan).flatMap(({ heading, blocks }) => [
      ...(heading === undefined ? [] : [paragraph(`**${heading}**`)]),
      ...blocks,
    ]),
  ];
}
