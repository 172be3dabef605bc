import { afterAll, afterEach, expect, test } from 'vitest';
import { checkGlossary, readGlossary } from '../../../knowledge/build/checkGlossary.js';
import type { Problem } from '../../../knowledge/errors.js';
import { KnowledgeFolder } from '../../support/knowledgeFolder.js';

const GLOSSARY = 'knowledge/glossary.yaml';
const folder = new KnowledgeFolder();
afterEach(() => folder.restore());
afterAll(() => folder.dispose());

function foundIn(text: string, language: 'en' | 'es' = 'es'): string[] {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  checkGlossary(readGlossary(folder.root, report), [{ text, file: 'a.yaml', line: 3 }], language, report);
  return problems.map(({ code, file, line, remedy }) => `${file}:${line} ${code} ${remedy}`);
}

test.each([
  ['Vaya al Tribunal hoy.', ['a.yaml:3 GLOSSARY_WORDING Write "corte".']],
  ['Pregunte en el centro de autoayuda.', ['a.yaml:3 GLOSSARY_WORDING Write "centro de ayuda".']],
  ['Los agentes llegan.', ['a.yaml:3 GLOSSARY_WORDING Write "oficial".']],
  ['Vaya a la corte hoy.', []],
  // A refused wording inside a longer word is another word.
  ['Un chaleco antibalas.', []],
])('%s', (text, problems) => expect(foundIn(text)).toEqual(problems));

test('other languages are not looked at', () => expect(foundIn('A tribunal.', 'en')).toEqual([]));

test('a wording refused for one term and used for another is reported', () => {
  folder.append(GLOSSARY, '- { en: hall, es: sala, never: [corte] }');
  const { problems } = folder.read();
  expect(problems.some(({ file, message }) => file === GLOSSARY && message.includes('"corte" is refused'))).toBe(true);
});

test('entries and statements are looked at', () => {
  folder.replace('knowledge/statements/es/plan.yaml', 'Mi plan', 'Mi plan del juzgado');
  folder.replace('knowledge/entries/es/firearms.md', '## when | Cuándo', '## when | El juzgado y cuándo');
  const files = folder
    .read()
    .problems.filter(({ message }) => message.startsWith('"juzgado"'))
    .map(({ file }) => file);
  expect(files).toEqual(['knowledge/entries/es/firearms.md', 'knowledge/statements/es/plan.yaml']);
});
