import { existsSync, readFileSync } from 'node:fs';
import { modelFile, sourceHash } from './build/buildModel.js';
import { type KnowledgeBase, readKnowledgeBase } from './build/readKnowledgeBase.js';
import { answersOf } from './build/trainingSetOf.js';
import type { IsoDate, KnowledgeSummary } from './contract.js';
import { type Encoder, openEncoder } from './engine/encoder.js';
import { type Model, unpackModel } from './engine/model.js';
import { KnowledgeError, type Problem } from './errors.js';
import { KnowledgeEngine } from './knowledgeEngine.js';

export type Semantic = 'on' | 'wasm' | 'off';

export interface LoadOptions {
  /** The project's folder. */
  readonly root: string;
  /** Where `npm run build` has put the trained model. */
  readonly dataDir: string;
  readonly today: IsoDate;
  /** `off` runs on words only: less right, no encoder. `wasm` keeps the native runtime out. Default `on`: native, else WebAssembly. */
  readonly semantic?: Semantic;
  /** Threads the encoder may use. Default 1. */
  readonly encoderThreads?: number;
}

function readModel(base: KnowledgeBase, dataDir: string): Model {
  const file = modelFile(dataDir);
  const fail = (code: Problem['code'], message: string): never => {
    throw new KnowledgeError([{ code, file, line: 0, message, remedy: 'Run "npm run build".' }]);
  };
  if (!existsSync(file)) return fail('MISSING_FILE', 'the trained model is missing.');
  try {
    const model = unpackModel(readFileSync(file), answersOf(base));
    return model.source === sourceHash(base)
      ? model
      : fail('MODEL_STALE', 'the model was trained from other questions.');
  } catch (error) {
    if (error instanceof KnowledgeError) throw error;
    return fail('MODEL_BROKEN', `the model cannot be read (${error instanceof Error ? error.message : 'unknown'}).`);
  }
}

function summaryOf(base: KnowledgeBase, version: string, semantic: KnowledgeSummary['semantic']): KnowledgeSummary {
  return {
    documents: base.documents.size,
    passages: [...base.documents.values()].reduce((sum, document) => sum + document.passages.length, 0),
    claims: base.claims.size,
    authorities: base.authorities.size,
    entries: base.entries.size,
    variants: base.questions.topics.length + base.questions.guards.filter(({ topic }) => topic !== undefined).length,
    outOfScope: base.questions.outOfScope.length,
    languages: base.languages,
    semantic,
    version,
  };
}

/** The encoder, or words only where no runtime loads or its files were altered: the summary says which. */
async function encoderIfItRuns(threads: number, semantic: Semantic): Promise<Encoder | undefined> {
  if (semantic === 'off') return undefined;
  try {
    return await openEncoder(threads, semantic === 'wasm' ? ['wasm'] : undefined);
  } catch {
    return undefined;
  }
}

/** Reads, checks and joins knowledge base and model. Throws {@link KnowledgeError} with every problem; an overdue review alone does not stop it. */
export async function loadKnowledge({
  root,
  dataDir,
  today,
  semantic = 'on',
  encoderThreads = 1,
}: LoadOptions): Promise<KnowledgeEngine> {
  const { base, problems } = readKnowledgeBase(root, today);
  const broken = problems.filter(({ code }) => code !== 'REVIEW_OVERDUE');
  if (broken.length > 0) throw new KnowledgeError(broken);
  const model = readModel(base, dataDir);
  const encoder = await encoderIfItRuns(encoderThreads, semantic);
  return new KnowledgeEngine(
    base,
    model,
    encoder,
    summaryOf(base, model.source.slice(0, 12), encoder?.runtime ?? 'off'),
  );
}
