import { z } from 'zod';

/** Variables of the environment by name; unset ones are absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One variable of the environment that cannot be used: its name, what is wrong, how to mend it. */
export interface ConfigProblem {
  readonly name: string;
  readonly wrong: string;
  readonly remedy: string;
}

/** What is wrong and how to mend it travel through zod as one message, parted by a line break. */
export const says = (wrong: string, remedy: string): { error: string } => ({ error: `${wrong}\n${remedy}` });

/** A whole number written in digits, within bounds, with a default. */
export function wholeNumber(min: number, max: number, otherwise: number, unit: string) {
  const message = says(`is not a whole number of ${unit} from ${min} to ${max}.`, `Leave it out for ${otherwise}.`);
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .pipe(z.number().min(min, message).max(max, message))
    .default(otherwise);
}
