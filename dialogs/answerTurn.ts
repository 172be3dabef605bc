import type { TurnContext } from 'botbuilder';
import type { InterviewId, IsoDate, Judgement, Knowledge, TopicId } from '../knowledge/contract.js';
import type { GuardTurn } from './guardTurn.js';
import { INTERVIEW_IDS, ROUTES } from './interviews/interviews.js';
import type { Memory, MemoryAccessor } from './memory.js';
import { buttonsOf, choicesReply, longAnswer, shortAnswer } from './replies/answer.js';
import type { ReplyBlock } from './replies/reply.js';
import { Words } from './replies/words.js';
import { sendReply } from './sendReply.js';
import { noteOutcome } from './turnOutcome.js';

const CONTACT = ['contact-rules', 'protected-person-contacts'] as readonly string[] as readonly TopicId[];

/** Words one outcome of knowledge and sends it; keeps what "more", a number and a follow-up need. */
export class AnswerTurn {
  constructor(
    private readonly knowledge: Knowledge,
    private readonly memory: MemoryAccessor,
    private readonly guards: GuardTurn,
    private readonly today: () => IsoDate,
  ) {}

  /** Takes a judgement of any kind. `isContact`: the utterance asks about reaching the other person. */
  async take(context: TurnContext, judgement: Judgement, isContact = false): Promise<void> {
    const { outcome } = judgement;
    switch (outcome.kind) {
      case 'answer':
        return this.topic(context, outcome.topic, isContact);
      case 'ambiguous':
        return this.choose(context, outcome.choices, isContact);
      case 'outOfScope':
        return isContact ? this.topic(context, CONTACT[0] as TopicId, true) : this.fallback(context, outcome.nearest);
      case 'guarded':
        return this.guards.take(context, outcome);
      default:
        return outcome satisfies never;
    }
  }

  /** The short answer on a topic; the plain rule first where it is about contact. */
  async topic(context: TurnContext, topic: TopicId, isContact = false): Promise<void> {
    const entry = this.knowledge.entry(topic, this.today());
    noteOutcome(context, { outcome: 'answer', topic });
    if (entry === undefined) return this.fallback(context, []);
    const { role } = await this.memory.get(context);
    await this.memory.update(context, { lastTopic: topic, moreTold: false, misses: 0, choices: undefined });
    const reply = shortAnswer(entry, this.knowledge, this.today(), role);
    const rule = this.guards.contactRule(topic, role, isContact);
    const offered = this.interviewTap(topic);
    await sendReply(context, { ...reply, blocks: [...rule, ...reply.blocks], choices: [...offered, ...reply.choices] });
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
  private async choose(context: TurnContext, choices: readonly TopicId[], isContact: boolean): Promise<void> {
    const contact = isContact ? choices.find((choice) => CONTACT.includes(choice)) : undefined;
    const topic = contact ?? chosenBefore(await this.memory.get(context), choices);
    if (topic !== undefined) return this.topic(context, topic, isContact);
    noteOutcome(context, { outcome: 'ambiguous' });
    await this.memory.update(context, { choices });
    return sendReply(context, choicesReply(choices, this.knowledge, this.today()));
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

  /** The interview that leads on from a topic, to tap. */
  private interviewTap(topic: TopicId): string[] {
    const interview = INTERVIEW_IDS.find((id: InterviewId) => ROUTES[id].topic === topic && id !== 'troVersusClets');
    return interview ? [this.words().text(`interview.${interview}.tap`)] : [];
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
