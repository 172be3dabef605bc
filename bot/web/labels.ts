import type { Language } from '../../knowledge/contract.js';
import type { ChatLabels } from './browser/chat/chatLabels.js';

/** Every word of the chat page, the widget and the plan that is not the bot's: names of controls and states. */
export interface Labels {
  readonly widget: {
    readonly launch: string;
    readonly close: string;
    readonly loading: string;
    readonly slow: string;
    readonly ownPage: string;
  };
  readonly chat: ChatLabels;
  readonly front: {
    readonly heading: string;
    readonly lead: string;
    readonly start: string;
    readonly samples: string;
    readonly ownPage: string;
  };
  readonly plan: {
    readonly tabTitle: string;
    readonly print: string;
    readonly printHint: string;
    readonly calendar: string;
    readonly exit: string;
    readonly madeOn: string;
    readonly notKept: string;
    readonly dates: string;
    readonly sources: string;
    readonly noPlan: string;
    readonly backToChat: string;
  };
}

const en: Labels = {
  widget: {
    launch: 'Chat',
    close: 'Close',
    loading: 'Opening the chat…',
    slow: 'This takes long. You can also open the chat on a page of its own:',
    ownPage: 'Open the chat',
  },
  chat: {
    tabTitle: 'Guide',
    heading: 'Order Guide',
    conversation: 'Conversation',
    exit: 'Quick exit',
    exitHint: 'To leave fast, press Escape three times. Your browser’s history still shows this page.',
    minimize: 'Close the chat window',
    options: 'Options',
    keep: 'Keep this chat on this device for 24 hours',
    keepHint: 'Only on a device that nobody else uses. Without this, the chat ends when you close the page.',
    cannotKeep: 'This browser does not let us keep the chat.',
    forget: 'Forget me: delete this chat now',
    deleted: 'This chat is deleted.',
    newChat: 'Start a new chat',
    connecting: 'Opening the chat…',
    offline: 'You are offline. The chat goes on when you are back.',
    reconnecting: 'The connection was lost. Reconnecting…',
    ended: 'This chat has ended.',
    cannotConnect: 'The chat cannot be reached at the moment.',
    tooMany: 'There are too many chats from here right now. Please wait a minute.',
    tryAgain: 'Try again',
    placeholder: 'Write your question',
    sendBox: 'Your question',
    copy: 'Copy',
    copied: 'Copied',
    call: 'Call',
    helpful: 'Was this helpful?',
    helpfulYes: 'Yes, this was helpful',
    helpfulNo: 'No, this was not helpful',
    noScript:
      'The chat needs JavaScript, which is off in this browser. The help lines on the front page work without it.',
  },
  front: {
    heading: 'California restraining orders',
    lead: 'Plain answers for both sides: the person who needs an order, and the person who was served with one.',
    start: 'Start a chat',
    samples: 'People often ask',
    ownPage: 'Open the chat on a page of its own',
  },
  plan: {
    tabTitle: 'Notes',
    print: 'Print or save as PDF',
    printHint: 'This page is not kept. Print it, or save it with “Save as PDF” in the print window.',
    calendar: 'Dates for your calendar',
    exit: 'Quick exit',
    madeOn: 'Made on',
    notKept: 'Made from your answers in the chat. Order Guide is a program, not a lawyer.',
    dates: 'Your dates',
    sources: 'Where it is written',
    noPlan: 'There is no plan to show. It may have been deleted with the chat.',
    backToChat: 'Go back to the chat',
  },
};

/** Languages with labels of their own. Spanish is added here, and the compiler then asks for every word. */
export const LABELS: Readonly<Partial<Record<Language, Labels>>> = { en };

/** The labels of a language, English where there are none yet. */
export function labelsFor(language: string | undefined): { readonly language: Language; readonly labels: Labels } {
  const found = language === 'es' ? LABELS.es : undefined;
  return found === undefined ? { language: 'en', labels: en } : { language: 'es', labels: found };
}
