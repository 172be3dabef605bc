/** The words of the chat page that are not the bot's. The server fills them in from its one file of labels. */
export interface ChatLabels {
  /** Says nothing of the subject: it stands in the tab and in the browser's history. */
  readonly tabTitle: string;
  readonly heading: string;
  readonly conversation: string;
  readonly exit: string;
  readonly exitHint: string;
  readonly minimize: string;
  readonly options: string;
  readonly keep: string;
  readonly keepHint: string;
  readonly cannotKeep: string;
  readonly forget: string;
  readonly deleted: string;
  readonly newChat: string;
  readonly connecting: string;
  readonly offline: string;
  readonly reconnecting: string;
  readonly ended: string;
  readonly cannotConnect: string;
  readonly tooMany: string;
  readonly tryAgain: string;
  readonly placeholder: string;
  readonly sendBox: string;
  readonly copy: string;
  readonly copied: string;
  readonly call: string;
  readonly helpful: string;
  readonly helpfulYes: string;
  readonly helpfulNo: string;
  readonly noScript: string;
}
