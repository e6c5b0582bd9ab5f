import type { components } from '../api/schema.d.ts';

/** What goes over the wire, under the names of the engine. */

type Schemas = components['schemas'];

export type Language = Schemas['Language'];
export type InterviewState = Schemas['InterviewState'];
export type Interview = Schemas['Interview'];
export type Task = Schemas['TaskWithWork'];
export type StoredDraft = Schemas['Draft'];
export type VisibleTest = Schemas['VisibleTest'];
export type HiddenTest = Schemas['HiddenTest'];
export type RunResult = Schemas['RunResult'];
export type CheckResult = Schemas['CheckResult'];
export type RunVerdict = Schemas['RunVerdict'];
export type Problem = Schemas['Problem'];

/** One that is kept: `seq` counts from 1 without gaps. */
export type StoredEvent =
  | Extract<Schemas['StreamEvent'], { seq: number }>
  | (Schemas['StreamedError'] & { seq: number });
/** One that is gone once it was told; `error` may be of either kind. */
export type LiveEvent = Exclude<Schemas['StreamEvent'], { seq: number }> & { seq?: undefined };
export type StreamEvent = StoredEvent | LiveEvent;

/** Data of each event that is stored, by type. */
export type StoredData = { [Event in StoredEvent as Event['type']]: Event['data'] };
export type Outcome = NonNullable<StoredData['state']['outcome']>;

export type TelemetryEvent = Schemas['TelemetryEvent'];
export type TelemetryType = TelemetryEvent['type'];
/** A change of the text in an editor, with the hashes of the text before and after it. */
export type Edit = Schemas['Edit'];
