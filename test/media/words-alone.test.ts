import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** What programs are called that read more out of a picture or a sound than words. */
const READS_PEOPLE =
  /(?:^|[-_/@.])(?:faces?|facial|emotions?|sentiment|affect|mediapipe|tensorflow|tfjs|opencv|cv2?|gaze|iris|deepface|dlib|prosody|pitch|praat|parselmouth|librosa|opensmile|diarization|pyannote|speechbrain|accents?|biometrics?|landmarks?|pose|vision)(?:[-_/.]|$)/i;

/** Whoever has the bytes of recordings in hand, and what for. */
const HAVE_BYTES: Record<string, string> = {
  'activities/transcribe.ts': 'the words',
  'src/api/uploads/data-store.ts': 'stores what comes',
  'src/api/uploads/play.ts': 'answers whoever may hear and see it',
  'src/api/uploads/find.ts': 'has it measured: length and hash',
  'src/api/uploads/problems.ts': 'names its faults',
  'src/api/dependencies.ts': 'types alone',
  'src/main/media.ts': 'builds it',
  'src/main/stores.ts': 'types alone',
};

function filesBelow(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
      .filter((file) => !file.startsWith('web/dist/')),
  );
}

const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('of a recording nothing is computed but its words', () => {
  it('by no package that reads faces, voices or feelings', () => {
    const { packages } = JSON.parse(textOf('package-lock.json'));
    const npm = Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13));
    const python = ['local-llm', 'local-transcriber'].flatMap((folder) =>
      textOf(`src/setup/${folder}/wheels.txt`)
        .split('\n')
        .flatMap((line) => /^([\w.-]+)==/.exec(line)?.[1] ?? []),
    );
    expect(npm.length).toBeGreaterThan(500);
    expect(python).toContain('faster-whisper');
    expect([...npm, ...python].filter((name) => READS_PEOPLE.test(name))).toEqual([]);
    expect(READS_PEOPLE.test('@vladmandic/face-api')).toBe(true);
  });

  it('by nobody who gets its bytes', () => {
    const importers = filesBelow('src', 'activities', 'workflows').filter((file) =>
      /from '[./]*(?:src\/)?(?:media\/)?media\.ts'/.test(textOf(file)),
    );
    expect(importers.toSorted()).toEqual(Object.keys(HAVE_BYTES).toSorted());
  });

  it('in a browser but how loud it is just now, which is shown and not sent', () => {
    const listens = filesBelow('web').filter((file) =>
      /createAnalyser|AnalyserNode|AudioWorklet|createScriptProcessor|getImageData|FaceDetector|MediaStreamTrackProcessor/.test(
        textOf(file),
      ),
    );
    expect(listens).toEqual(['web/voice/level.ts']);
    expect(textOf('web/voice/level.ts')).not.toMatch(/fetch|\bclient\b|from '\.\.\/api/);
  });

  it('by the transcriber, of whose answer the words and what it doubts are read', () => {
    const answer = textOf('src/transcription/answer.ts');
    expect(answer).not.toMatch(/speaker|emotion|tone|accent|gender|\bage\b/i);
  });
});
