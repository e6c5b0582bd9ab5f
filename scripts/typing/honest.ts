import { CIRCUMSTANCES } from './honest/circumstances.ts';
import { DEVICES } from './honest/devices.ts';
import { OWN_CODE } from './honest/own-code.ts';
import { PEOPLE } from './honest/people.ts';
import type { Scenario } from './session.ts';

/** In the order of the recordings' numbers, which say to which half one belongs. */
export const HONEST: readonly Scenario[] = [...PEOPLE, ...OWN_CODE, ...CIRCUMSTANCES, ...DEVICES];
