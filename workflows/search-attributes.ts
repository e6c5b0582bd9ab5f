import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/** What operators filter interviews by. Registered in the namespace before a worker starts. */
export const interviewState = defineSearchAttributeKey('InterviewState', SearchAttributeType.KEYWORD);
export const interviewTrack = defineSearchAttributeKey('InterviewTrack', SearchAttributeType.KEYWORD);
export const interviewLevel = defineSearchAttributeKey('InterviewLevel', SearchAttributeType.KEYWORD);
/** The user's id: pseudonymous, neither a name nor an address. */
export const interviewCandidate = defineSearchAttributeKey('InterviewCandidate', SearchAttributeType.KEYWORD);

export const SEARCH_ATTRIBUTES = [
  interviewState,
  interviewTrack,
  interviewLevel,
  interviewCandidate,
] as const;
