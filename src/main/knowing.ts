import type { Registry } from 'prom-client';
import type { Bank } from '../bank/bank.ts';
import type { Bus } from '../bus/bus.ts';
import type { Language } from '../domain/vocabulary.ts';
import {
  createSubmissionFingerprinter,
  type FingerprintSubmissions,
} from '../integrity/similar/fingerprint-submissions.ts';
import type { Readers } from '../readers/readers.ts';
import { LANGUAGE_SPECS } from '../sandbox/languages.ts';
import type { Runner } from '../setup/runner.ts';
import type { InterviewGateway } from '../temporal/gateway.ts';
import { createInterviewGateway } from '../temporal/interview-gateway.ts';
import type { Whole } from './stores.ts';

/** What the parts of every process share. */
export interface Common {
  bank: Bank;
  bus: Bus;
  readers: Readers;
  registry: Registry;
}

/** What the parts are given that know interviews: the stores, and the way to each interview. */
export interface Knowing extends Common, Whole {
  gateway: InterviewGateway;
  fingerprint: FingerprintSubmissions;
}

export function knowInterviews(
  common: Common,
  whole: Whole,
  { availability }: Pick<Runner, 'availability'>,
): Knowing {
  const { records, keys, client, clock } = whole;
  const gateway = createInterviewGateway({
    client,
    runner: availability,
    records,
    storeFault: records.fault,
    assignKey: keys.assign,
    clock,
  });
  const fingerprint = createSubmissionFingerprinter({ ...common, records, templateOf });
  return { ...common, ...whole, gateway, fingerprint };
}

/** What the editor begins with in a language. */
export const templateOf = (language: Language): string => LANGUAGE_SPECS[language].template;
