import { createClient, type TestClient } from '../../support/api/client.ts';
import { type Person, signUpAs } from '../../support/api/people.ts';
import type { Guest } from './room.ts';
import { type Scene, startScene } from './viva.ts';

/** A scene in which an interviewer reads what is told of guests. */
export interface Overseen extends Scene {
  client: TestClient;
  interviewer: Person;
  /** What the interviewer gets of a guest's interview, over the API. */
  read(guest: Guest, path: string): ReturnType<typeof readBody>;
}

export async function startOverseen(): Promise<Overseen> {
  const scene = await startScene();
  const client = await createClient(scene.viva.url);
  const interviewer = await signUpAs('interviewer', client, scene.viva.records);
  const read = ({ sessionId }: Guest, path: string) =>
    readBody(client, `/interview/${sessionId}/${path}`, interviewer);
  return { ...scene, client, interviewer, read };
}

async function readBody(client: TestClient, path: string, { token }: Person) {
  return (await client.get(path, { token })).body;
}
