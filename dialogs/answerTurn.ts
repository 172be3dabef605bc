import type { TurnContext } from 'botbuilder';
import type { IsoDate, Judgement, Knowledge, TopicId } from '../knowledge/contract.js';
import type { MemoryAccessor } from './memory.js';
import { buttonsOf, choicesReply, longAnswer, shortAnswer } from './replies/answer.js';
import type { Reply } from './replies/reply.js';
import { FIRST_TOPICS } from './replies/welcome.js';
import { Words } from './replies/words.js';
import { sendReply } from './sendReply.js';
import { noteOutcome } from './turnOutcome.js';

/** Words one outcome of knowledge and sends it; keeps what "more" needs. */
export class AnswerTurn {
  constructor(
    private readonly knowledge: Knowledge,
    private readonly memory: MemoryAccessor,
    private readonly today: () => IsoDate,
  ) {}

  /** Takes a judgement of any kind. */
  async take(context: TurnContext, judgement: Judgement): Promise<void> {
    const { outcome } = judgement;
    switch (outcome.kind) {
      case 'answer':
        return this.topic(context, outcome.topic);
      case 'ambiguous':
        noteOutcome(context, { outcome: 'ambiguous' });
        return sendReply(context, choicesReply(outcome.choices, this.knowledge, this.today()));
      case 'outOfScope':
        return this.fallback(context, outcome.nearest);
      case 'guarded':
        return this.guarded(context, outcome);
      default:
        return outcome satisfies never;
    }
  }

  /** The short answer on a topic. */
  async topic(context: TurnContext, topic: TopicId): Promise<void> {
    const entry = this.knowledge.entry(topic, this.today());
    noteOutcome(context, { outcome: 'answer', topic });
    if (entry === undefined) return this.fallback(context, []);
    await this.memory.update(context, { lastTopic: topic, moreTold: false, misses: 0 });
    await sendReply(context, shortAnswer(entry, this.knowledge, this.today()));
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

  /** Danger: help lines first and nothing else. */
  async safety(context: TurnContext): Promise<void> {
    noteOutcome(context, { outcome: 'guarded', guard: 'crisis' });
    const choices = buttonsOf(this.knowledge, this.today(), [
      'emergency-protective-order',
      'report-violation',
      'how-to-get',
    ]);
    await sendReply(context, this.words().reply(['guard.crisis'], choices, { sources: false }));
  }

  private words(): Words {
    return new Words(this.knowledge, this.today());
  }

  private async guarded(
    context: TurnContext,
    outcome: Extract<Judgement['outcome'], { kind: 'guarded' }>,
  ): Promise<void> {
    noteOutcome(context, { outcome: 'guarded', guard: outcome.guard, topic: outcome.topic });
    switch (outcome.guard) {
      case 'crisis':
        return this.safety(context);
      case 'advice':
        return this.advice(context, outcome.topic);
      case 'wrongdoing':
        return this.wrongdoing(context, outcome.topic);
      case 'smalltalk': {
        const choices = buttonsOf(this.knowledge, this.today(), FIRST_TOPICS);
        return sendReply(
          context,
          this.words().reply([`smalltalk.${outcome.smalltalk ?? 'ok'}`], choices, { sources: false }),
        );
      }
      default:
        return outcome.guard satisfies never;
    }
  }

  /** Declines, names the lawful way, says once that the chat is not private, and gives the rule on a known topic. */
  private async wrongdoing(context: TurnContext, topic: TopicId | undefined): Promise<void> {
    const { confidentialityTold } = await this.memory.get(context);
    const choices = buttonsOf(this.knowledge, this.today(), ['contact-rules', 'change-or-end', 'attorney-find']);
    const statements = confidentialityTold ? ['guard.wrongdoing'] : ['guard.wrongdoing', 'notice.confidential'];
    const entry = topic && this.knowledge.entry(topic, this.today());
    await this.memory.update(context, {
      confidentialityTold: true,
      misses: 0,
      ...(entry ? { lastTopic: entry.topic, moreTold: false } : {}),
    });
    await sendReply(context, this.words().reply(statements, choices));
    if (entry) await sendReply(context, shortAnswer(entry, this.knowledge, this.today()));
  }

  /** The limit in one sentence, the general rule with its source, two places for advice, the next step to tap. */
  private async advice(context: TurnContext, topic: TopicId | undefined): Promise<void> {
    const words = this.words();
    const entry = topic && this.knowledge.entry(topic, this.today());
    if (!entry) return this.fallback(context, []);
    await this.memory.update(context, { lastTopic: entry.topic, moreTold: false, misses: 0 });
    const rule = shortAnswer(entry, this.knowledge, this.today());
    const blocks = [
      ...words.statement('guard.advice').blocks,
      ...rule.blocks,
      ...words.statement('guard.advice.where').blocks,
    ];
    await sendReply(context, { ...rule, blocks } satisfies Reply);
  }

  /** First a request to say it otherwise, then people who can help. */
  async fallback(context: TurnContext, nearest: readonly TopicId[]): Promise<void> {
    const { misses } = await this.memory.get(context);
    noteOutcome(context, { outcome: 'outOfScope' });
    await this.memory.update(context, { misses: misses + 1 });
    const choices = buttonsOf(
      this.knowledge,
      this.today(),
      misses === 0 ? nearest.slice(0, 3) : ['attorney-find', 'order-types', 'served-what-now'],
    );
    await sendReply(
      context,
      this.words().reply([misses === 0 ? 'fallback.outOfScope' : 'fallback.again'], choices, { sources: false }),
    );
  }
}
