import type { DangerKind } from '../understanding/understood.js';
import type { Reply, Safety, SafetyCall } from './reply.js';
import type { Words } from './words.js';

type Line = 'emergency' | 'ndvh' | 'ndvhText' | 'lifeline' | 'lifelineText' | 'elder' | 'teen';

/** Whom to reach in each kind of danger, the most urgent first. */
const LINES_OF: Readonly<Record<DangerKind, readonly [Line, ...Line[]]>> = {
  violence: ['emergency', 'ndvh', 'ndvhText'],
  threat: ['emergency', 'ndvh', 'ndvhText'],
  found: ['emergency', 'ndvh', 'ndvhText'],
  weapon: ['emergency', 'ndvh', 'ndvhText'],
  strangulation: ['emergency', 'ndvh', 'ndvhText'],
  sexual: ['emergency', 'ndvh', 'ndvhText'],
  child: ['emergency', 'ndvh', 'teen'],
  elder: ['emergency', 'elder', 'ndvh'],
  suicideSelf: ['lifeline', 'lifelineText', 'emergency'],
  injury: ['emergency', 'ndvh'],
  overdose: ['emergency', 'lifeline'],
  suicideOther: ['emergency', 'lifeline', 'ndvh'],
  harmToOther: ['lifeline', 'lifelineText', 'emergency'],
  devices: ['ndvh', 'ndvhText', 'emergency'],
};

/** A line as a call or a text message, read off its label: "Call 911", "Text START to 88788". */
function callOf(line: Line, words: Words): SafetyCall {
  const label = words.text(`safety.call.${line}`);
  const value = (label.match(/\d[\d-]*/g)?.at(-1) ?? '').replaceAll('-', '');
  if (!line.endsWith('Text')) return { kind: 'call', label, value };
  return { kind: 'text', label, value, body: /\b\p{Lu}{3,}\b/u.exec(label)?.[0] };
}

/** The lines of a kind. `isByText`: those that take text come first, the hotline's among them. */
function linesOf(kind: DangerKind, isByText: boolean): readonly [Line, ...Line[]] {
  const lines = LINES_OF[kind];
  const byText = lines.filter((line) => line.endsWith('Text'));
  const [first = 'ndvhText', ...others] = byText;
  return isByText ? [first, ...others, ...lines.filter((line) => !byText.includes(line))] : lines;
}

/** What stays in sight while a person may be in danger of this kind. `isByText`: for whom calls are no help. */
export function safetyFor(kind: DangerKind, words: Words, isByText = false): Safety {
  const [first, ...others] = linesOf(kind, isByText);
  return {
    calls: [callOf(first, words), ...others.map((line) => callOf(line, words))],
    safe: words.text('safety.safe'),
  };
}

/** Whether help leads a reply, and does not only stay in sight: it asks back whether the person is safe. */
export const isLedByHelp = ({ safety, choices }: Pick<Reply, 'safety' | 'choices'>): boolean =>
  safety !== undefined && choices.includes(safety.safe);
