/** The curated greetings that a host may choose in place of the usual one, by name. Each is a statement `welcome.<name>`. */
export const GREETINGS = ['short', 'served', 'protection'] as const;
export type Greeting = (typeof GREETINGS)[number];

/** The greeting of this name; `undefined`, the usual one, for anything else. */
export const greetingNamed = (name: unknown): Greeting | undefined => GREETINGS.find((each) => each === name);
