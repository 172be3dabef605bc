import { z } from 'zod';

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(', ');
  return error instanceof Error ? error.message : 'unknown';
}

/** What a line of a file holds, in words and as an example. */
export interface LineForm {
  readonly what: string;
  readonly example: string;
}

/** Reads a file of one JSON object a line, blank lines aside. Throws an `Error` naming the first line that is wrong. */
export function readJsonLines<T>(text: string, file: string, schema: z.ZodType<T>, { what, example }: LineForm): T[] {
  return text.split('\n').flatMap((raw, index) => {
    if (raw.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(raw))];
    } catch (error) {
      throw new Error(`${file}:${index + 1}: not ${what} (${reasonOf(error)}). A line is ${example}.`);
    }
  });
}
