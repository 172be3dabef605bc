import type { TurnContext } from 'botbuilder';
import type { IsoDate, Knowledge, Outcome, TopicId } from '../knowledge/contract.js';
import type { Memory, MemoryAccessor } from './memory.js';
import { buttonsOf, shortAnswer } from './replies/answer.js';
import type { Reply, ReplyBlock } from './replies/reply.js';
import { FIRST_TOPICS } from './replies/welcome.js';
import { Words } from './replies/words.js';
import { sendReply } from './sendReply.js';
import { noteOutcome } from './turnOutcome.js';
import type { Confession, RuleFirst } from './understanding/told.js';

/** The duty that does not wait, by the topic that advice is asked on; `safety` for the person asking for protection. */
const URGENT: Readonly<Record<string, 'guns' | 'hearing' | 'obey' | 'safety'>> = {
  firearms: 'guns',
  'firearms-job': 'guns',
  'served-what-now': 'guns',
  hearing: 'hearing',
  'missed-hearing': 'hearing',
  'respond-contest': 'hearing',
  evidence: 'hearing',
  'tro-to-order': 'hearing',
  'mutual-orders': 'hearing',
  'contact-rules': 'obey',
  'protected-person-contacts': 'obey',
  housing: 'obey',
  children: 'obey',
  'change-or-end': 'obey',
  'violation-penalty': 'obey',
  'non-clets-order': 'obey',
  'how-to-get': 'safety',
  'who-can-ask': 'safety',
  'report-violation': 'safety',
  renewal: 'safety',
};
/** Topics on which advice is asked about a choice: both courses are told side by side. */
const COURSES: Readonly<Record<string, string>> = {
  'change-or-end': 'change-or-end',
  'non-clets-order': 'non-clets-order',
  'respond-contest': 'respond-contest',
  'how-to-get': 'how-to-get',
  hearing: 'hearing',
  'missed-hearing': 'hearing',
  'mutual-orders': 'mutual-orders',
  'attorney-need': 'attorney-need',
  renewal: 'renewal',
  'report-violation': 'report-violation',
};
const CONTACT: readonly string[] = ['contact-rules', 'protected-person-contacts'];
const CONFESSED: Readonly<Record<Confession, readonly string[]>> = {
  guns: ['firearms', 'attorney-find', 'violation-penalty'],
  contact: ['contact-rules', 'attorney-find', 'change-or-end'],
  violence: ['attorney-find', 'hearing', 'parallel-criminal-case'],
};

/** Answers what must not be answered as asked: danger, advice on one's own case, wrongdoing, confessions, small talk. */
export class GuardTurn {
  constructor(
    private readonly knowledge: Knowledge,
    private readonly memory: MemoryAccessor,
    private readonly today: () => IsoDate,
  ) {}

  async take(context: TurnContext, outcome: Extract<Outcome, { kind: 'guarded' }>, rule?: RuleFirst): Promise<void> {
    noteOutcome(context, { outcome: 'guarded', guard: outcome.guard, topic: outcome.topic });
    switch (outcome.guard) {
      case 'crisis':
        return this.safety(context);
      case 'advice':
        return this.advice(context, outcome.topic, rule);
      case 'wrongdoing':
        return this.wrongdoing(context, outcome.topic);
      case 'smalltalk':
        return sendReply(context, this.say([`smalltalk.${outcome.smalltalk ?? 'ok'}`], FIRST_TOPICS));
      default:
        return outcome.guard satisfies never;
    }
  }

  /** Danger: help lines first and nothing else. `isWaiting`: an interview is open and goes on when the person wants. */
  async safety(context: TurnContext, isWaiting = false): Promise<void> {
    noteOutcome(context, { outcome: 'guarded', guard: 'crisis' });
    await this.memory.update(context, { waiting: isWaiting });
    const reply = this.say(['guard.crisis'], ['emergency-protective-order', 'report-violation', 'how-to-get']);
    const choices = isWaiting ? [this.words().text('safety.goOn'), ...reply.choices] : reply.choices;
    await sendReply(context, { ...reply, choices });
  }

  /** Stops a confession: not private, the lawful step, a lawyer first. */
  async confession(context: TurnContext, told: Confession): Promise<void> {
    const [topic] = CONFESSED[told];
    noteOutcome(context, { outcome: 'guarded', guard: 'wrongdoing', topic: topic as TopicId });
    await this.memory.update(context, {
      confidentialityTold: true,
      misses: 0,
      lastTopic: topic as TopicId,
      moreTold: false,
    });
    const choices = buttonsOf(this.knowledge, this.today(), CONFESSED[told]);
    await sendReply(context, this.words().reply([`confession.${told}`], choices));
  }

  /** Says that this is not private to one who wrote what identifies a person; in short the second time. */
  async identity(context: TurnContext): Promise<void> {
    const { confidentialityTold } = await this.memory.get(context);
    await this.memory.update(context, { confidentialityTold: true });
    await sendReply(context, this.say([confidentialityTold ? 'notice.confidential.short' : 'notice.confidential'], []));
  }

  /** The plain rule that comes before an answer: on contact, also by its topic, for all but the protected person; on guns. */
  ruleFirst(topic: TopicId | undefined, role: Memory['role'], asked: RuleFirst | undefined): ReplyBlock[] {
    const isContact = asked === 'contact' || (topic !== undefined && CONTACT.includes(topic));
    if (asked === 'guns') return [...this.words().statement('guard.guns').blocks];
    return isContact && role !== 'protected' ? [...this.words().statement('guard.contact').blocks] : [];
  }

  private words(): Words {
    return new Words(this.knowledge, this.today());
  }

  private say(statements: readonly string[], topics: readonly string[]): Reply {
    return this.words().reply(statements, buttonsOf(this.knowledge, this.today(), topics), { sources: false });
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

  /** The limit in one sentence, the rule with its source, the duty that does not wait, both courses, whom to ask, what to tap next. */
  private async advice(context: TurnContext, topic: TopicId | undefined, asked?: RuleFirst): Promise<void> {
    const words = this.words();
    const entry = topic && this.knowledge.entry(topic, this.today());
    if (!entry) return sendReply(context, words.reply(['guard.advice', 'guard.advice.where']));
    const { role } = await this.memory.get(context);
    await this.memory.update(context, { lastTopic: entry.topic, moreTold: false, misses: 0 });
    const rule = shortAnswer(entry, this.knowledge, this.today(), role);
    const urgent = URGENT[entry.topic];
    const courses = COURSES[entry.topic];
    const blocks = [
      ...this.ruleFirst(entry.topic, role, asked),
      ...words.statement('guard.advice').blocks,
      ...rule.blocks,
      ...(urgent ? words.statement(`guard.advice.urgent.${urgent}`).blocks : []),
      ...(courses ? words.statement(`guard.advice.courses.${courses}`).blocks : []),
      ...words.statement('guard.advice.where').blocks,
    ];
    await sendReply(context, { ...rule, blocks } satisfies Reply);
  }
}
