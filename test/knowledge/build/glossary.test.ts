import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { checkGlossary, checkPapers, readGlossary } from '../../../knowledge/build/checkGlossary.js';
import { isBreaking } from '../../../knowledge/build/readKnowledgeBase.js';
import type { Problem } from '../../../knowledge/errors.js';
import { KnowledgeFolder } from '../../support/knowledgeFolder.js';
import { realLanguages } from '../../support/languages.js';

const GLOSSARY = 'knowledge/glossary.yaml';
const folder = new KnowledgeFolder();
afterEach(() => folder.restore());
afterAll(() => folder.dispose());

function foundIn(text: string, language: 'en' | 'es' = 'es'): string[] {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  checkGlossary(
    readGlossary(folder.root, realLanguages, report),
    [{ text, file: 'a.yaml', line: 3 }],
    language,
    report,
  );
  return problems.map(({ code, file, line, remedy }) => `${file}:${line} ${code} ${remedy}`);
}

test.each([
  ['Vaya al Tribunal hoy.', ['a.yaml:3 GLOSSARY_WORDING Write "corte".']],
  ['Pregunte en el centro de autoayuda.', ['a.yaml:3 GLOSSARY_WORDING Write "centro de ayuda".']],
  ['Los agentes llegan.', ['a.yaml:3 GLOSSARY_WORDING Write "oficial".']],
  ['Vaya a la corte hoy.', []],
  // A refused wording inside a longer word is another word.
  ['Un chaleco antibalas.', []],
  // What people call it as well stands in brackets behind the term, and nowhere else.
  ['Una orden de restricción (también se dice orden de alejamiento) obliga.', []],
  ['Una orden de alejamiento obliga.', ['a.yaml:3 GLOSSARY_WORDING Write "orden de restricción".']],
  ['Una orden de alejamiento (orden de restricción).', ['a.yaml:3 GLOSSARY_WORDING Write "orden de restricción".']],
  ['Presente la petición.', ['a.yaml:3 GLOSSARY_WORDING Write "solicitud".']],
  ['El siguiente día de corte.', ['a.yaml:3 GLOSSARY_WORDING Write "día hábil".']],
  ['En la oficina del fiscal.', ['a.yaml:3 GLOSSARY_WORDING Write "fiscalía".']],
  ['Pregunte en la corte familiar.', ['a.yaml:3 GLOSSARY_WORDING Write "corte de familia".']],
  ['Es gratis para ambos lados.', ['a.yaml:3 GLOSSARY_WORDING Write "las dos partes".']],
  ['El no contacto sigue.', ['a.yaml:3 GLOSSARY_WORDING Write "prohibición de contacto".']],
])('%s', (text, problems) => expect(foundIn(text)).toEqual(problems));

test('each language has refused wordings of its own', () => {
  expect(foundIn('A hearing notice.', 'en')).toEqual(['a.yaml:3 GLOSSARY_WORDING Write "notice of hearing".']);
  expect(foundIn('A hearing notice.', 'es')).toEqual([]);
  expect(foundIn('The landlord.', 'en')).toEqual([]);
});

describe('a paper', () => {
  /** What is reported of the blocks of one answer. */
  const papersIn = (...texts: string[]): string[] => {
    const problems: string[] = [];
    const report = ({ line, code, remedy }: Problem): void => void problems.push(`${line} ${code} ${remedy}`);
    const blocks = texts.map((template, at) => ({
      kind: 'paragraph' as const,
      template,
      authorities: [],
      claims: [],
      file: 'a.md',
      line: at + 1,
    }));
    checkPapers(readGlossary(folder.root, realLanguages, report), [blocks], 'es', report);
    return problems;
  };
  const NOTICE =
    '2 GLOSSARY_WORDING Write "aviso de audiencia (Notice of Court Hearing)" where it is first named, or its form number.';

  test.each<[string, string[], string[]]>([
    ['without its English name', ['Vaya.', 'El aviso de audiencia no basta.'], [NOTICE]],
    ['in the plural too', ['Vaya.', 'Guarde los avisos de audiencia.'], [NOTICE]],
    ['with its English name', ['El aviso de audiencia (Notice of Court Hearing) no basta.'], []],
    ['with its form number', ['El aviso de audiencia no basta.', 'Es el {{form-ch-109}}.'], []],
    ['with the form number of another paper', ['Vaya.', 'El aviso de audiencia, {{form-dv-110}}.'], [NOTICE]],
    ['that is not named', ['Vaya a la corte.'], []],
  ])('%s', (_, texts, problems) => expect(papersIn(...texts)).toEqual(problems));
});

test('a wording that the glossary refuses breaks the build', () => {
  folder.replace('knowledge/entries/es/firearms.md', '## when | Cuándo', '## when | El juzgado y cuándo');
  const found = folder.read().problems.filter(({ code }) => code === 'GLOSSARY_WORDING');
  expect(found).toHaveLength(1);
  expect(found.every(isBreaking)).toBe(true);
});

test('a wording refused for one term and used for another is reported', () => {
  folder.append(GLOSSARY, '- { en: hall, es: sala, never: { es: [corte] } }');
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
