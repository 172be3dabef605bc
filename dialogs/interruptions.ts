/** What a person can say at any time, whatever is open. */
export type Interruption =
  | 'cancel'
  | 'help'
  | 'back'
  | 'startOver'
  | 'more'
  | 'about'
  | 'person'
  | 'forgetMe'
  | 'noneOfThese';

const PHRASES: Record<Interruption, readonly string[]> = {
  cancel: [
    'cancel',
    'stop',
    'quit',
    'exit',
    'end',
    'never mind',
    'nevermind',
    'forget it',
    'leave',
    'im done',
    'i am done',
    'stop this',
    'cancel that',
  ],
  help: [
    'help',
    'help me please',
    'what can i say',
    'how does this work',
    'how do i use this',
    'commands',
    'menu',
    'options',
  ],
  back: [
    'back',
    'go back',
    'previous',
    'previous question',
    'undo',
    'one step back',
    'last question',
    'change my answer',
    'wait go back',
  ],
  startOver: [
    'start over',
    'restart',
    'start again',
    'begin again',
    'reset',
    'from the beginning',
    'start from the beginning',
    'new conversation',
  ],
  more: [
    'more',
    'tell me more',
    'more please',
    'more info',
    'more information',
    'go on',
    'continue',
    'details',
    'more details',
    'the rest',
    'what else',
  ],
  about: ['about', 'about you', 'about this bot', 'about order guide', 'who checked this', 'where do you get this'],
  person: [
    'talk to a person',
    'talk to a human',
    'talk to someone',
    'real person',
    'human',
    'speak to a person',
    'speak to a human',
    'speak to someone',
    'agent',
    'operator',
    'can i talk to a person',
    'can i talk to someone',
    'i want to talk to a person',
    'i need a person',
  ],
  noneOfThese: ['none of these', 'none of those', 'none of them', 'neither of these'],
  forgetMe: [
    'forget me',
    'delete my data',
    'delete this chat',
    'delete everything',
    'erase this',
    'erase my data',
    'delete what i typed',
    'clear this chat',
    'delete my chat',
  ],
};

const byPhrase = new Map(
  Object.entries(PHRASES).flatMap(([name, phrases]) =>
    phrases.map((phrase) => [phrase, name as Interruption] as const),
  ),
);

/** Letters, digits and single blanks, lower case: how typed words are compared with taps and commands. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The interruption that an utterance is as a whole; a sentence that only contains one of the words is none. */
export function interruptionOf(utterance: string): Interruption | undefined {
  const words = plainWords(utterance).replace(/^(please|ok|okay|no|hey) | (please|now|thanks)$/g, '');
  return byPhrase.get(words) ?? byPhrase.get(plainWords(utterance));
}
