import type { ConversationState } from 'botbuilder';
import { ComponentDialog, Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Judgement, Knowledge, Moment, TopicId } from '../knowledge/contract.js';
import type { InterviewId } from '../knowledge/planContract.js';
import type { Rules } from '../knowledge/rules/rules.js';
import { AnswerTurn } from './answerTurn.js';
import { othersReadAlong } from './audience.js';
import { type CommandResult, CommandTurn } from './commandTurn.js';
import { GuardTurn } from './guardTurn.js';
import { interruptionOf, roleTold } from './interruptions.js';
import { InterviewDialog, type InterviewOptions } from './interviewDialog.js';
import { InterviewRepair } from './interviewRepair.js';
import { ROUTES } from './interviews/interviews.js';
import { InterviewTurn } from './interviewTurn.js';
import { findIdentity } from './maskIdentity.js';
import { type InterviewRun, type Memory, MemoryAccessor } from './memory.js';
import type { Words } from './replies/words.js';
import { sendReply } from './sendReply.js';
import { isAnswerable, settled } from './settledJudgement.js';
import { noteOutcome } from './turnOutcome.js';
import type { PhraseBook } from './understanding/phraseBook.js';
import { PromptReader } from './understanding/promptReading.js';
import { bareAnswer, type Confessed, confessionIn, type RuleFirst, ruleAskedFor } from './understanding/told.js';
import { utteranceOf } from './utterance.js';

export interface RootDialogDeps {
  readonly knowledge: Knowledge;
  readonly rules: Rules;
  readonly now: () => Moment;
  readonly conversationState: ConversationState;
}

/** Decides who takes the turn: a tap, a command, danger and other guards, the open interview, or a new question. */
export class RootDialog extends ComponentDialog {
  private readonly knowledge: Knowledge;
  private readonly memory: MemoryAccessor;
  private readonly reader: PromptReader;
  private readonly book: PhraseBook;
  private readonly guards: GuardTurn;
  private readonly answers: AnswerTurn;
  private readonly interviews: InterviewTurn;
  private readonly repair: InterviewRepair;
  private readonly commands: CommandTurn;
  private readonly dialog: InterviewDialog;

  constructor({ knowledge, rules, now, conversationState }: RootDialogDeps) {
    super('root');
    const today = () => now().on;
    const reader = new PromptReader(knowledge, rules);
    const memory = new MemoryAccessor(conversationState);
    const deps = { knowledge, rules, memory, reader, now };
    this.knowledge = knowledge;
    this.memory = memory;
    this.reader = reader;
    this.book = reader.book;
    this.guards = new GuardTurn(knowledge, memory, today);
    this.answers = new AnswerTurn(knowledge, memory, this.guards, today);
    this.interviews = new InterviewTurn(deps);
    this.repair = new InterviewRepair(memory, this.interviews, reader);
    this.commands = new CommandTurn(knowledge, memory, this.interviews, this.repair, this.answers, today);
    this.dialog = new InterviewDialog(deps, this.interviews, this.repair, (context) =>
      this.guards.safety(context, true),
    );
    this.addDialog(this.dialog);
  }

  protected override onBeginDialog(innerDc: DialogContext): Promise<DialogTurnResult> {
    return this.takeTurn(innerDc);
  }

  protected override onContinueDialog(innerDc: DialogContext): Promise<DialogTurnResult> {
    return this.takeTurn(innerDc);
  }

  private async takeTurn(dc: DialogContext): Promise<DialogTurnResult> {
    const said = utteranceOf(dc.context.activity);
    const memory = await this.memory.get(dc.context);
    const run = await this.openRun(dc, memory);
    if (said === '') {
      await sendReply(dc.context, this.words().reply(['readOnlyText']));
      return this.stay(dc);
    }
    if (memory.offered !== undefined) {
      const answered = await this.takeOffer(dc, said, memory.offered, run);
      if (answered) return answered;
    }
    if (memory.waiting) {
      await this.memory.update(dc.context, { waiting: undefined });
      if (bareAnswer(said, this.book) === 'yesOrNo') return this.askAgain(dc, run);
    }
    if (run && this.dialog.fit(run, said) === 'whole') return dc.continueDialog();
    const steered = await this.takeSteering(dc, said, memory, run);
    if (steered) return steered;
    // In an interview a short utterance leans on the open question, not on what was talked about before.
    const about = run ? undefined : (memory.choices?.[0] ?? memory.lastTopic);
    const judgement = await this.knowledge.ask(said, about);
    return this.takeJudged(dc, said, settled(judgement, said, this.book), run);
  }

  /** Commands, the side, a choice among topics, an interview or a topic by its name; `undefined` for anything else. */
  private async takeSteering(
    dc: DialogContext,
    said: string,
    memory: Memory,
    run: InterviewRun | undefined,
  ): Promise<DialogTurnResult | undefined> {
    const command = interruptionOf(said, this.book);
    if (command !== undefined) {
      noteOutcome(dc.context, { outcome: 'command' });
      return this.afterCommand(dc, await this.commands.take(dc.context, command, run));
    }
    // Whose side somebody is on would colour every answer to a group, and tell it who has an order.
    const role = othersReadAlong(dc.context) ? undefined : roleTold(said, this.book);
    if (role !== undefined) {
      noteOutcome(dc.context, { outcome: 'command' });
      return this.afterCommand(dc, await this.commands.role(dc.context, role, run));
    }
    const chosen = this.answers.choiceIn(said, memory.choices ?? [], this.book);
    if (chosen !== undefined) {
      await this.answers.chosen(dc.context, chosen);
      return this.askAgain(dc, run);
    }
    const topic = this.knowledge.topicOfButton(said);
    const interview = this.reader.interviewNamed(said, this.words());
    // Where others read along no interview begins, but a topic by the same name is answered.
    const isTopicOnly = topic !== undefined && othersReadAlong(dc.context);
    if (interview !== undefined && !isTopicOnly) return this.open(dc, interview, run);
    if (topic === undefined) return undefined;
    return this.takeTopic(dc, topic, run);
  }

  /** Danger first, then wrongdoing and confessions; a question in the middle is answered, and the interview goes on. */
  private async takeJudged(
    dc: DialogContext,
    said: string,
    judgement: Judgement,
    run: InterviewRun | undefined,
  ): Promise<DialogTurnResult> {
    const { outcome, askedIn } = judgement;
    if (askedIn !== undefined)
      await sendReply(dc.context, this.words().reply([`language.${askedIn}`], [], { sources: false }));
    const guard = outcome.kind === 'guarded' ? outcome.guard : undefined;
    const confessed = guard === 'wrongdoing' ? undefined : await this.confessed(dc, said);
    if (guard === 'crisis' && !(confessed?.isAll && confessed.kind !== 'violence')) {
      await this.guards.safety(dc.context, run !== undefined);
      if (confessed?.kind === 'violence') await this.guards.confession(dc.context, confessed.kind);
      return this.stay(dc);
    }
    if (findIdentity(said).kinds.length > 0) await this.guards.identity(dc.context);
    if (confessed !== undefined) {
      await this.guards.confession(dc.context, confessed.kind);
      return this.askAgain(dc, run);
    }
    const fit = run ? this.dialog.fit(run, said) : 'none';
    const isQuestion = guard === 'wrongdoing' || this.book.isQuestion(said);
    if (fit !== 'none' && !isQuestion) return dc.continueDialog();
    if (run && !isAnswerable(outcome, isQuestion)) return dc.continueDialog();
    const rule = ruleAskedFor(said, this.book);
    if (outcome.kind === 'answer') return this.takeTopics(dc, judgement.askedBoth ?? [outcome.topic], run, rule);
    await this.answers.take(dc.context, judgement, rule);
    return this.askAgain(dc, run);
  }

  /** A confession; contact that the protected person made is none. */
  private async confessed(dc: DialogContext, said: string): Promise<Confessed | undefined> {
    const confessed = confessionIn(said, this.book);
    const { role } = await this.memory.get(dc.context);
    return confessed?.kind === 'contact' && role === 'protected' ? undefined : confessed;
  }

  /** Answers what was asked, the more urgent of two questions first. */
  private async takeTopics(
    dc: DialogContext,
    [first, second]: readonly [TopicId, TopicId?],
    run: InterviewRun | undefined,
    rule: RuleFirst | undefined,
  ): Promise<DialogTurnResult> {
    if (second === undefined) return this.takeTopic(dc, first, run, rule);
    await this.answers.topic(dc.context, first, rule);
    return this.takeTopic(dc, second, run);
  }

  private async takeTopic(
    dc: DialogContext,
    topic: TopicId,
    run: InterviewRun | undefined,
    rule?: RuleFirst,
  ): Promise<DialogTurnResult> {
    if (topic === ROUTES.troVersusClets.topic && run === undefined && !othersReadAlong(dc.context)) {
      const result = await this.open(dc, 'troVersusClets', run);
      noteOutcome(dc.context, { outcome: 'answer', topic });
      return result;
    }
    await this.answers.topic(dc.context, topic, rule);
    if (topic === ROUTES.troVersusClets.topic && run === undefined) return this.elsewhere(dc);
    return this.askAgain(dc, run);
  }

  /** Begins an interview; in the middle of another one it is offered, among others' eyes it is not begun. */
  private async open(
    dc: DialogContext,
    interview: InterviewId,
    run: InterviewRun | undefined,
  ): Promise<DialogTurnResult> {
    if (othersReadAlong(dc.context)) return this.elsewhere(dc);
    const words = this.words();
    if (run === undefined) return dc.beginDialog(InterviewDialog.id, { interview } satisfies InterviewOptions);
    if (run.interview === interview) return this.askAgain(dc, run);
    noteOutcome(dc.context, { outcome: 'dialog' });
    await this.memory.update(dc.context, { offered: interview });
    const taps = [words.text('interview.switch'), words.text('interview.goOn')];
    const offer = words.reply(['interview.offer', `interview.offered.${interview}`], taps, { sources: false });
    await sendReply(dc.context, offer);
    return this.stay(dc);
  }

  /** Others read along: what is personal is asked in a chat with one person. */
  private async elsewhere(dc: DialogContext): Promise<DialogTurnResult> {
    await sendReply(dc.context, this.words().reply(['group.personal'], [], { sources: false }));
    return this.stay(dc);
  }

  /** Yes or no to an interview that was offered, with an answer or in the middle of another one; anything else lets the offer go. */
  private async takeOffer(
    dc: DialogContext,
    said: string,
    offered: InterviewId,
    run: InterviewRun | undefined,
  ): Promise<DialogTurnResult | undefined> {
    await this.memory.update(dc.context, { offered: undefined });
    const words = this.words();
    if (run === undefined) return this.reader.acceptsOffer(said) ? this.open(dc, offered, run) : undefined;
    const answer = this.reader.offerAnswer(said, words);
    if (!answer && this.reader.interviewNamed(said, words) !== offered) return undefined;
    if (answer === 'no') return this.askAgain(dc, run);
    await this.memory.update(dc.context, { parked: run, run: undefined });
    await dc.cancelAllDialogs();
    return dc.beginDialog(InterviewDialog.id, { interview: offered } satisfies InterviewOptions);
  }

  private async afterCommand(dc: DialogContext, result: CommandResult): Promise<DialogTurnResult> {
    if (typeof result === 'object') {
      await this.memory.update(dc.context, { parked: undefined, run: result.reopened });
      return dc.beginDialog(InterviewDialog.id, { interview: result.reopened.interview, run: result.reopened });
    }
    if (result === 'left') await dc.cancelAllDialogs();
    if (result === 'ended') return this.dialog.settle(dc, result);
    return this.stay(dc);
  }

  private async askAgain(dc: DialogContext, run: InterviewRun | undefined): Promise<DialogTurnResult> {
    if (run?.isReviewing) await this.repair.review(dc.context, run);
    else if (run) await this.interviews.ask(dc.context, run, { isAgain: true });
    return this.stay(dc);
  }

  private stay(dc: DialogContext): Promise<DialogTurnResult> {
    return dc.activeDialog === undefined ? dc.endDialog() : Promise.resolve(Dialog.EndOfTurn);
  }

  /** The open interview, where stack and memory agree; what is left of one that only one of them knows is cleared. */
  private async openRun(dc: DialogContext, { run }: Memory): Promise<InterviewRun | undefined> {
    if (dc.activeDialog !== undefined && run === undefined) await dc.cancelAllDialogs();
    if (dc.activeDialog === undefined && run !== undefined) await this.memory.update(dc.context, { run: undefined });
    return dc.activeDialog === undefined ? undefined : run;
  }

  private words(): Words {
    return this.interviews.words();
  }
}
