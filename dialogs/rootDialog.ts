import type { ConversationState } from 'botbuilder';
import { ComponentDialog, Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { InterviewId, Judgement, Knowledge, Moment, TopicId } from '../knowledge/contract.js';
import type { Rules } from '../knowledge/rules/rules.js';
import { AnswerTurn } from './answerTurn.js';
import { othersReadAlong } from './audience.js';
import { type CommandResult, CommandTurn } from './commandTurn.js';
import { GuardTurn } from './guardTurn.js';
import { interruptionOf, roleTold } from './interruptions.js';
import { InterviewDialog, type InterviewOptions } from './interviewDialog.js';
import { InterviewRepair } from './interviewRepair.js';
import { INTERVIEW_IDS, ROUTES } from './interviews/interviews.js';
import { InterviewTurn } from './interviewTurn.js';
import { findIdentity } from './maskIdentity.js';
import { type InterviewRun, type Memory, MemoryAccessor } from './memory.js';
import type { Words } from './replies/words.js';
import { sendReply } from './sendReply.js';
import { noteOutcome } from './turnOutcome.js';
import { choiceAnswer } from './understanding/choiceAnswer.js';
import type { PhraseBook } from './understanding/phraseBook.js';
import { plainWords } from './understanding/plainWords.js';
import { PromptReader } from './understanding/promptReading.js';
import { asksContact, confessionIn } from './understanding/told.js';
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
  private readonly book: PhraseBook;
  private readonly guards: GuardTurn;
  private readonly answers: AnswerTurn;
  private readonly interviews: InterviewTurn;
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
    this.book = reader.book;
    this.guards = new GuardTurn(knowledge, memory, today);
    this.answers = new AnswerTurn(knowledge, memory, this.guards, today);
    this.interviews = new InterviewTurn(deps);
    const repair = new InterviewRepair(memory, this.interviews, reader);
    this.commands = new CommandTurn(knowledge, memory, this.interviews, repair, this.answers, today);
    this.dialog = new InterviewDialog(deps, this.interviews, repair, (context) => this.guards.safety(context, true));
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
    if (memory.offered !== undefined && run) {
      const answered = await this.takeOffer(dc, said, memory.offered, run);
      if (answered) return answered;
    }
    if (run && this.dialog.fit(run, said) === 'whole') return dc.continueDialog();
    const steered = await this.takeSteering(dc, said, memory, run);
    return steered ?? this.takeJudged(dc, said, await this.knowledge.ask(said), run);
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
    const role = roleTold(said, this.book);
    if (role !== undefined) {
      noteOutcome(dc.context, { outcome: 'command' });
      return this.afterCommand(dc, await this.commands.role(dc.context, role, run));
    }
    const chosen = this.choiceOf(said, memory.choices ?? []);
    if (chosen !== undefined) {
      await this.answers.chosen(dc.context, chosen);
      return this.askAgain(dc, run);
    }
    const interview = this.interviewNamed(said);
    if (interview !== undefined) return this.open(dc, interview, run);
    const topic = this.knowledge.topicOfButton(said);
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
    const { outcome } = judgement;
    const guard = outcome.kind === 'guarded' ? outcome.guard : undefined;
    if (guard === 'crisis') {
      await this.guards.safety(dc.context, run !== undefined);
      return this.stay(dc);
    }
    if (findIdentity(said).kinds.length > 0) await this.guards.identity(dc.context);
    const fit = run ? this.dialog.fit(run, said) : 'none';
    const confession = guard === 'wrongdoing' ? undefined : confessionIn(said, this.book);
    if (confession !== undefined) {
      await this.guards.confession(dc.context, confession);
      return fit === 'none' ? this.askAgain(dc, run) : dc.continueDialog();
    }
    const isQuestion = guard === 'wrongdoing' || this.book.isQuestion(said);
    if (fit !== 'none' && !isQuestion) return dc.continueDialog();
    if (run && !this.isAnswerable(judgement)) return dc.continueDialog();
    if (outcome.kind === 'answer') return this.takeTopic(dc, outcome.topic, run, asksContact(said, this.book));
    await this.answers.take(dc.context, judgement, asksContact(said, this.book));
    return this.askAgain(dc, run);
  }

  /** Whether there is something to say to an utterance in the middle of an interview that is no answer there. */
  private isAnswerable({ outcome }: Judgement): boolean {
    return outcome.kind !== 'outOfScope' && !(outcome.kind === 'guarded' && outcome.smalltalk === 'ok');
  }

  private async takeTopic(
    dc: DialogContext,
    topic: TopicId,
    run: InterviewRun | undefined,
    isContact = false,
  ): Promise<DialogTurnResult> {
    if (topic === ROUTES.troVersusClets.topic && run === undefined && !othersReadAlong(dc.context))
      return this.open(dc, 'troVersusClets', run);
    await this.answers.topic(dc.context, topic, isContact);
    return this.askAgain(dc, run);
  }

  /** Begins an interview; in the middle of another one it is offered, among others' eyes it is not begun. */
  private async open(
    dc: DialogContext,
    interview: InterviewId,
    run: InterviewRun | undefined,
  ): Promise<DialogTurnResult> {
    const words = this.words();
    if (othersReadAlong(dc.context)) {
      await sendReply(dc.context, words.reply(['group.personal'], [], { sources: false }));
      return this.stay(dc);
    }
    if (run === undefined) return dc.beginDialog(InterviewDialog.id, { interview } satisfies InterviewOptions);
    if (run.interview === interview) return this.askAgain(dc, run);
    noteOutcome(dc.context, { outcome: 'dialog' });
    await this.memory.update(dc.context, { offered: interview });
    const taps = [words.text('interview.switch'), words.text('interview.goOn')];
    await sendReply(
      dc.context,
      words.reply(['interview.offer', `interview.offered.${interview}`], taps, { sources: false }),
    );
    return this.stay(dc);
  }

  /** Yes or no to an interview that was offered; anything else lets the offer go. */
  private async takeOffer(
    dc: DialogContext,
    said: string,
    offered: InterviewId,
    run: InterviewRun,
  ): Promise<DialogTurnResult | undefined> {
    await this.memory.update(dc.context, { offered: undefined });
    const words = this.words();
    const choices = [
      {
        id: 'yes',
        label: words.text('interview.switch'),
        phrases: [...this.book.of('offer.yes'), ...this.book.of('answer.yes')],
      },
      {
        id: 'no',
        label: words.text('interview.goOn'),
        phrases: [...this.book.of('offer.no'), ...this.book.of('answer.no')],
      },
    ];
    const answer = choiceAnswer(said, choices, false, this.book);
    if (!answer?.isWhole && this.interviewNamed(said) !== offered) return undefined;
    if (answer?.ids[0] === 'no') return this.askAgain(dc, run);
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

  /** The topic that an utterance chooses among those offered last: by its place, its button, or "the first". */
  private choiceOf(said: string, choices: readonly TopicId[]): TopicId | undefined {
    const on = this.words().on;
    const offered = choices.flatMap((topic) => {
      const entry = this.knowledge.entry(topic, on);
      return entry ? [{ id: topic as string, label: entry.button, phrases: [plainWords(entry.title)] }] : [];
    });
    const answer = choiceAnswer(said, offered, false, this.book);
    return answer?.isWhole ? choices.find((topic) => topic === answer.ids[0]) : undefined;
  }

  private interviewNamed(said: string): InterviewId | undefined {
    const words = this.words();
    const choices = INTERVIEW_IDS.map((id) => ({
      id,
      label: words.text(`interview.${id}.tap`),
      phrases: this.book.of(`interview.${id}`),
    }));
    const cores = this.book.cores(said);
    return choices.find(({ label, phrases }) =>
      cores.some((core) => core === plainWords(label) || phrases.includes(core)),
    )?.id;
  }

  private async askAgain(dc: DialogContext, run: InterviewRun | undefined): Promise<DialogTurnResult> {
    if (run) await this.interviews.ask(dc.context, run, { isAgain: true });
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
