import type { DatabaseLocation } from '../../../src/database/location.ts';
import { SETTINGS, startTestApi } from '../api/api.ts';

/** An API in a process of its own, which can be killed: `api-process.ts <databases as JSON> <folder of recordings>`. Says its address. */
const [databases = '', mediaFolder = ''] = process.argv.slice(2);
const locations: Record<string, DatabaseLocation> = JSON.parse(databases);
const place = { at: (name: string) => locations[name] as DatabaseLocation, remove: async () => undefined };
const settings = { ...SETTINGS, hasTranscriber: true };
const { client } = await startTestApi({ settings }, { place, mediaFolder });
console.log(`listening at ${client.url}`);
