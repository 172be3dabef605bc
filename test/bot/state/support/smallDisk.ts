import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** In CI, and nowhere else, somebody else's rights are taken where they are given without a password. */
const AS_ROOT = process.getuid?.() === 0 || process.env.CI === undefined ? [] : ['sudo', '-n'];

function asRoot(...command: readonly string[]): boolean {
  const [program = '', ...args] = [...AS_ROOT, ...command];
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

const mount = (folder: string, size: string): boolean =>
  asRoot('mount', '-t', 'tmpfs', '-o', `size=${size},uid=${process.getuid?.()}`, 'tmpfs', folder);

function mountWorks(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'order-guide-disk-'));
  const works = mount(place, '64k');
  if (works) asRoot('umount', place);
  rmSync(place, { recursive: true, force: true });
  return works;
}

/** Whether {@link mountDisk} can be used here; it needs the right to mount. */
export const canMount = process.platform === 'linux' && mountWorks();

export interface SmallDisk {
  /** Writes until nothing more goes on it. */
  fill(): void;
  /** Takes away again what {@link fill} wrote. */
  clear(): void;
  unmount(): void;
}

/** Puts a disk of a size such as `4m` in the place of a folder. */
export function mountDisk(folder: string, size: string): SmallDisk {
  if (!mount(folder, size)) throw new Error(`cannot mount a disk on ${folder}`);
  const dust = join(folder, 'dust');
  return {
    fill() {
      const file = openSync(dust, 'a');
      try {
        for (;;) writeSync(file, Buffer.alloc(4_096, 1));
      } catch (error) {
        if (Object(error).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    clear: () => rmSync(dust),
    unmount() {
      if (!asRoot('umount', folder)) throw new Error(`cannot unmount ${folder}`);
    },
  };
}
