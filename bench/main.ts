/** Each benchmark by name: it takes the arguments after the name and resolves to the exit code. */
const BENCHES: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>> = {
  matching: async () => (await import('./matching.js')).benchMatching,
  state: async () => (await import('./state.js')).benchState,
  web: async () => (await import('./web.js')).benchWeb,
  load: async () => (await import('./load.js')).benchLoad,
};

// An ordinary exit, so that what a benchmark started ends with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const [name, ...args] = process.argv.slice(2);
const load = name === undefined ? undefined : BENCHES[name];
if (load === undefined) {
  process.stderr.write(`npm run bench -- NAME [options]; NAME is one of: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await (await load())(args);
}
