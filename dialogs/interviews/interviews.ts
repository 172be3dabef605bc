import type { InterviewId } from '../../knowledge/planContract.js';
import { hearingDay } from './hearingDay.js';
import type { Interview } from './interview.js';
import { lawyer } from './lawyer.js';
import { protection } from './protection.js';
import { served } from './served.js';
import { troVersusClets } from './troVersusClets.js';
import { whichPaper } from './whichPaper.js';

/** Every interview by its id, in the order they are offered. */
export const ROUTES: Readonly<Record<InterviewId, Interview>> = {
  served,
  protection,
  whichPaper,
  hearingDay,
  lawyer,
  troVersusClets,
};

export const INTERVIEW_IDS = Object.keys(ROUTES) as readonly InterviewId[];
