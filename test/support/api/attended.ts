import { startTestApi, type TestApi } from './api.ts';
import { type Person, signUp, signUpAs } from './people.ts';

/** The API with two people of whom it knows: one who is interviewed, and one of the company. */
export interface AttendedApi {
  api: TestApi;
  owner: Person;
  interviewer: Person;
}

export async function startAttendedApi(overrides?: Parameters<typeof startTestApi>[0]): Promise<AttendedApi> {
  const api = await startTestApi(overrides);
  const owner = await signUp(api.client);
  return { api, owner, interviewer: await signUpAs('interviewer', api.client, api.records) };
}
