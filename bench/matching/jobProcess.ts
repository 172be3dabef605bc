import { evaluate } from './evaluate.js';
import type { Job, JobMessage } from './job.js';
import { openMatcher } from './matchers.js';
import { openData } from './openData.js';

const say = (message: JobMessage): void => {
  process.send?.(message);
};

process.once('message', (job: Job) => {
  void (async () => {
    try {
      const matcher = await openMatcher(job.matcher, job.options);
      say({ kind: 'opened', name: matcher.name });
      const data = openData(job.data);
      say({ kind: 'figures', figures: await evaluate(matcher, data, (step) => say({ kind: 'progress', step })) });
    } catch (error) {
      say({ kind: 'failed', reason: error instanceof Error ? error.message : 'unknown' });
    }
    process.disconnect?.();
  })();
});

process.once('disconnect', () => process.exit());
