import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { InterviewId } from '../knowledge/planContract.js';
import type { InterviewRepair } from './interviewRepair.js';
import type { InterviewDeps, InterviewTurn, Progress } from './interviewTurn.js';
import type { InterviewRun } from './memory.js';
import { noteOutcome } from './turnOutcome.js';
import type { PromptReading } from './understanding/promptReading.js';
import { utteranceOf } from './utterance.js';

export interface InterviewOptions {
  readonly interview: InterviewId;
  /** Set to go on with an interview that was left. */
  readonly run?: InterviewRun;
}

/** How much of an utterance is an answer to what is open: all of it, a part, or nothing. */
export type Fit = 'whole' | 'part' | 'none';

/** Any interview on the dialog stack. What was told stands in the memory; the stack knows only that one is open. */
export class InterviewDialog extends Dialog {
  static readonly id = 'interview';

  constructor(
    private readonly deps: InterviewDeps,
    private readonly interviews: InterviewTurn,
    private readonly repair: InterviewRepair,
    private readonly onDanger: (context: TurnContext) => Promise<void>,
  ) {
    super(InterviewDialog.id);
  }

  override async beginDialog(dc: DialogContext, options?: object): Promise<DialogTurnResult> {
    const { interview, run } = options as InterviewOptions;
    noteOutcome(dc.context, { outcome: 'dialog' });
    if (run === undefined) return this.settle(dc, await this.interviews.start(dc.context, interview));
    return this.settle(
      dc,
      await (run.isReviewing ? this.repair.review(dc.context, run) : this.repair.resume(dc.context, run)),
    );
  }

  /** Takes the utterance as an answer to what is open, one way or another. */
  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { run } = await this.deps.memory.get(dc.context);
    if (run === undefined) return dc.endDialog();
    noteOutcome(dc.context, { outcome: 'dialog' });
    return this.settle(dc, await this.answer(dc, run, utteranceOf(dc.context.activity)));
  }

  /** How well an utterance answers what is open in a run. */
  fit(run: InterviewRun, said: string): Fit {
    if (run.isReviewing) return this.repair.picked(run, said) === undefined ? 'none' : 'whole';
    if (run.doubtful && this.repair.doubtAnswer(said) !== undefined) return 'whole';
    const reading = this.read(run, said);
    if (reading.kind === 'unread') return 'none';
    return reading.kind === 'impossible' || !reading.isWhole ? 'part' : 'whole';
  }

  /** What a turn that left an interview means for the dialog stack. */
  async settle(dc: DialogContext, progress: Progress): Promise<DialogTurnResult> {
    if (progress === 'danger') await this.onDanger(dc.context);
    if (progress !== 'ended') return Dialog.EndOfTurn;
    return dc.endDialog();
  }

  private read(run: InterviewRun, said: string): PromptReading {
    const question = this.interviews.question(run);
    if (question === undefined) return { kind: 'unread' };
    const words = this.interviews.words();
    return this.deps.reader.read(run.interview, question, said, run.told, this.deps.now(), words);
  }

  private async answer({ context }: DialogContext, run: InterviewRun, said: string): Promise<Progress> {
    if (run.isReviewing) {
      const picked = this.repair.picked(run, said);
      return picked ? this.repair.takePicked(context, run, picked) : this.repair.notPicked(context, run);
    }
    const confirmed = run.doubtful && this.repair.doubtAnswer(said);
    if (confirmed) return this.repair.takeDoubt(context, run, confirmed);
    const reading = this.read(run, said);
    switch (reading.kind) {
      case 'answer':
        return this.interviews.take(context, { ...run, doubtful: undefined }, reading.told);
      case 'doubtful':
      case 'impossible':
      case 'halfDay':
        return this.repair.question(context, run, reading);
      case 'unread':
        return this.repair.missed(context, run);
      default:
        return reading satisfies never;
    }
  }
}
