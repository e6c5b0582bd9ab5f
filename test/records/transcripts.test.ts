import type { Transcript } from '../../src/domain/transcription/transcription.ts';
import { ENGINES } from '../support/database/places.ts';
import { batch, message, type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

const ID = 'interview-1';
const TRANSCRIPT: Transcript = {
  ...{ uploadId: 'upload-1', interviewId: ID, text: 'I would sort it.', isCut: false, language: 'en' },
  ...{ durationMs: 2_000, sha256: 'a'.repeat(64), model: 'whisper-1', at: 1_700_000_000_000 },
};

describe.each(ENGINES)('words of recordings (%s)', (engine) => {
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords(engine);
    await store.records.events.append(batch([message(1)]));
  });
  afterEach(() => store.remove());

  it('are kept once: what was written down first stays', async () => {
    const { transcripts } = store.records;
    expect(await transcripts.find('upload-1')).toBeNull();
    await transcripts.keep(TRANSCRIPT);
    await transcripts.keep({ ...TRANSCRIPT, text: 'I would salt it.', at: 0 });
    const again = await store.reopen();
    expect(await again.transcripts.find('upload-1')).toEqual(TRANSCRIPT);
  });

  it('are listed by their interview, the earliest first', async () => {
    const { transcripts } = store.records;
    const second = { ...TRANSCRIPT, uploadId: 'upload-0', isCut: true, at: TRANSCRIPT.at + 1 };
    await transcripts.keep(second);
    await transcripts.keep(TRANSCRIPT);
    expect(await transcripts.ofInterview(ID)).toEqual([TRANSCRIPT, second]);
    expect(await transcripts.ofInterview('other')).toEqual([]);
  });

  it('go with their interview, and none comes after', async () => {
    const { transcripts, interviews } = store.records;
    await transcripts.keep(TRANSCRIPT);
    await interviews.anonymise(ID, { reportJson: null, at: 1 });
    expect(await transcripts.find('upload-1')).toBeNull();
    await transcripts.keep(TRANSCRIPT);
    expect(await transcripts.find('upload-1')).toBeNull();
    await interviews.erase(ID);
    await transcripts.keep(TRANSCRIPT);
    expect(await transcripts.find('upload-1')).toBeNull();
  });
});
