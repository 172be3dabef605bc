import { z } from 'zod';
import type { PointId } from '../../knowledge/contract.js';

/** The id of a point as it is kept. */
export const zPoint = z
  .string()
  .regex(/^[a-z0-9.-]+\/[a-z0-9.-]+$/)
  .transform((raw) => raw as PointId);
