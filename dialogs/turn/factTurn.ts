import { FACT_NAMES, FACTS, type FactName, type FactSpec } from '../facts/factNames.js';
import { changeLabel, dropLabel, factLine, knownFacts } from '../facts/factText.js';
import { type Provenance, without, withPaperRead, withTold } from '../facts/knownFacts.js';
import { type Choice, choiceAnswer } from '../understanding/choiceAnswer.js';
import { inEnglishDays } from '../understanding/daysRead.js';
import { plainWords } from '../understanding/plainWords.js';
import { DAY_FACTS, type Denied, type ToldFacts } from '../understanding/understood.js';
import { dropFact } from './renewPlan.js';
import type { Turn } from './turn.js';

/** So many values of a fact are offered to tap. */
const MOST_VALUES = 6;

/** Keeps facts, and says in one line what changed. Where others read along nothing personal is kept. */
export function keepFacts(
  turn: Turn,
  told: ToldFacts,
  from: Provenance,
  { echoes, denied }: { readonly echoes: boolean; readonly denied?: Denied | undefined } = { echoes: true },
): FactName[] {
  if (!turn.isAlone) return [];
  const before = turn.conversation.facts.values;
  const read = withPaperRead(told, before, turn.deps.rules);
  const { known, changed } = withTold(turn.conversation.facts, read, from, denied);
  turn.update({ facts: known });
  if (changed.length > 0) turn.factsChanged = true;
  if (echoes) echo(turn, changed, before);
  return [...changed];
}

/** Forgets what the message says is wrong, and says so. */
export function takeBack(turn: Turn, { echoes }: { readonly echoes: boolean }): FactName[] {
  const { values } = turn.conversation.facts;
  const gone = turn.understood.takenBack.filter((name) => values[name] !== undefined);
  for (const name of gone) dropFact(turn, name);
  if (gone.length > 0 && echoes) turn.say('facts.dropped', 'heard');
  return gone;
}

/** Reads back what changed, and what is gone: every day in long, before anything is made of it. */
export function echo(turn: Turn, changed: readonly FactName[], before: ToldFacts): void {
  const { values, from } = turn.conversation.facts;
  const told = factLine(changed, values, turn.words);
  const gone = factLine(changed, goneFrom(before, values), turn.words);
  const line = told ?? (gone && `${turn.words.text('facts.gone')}: ${gone}`);
  if (line === undefined) return;
  const isCorrection =
    turn.understood.corrects || told === undefined || changed.some((name) => from[name] === 'edit' || name in before);
  const lead = turn.words.text(isCorrection ? 'facts.corrected' : 'facts.noted');
  turn.moves.push({
    kind: 'blocks',
    id: isCorrection ? 'facts.corrected' : 'facts.noted',
    blocks: [{ kind: 'paragraph', text: `${lead} · ${line}`, isEcho: true }],
    slot: 'heard',
  });
}

/** What was known and is known no more. */
function goneFrom(before: ToldFacts, after: ToldFacts): ToldFacts {
  const is = before.is?.filter((trait) => !after.is?.includes(trait));
  return { ...without(before, ...FACT_NAMES.filter((name) => name === 'is' || name in after)), ...(is ? { is } : {}) };
}

/** Lists all that is known, each to be changed or forgotten. */
export function tellKnown(turn: Turn): void {
  turn.outcome = { outcome: 'command' };
  if (!turn.isAlone) {
    turn.say('group.personal');
    return;
  }
  const facts = knownFacts(turn.conversation.facts, turn.words);
  if (facts.length === 0) {
    turn.say('facts.none');
    return;
  }
  turn.say('facts.list');
  turn.moves.push({
    kind: 'blocks',
    id: 'facts.listed',
    blocks: facts.map(({ text }) => ({ kind: 'bullet', text })),
    slot: 'answer',
  });
  turn.say('facts.listEnd');
  turn.factsChanged = true;
  const last = turn.conversation.facts.order.at(-1);
  if (last) turn.addTaps(changeLabel(last, turn.words), dropLabel(last, turn.words));
}

/** Changes or forgets a fact where a tap of the list says so. */
export function takeFactEdit(turn: Turn): boolean {
  if (!turn.isAlone) return false;
  const said = plainWords(turn.heard.said);
  const { facts } = turn.conversation;
  const isLabel = (label: string): boolean => plainWords(label) === said;
  const known = FACT_NAMES.filter((name) => facts.values[name] !== undefined);
  const dropped = known.find((name) => isLabel(dropLabel(name, turn.words)));
  if (dropped) {
    dropFact(turn, dropped);
    turn.outcome = { outcome: 'command' };
    turn.say('facts.dropped');
    return true;
  }
  const changed = known.find((name) => isLabel(changeLabel(name, turn.words)));
  if (changed === undefined) return false;
  turn.outcome = { outcome: 'command' };
  askFact(turn, changed);
  return true;
}

const specOf = (name: FactName): FactSpec => FACTS[name];

function valueChoices(turn: Turn, name: FactName): Choice[] {
  const { words, book } = turn;
  const values = specOf(name)
    .values.slice(0, MOST_VALUES)
    .map((value) => ({
      id: value,
      label: specOf(name).input === 'word' ? value : words.text(`fact.${name}.${value}`),
      phrases: [...book.of(`fact.${name}.${value}`), ...book.of(`answer.${value}`)],
    }));
  return [...values, { id: 'unknown', label: words.text('plan.unknown'), phrases: book.of('answer.unknown') }];
}

/** Whether a fact may be asked for now: nothing else is open, nobody reads along, and no danger is at hand. */
export function mayAsk({ conversation: { run, asking, danger }, isAlone, understood }: Turn): boolean {
  const isQuiet = danger !== undefined && !danger.isSafe;
  return !run && !asking && !isQuiet && isAlone && !understood.danger;
}

/** Asks for one fact, with its values to tap where it has any. */
export function askFact(turn: Turn, fact: FactName, point = turn.conversation.asking?.point): void {
  turn.update({ asking: { fact, point }, askedFor: [...new Set([...turn.conversation.askedFor, fact])] });
  turn.say(`fact.${fact}.ask`, 'ask');
  if (specOf(fact).values.length === 0) return;
  const labels = valueChoices(turn, fact).map(({ label }) => label);
  turn.taps = labels;
  turn.answers = labels.length;
}

/** Reads a day back as a question where the words could mean another one. */
export function checkDay(turn: Turn): void {
  const [fact] = [...turn.unsureDays].filter((name) => turn.conversation.facts.values[name] !== undefined);
  if (fact === undefined || !turn.isAlone || turn.conversation.run || turn.conversation.asking) return;
  turn.update({ asking: { fact, isCheck: true } });
  // Without a line that reads it back, the question has to name the day.
  if (!turn.moves.some(({ slot }) => slot === 'heard')) echo(turn, [fact], {});
  turn.say(isCourtClosed(turn, fact) ? 'date.doubt.courtClosed' : 'facts.dayCheck', 'ask');
  turn.taps = [turn.words.text('repair.date.yes'), turn.words.text('repair.date.no')];
  turn.answers = 2;
}

/** Whether the day of a hearing is one on which courts are closed. */
function isCourtClosed({ deps: { rules }, conversation, moment }: Turn, fact: FactName): boolean {
  const on = conversation.facts.values.hearingOn;
  if (fact !== 'hearingOn' || on === undefined) return false;
  const reading = rules.readDate('served', 'hearingOn', on, {}, moment, conversation.language);
  return reading.kind === 'doubtful' && reading.doubt.kind === 'courtClosed';
}

/** What a message answers to a fact that was asked for: a tap, a phrase or a place in the list. */
export function answeredFact(turn: Turn, fact: FactName): ToldFacts | 'unknown' | undefined {
  const { heard, book } = turn;
  const told = turn.understood.facts[fact];
  if (told !== undefined) return { [fact]: told };
  const spec = specOf(fact);
  if (spec.input === 'date') return answeredDay(turn, fact);
  if (spec.values.length === 0) return undefined;
  const chosen = choiceAnswer(heard.said, valueChoices(turn, fact), false, book);
  const id = chosen?.isWhole ? chosen.ids[0] : undefined;
  if (id === undefined || id === 'unknown') return id;
  if (spec.input === 'yesNo') return { [fact]: id === 'yes' };
  return { [fact]: fact === 'is' ? [id] : id };
}

function answeredDay(turn: Turn, fact: FactName): ToldFacts | undefined {
  const { rules } = turn.deps;
  const { language } = turn.conversation;
  const said = inEnglishDays(turn.heard.said);
  const reading =
    fact === 'servedOn'
      ? rules.readDate('served', 'servedOn', said, {}, turn.moment, language)
      : rules.readDate('hearingDay', 'hearingOn', said, {}, turn.moment, language);
  if (reading.kind !== 'read' && reading.kind !== 'doubtful') return undefined;
  const day = DAY_FACTS.find((name) => name === fact);
  if (day !== undefined && reading.kind === 'doubtful') turn.unsureDays.add(day);
  return { [fact]: reading.on };
}
