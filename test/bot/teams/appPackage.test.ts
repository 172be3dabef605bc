import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INTERRUPTIONS } from '../../../dialogs/interruptions.js';
import { INTERVIEW_IDS } from '../../../dialogs/interviews/interviews.js';
import { Words } from '../../../dialogs/replies/words.js';
import { PromptReader } from '../../../dialogs/understanding/promptReading.js';
import type { Language } from '../../../knowledge/contract.js';
import { projectRoot } from '../../../knowledge/paths.js';
import { openRules } from '../../../knowledge/rules/openRules.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { TODAY } from '../../support/today.js';

const COMMAND = join(projectRoot, 'dist', 'bot', 'teams', 'package.js');
const HOST = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  TEAMS_HOST_NAME: 'Legal Aid "Bay & Hills"',
  TEAMS_WEBSITE_URL: 'https://legalaid.example/',
  TEAMS_PRIVACY_URL: 'https://legalaid.example/privacy',
  TEAMS_TERMS_URL: 'https://legalaid.example/terms',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function packaged(env: Record<string, string>, name = 'app.zip'): Record<string, Uint8Array> {
  const file = join(folder, name);
  execFileSync(process.execPath, [COMMAND, file], { env: { ...env, PATH: process.env.PATH } });
  return unzipSync(readFileSync(file));
}

interface Command {
  readonly title: string;
}
interface Filled {
  readonly id: string;
  readonly developer: { readonly name: string };
  readonly bots: readonly {
    readonly botId: string;
    readonly commandLists: readonly { readonly scopes: readonly string[]; readonly commands: readonly Command[] }[];
  }[];
}
const manifestOf = (files: Record<string, Uint8Array>): Filled =>
  JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString('utf8'));

const spanishOf = (files: Record<string, Uint8Array>): Record<string, string> =>
  JSON.parse(Buffer.from(files['es.json'] ?? []).toString('utf8'));

/** What a person reads of the manifest, by its path in it; other words are names that programs know. */
const READ = /^(?:name|description)\.(?:short|full)$|^(?:bots|composeExtensions)\[.*\.(?:title|description)$/;

/** The strings below a value by their paths, as Teams writes them: `bots[0].commandLists[0]`. */
function stringsIn(value: unknown, path = ''): (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((each, index) => stringsIn(each, `${path}[${index}]`));
  return Object.entries(Object(value)).flatMap(([key, each]) => stringsIn(each, path === '' ? key : `${path}.${key}`));
}
const wordsIn = (manifest: unknown): ReadonlyMap<string, string> =>
  new Map(stringsIn(manifest).filter(([path]) => READ.test(path)));

/** The manifest as Teams shows it to somebody in Spanish. */
function inSpanish(manifest: unknown, spanish: Readonly<Record<string, string>>): TeamsManifest {
  const told = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') return spanish[path] ?? value;
    if (Array.isArray(value)) return value.map((each, index) => told(each, `${path}[${index}]`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, told(each, path === '' ? key : `${path}.${key}`)]),
    );
  };
  return told(manifest, '') as TeamsManifest;
}

/** Width and height as the header of a PNG says them. */
function sizeOf(png: Uint8Array | undefined): [number, number] {
  const bytes = Buffer.from(png ?? []);
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** The command that a title is as a whole. */
const commandIn = (title: string, { book }: PromptReader): string | undefined =>
  book.whole(
    title,
    INTERRUPTIONS.map((name) => `command.${name}`),
  );

describe('the app package', () => {
  test('is a manifest that the official schema takes, and two icons of the right size, at the root of a zip', async () => {
    const files = packaged(HOST);
    expect(Object.keys(files).sort()).toEqual(['color.png', 'es.json', 'manifest.json', 'outline.png']);
    const manifest = manifestOf(files);
    expect(await AppManifestUtils.validateAgainstSchema(manifest as unknown as TeamsManifest)).toEqual([]);
    expect(sizeOf(files['color.png'])).toEqual([192, 192]);
    expect(sizeOf(files['outline.png'])).toEqual([32, 32]);
  });

  test('the schema would refuse a manifest with something more, or less', async () => {
    const manifest = manifestOf(packaged(HOST));
    const more = { ...manifest, invented: true } as unknown as TeamsManifest;
    const { developer: _, ...less } = manifest;
    expect(await AppManifestUtils.validateAgainstSchema(more)).not.toEqual([]);
    expect(await AppManifestUtils.validateAgainstSchema(less as unknown as TeamsManifest)).not.toEqual([]);
  });

  test('carries the host, whatever signs are in its name, and leaves no placeholder', () => {
    const files = packaged({ ...HOST, TEAMS_APP_ID: '99999999-2222-3333-4444-555555555555' });
    expect(manifestOf(files)).toMatchObject({
      id: '99999999-2222-3333-4444-555555555555',
      bots: [{ botId: HOST.MicrosoftAppId }],
      developer: { name: HOST.TEAMS_HOST_NAME },
    });
    expect(Buffer.from(files['manifest.json'] ?? []).toString('utf8')).not.toContain('{{');
  });

  test('asks for no permission, is added for a person first, and bears the version of the program', () => {
    const manifest = manifestOf(packaged(HOST));
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ defaultInstallScope: 'personal', version });
    expect(manifest).not.toHaveProperty('permissions');
    expect(manifestOf(packaged({ ...HOST, TEAMS_APP_VERSION: '2.3.4' }))).toMatchObject({ version: '2.3.4' });
  });

  test('is the same bytes for the same configuration', () => {
    packaged(HOST, 'one.zip');
    packaged(HOST, 'two.zip');
    expect(readFileSync(join(folder, 'one.zip')).equals(readFileSync(join(folder, 'two.zip')))).toBe(true);
  });

  test('every command it offers is one that the bot answers, and every interview is among the personal ones', async () => {
    const knowledge = await realKnowledge();
    const reader = new PromptReader(knowledge, openRules(knowledge));
    const words = new Words(knowledge, TODAY);
    const lists = manifestOf(packaged(HOST)).bots.flatMap(({ commandLists }) => commandLists);
    const titles = lists.flatMap(({ commands }) => commands.map(({ title }) => title));
    expect(titles.length).toBeGreaterThan(8);
    const isAnswered = (title: string): boolean =>
      knowledge.labelled(title) !== undefined ||
      commandIn(title, reader) !== undefined ||
      reader.interviewNamed(title, words) !== undefined;
    expect(titles.filter((title) => !isAnswered(title))).toEqual([]);
    const named = (scope: string): string[] =>
      lists
        .filter(({ scopes }) => scopes.includes(scope))
        .flatMap(({ commands }) => commands.flatMap(({ title }) => reader.interviewNamed(title, words) ?? []));
    expect(named('personal').sort()).toEqual([...INTERVIEW_IDS].sort());
  });

  test('says in Spanish everything that the manifest says in words, as Microsoft’s schema takes it', async () => {
    const files = packaged(HOST);
    const manifest = manifestOf(files);
    expect(manifest).toMatchObject({
      localizationInfo: { defaultLanguageTag: 'en', additionalLanguages: [{ languageTag: 'es', file: 'es.json' }] },
    });
    const { $schema, ...spanish } = spanishOf(files);
    expect($schema).toMatch(/\/v1\.19\/MicrosoftTeams\.Localization\.schema\.json$/);
    expect(Object.keys(spanish).sort()).toEqual([...wordsIn(manifest).keys()].sort());
    for (const [path, english] of wordsIn(manifest))
      if (path !== 'name.short') expect([path, spanish[path]]).not.toEqual([path, english]);
    // The lengths that Teams takes are the same for both.
    expect(await AppManifestUtils.validateAgainstSchema(inSpanish(manifest, spanish))).toEqual([]);
  });

  test('every command in Spanish is one that the bot answers, the same as in English', async () => {
    const knowledge = await realKnowledge();
    const reader = new PromptReader(knowledge, openRules(knowledge));
    const files = packaged(HOST);
    const english = wordsIn(manifestOf(files));
    const spanish = spanishOf(files);
    const meant = (title: string, language: Language): unknown =>
      knowledge.labelled(title)?.topic ??
      commandIn(title, reader) ??
      reader.interviewNamed(title, new Words(knowledge, TODAY, language));
    const commands = [...english.keys()].filter((path) => /^bots.*title$/.test(path));
    expect(commands.length).toBeGreaterThan(8);
    for (const path of commands) {
      const said = meant(spanish[path] ?? '', 'es');
      expect([path, said]).not.toEqual([path, undefined]);
      expect([path, said]).toEqual([path, meant(english.get(path) ?? '', 'en')]);
    }
  });

  test('says everything that is missing or wrong at once, and writes nothing', () => {
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, join(folder, 'none.zip')], {
      env: {
        MicrosoftAppId: 'abc',
        TEAMS_WEBSITE_URL: 'http://a.example',
        TEAMS_APP_VERSION: '1',
        TEAMS_HOST_NAME: 'x'.repeat(33),
      },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(
      stderr
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split('  ')[0])
        .sort(),
    ).toEqual([
      'MicrosoftAppId',
      'TEAMS_APP_VERSION',
      'TEAMS_HOST_NAME',
      'TEAMS_PRIVACY_URL',
      'TEAMS_TERMS_URL',
      'TEAMS_WEBSITE_URL',
    ]);
    expect(() => readFileSync(join(folder, 'none.zip'))).toThrow('ENOENT');
  });
});
