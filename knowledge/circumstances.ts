import type { OrderKind, PersonTrait, Stage, VersionTrait, YesNo } from './contract.js';

/** Every kind of order, stage and trait that can choose among the versions of a point, in the order they are listed to people. */
export const ORDER_KINDS = [
  'dv',
  'ch',
  'ea',
  'wv',
  'sv',
  'gv',
  'epo',
  'cpo',
  'divorce',
  'agreed',
] as const satisfies readonly OrderKind[];
export const STAGES = [
  'thinking',
  'asked',
  'notice',
  'temporary',
  'order',
  'expired',
  'denied',
] as const satisfies readonly Stage[];
export const YES_NO = ['yes', 'no'] as const satisfies readonly YesNo[];
export const PERSONS = ['minor', 'charged', 'elder', 'third'] as const satisfies readonly PersonTrait[];
export const VERSION_TRAITS: readonly VersionTrait[] = [...PERSONS, 'served', 'unserved'];
