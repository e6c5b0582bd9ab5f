import { MockActivityEnvironment } from '@temporalio/testing';
import { createResumeReading } from '../../activities/read-resume.ts';
import { SandboxUnavailable } from '../../src/sandbox/sandbox.ts';

const READ = { kind: 'failed', reason: 'scanned' } as const;
const FILE = { interviewId: 'a', fileSha256: 'file' };
const blobs = new Map<string, string>();
const records = {
  blobs: {
    get: async (sha256: string) => blobs.get(sha256) ?? '',
    put: async (text: string, interviewId?: string) => {
      blobs.set(`of ${interviewId}`, text);
      return `of ${interviewId}`;
    },
  },
};

it('the file is taken from the store, and what is read of it lies there', async () => {
  blobs.set('file', Buffer.from('%PDF').toString('base64'));
  const given: string[] = [];
  const readResume = createResumeReading({
    records,
    resumes: {
      async read(bytes, owner) {
        given.push(Buffer.from(bytes).toString(), owner);
        return READ;
      },
    },
  });
  const answer = await new MockActivityEnvironment().run(readResume, FILE);
  const { resultSha256 } = answer as { resultSha256: string };
  expect(given).toEqual(['%PDF', 'a']);
  expect(JSON.parse(blobs.get(resultSha256) ?? '')).toEqual(READ);
});

it('a fault of the engine is none of the file, and is tried again', async () => {
  const readResume = createResumeReading({
    records,
    resumes: { read: () => Promise.reject(new SandboxUnavailable('no engine')) },
  });
  const run = new MockActivityEnvironment().run(readResume, FILE);
  await expect(run).rejects.toThrow(SandboxUnavailable);
});
