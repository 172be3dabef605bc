import type { ConversationState } from 'botbuilder';
import { ComponentDialog, Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { IsoDate, Judgement, Knowledge, TopicId } from '../knowledge/contract.js';
import { AnswerTurn } from './answerTurn.js';
import { othersReadAlong } from './audience.js';
import { type Interruption, interruptionOf } from './interruptions.js';
import { EMPTY_MEMORY, MemoryAccessor } from './memory.js';
import { buttonsOf } from './replies/answer.js';
import { FIRST_TOPICS } from './replies/welcome.js';
import { Words } from './replies/words.js';
import { sendReply } from './sendReply.js';
import { answerTo, questionReply } from './troVersusCletsChoices.js';
import { TroVersusCletsDialog, type TroVersusCletsOptions } from './troVersusCletsDialog.js';
import { ANSWERS, openQuestion, type Question, withAnswer, withoutLast } from './troVersusCletsFacts.js';
import { noteOutcome } from './turnOutcome.js';
import { utteranceOf } from './utterance.js';

export interface RootDialogDeps {
  readonly knowledge: Knowledge;
  readonly today: () => IsoDate;
  readonly conversationState: ConversationState;
}

/** So often an answer may be missed before the dialog takes the neutral one and goes on. */
const MISSES_ALLOWED = 2;
/** A longer utterance that knowledge can answer is a question, even in the middle of a dialog. In words. */
const QUESTION_WORDS = 5;

/** Decides who takes the turn: danger, a command, the open dialog, or a new question. */
export class RootDialog extends ComponentDialog {
  private readonly memory: MemoryAccessor;
  private readonly answers: AnswerTurn;

  constructor(private readonly deps: RootDialogDeps) {
    super('root');
    this.memory = new MemoryAccessor(deps.conversationState);
    this.answers = new AnswerTurn(deps.knowledge, this.memory, deps.today);
    this.addDialog(new TroVersusCletsDialog(deps.knowledge, this.memory, deps.today));
  }

  protected override onBeginDialog(innerDc: DialogContext): Promise<DialogTurnResult> {
    return this.takeTurn(innerDc);
  }

  protected override onContinueDialog(innerDc: DialogContext): Promise<DialogTurnResult> {
    return this.takeTurn(innerDc);
  }

  private words(): Words {
    return new Words(this.deps.knowledge, this.deps.today());
  }

  private async takeTurn(dc: DialogContext): Promise<DialogTurnResult> {
    const utterance = utteranceOf(dc.context.activity);
    if (utterance === '') {
      await sendReply(dc.context, this.words().reply(['readOnlyText']));
      return this.stay(dc);
    }
    const open = await this.openQuestion(dc);
    if (open && this.isTap(open, utterance)) return this.pass(dc);
    const interruption = interruptionOf(utterance);
    if (interruption !== undefined) return this.interrupt(dc, interruption, open);
    const tapped = this.deps.knowledge.topicOfButton(utterance);
    if (tapped !== undefined) return this.showTopic(dc, tapped, open);
    return this.takeJudged(dc, utterance, await this.deps.knowledge.ask(utterance), open);
  }

  /** Danger and wrongdoing come before the open dialog; a question in its middle is answered, then it goes on. */
  private async takeJudged(
    dc: DialogContext,
    utterance: string,
    judgement: Judgement,
    open: Question | undefined,
  ): Promise<DialogTurnResult> {
    const { outcome } = judgement;
    if (outcome.kind === 'guarded' && outcome.guard === 'crisis') {
      await this.answers.safety(dc.context);
      return this.stay(dc);
    }
    if (open === undefined) {
      if (outcome.kind === 'answer' && outcome.topic === 'tro-vs-clets') return this.showTopic(dc, outcome.topic, open);
      await this.answers.take(dc.context, judgement);
      return this.stay(dc);
    }
    const isQuestion = outcome.kind === 'guarded' ? outcome.guard !== 'smalltalk' : outcome.kind === 'answer';
    const answer = answerTo(open, utterance, this.words());
    if (answer !== undefined && !(isQuestion && utterance.split(/\s+/).length > QUESTION_WORDS)) return this.pass(dc);
    if (isQuestion) {
      await this.answers.take(dc.context, judgement);
      return this.askAgain(dc, open);
    }
    return this.missed(dc, open);
  }

  private async showTopic(dc: DialogContext, topic: TopicId, open: Question | undefined): Promise<DialogTurnResult> {
    if (topic === 'tro-vs-clets' && open === undefined && !othersReadAlong(dc.context)) {
      noteOutcome(dc.context, { outcome: 'answer', topic });
      await this.memory.update(dc.context, { facts: {}, misses: 0, lastTopic: topic, moreTold: false });
      return dc.beginDialog(TroVersusCletsDialog.id);
    }
    await this.answers.topic(dc.context, topic);
    if (topic === 'tro-vs-clets' && othersReadAlong(dc.context))
      await sendReply(dc.context, this.words().reply(['group.personal'], [], { sources: false }));
    return open === undefined ? this.stay(dc) : this.askAgain(dc, open);
  }

  private async interrupt(
    dc: DialogContext,
    interruption: Interruption,
    open: Question | undefined,
  ): Promise<DialogTurnResult> {
    noteOutcome(dc.context, { outcome: 'command' });
    switch (interruption) {
      case 'cancel':
        return this.leave(dc, open ? 'cancelled' : 'nothingToCancel');
      case 'startOver':
        return this.leave(dc, 'startedOver');
      case 'forgetMe':
        await dc.cancelAllDialogs();
        await this.memory.forget(dc.context);
        await sendReply(dc.context, this.words().reply(['forgotten']));
        return this.stay(dc);
      case 'back':
        return this.goBack(dc, open);
      case 'more':
        await this.answers.more(dc.context);
        return open ? this.askAgain(dc, open) : this.stay(dc);
      case 'noneOfThese':
        if (open) return this.missed(dc, open);
        await this.answers.fallback(dc.context, []);
        return this.stay(dc);
      case 'help':
      case 'about':
      case 'person':
        await sendReply(dc.context, this.words().reply([interruption === 'person' ? 'referral.person' : interruption]));
        return open ? this.askAgain(dc, open) : this.stay(dc);
      default:
        return interruption satisfies never;
    }
  }

  private async leave(dc: DialogContext, statement: string): Promise<DialogTurnResult> {
    await dc.cancelAllDialogs();
    await this.memory.update(dc.context, { ...EMPTY_MEMORY });
    const choices = buttonsOf(this.deps.knowledge, this.deps.today(), FIRST_TOPICS);
    await sendReply(dc.context, this.words().reply([statement], choices));
    return this.stay(dc);
  }

  private async goBack(dc: DialogContext, open: Question | undefined): Promise<DialogTurnResult> {
    const earlier = open && withoutLast((await this.memory.get(dc.context)).facts);
    if (earlier === undefined) {
      await sendReply(dc.context, this.words().reply([open ? 'noBack' : 'nothingToCancel']));
      return open ? this.askAgain(dc, open) : this.stay(dc);
    }
    await this.memory.update(dc.context, { facts: earlier, misses: 0 });
    await dc.cancelAllDialogs();
    return dc.beginDialog(TroVersusCletsDialog.id, { resumed: true } satisfies TroVersusCletsOptions);
  }

  private async missed(dc: DialogContext, open: Question): Promise<DialogTurnResult> {
    const { misses, facts } = await this.memory.get(dc.context);
    noteOutcome(dc.context, { outcome: 'dialog' });
    if (misses < MISSES_ALLOWED) {
      await this.memory.update(dc.context, { misses: misses + 1 });
      await sendReply(dc.context, this.words().reply(['notUnderstood']));
      return this.askAgain(dc, open);
    }
    await this.memory.update(dc.context, { misses: 0, facts: withAnswer(facts, open, ANSWERS[open].at(-1) ?? '') });
    await dc.cancelAllDialogs();
    return dc.beginDialog(TroVersusCletsDialog.id, { resumed: true } satisfies TroVersusCletsOptions);
  }

  private async askAgain(dc: DialogContext, open: Question): Promise<DialogTurnResult> {
    await sendReply(dc.context, questionReply(open, this.words(), true));
    return this.stay(dc);
  }

  private async pass(dc: DialogContext): Promise<DialogTurnResult> {
    noteOutcome(dc.context, { outcome: 'dialog' });
    await this.memory.update(dc.context, { misses: 0 });
    return dc.continueDialog();
  }

  private stay(dc: DialogContext): Promise<DialogTurnResult> {
    return dc.activeDialog === undefined ? dc.endDialog() : Promise.resolve(Dialog.EndOfTurn);
  }

  private async openQuestion(dc: DialogContext): Promise<Question | undefined> {
    return dc.activeDialog === undefined ? undefined : openQuestion((await this.memory.get(dc.context)).facts);
  }

  /** Whether the utterance is one of the answers word for word, as a tap sends it. */
  private isTap(open: Question, utterance: string): boolean {
    return (
      utterance.split(/\s+/).length <= QUESTION_WORDS &&
      questionReply(open, this.words(), true).choices.includes(utterance.trim())
    );
  }
}
