import type { Block, Entry, IsoDate, Knowledge, Role, TopicId } from '../../knowledge/contract.js';
import { topicId } from '../../knowledge/ids.js';
import { type Reply, sourceLines } from './reply.js';
import { Words } from './words.js';

/** The tap labels of topics, in order; topics without an entry are left out. */
export function buttonsOf(knowledge: Knowledge, on: IsoDate, topics: readonly string[]): string[] {
  return topics.flatMap((topic) => knowledge.entry(topicId(topic), on)?.button ?? []);
}

const heading = (text: string): Pick<Block, 'kind' | 'text'> => ({ kind: 'paragraph', text: `**${text}**` });

/** The short answer: its sources, its day, then "More" and two follow-ups to tap. */
export function shortAnswer(entry: Entry, knowledge: Knowledge, on: IsoDate): Reply {
  const words = new Words(knowledge, on);
  const followUps = buttonsOf(knowledge, on, entry.followUps).slice(0, 2);
  return {
    blocks: entry.short,
    sources: sourceLines(
      entry.short.flatMap((block) => [...block.citations]),
      entry.inForceAsOf,
      words.sourceWords,
    ),
    choices: [words.text('more'), ...followUps],
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

/**
 * The rest of an answer in two messages: details, then the views, the person's own first once they have said which side
 * they are on. Both sides get both views. The lawyer paragraph closes it where it belongs.
 */
export function longAnswer(entry: Entry, role: Role | undefined, knowledge: Knowledge, on: IsoDate): Reply[] {
  const words = new Words(knowledge, on);
  const attorney = attorneyStatement(entry, role);
  const closing = attorney === undefined ? [] : words.statement(attorney).blocks;
  const views = viewsFor(entry, role);
  const sources = (blocks: readonly Block[]): string[] =>
    sourceLines(
      blocks.flatMap((block) => [...block.citations]),
      entry.inForceAsOf,
      words.sourceWords,
    );
  const [lead = '', article = ''] = sources(entry.more);
  const second = [...views.flatMap((view) => [...entry.views[view]]), ...closing];
  const replies: Reply[] = [
    {
      blocks: entry.more,
      sources: article.startsWith(words.sourceWords.article) ? [lead, article] : [lead],
      choices: [],
    },
    {
      blocks: [...views.flatMap((view) => [heading(words.text(`view.${view}`)), ...entry.views[view]]), ...closing],
      sources: sources(second),
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
  const asked = [
    ...words.statement('ambiguous').blocks,
    ...labels.map((text): Pick<Block, 'kind' | 'text'> => ({ kind: 'bullet', text })),
  ];
  return {
    blocks: correction ? [correction, ...asked] : asked,
    sources: correction ? sourceLines(correction.citations, entries[0]?.inForceAsOf ?? on, words.sourceWords) : [],
    choices: labels,
  };
}
