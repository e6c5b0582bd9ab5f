import OpenAI from 'openai';
import { type Agent, fetch } from 'undici';
import { readableRefusal } from './refusal.ts';

/** The library's client, which tries nothing by itself. */
export function openAiClient(baseURL: string, apiKey: string, agent: Agent): OpenAI {
  return new OpenAI({
    baseURL,
    apiKey,
    maxRetries: 0,
    // Nothing of these comes from the environment, and nothing of a request or an answer is logged.
    organization: null,
    project: null,
    adminAPIKey: null,
    logLevel: 'off',
    async fetch(url, init) {
      // The library's types describe Node's own fetch, which is this one in an older version.
      const response = (await fetch(url as string, {
        ...(init as object),
        dispatcher: agent,
      })) as unknown as Response;
      return response.ok ? response : readableRefusal(response);
    },
  });
}
