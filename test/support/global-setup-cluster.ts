import { prepareReadyData } from './ready-data.ts';

/** Its servers each test file starts for itself. */
export default async function setUp(): Promise<void> {
  await prepareReadyData();
}
