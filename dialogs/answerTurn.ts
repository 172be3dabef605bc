import type { TurnContext } from 'botbuilder';
import type { IsoDate, Judgement, Knowledge, TopicId } from '../knowledge/contract.js';
import { topicId } from '../knowledge/ids.js';
import type { InterviewId } from '../knowledge/planContract.js';
import type { GuardTurn } from './guardTurn.js';
import { INTERVIEW_IDS, ROUTES } from './interviews/interviews.js';
import type { Memory, MemoryAccessor } from './memory.js';
import { buttonsOf, choicesReply, longAnswer, shortAnswer } from './replies/answer.js';
import type { ReplyBlock } from './replies/reply.js';
import { Words } from './replies/words.js';
import { sendReply } from './sendReply.js';
import { noteOutcome } from './turnOutcome.js';
import { choiceAnswer } from './understanding/choiceAnswer.js';
import type { PhraseBook } from './understanding/phraseBook.js';
import { plainWords } from './understanding/plainWords.js';
import type { RuleFirst } from './understanding/told.js';

/** The topics that a plain rule belongs to; the first one answers where the matcher found none. */
const TOPICS_OF: Readonly<Record<RuleFirst, readonly string[]>> = {
  contact: ['contact-rules', 'protected-person-contacts'],
  guns: ['firearms', 'firearms-job'],
};

/** Words one outcome of knowledge and sends it; keeps what "more", a number and a follow-up need. */
export class AnswerTurn {
  constructor(
    private readonly knowledge: Knowledge,
    private readonly memory: MemoryAccessor,
    private readonly guards: GuardTurn,
    private readonly today: () => IsoDate,
  ) {}

  /** Takes a judgement of any kind. `rule`: the plain rule that comes first. */
  async take(context: TurnContext, judgement: Judgement, rule?: RuleFirst): Promise<void> {
    const { outcome } = judgement;
    switch (outcome.kind) {
      case 'answer':
        return this.topic(context, outcome.topic, rule);
      case 'ambiguous':
        return this.choose(context, judgement, outcome.choices, rule);
      case 'outOfScope':
        return rule
          ? this.topic(context, topicId(TOPICS_OF[rule][0] ?? ''), rule)
          : this.fallback(context, outcome.nearest);
      case 'guarded':
        return this.guards.take(context, outcome, rule);
      default:
        return outcome satisfies never;
    }
  }

  /** The short answer on a topic; the plain rule first where one was asked about. */
  async topic(context: TurnContext, topic: TopicId, asked?: RuleFirst): Promise<void> {
    const entry = this.knowledge.entry(topic, this.today());
    noteOutcome(context, { outcome: 'answer', topic });
    if (entry === undefined) return this.fallback(context, []);
    const { role, run } = await this.memory.get(context);
    const interview = interviewOn(topic);
    const offered = run === undefined ? interview : undefined;
    await this.memory.update(context, { lastTopic: topic, moreTold: false, misses: 0, choices: undefined, offered });
    const reply = shortAnswer(entry, this.knowledge, this.today(), role);
    const rule = this.guards.ruleFirst(topic, role, asked);
    const taps = interview ? [this.words().text(`interview.${interview}.tap`)] : [];
    await sendReply(context, { ...reply, blocks: [...rule, ...reply.blocks], choices: [...taps, ...reply.choices] });
  }

  /** The rest of the last answer; says so when there is none. */
  async more(context: TurnContext): Promise<void> {
    const { lastTopic, moreTold, role } = await this.memory.get(context);
    const entry = lastTopic && this.knowledge.entry(lastTopic, this.today());
    noteOutcome(context, { outcome: 'command', topic: lastTopic });
    if (!entry || moreTold)
      return sendReply(
        context,
        this.words().reply(['noMore'], entry ? buttonsOf(this.knowledge, this.today(), entry.followUps) : []),
      );
    await this.memory.update(context, { moreTold: true });
    for (const reply of longAnswer(entry, role, this.knowledge, this.today())) await sendReply(context, reply);
  }

  /** Two to four close topics: the one chosen before among them, or all of them to choose from. */
  private async choose(
    context: TurnContext,
    { guards }: Judgement,
    choices: readonly TopicId[],
    rule: RuleFirst | undefined,
  ): Promise<void> {
    const ruled = rule && choices.find((choice) => TOPICS_OF[rule].includes(choice));
    const topic = ruled ?? chosenBefore(await this.memory.get(context), choices);
    if (topic !== undefined) return this.topic(context, topic, rule);
    noteOutcome(context, { outcome: 'ambiguous' });
    await this.memory.update(context, { choices });
    const reply = choicesReply(choices, this.knowledge, this.today());
    const limit = guards.includes('advice') ? this.words().statement('guard.advice').blocks : [];
    return sendReply(context, { ...reply, blocks: [...limit, ...reply.blocks] });
  }

  /** The topic that an utterance chooses among those offered last: by its place in the list, its button or its title. */
  choiceIn(said: string, choices: readonly TopicId[], book: PhraseBook): TopicId | undefined {
    const offered = choices.flatMap((topic) => {
      const entry = this.knowledge.entry(topic, this.today());
      return entry ? [{ id: topic as string, label: entry.button, phrases: [plainWords(entry.title)] }] : [];
    });
    const answer = choiceAnswer(said, offered, false, book);
    return answer?.isWhole ? choices.find((topic) => topic === answer.ids[0]) : undefined;
  }

  /** Takes what was chosen among the topics offered last, and keeps it for this conversation. */
  async chosen(context: TurnContext, topic: TopicId): Promise<void> {
    const { choices: among = [], chosen } = await this.memory.get(context);
    const others = chosen.filter((each) => each.among.join() !== among.join());
    await this.memory.update(context, { chosen: among.includes(topic) ? [...others, { among, topic }] : chosen });
    return this.topic(context, topic);
  }

  /** First a request to say it otherwise with the nearest topics, then people who can help. */
  async fallback(context: TurnContext, nearest: readonly TopicId[]): Promise<void> {
    const { misses } = await this.memory.get(context);
    noteOutcome(context, { outcome: 'outOfScope' });
    await this.memory.update(context, { misses: misses + 1, choices: undefined });
    const topics = misses === 0 ? nearest.slice(0, 3) : ['attorney-find', 'order-types', 'served-what-now'];
    const choices = buttonsOf(this.knowledge, this.today(), topics);
    const reply = this.words().reply([misses === 0 ? 'fallback.outOfScope' : 'fallback.again'], choices, {
      sources: false,
    });
    const isNamed = misses === 0 && choices.length > 0;
    const named: ReplyBlock[] = isNamed
      ? [
          ...this.words().statement('fallback.nearest').blocks,
          ...choices.map((text): ReplyBlock => ({ kind: 'bullet', text })),
        ]
      : [];
    await sendReply(context, { ...reply, blocks: [...reply.blocks, ...named] });
  }

  private words(): Words {
    return new Words(this.knowledge, this.today());
  }
}

/** The topic chosen before, where everything offered now was offered then too. */
function chosenBefore({ chosen }: Memory, choices: readonly TopicId[]): TopicId | undefined {
  return chosen.find(({ among, topic }) => choices.includes(topic) && choices.every((each) => among.includes(each)))
    ?.topic;
}

/** The interview that leads on from a topic. */
function interviewOn(topic: TopicId): InterviewId | undefined {
  return INTERVIEW_IDS.find((id) => ROUTES[id].topic === topic && id !== 'troVersusClets');
}
