/** What a person can say at any time, whatever is open. How they say it stands in `knowledge/phrases`. */
export const INTERRUPTIONS = [
  'cancel',
  'help',
  'back',
  'changeAnswer',
  'startOver',
  'more',
  'goOn',
  'about',
  'person',
  'forgetMe',
  'whatAsked',
  'why',
  'repeat',
  'skip',
  'example',
  'noneOfThese',
  'plan',
] as const;
export type Interruption = (typeof INTERRUPTIONS)[number];
