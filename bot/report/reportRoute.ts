import type { Request, Response, Server } from 'restify';
import type { IsoDate } from '../../knowledge/contract.js';
import { refusal, send } from '../httpAnswer.js';
import { isSecret } from '../isSecret.js';
import { allowOwnScripts } from '../securityHeaders.js';
import type { Store } from '../state/store.js';
import type { Assets } from '../web/assets.js';
import { readReport } from './report.js';
import { reportCsv } from './reportCsv.js';
import { reportPage } from './reportPage.js';

export interface ReportRouteDeps {
  readonly store: Pick<Store, 'counts' | 'votes' | 'unanswered'>;
  /** Who may read: whoever brings this. `undefined`: there is no such address. */
  readonly token: string | undefined;
  readonly today: () => IsoDate;
  readonly exitUrl: string;
  readonly assets: Pick<Assets, 'address'>;
}

/** So many days back. */
const DAYS = 90;

/** What a browser's own box for a name and a password sends, or a program's token. */
function tokenIn(authorization: string | undefined): string | undefined {
  const [, scheme, sent = ''] = /^(Basic|Bearer) (\S{1,500})$/.exec(authorization ?? '') ?? [];
  if (scheme !== 'Basic') return scheme === undefined ? undefined : sent;
  const pair = Buffer.from(sent, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

/** Adds `GET /report` and `/report.csv`: any name, and the token as the password. */
export function mountReport(server: Server, { store, token, today, exitUrl, assets }: ReportRouteDeps): void {
  if (token === undefined) return;
  const mayRead = (request: Request): boolean => isSecret(tokenIn(request.headers.authorization), token);
  const refuse = (response: Response): void =>
    send(response, {
      ...refusal('Unauthorized'),
      headers: { 'WWW-Authenticate': 'Basic realm="report", charset="UTF-8"' },
    });
  server.get('/report', async (request: Request, response: Response) => {
    if (!mayRead(request)) return refuse(response);
    allowOwnScripts(response);
    const report = await readReport(store, today(), DAYS);
    send(response, { status: 200, html: reportPage(report, exitUrl, [assets.address('front.js')]) });
  });
  server.get('/report.csv', async (request: Request, response: Response) => {
    if (!mayRead(request)) return refuse(response);
    send(response, {
      status: 200,
      text: reportCsv(await readReport(store, today(), DAYS)),
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="report.csv"',
      },
    });
  });
}
