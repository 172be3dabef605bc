import {
  ComponentDialog,
  type DialogTurnResult,
  TextPrompt,
  WaterfallDialog,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import type { IsoDate, Knowledge } from '../knowledge/contract.js';
import { topicId } from '../knowledge/ids.js';
import type { MemoryAccessor } from './memory.js';
import { buttonsOf } from './replies/answer.js';
import { COMPARED, type ComparedOrder, comparisonCard } from './replies/comparison.js';
import { type Reply, sourcesOf } from './replies/reply.js';
import { Words } from './replies/words.js';
import { sendReply } from './sendReply.js';
import { answerTo, questionReply } from './troVersusCletsChoices.js';
import { openQuestion, type Question, type TroVersusCletsFacts, withAnswer } from './troVersusCletsFacts.js';

export interface TroVersusCletsOptions {
  /** Set when the dialog goes on after "back": the explanation is not given again. */
  readonly resumed?: boolean;
}

/** Topics whose short answer belongs to what the person wants to know it for. */
const TOPICS_FOR: Record<string, readonly string[]> = {
  guns: ['firearms'],
  work: ['firearms-job', 'background-check'],
  record: ['background-check'],
  hearing: ['hearing'],
  understand: [],
};

const comparedOrder = (paper: string | undefined): ComparedOrder | undefined =>
  paper === 'harassment' ? 'temporary' : COMPARED.find((order) => order === paper);

/** Explains that TRO and CLETS answer two different questions, asks three things, and shows the comparison that fits. */
export class TroVersusCletsDialog extends ComponentDialog {
  static readonly id = 'troVersusClets';

  constructor(
    private readonly knowledge: Knowledge,
    private readonly memory: MemoryAccessor,
    private readonly today: () => IsoDate,
  ) {
    super(TroVersusCletsDialog.id);
    this.addDialog(
      new WaterfallDialog('steps', [
        this.explain.bind(this),
        this.askPurpose.bind(this),
        this.askRole.bind(this),
        this.askPaper.bind(this),
        this.conclude.bind(this),
      ]),
    );
    this.addDialog(new TextPrompt('answer'));
    this.initialDialogId = 'steps';
  }

  private words(): Words {
    return new Words(this.knowledge, this.today());
  }

  private async explain(step: WaterfallStepContext<TroVersusCletsOptions>): Promise<DialogTurnResult> {
    if (!step.options.resumed) await sendReply(step.context, this.words().reply(['troVersusClets.explain']));
    return step.next();
  }

  private askPurpose(step: WaterfallStepContext): Promise<DialogTurnResult> {
    return this.askUnlessKnown(step, 'purpose');
  }

  private async askRole(step: WaterfallStepContext): Promise<DialogTurnResult> {
    await this.take(step, 'purpose');
    return this.askUnlessKnown(step, 'role');
  }

  private async askPaper(step: WaterfallStepContext): Promise<DialogTurnResult> {
    await this.take(step, 'role');
    return this.askUnlessKnown(step, 'paper');
  }

  private async conclude(step: WaterfallStepContext): Promise<DialogTurnResult> {
    await this.take(step, 'paper');
    const { facts } = await this.memory.get(step.context);
    for (const reply of this.conclusion(facts)) await sendReply(step.context, reply);
    await this.memory.update(step.context, {
      facts: {},
      lastTopic: topicId('tro-vs-clets'),
      moreTold: false,
      ...(facts.role ? { role: facts.role } : {}),
    });
    return step.endDialog();
  }

  /** One message with the urgent duties, what was asked for, and the paper; then the comparison and whom to ask. */
  private conclusion(facts: TroVersusCletsFacts): Reply[] {
    const words = this.words();
    const role = facts.role ?? 'either';
    const wanted = (TOPICS_FOR[facts.purpose ?? 'understand'] ?? []).flatMap(
      (topic) => this.knowledge.entry(topicId(topic), words.on)?.short ?? [],
    );
    const blocks = [
      ...words.statement(`troVersusClets.duties.${role}`).blocks,
      ...wanted,
      ...words.statement(`troVersusClets.held.${facts.paper ?? 'unknown'}`).blocks,
    ];
    const sources = sourcesOf(
      blocks.flatMap((block) => [...block.citations]),
      words.statement(`troVersusClets.duties.${role}`).inForceAsOf,
      words.sourceWords,
    );
    const closing = words.reply([
      `attorney.${role === 'either' ? 'both' : role}`,
      'attorney.bring',
      'troVersusClets.ended',
    ]);
    return [
      { blocks, sources, choices: [] },
      {
        ...closing,
        card: comparisonCard(words, comparedOrder(facts.paper)),
        choices: buttonsOf(this.knowledge, words.on, ['firearms', 'attorney-find', 'hearing']),
      },
    ];
  }

  private async askUnlessKnown(step: WaterfallStepContext, question: Question): Promise<DialogTurnResult> {
    const { facts } = await this.memory.get(step.context);
    if (facts[question] !== undefined) return step.next();
    await sendReply(step.context, questionReply(question, this.words(), false));
    return step.prompt('answer', {});
  }

  /** Keeps the answer to a question that was asked in the turn before. */
  private async take(step: WaterfallStepContext, question: Question): Promise<void> {
    const { facts } = await this.memory.get(step.context);
    if (openQuestion(facts) !== question || typeof step.result !== 'string') return;
    const answer = answerTo(question, step.result, this.words());
    if (answer !== undefined) await this.memory.update(step.context, { facts: withAnswer(facts, question, answer) });
  }
}
