import type { ChildProcess } from 'node:child_process';

/** Lets a process that a test started end with the tests, also when the test failed before it could stop it. */
export function endWithTests(child: ChildProcess): void {
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
}
