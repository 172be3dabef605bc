import type { RawEntry } from './build/readEntries.js';
import type { PointId } from './contract.js';
import { partsOf } from './ids.js';

/** The title of what was answered: of the topic, and of the point where that is known. */
export function titleOfAnswer(
  { title, points }: Pick<RawEntry, 'title' | 'points'>,
  point: PointId | undefined,
): string {
  const named = point && points.find(({ name }) => name === partsOf(point).name);
  return named ? `${title}: ${named.title}` : title;
}
