import { afterAll, beforeAll } from 'vitest';
import { closeBrowser } from './browser.js';
import { type HostSite, startHostSite } from './hostSite.js';
import { type SampleChat, type SampleOptions, startSampleChat } from './sampleChat.js';

/** A sample bot, and somebody's website that holds its widget. */
export interface SiteWithChat {
  readonly bot: SampleChat;
  readonly site: HostSite;
}

/** For the tests of a block: both, started before them and stopped after. A page of the site has the chat of another server
 *  where its address names one: `/?http://127.0.0.1:1`. */
export function siteWithChat(body = '<h1>Our office</h1>', options: Omit<SampleOptions, 'config'> = {}): SiteWithChat {
  const at: { bot?: SampleChat; site?: HostSite } = {};
  beforeAll(async () => {
    at.site = await startHostSite((path) => ({
      body: `${body}<script src="${path.split('?')[1] ?? at.bot?.url}/widget.js" async></script>`,
    }));
    at.bot = await startSampleChat({ ...options, config: { origins: [at.site.origin] } });
  });
  afterAll(async () => {
    await closeBrowser();
    await at.site?.close();
    await at.bot?.stop();
  });
  return at as SiteWithChat;
}
