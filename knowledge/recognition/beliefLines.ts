import type { KnowledgeBase } from '../build/readKnowledgeBase.js';
import type { PointId } from '../contract.js';
import { pointId } from '../ids.js';
import { type RecognitionData, type RecognitionLine, readSections } from './readRecognition.js';

const NOTHING: RecognitionData = { lines: [], danger: [], cries: [], calm: [] };

/** What teaches how beliefs are voiced. */
type OfBeliefs = Pick<KnowledgeBase, 'beliefs' | 'questions' | 'languages' | 'followUps' | 'talks'>;

/**
 * The lines that teach the recognizer of beliefs: its own files, the questions that are marked as voicing one, and, as what
 * voices none, questions, follow-ups and messages of whole conversations on points that no belief is about.
 */
export function beliefLines(root: string, base: OfBeliefs): RecognitionData {
  const { beliefs } = base;
  if (beliefs.length === 0) return NOTHING;
  const own = base.languages.flatMap((language) => readSections(root, 'beliefs', language));
  const facts = base.languages.flatMap((language) => readSections(root, 'facts', language));
  const lines = [...own, ...asked(base), ...beside(base), ...talked(base), ...facts.map(voicingNone)];
  const known = new Set<string>();
  return { ...NOTHING, lines: lines.filter(({ text }) => !known.has(text) && known.add(text)) };
}

/** Small talk, and what is outside of the base. */
const beside = ({ questions }: OfBeliefs): RecognitionLine[] =>
  [...questions.guards.filter(({ guard }) => guard === 'smalltalk'), ...questions.outOfScope].map(voicingNone);

const voicingNone = ({ text, language }: Pick<RecognitionLine, 'text' | 'language'>): RecognitionLine => ({
  text,
  language,
  family: 'beliefs',
  labels: [],
  pair: undefined,
});

/** The points that beliefs are about: what is asked on them may voice one. */
const nearPoints = ({ beliefs }: OfBeliefs): Set<PointId> =>
  new Set(beliefs.flatMap(({ point, saidBy, heardAt }) => [point, ...saidBy, ...heardAt]));

/** What is said in the middle of a talk about other things. */
function talked(base: OfBeliefs): RecognitionLine[] {
  const near = nearPoints(base);
  return [...base.followUps, ...base.talks].flatMap(({ text, language, target }) =>
    target !== undefined && near.has(target) ? [] : [voicingNone({ text, language })],
  );
}

/** The questions that voice a belief, and those on points that no belief is about. */
function asked(base: OfBeliefs): RecognitionLine[] {
  const { beliefs, questions } = base;
  const near = nearPoints(base);
  return questions.topics.flatMap(({ text, language, topic, point, isBelief }): RecognitionLine[] => {
    if (point === undefined) return [];
    const id = pointId(topic, point);
    const belief = isBelief ? beliefs.find(({ heardAt }) => heardAt.includes(id))?.id : undefined;
    if (belief === undefined && (isBelief || near.has(id))) return [];
    return [{ text, language, family: 'beliefs', labels: belief === undefined ? [] : [belief], pair: undefined }];
  });
}
