import type { Plan, PlanStep } from '../../knowledge/contract.js';
import { type Reply, type ReplyBlock, sourcesOf } from './reply.js';
import type { Words } from './words.js';

const heading = (text: string): ReplyBlock => ({ kind: 'paragraph', text: `**${text}**` });

/** One step in chat: its number and name, when it is due and how that was counted, then the duty. */
function stepBlocks(step: PlanStep, number: number, plan: Plan): ReplyBlock[] {
  const { due } = step;
  const late = due?.isPast ? ` (${plan.labels.past})` : '';
  const when: ReplyBlock[] = due
    ? [
        { kind: 'paragraph', text: `${plan.labels[due.kind]}: **${due.text}**${late}` },
        ...due.how.blocks,
        ...(due.countedFrom
          ? [{ kind: 'paragraph', text: `${plan.labels.countedFrom}: ${due.countedFrom}` } as const]
          : []),
        ...(due.courtDay?.blocks ?? []),
        ...(due.paperWins?.blocks ?? []),
      ]
    : [];
  return [heading(`${number}. ${step.heading}`), ...when, ...step.duty];
}

/** The plan in chat, in three messages: what to do by when; what to know; whom to call and what the plan is. */
export function planReplies(plan: Plan, words: Words, choices: readonly string[]): Reply[] {
  const sections = plan.sections.flatMap((section) => [heading(section.heading), ...section.blocks]);
  const contacts = plan.contacts.flatMap((contact): ReplyBlock[] => [
    heading(contact.listing ? `${contact.name} (${plan.labels.listing})` : contact.name),
    { kind: 'paragraph', text: contact.reach.map(({ value }) => value).join(' · ') },
    ...contact.about,
  ]);
  const replies: Reply[] = [
    {
      blocks: [
        heading(plan.title),
        { kind: 'paragraph', text: `${plan.audience} ${plan.madeOnText}` },
        ...plan.first,
        ...plan.steps.flatMap((step, index) => stepBlocks(step, index + 1, plan)),
      ],
      choices: [],
    },
    { blocks: sections, choices: [] },
    {
      blocks: [...(contacts.length > 0 ? [heading(plan.labels.contacts), ...contacts] : []), ...plan.notices],
      sources: sourcesOf(plan.citations, plan.inForceAsOf, words.sourceWords),
      choices,
    },
  ];
  return replies.filter(({ blocks }) => blocks.length > 0);
}
