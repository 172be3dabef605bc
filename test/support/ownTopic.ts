import { hashOf } from '../../knowledge/build/compared.js';
import type { KnowledgeFolder } from './knowledgeFolder.js';

/** A topic that only tests have, so that rewording the real ones breaks no test of the checks. */
export const OWN = 'courthouse-parking';
export const OWN_ENTRY = `knowledge/entries/en/${OWN}.md`;
export const OWN_SPANISH = `knowledge/entries/es/${OWN}.md`;
export const OWN_QUESTIONS = `knowledge/questions/en/${OWN}.txt`;
export const OWN_SPANISH_QUESTIONS = `knowledge/questions/es/${OWN}.txt`;

const POINTS = ['where', 'price', 'hours', 'bikes', 'permits'] as const;
const SAID = {
  en: {
    header: { title: 'Parking at the courthouse', button: 'Parking at court' },
    point: (name: string) => `## ${name} | Parking and ${name}`,
    line: (name: string) => `The clerk can tell you about parking and ${name}. [[court-self-help]]`,
    version: (name: string) => `The judge can tell you about parking and ${name}. [[court-self-help]]`,
    question: (name: string, at: number) => `tell me zebra ${name} number ${at} of the parking yard`,
    count: 12,
  },
  es: {
    header: { title: 'Estacionamiento en la corte', button: 'Estacionar en la corte' },
    point: (name: string) => `## ${name} | Estacionar y ${name}`,
    line: (name: string) => `La corte le puede decir cómo es lo de ${name}. [[court-self-help]]`,
    version: (name: string) => `El juez le puede decir cómo es lo de ${name}. [[court-self-help]]`,
    question: (name: string, at: number) => `digame zebra ${name} numero ${at} del patio de carros`,
    count: 12,
  },
} as const;

/** The hash of what a point says in a language. */
function saidHash(language: 'en' | 'es', name: (typeof POINTS)[number]): string {
  const said = SAID[language];
  const lines = [said.line(name), ...(name === 'permits' ? [said.version(name)] : [])];
  return hashOf([said.point(name).split(' | ')[1] ?? '', ...lines.map((line) => line.replace(/ \[\[.*/, ''))]);
}

/** Puts the topic into a copied base: five points, one of them with a version, questions for each. */
export function addOwnTopic(folder: KnowledgeFolder): void {
  folder.append('knowledge/topics.tsv', `${OWN}\tbasics\tWhere to park`);
  for (const name of POINTS)
    folder.append(
      'knowledge/compared/es.tsv',
      [`${OWN}/${name}`, saidHash('en', name), saidHash('es', name)].join('\t'),
    );
  for (const language of ['en', 'es'] as const) {
    const said = SAID[language];
    const points = POINTS.flatMap((name) => ['', said.point(name), '', said.line(name)]);
    folder.write(
      `knowledge/entries/${language}/${OWN}.md`,
      [
        '---',
        `topic: ${OWN}`,
        `title: ${said.header.title}`,
        `button: ${said.header.button}`,
        'followUps: [appeal, cost]',
        'attorney: both',
        'review: { checkedBy: maintainers, checkedOn: 2026-11-24, reviewBy: 2027-05-15, lawyer: open }',
        '---',
        ...points,
        '',
        '### side: restrained · kind: ch',
        '',
        said.version('permits'),
        '',
      ].join('\n'),
    );
    const questions = POINTS.flatMap((name) => [
      `[${name}]`,
      ...Array.from({ length: said.count }, (_, at) => said.question(name, at)),
    ]);
    folder.write(`knowledge/questions/${language}/${OWN}.txt`, `${questions.join('\n')}\n`);
  }
}
