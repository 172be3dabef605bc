import type { Block, Entry, IsoDate, Knowledge, Role, TopicId } from '../../knowledge/contract.js';
import { topicId } from '../../knowledge/ids.js';
import { citationsOf, type Reply, type ReplyBlock, type Section, sourcesOf } from './reply.js';
import { Words } from './words.js';

/** The tap labels of topics, in order; topics without an entry are left out. */
export function buttonsOf(knowledge: Knowledge, on: IsoDate, topics: readonly string[]): string[] {
  return topics.flatMap((topic) => knowledge.entry(topicId(topic), on)?.button ?? []);
}

/** The short answer: its sources, its day, the rest to unfold, then two follow-ups to tap. */
export function shortAnswer(entry: Entry, knowledge: Knowledge, on: IsoDate, role?: Role): Reply {
  const words = new Words(knowledge, on);
  const sections = restOf(entry, role, words);
  return {
    topic: entry.topic,
    title: entry.title,
    blocks: entry.short,
    sources: sourcesOf(citationsOf(entry.short), entry.inForceAsOf, words.sourceWords),
    choices: buttonsOf(knowledge, on, entry.followUps).slice(0, 2),
    rest: sections.length > 0 ? { label: words.text('more'), sections } : undefined,
  };
}

function viewsFor(entry: Entry, role: Role | undefined): readonly ('protected' | 'restrained')[] {
  const order = role === 'restrained' ? (['restrained', 'protected'] as const) : (['protected', 'restrained'] as const);
  return order.filter((view) => entry.views[view].length > 0);
}

/** The lawyer paragraph that belongs to an entry and fits the person; `undefined` where none belongs. */
export function attorneyStatement(entry: Entry, role: Role | undefined): string | undefined {
  if (entry.attorney === 'none') return undefined;
  if (entry.attorney === 'both')
    return role === 'protected' || role === 'restrained' ? `attorney.${role}` : 'attorney.both';
  return role === undefined || role === 'either' || role === entry.attorney ? `attorney.${entry.attorney}` : undefined;
}

/** What the short answer leaves out: details, the views with the person's own first, the lawyer paragraph that fits. */
function restOf(entry: Entry, role: Role | undefined, words: Words): Section[] {
  const attorney = attorneyStatement(entry, role);
  const sections: Section[] = [
    { heading: undefined, blocks: entry.more },
    ...viewsFor(entry, role).map((view) => ({ heading: words.text(`view.${view}`), blocks: entry.views[view] })),
    { heading: undefined, blocks: attorney === undefined ? [] : words.statement(attorney).blocks },
  ];
  return sections.filter(({ blocks }) => blocks.length > 0);
}

const withHeading = ({ heading, blocks }: Section): ReplyBlock[] => [
  ...(heading === undefined ? [] : [{ kind: 'paragraph', text: `**${heading}**` } as const]),
  ...blocks,
];

/**
 * The rest of an answer in two messages: details, then the views, the person's own first once they have said which side
 * they are on. Both sides get both views. The lawyer paragraph closes it where it belongs.
 */
export function longAnswer(entry: Entry, role: Role | undefined, knowledge: Knowledge, on: IsoDate): Reply[] {
  const words = new Words(knowledge, on);
  const others = restOf(entry, role, words)
    .filter(({ blocks }) => blocks !== entry.more)
    .flatMap(withHeading);
  const replies: Reply[] = [
    { blocks: entry.more, sources: sourcesOf(citationsOf(entry.more), undefined, words.sourceWords), choices: [] },
    {
      blocks: others,
      sources: sourcesOf(citationsOf(others), entry.inForceAsOf, words.sourceWords),
      choices: buttonsOf(knowledge, on, entry.followUps),
    },
  ];
  return replies.filter(({ blocks }) => blocks.length > 0);
}

const claimsOf = (block: Block): string[] => block.citations.filter(({ kind }) => kind === 'claim').map(({ id }) => id);

/**
 * The correction that the likeliest choices share: where two of them correct the same statement of a document, the
 * utterance most likely rests on it, and it is set right before anything is chosen. The likeliest one's words are taken.
 */
export function sharedCorrection(entries: readonly Entry[]): Block | undefined {
  const corrections = entries.flatMap((entry) => entry.short.filter(({ kind }) => kind === 'correction'));
  return corrections.find((block) =>
    corrections.some((other) => other !== block && claimsOf(other).some((claim) => claimsOf(block).includes(claim))),
  );
}

/** "Did you mean": a correction that the choices share, the titles to tap, and a way out. */
export function choicesReply(choices: readonly TopicId[], knowledge: Knowledge, on: IsoDate): Reply {
  const words = new Words(knowledge, on);
  const labels = [...buttonsOf(knowledge, on, choices), words.text('noneOfThese')];
  const entries = choices.flatMap((choice) => knowledge.entry(choice, on) ?? []);
  const correction = sharedCorrection(entries);
  const asked = words.statement('ambiguous').blocks;
  return {
    blocks: correction ? [correction, ...asked] : asked,
    sources: correction && sourcesOf(correction.citations, entries[0]?.inForceAsOf ?? on, words.sourceWords),
    choices: labels,
    answers: labels.length,
  };
}
