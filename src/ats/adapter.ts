import type { Assessment } from './assessment.ts';

/** What a system is called with; it carries what that system knows us by. */
interface CallbackRequest {
  method: 'POST' | 'PUT' | 'PATCH';
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/** How one system is told how an order stands. */
export interface Adapter {
  requestOf(told: {
    assessment: Assessment;
    /** Null of a system that is always called at the same place. */
    callbackUrl: string | null;
    /** By which it knows us. */
    token: string;
    /** Where it may be called. */
    origins: readonly string[];
    /** Milliseconds since the epoch. */
    at: number;
  }): CallbackRequest;
}

export function basic(key: string): string {
  return `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
}
