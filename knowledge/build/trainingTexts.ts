import type { Knowledge } from '../contract.js';
import { readRecognition, readSections } from '../recognition/readRecognition.js';
import { textsOf } from '../recognition/trainRecognizers.js';
import { readQuestions } from './readQuestions.js';

/** Every text that teaches the matcher or the recognizers of this base: what a measured line must not repeat. */
export function trainingTexts(root: string, of: Pick<Knowledge, 'languages' | 'topics'>): string[] {
  const questions = readQuestions(root, of.languages, new Set(of.topics()), () => undefined);
  const variants = [...questions.topics, ...questions.guards, ...questions.outOfScope];
  const beliefs = of.languages.flatMap((language) => readSections(root, 'beliefs', language));
  return [...variants, ...beliefs].map(({ text }) => text).concat(textsOf(readRecognition(root)));
}
