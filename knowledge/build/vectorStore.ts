import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DANGER_DIMENSIONS,
  type DangerReading,
  DIMENSIONS,
  type Encoder,
  openEncoder,
  READINGS_OF,
} from '../engine/encoder.js';
import { sealed, unsealed } from '../engine/seal.js';
import { brokenFile } from '../errors.js';
import { projectRoot } from '../paths.js';
import { writeWhole } from './trainedFrom.js';

/** First bytes of a file: the format, then the encoder whose readings it holds. */
const MAGIC = Buffer.concat([Buffer.from('OGV2'), Buffer.from(READINGS_OF.slice(0, 24), 'hex')]);
const KEY_BYTES = 8;
const ROW_BYTES = KEY_BYTES + 4 + 4 * DANGER_DIMENSIONS + DIMENSIONS;
const ROW_RANGE = 127;

/** The readings that come with the project; made by `npm run train`. */
export const SHIPPED = join(projectRoot, 'knowledge/vectors.bin');

const keyOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 2 * KEY_BYTES);

/** A reading as it is stored: a byte a number of the vector, with a scale; the danger head's numbers whole. */
function packed({ vector, danger }: DangerReading): Buffer {
  const row = Buffer.alloc(ROW_BYTES - KEY_BYTES);
  const scale = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / ROW_RANGE || 1;
  row.writeFloatLE(scale, 0);
  danger.forEach((value, index) => {
    row.writeFloatLE(value, 4 + 4 * index);
  });
  vector.forEach((value, index) => {
    row.writeInt8(Math.round(value / Math.fround(scale)), 4 + 4 * DANGER_DIMENSIONS + index);
  });
  return row;
}

function unpacked(row: Buffer): DangerReading {
  const scale = row.readFloatLE(0);
  const first = 4 + 4 * DANGER_DIMENSIONS;
  return {
    vector: Float32Array.from({ length: DIMENSIONS }, (_, index) => row.readInt8(first + index) * scale),
    danger: Float32Array.from({ length: DANGER_DIMENSIONS }, (_, index) => row.readFloatLE(4 + 4 * index)),
  };
}

/** What a file holds, by key; nothing where it is missing or made by another encoder. Throws `RangeError` where it was altered. */
function rowsIn(file: string): Map<string, Buffer> {
  const rows = new Map<string, Buffer>();
  if (!existsSync(file)) return rows;
  const whole = readFileSync(file);
  if (!whole.subarray(0, MAGIC.length).equals(MAGIC)) return rows;
  const bytes = unsealed(whole);
  if ((bytes.length - MAGIC.length) % ROW_BYTES !== 0) throw new RangeError('its last row is cut short');
  for (let at = MAGIC.length; at < bytes.length; at += ROW_BYTES)
    rows.set(bytes.subarray(at, at + KEY_BYTES).toString('hex'), bytes.subarray(at + KEY_BYTES, at + ROW_BYTES));
  return rows;
}

/** Writes rows in order of their keys, so that the same texts give the same bytes; whole or not at all. */
function writeRows(file: string, rows: ReadonlyMap<string, Buffer>): void {
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  writeWhole(file, sealed(Buffer.concat([MAGIC, ...sorted.flatMap(([key, row]) => [Buffer.from(key, 'hex'), row])])));
}

/** The shipped readings. Throws `KnowledgeError` where they were altered: to read all lines anew takes long. */
function shippedRows(file: string): Map<string, Buffer> {
  try {
    return rowsIn(file);
  } catch (error) {
    throw brokenFile('the readings', file, error);
  }
}

/** The readings kept on this machine; altered ones are read anew. */
function keptRows(file: string): Map<string, Buffer> {
  try {
    return rowsIn(file);
  } catch {
    return new Map();
  }
}

export interface VectorStoreOptions {
  /** Where readings of new texts are kept. */
  readonly dataDir: string;
  /** The readings that come with the project. Default {@link SHIPPED}. */
  readonly shipped?: string;
  /** Opens the encoder; called only where a text has no reading yet. */
  readonly openEncoder: () => Promise<Encoder>;
  /** Hears how many of the new texts are read. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * The encoder's readings of training texts, each read once: shipped, kept from before, or read now. A reading is the same
 * whichever it is, since all of them pass through the stored form.
 */
export class VectorStore {
  private readonly shipped: ReadonlyMap<string, Buffer>;
  private readonly kept: Map<string, Buffer>;
  private readonly file: string;

  constructor(private readonly options: VectorStoreOptions) {
    this.shipped = shippedRows(options.shipped ?? SHIPPED);
    this.file = join(options.dataDir, 'vectors.bin');
    this.kept = keptRows(this.file);
  }

  /** The readings of texts, in their order. */
  async readingsOf(texts: readonly string[]): Promise<DangerReading[]> {
    const keys = texts.map(keyOf);
    const missing = new Map(keys.flatMap((key, at) => (this.rowOf(key) ? [] : [[key, texts[at] ?? '']])));
    if (missing.size > 0) await this.read(missing);
    return keys.map((key) => {
      const row = this.rowOf(key);
      if (row === undefined) throw new RangeError('a text was not read');
      return unpacked(row);
    });
  }

  /** The encoder, for what the point head says; its readings are not kept. */
  openPointed(): Promise<Encoder> {
    return this.options.openEncoder();
  }

  /** Writes the readings of exactly these texts as the file that is shipped. All of them were asked for before. */
  ship(texts: readonly string[]): void {
    const rows = [...new Set(texts)].map(keyOf).flatMap((key) => {
      const row = this.rowOf(key);
      return row ? [[key, row] as const] : [];
    });
    writeRows(this.options.shipped ?? SHIPPED, new Map(rows));
  }

  private rowOf(key: string): Buffer | undefined {
    return this.shipped.get(key) ?? this.kept.get(key);
  }

  private async read(missing: ReadonlyMap<string, string>): Promise<void> {
    const encoder = await this.options.openEncoder();
    try {
      let done = 0;
      for (const [key, text] of missing) {
        this.kept.set(key, packed(await encoder.read(text)));
        done += 1;
        if (done % 50 === 0 || done === missing.size) this.options.progress?.(done, missing.size);
        if (done % 4000 === 0) writeRows(this.file, this.kept);
      }
    } finally {
      writeRows(this.file, this.kept);
      await encoder.close();
    }
  }
}

/** The store over the shipped readings and those kept in `dataDir`; tells how far new texts are read. */
export function openVectorStore(dataDir: string, progress: (step: string) => void): VectorStore {
  return new VectorStore({
    dataDir,
    openEncoder: () => openEncoder(),
    progress: (done, total) => progress(`reading new lines, ${done} of ${total}`),
  });
}
