import { DefaultFailureConverter } from '@temporalio/common';

/** Messages and stacks of failures go where the codec of payloads sees them: they may quote a text. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
