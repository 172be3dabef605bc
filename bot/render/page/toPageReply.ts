import type { CardModel, Reply, ReplyBlock, Sources } from '../../../dialogs/replies/reply.js';
import { isLedByHelp } from '../../../dialogs/replies/safety.js';
import type { Plan, PlanStep } from '../../../knowledge/planContract.js';
import { dayOf } from '../dayOf.js';
import { articleLine, checkedLine } from '../sourceLines.js';
import { type FoldableBlock, foldPoints } from './foldPoints.js';
import { headlineOf } from './headline.js';
import type { PageBlock, PageComparison, PagePlan, PageReply, PageSources, PageStep } from './pageReply.js';

/** So many steps stand in the chat; the page of the plan has them all. */
const STEPS_SHOWN = 3;

const bare = ({ kind, text, isFolded }: FoldableBlock): PageBlock => ({ kind, text, ...(isFolded && { isFolded }) });

function pageSources(sources: Sources | undefined): PageSources | undefined {
  if (sources === undefined) return undefined;
  const byLabel = new Map(sources.authorities.map((each) => [each.label, each]));
  return {
    items: [...byLabel.values()].map(({ label, isLabelTranslated, url }) => ({ label, isLabelTranslated, url })),
    lines: [...articleLine(sources), ...checkedLine(sources)],
    asOf: sources.asOf,
  };
}

function pageStep({ heading, due }: PlanStep, { labels }: Plan): PageStep {
  if (due === undefined) return { heading };
  const safe = due.lastSafeDay && ` · ${labels.lastSafeDay}: ${due.lastSafeDay.text}`;
  return { heading, when: `${labels[due.kind]} ${due.text}${safe ?? ''}`, on: dayOf(due) };
}

function pagePlan(plan: Plan): PagePlan {
  const dated = plan.steps.filter(({ due }) => due !== undefined && !due.isPast);
  const shown = (dated.length > 0 ? dated : plan.steps).slice(0, STEPS_SHOWN);
  return {
    title: plan.title,
    first: plan.first.map(bare),
    next: shown.map((step) => pageStep(step, plan)),
    more: plan.steps.length - shown.length,
    open: plan.labels.print,
    calendar: dated.some(({ due }) => due && dayOf(due) !== undefined) ? plan.labels.calendar : undefined,
  };
}

const pageComparison = ({ title, rows, sources }: CardModel): PageComparison => ({
  title,
  rows,
  sources: pageSources(sources),
});

/** So many deadlines and numbers stand below the sentence that answers. */
const MOST_CHIPS = 2;

/** The deadlines and numbers of what is said, as the base words them: those whose sentence was not cut off. */
function chipsOf(blocks: readonly ReplyBlock[]): string[] {
  const chips = blocks.flatMap(({ text, values = [] }) =>
    values.flatMap(({ words, chip }) => (text.includes(words) ? [chip] : [])),
  );
  return [...new Set(chips)].slice(0, MOST_CHIPS);
}

/** Everything our page needs to draw a reply, and nothing that was typed. */
export function toPageReply(reply: Reply): PageReply {
  const { blocks, mistakes, choices, plan, card } = reply;
  const said = blocks.filter(({ kind, isEcho }) => kind !== 'correction' && !isEcho);
  // What stands alone is the answer.
  const isAlone = said.length === 0 && plan === undefined && card === undefined;
  // Where help leads, nothing is folded, and nothing else catches the eye.
  const isHelp = isLedByHelp(reply);
  const answer = isHelp ? said : foldPoints(said, reply.language);
  const { headline, rest: detail } = headlineOf<FoldableBlock>(isAlone ? blocks : answer);
  const beside = isAlone ? [] : blocks;
  return {
    language: reply.language,
    headline,
    echo: beside.filter(({ isEcho }) => isEcho).map(bare),
    chips: isHelp ? [] : chipsOf(said),
    detail: detail.map(bare),
    correction: [...beside.filter(({ kind }) => kind === 'correction'), ...(mistakes?.blocks ?? [])].map(bare),
    sources: pageSources(mistakes?.sources ?? reply.sources),
    choices,
    answers: reply.answers ?? 0,
    facts: reply.facts,
    safety: reply.safety,
    question: reply.question,
    topic: reply.topic,
    plan: plan && pagePlan(plan),
    comparison: card && pageComparison(card),
  };
}
