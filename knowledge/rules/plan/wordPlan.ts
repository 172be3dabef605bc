import type { Citations, Language, Moment, Statement } from '../../contract.js';
import type { Due, HostListing, Plan, PlanContact, PlanLabel, PlanStep } from '../../planContract.js';
import { type Values, valueInWords, valueOn } from '../../values.js';
import { distinctCitations } from '../../wording.js';
import { type CourtCalendar, courtDayOf } from '../dates/courtDays.js';
import { dayInWords, isPast } from '../dates/day.js';
import { lastSafeDay } from '../dates/lastSafeDay.js';
import { CONTACTS, type ContactId, HOST } from './contacts.js';
import type { Draft, DraftDue } from './draft.js';
import { headed } from './headed.js';
import { LABELS } from './sharedWords.js';

/** Where the words and numbers of a plan come from. */
export interface WordSource {
  statement(id: string): Statement;
  readonly values: Values;
  readonly calendar: CourtCalendar;
  readonly host: HostListing | undefined;
  readonly language: Language;
}

const PRECEDENCE: Readonly<Record<PlanStep['urgency'], number>> = { now: 0, dated: 1, after: 2 };

/** Sorts by the day to have it done by, and the hour where there is one. */
function momentOfDue({ kind, on, at, lastSafeDay: safe }: Due): string {
  if (safe !== undefined) return `${safe.on} 24:00`;
  return `${on} ${kind === 'before' ? '00:00' : (at ?? '24:00')}`;
}

/** What cannot wait first, then by date and hour, then the rest; within each as the rule gave them. */
function inOrderOfUrgency(steps: readonly PlanStep[]): PlanStep[] {
  const dateOf = ({ urgency, due }: PlanStep): string => (urgency === 'dated' && due ? momentOfDue(due) : '');
  return [...steps].sort(
    (a, b) =>
      PRECEDENCE[a.urgency] - PRECEDENCE[b.urgency] || (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0),
  );
}

function wordDue(due: DraftDue, source: WordSource, now: Moment): Due {
  const safeOn = due.kind === 'before' ? lastSafeDay(due.on, now.on, source.calendar) : undefined;
  const court = due.atCourt === true ? courtDayOf(source.calendar, due.on) : 'open';
  return {
    kind: due.kind,
    on: due.on,
    at: due.at,
    isPast: isPast(due.on, due.at, now),
    lastSafeDay: safeOn && { on: safeOn, text: dayInWords(safeOn, undefined, source.language) },
    text: dayInWords(due.on, due.at, source.language),
    how: source.statement(due.how),
    countedFrom: due.countedFrom && dayInWords(due.countedFrom.on, due.countedFrom.at, source.language),
    courtDay:
      court === 'open' ? undefined : source.statement(`plan.court.${court === 'unknown' ? 'unknown' : 'closed'}`),
    paperWins: due.fromPaper === true ? undefined : source.statement('plan.paperWins'),
  };
}

function wordContact(id: ContactId, source: WordSource, now: Moment): PlanContact {
  const { heading, blocks } = headed(source.statement(`contact.${id}`));
  const reach = CONTACTS[id].flatMap(({ kind, value }) => {
    const held = valueOn(source.values, value, now.on);
    return held === undefined ? [] : [{ kind, value: valueInWords(held, source.language) }];
  });
  return { id, name: heading, about: blocks, reach, listing: false };
}

function hostContact(host: HostListing, source: WordSource): PlanContact {
  return {
    id: HOST,
    name: host.name,
    about: source.statement('plan.notice.host').blocks,
    reach: [
      ...(host.phone === undefined ? [] : [{ kind: 'phone' as const, value: host.phone }]),
      ...(host.web === undefined ? [] : [{ kind: 'web' as const, value: host.web }]),
    ],
    listing: true,
  };
}

/** Citations of everything a plan says, each once. */
function citationsOf(plan: Pick<Plan, 'first' | 'steps' | 'sections' | 'contacts' | 'notices'>): Citations {
  const dues = plan.steps.flatMap(({ due }) => [due?.how, due?.courtDay, due?.paperWins]);
  return distinctCitations([
    ...plan.first,
    ...plan.steps.flatMap(({ duty }) => duty),
    ...dues.flatMap((statement) => statement?.blocks ?? []),
    ...plan.sections.flatMap(({ blocks }) => blocks),
    ...plan.contacts.flatMap(({ about }) => about),
    ...plan.notices,
  ]);
}

/** A draft in words: what every channel renders. */
export function wordPlan(draft: Draft, source: WordSource, now: Moment): Plan {
  const text = (id: string): string => source.statement(id).blocks[0].text;
  const worded = draft.steps.map((step): PlanStep => {
    const statement = source.statement(step.say);
    const { heading, blocks } = headed(statement);
    const whose = draft.role === 'either' && step.side ? `${text(`plan.audience.${step.side}`)}: ` : '';
    return {
      id: statement.id,
      urgency: step.urgency,
      heading: whose + heading,
      duty: blocks,
      due: step.due && wordDue(step.due, source, now),
      call: step.call ?? [],
    };
  });
  const steps = inOrderOfUrgency(worded);
  const title = source.statement(`${draft.interview}.plan.title`);
  const parts: Pick<Plan, 'first' | 'steps' | 'sections' | 'contacts' | 'notices'> = {
    first: [
      ...draft.first.flatMap((id) => source.statement(id).blocks),
      ...(draft.lead ?? []).flatMap((id) => headed(source.statement(id)).blocks),
    ],
    steps,
    sections: draft.sections.map((id) => ({ id, ...headed(source.statement(id)) })),
    contacts: [
      ...[...new Set([...draft.contacts, ...draft.steps.flatMap(({ call }) => call ?? [])])].map((id) =>
        wordContact(id, source, now),
      ),
      ...(source.host !== undefined && draft.showsHost ? [hostContact(source.host, source)] : []),
    ],
    notices: [
      source.statement('plan.notice.paper').blocks[0],
      ...source.statement('plan.notice.information').blocks,
      ...source.statement('plan.notice.private').blocks,
    ],
  };
  return {
    interview: draft.interview,
    language: source.language,
    title: title.blocks[0].text,
    audience: text(draft.audience),
    role: draft.role,
    madeOn: now.on,
    madeOnText: `${text('plan.madeOn')} ${dayInWords(now.on, undefined, source.language)}`,
    ...parts,
    citations: citationsOf(parts),
    inForceAsOf: title.inForceAsOf,
    labels: Object.fromEntries(LABELS.map((label) => [label, text(`plan.label.${label}`)])) as Record<
      PlanLabel,
      string
    >,
  };
}
