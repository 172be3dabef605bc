import type { InterviewId } from '../../knowledge/planContract.js';
import type { Interview } from './defineInterview.js';
import { hearingDay } from './hearingDay/hearingDay.js';
import { lawyer } from './lawyer/lawyer.js';
import { protection } from './protection/protection.js';
import { served } from './served/served.js';
import { troVersusClets } from './troVersusClets/troVersusClets.js';
import { whichPaper } from './whichPaper/whichPaper.js';

/** Every interview by its id, in the order they are offered. */
export const ROUTES: Readonly<Record<InterviewId, Interview>> = {
  served,
  protection,
  whichPaper,
  hearingDay,
  lawyer,
  troVersusClets,
};

/** What each side is led through where nothing else is named. */
export const INTERVIEW_OF_SIDE = { protected: 'protection', restrained: 'served' } as const;

export const INTERVIEW_IDS = Object.keys(ROUTES) as readonly InterviewId[];
