import type { TurnContext } from 'botbuilder';
import type { IsoDate, Knowledge, Role } from '../knowledge/contract.js';
import type { AnswerTurn } from './answerTurn.js';
import type { Interruption } from './interruptions.js';
import type { InterviewRepair } from './interviewRepair.js';
import type { InterviewTurn, Progress } from './interviewTurn.js';
import { EMPTY_MEMORY, type InterviewRun, type MemoryAccessor } from './memory.js';
import { firstTaps } from './replies/welcome.js';
import { Words } from './replies/words.js';
import { sendReply } from './sendReply.js';

/** How a command left the conversation; `reopened`: an interview that was not open is to be gone on with. */
export type CommandResult = Progress | 'idle' | 'left' | { readonly reopened: InterviewRun };

/** Does what a person says to steer the conversation, in an interview and outside one. */
export class CommandTurn {
  constructor(
    private readonly knowledge: Knowledge,
    private readonly memory: MemoryAccessor,
    private readonly interviews: InterviewTurn,
    private readonly repair: InterviewRepair,
    private readonly answers: AnswerTurn,
    private readonly today: () => IsoDate,
  ) {}

  async take(context: TurnContext, command: Interruption, run: InterviewRun | undefined): Promise<CommandResult> {
    switch (command) {
      case 'cancel':
        return this.leave(context, run ? 'cancelled' : 'nothingToCancel');
      case 'startOver':
        return this.leave(context, 'startedOver');
      case 'forgetMe':
        await this.memory.forget(context);
        await sendReply(context, this.words().reply(['forgotten']));
        return 'left';
      case 'more':
        await this.answers.more(context);
        return this.after(context, run);
      case 'plan':
        await this.interviews.showPlan(context);
        return this.after(context, run);
      case 'help':
      case 'about':
      case 'person':
        await sendReply(context, this.words().reply([command === 'person' ? 'referral.person' : command]));
        return this.after(context, run);
      default:
        return run ? this.inInterview(context, command, run) : this.outside(context, command);
    }
  }

  /** Notes the side that was told; answers show its view first from now on. */
  async role(context: TurnContext, role: Role, run: InterviewRun | undefined): Promise<CommandResult> {
    await this.memory.update(context, { role });
    await sendReply(context, this.words().reply([`role.noted.${role}`], [], { sources: false }));
    return this.after(context, run);
  }

  private async inInterview(
    context: TurnContext,
    command: Exclude<Interruption, 'cancel' | 'startOver' | 'forgetMe' | 'more' | 'plan' | 'help' | 'about' | 'person'>,
    run: InterviewRun,
  ): Promise<Progress> {
    switch (command) {
      case 'back':
        return this.repair.back(context, run);
      case 'changeAnswer':
        return this.repair.review(context, run);
      case 'skip':
        return this.repair.skip(context, { ...run, isReviewing: false, doubtful: undefined });
      case 'why':
      case 'example':
        return this.repair.explain(context, run, command);
      case 'goOn':
      case 'whatAsked':
      case 'repeat':
        return run.isReviewing && command !== 'goOn'
          ? this.repair.review(context, run)
          : this.interviews.goOn(context, run);
      case 'noneOfThese':
        return this.repair.missed(context, run);
      default:
        return command satisfies never;
    }
  }

  private async outside(context: TurnContext, command: Interruption): Promise<CommandResult> {
    const { lastTopic, moreTold, finished, parked } = await this.memory.get(context);
    switch (command) {
      case 'changeAnswer':
        if (finished) return { reopened: { ...finished, isReviewing: true } };
        break;
      case 'goOn':
        if (parked) return { reopened: parked };
        if (lastTopic && !moreTold) await this.answers.more(context);
        else await this.say(context, 'goOn.nothing');
        return 'idle';
      case 'repeat':
      case 'whatAsked':
        if (lastTopic) await this.answers.topic(context, lastTopic);
        else await this.say(context, 'repair.nothingOpen');
        return 'idle';
      case 'noneOfThese':
        await this.answers.fallback(context, []);
        return 'idle';
      case 'why':
        await this.say(context, 'repair.whyNothing');
        return 'idle';
      default:
    }
    await this.say(context, command === 'back' ? 'nothingToCancel' : 'repair.nothingOpen');
    return 'idle';
  }

  private async leave(context: TurnContext, statement: string): Promise<CommandResult> {
    const closed = { run: undefined, parked: undefined, offered: undefined, choices: undefined, misses: 0 };
    await this.memory.update(context, statement === 'startedOver' ? EMPTY_MEMORY : closed);
    await this.say(context, statement);
    return 'left';
  }

  /** What was asked comes again, in short. */
  private async after(context: TurnContext, run: InterviewRun | undefined): Promise<CommandResult> {
    if (run === undefined) return 'idle';
    await this.interviews.ask(context, run, { isAgain: true });
    return 'open';
  }

  private async say(context: TurnContext, statement: string): Promise<void> {
    const taps = firstTaps(this.knowledge, this.today());
    await sendReply(context, this.words().reply([statement], taps, { sources: false }));
  }

  private words(): Words {
    return new Words(this.knowledge, this.today());
  }
}
