import type { Line } from '../session/line.ts';
import type { Store } from '../session/store.ts';
import type { Timers } from '../session/timers.ts';
import type { Capture } from './capture.ts';
import type { Keeping, Kept } from './kept.ts';
import { createPieces, type Pieces } from './pieces.ts';
import { formOf, record, typeOf } from './recorder.ts';
import { startUpload, type Uploaded, type Uploading } from './upload.ts';

/** No recording is longer: the server takes ten minutes by its own measure, which may be a little more than this page’s. */
export const LONGEST_MS = 10 * 60_000 - 2_000;

/** All that a recording needs from outside. */
export interface RecordingRoom {
  sessionId: string;
  store: Pick<Store, 'get' | 'set' | 'delete'>;
  keeping: Keeping;
  line: Line;
  timers: Timers;
  newId: () => string;
  fetch: (request: Request) => Promise<Response>;
  endpoint: string;
  /** Held while a page feeds a recording, so that no other page goes on with it; null where the browser has none. */
  locks: Pick<LockManager, 'request'> | null;
}

/** A recording from its first slice to its last byte at the server. */
export interface Recording {
  /** Bytes: recorded so far, and taken by the server. */
  progress(): { recorded: number; taken: number };
  startedAt: number;
  /** Ends it; what was recorded goes on to the server. */
  stop(): void;
  /** Resolves when nothing more is recorded, by whomever it was ended. */
  ended: Promise<'stopped' | 'lost' | 'limit' | 'fault'>;
  uploaded: Promise<Uploaded | null>;
  /** Ends it, and nothing of it stays in this browser. */
  discard(): Promise<void>;
}

/** Records what these devices give. Null where this browser records in no form that the server takes. */
export async function startRecording(
  capture: Capture,
  {
    purpose,
    answers = null,
    onProgress,
  }: { purpose: 'message' | 'answer'; answers?: string | null; onProgress: () => void },
  room: RecordingRoom,
): Promise<Recording | null> {
  const { keeping, timers } = room;
  const form = formOf(capture.stream.getVideoTracks().length > 0);
  if (form === null) return null;
  const id = room.newId();
  const facts = { session_id: room.sessionId, type: typeOf(form), purpose };
  await keeping.begin({ id, facts, answers });
  const letGo = hold(room.locks, id);
  const pieces = piecesOf(id, room);
  const startedAt = timers.now();
  const recorder = record(capture.stream, form, async (slice) => {
    await pieces.add(slice);
    onProgress();
  });
  const sent = send(pieces, { id, facts, address: null }, room, onProgress);
  let reason: Awaited<Recording['ended']> = 'stopped';
  const end = (why: typeof reason) => {
    reason = why;
    recorder.stop();
    // What it has is written behind this; nobody is heard any more.
    capture.close();
  };
  capture.onLost(() => end('lost'));
  const callOff = timers.after(LONGEST_MS, () => end('limit'));
  const ended = recorder.ended
    .catch(() => {
      // What the browser could not keep is lost; what it has kept goes on.
      reason = 'fault';
    })
    .then(async () => {
      callOff();
      capture.close();
      await keeping.change(id, { durationMs: Math.min(LONGEST_MS, timers.now() - startedAt) });
      pieces.end();
      return reason;
    });
  return {
    ...sent.recording,
    startedAt,
    stop: () => end('stopped'),
    ended,
    uploaded: sent.uploading.done.finally(letGo),
    async discard() {
      sent.uploading.stop();
      end('stopped');
      await ended;
      await drop(pieces, room);
    },
  };
}

/** Goes on with what an earlier page has recorded: it ends where that page did. Null where another page of this browser still feeds it. */
export async function resumeRecording(
  kept: Kept,
  onProgress: () => void,
  room: RecordingRoom,
): Promise<Pick<Recording, 'progress' | 'uploaded' | 'discard'> | null> {
  if (room.locks && !(await isFree(room.locks, kept.id))) return null;
  const pieces = piecesOf(kept.id, room, kept);
  pieces.end();
  const { recording, uploading } = send(pieces, kept, room, onProgress);
  return {
    ...recording,
    uploaded: uploading.done,
    async discard() {
      uploading.stop();
      await drop(pieces, room);
    },
  };
}

function piecesOf(id: string, { store, keeping }: RecordingRoom, kept: Kept | null = null): Pieces {
  return createPieces({
    name: `slice ${id}`,
    store,
    ...(kept && { list: kept.pieces }),
    onList: (pieces) => keeping.change(id, { pieces }),
  });
}

function send(
  pieces: Pieces,
  { id, facts, address }: Pick<Kept, 'id' | 'facts' | 'address'>,
  { keeping, line, fetch, endpoint }: RecordingRoom,
  onProgress: () => void,
): { recording: Pick<Recording, 'progress'>; uploading: Uploading } {
  let taken = 0;
  const uploading = startUpload({
    ...{ pieces, facts, address, endpoint, line, fetch },
    onAddress: (found) => void keeping.change(id, { address: found }),
    onAccepted(bytes) {
      taken = bytes;
      onProgress();
    },
  });
  const done = uploading.done.then(async (uploaded) => {
    if (uploaded?.kind === 'done') await keeping.change(id, { uploadId: uploaded.uploadId });
    return uploaded;
  });
  return {
    recording: { progress: () => ({ recorded: pieces.size(), taken }) },
    uploading: { ...uploading, done },
  };
}

async function drop(pieces: Pieces, room: RecordingRoom): Promise<void> {
  await removeRecording(room);
  await pieces.drop();
}

/** It is gone from this browser, and the server is asked to let go of it: one that no message needs would be gone there later by itself. */
export async function removeRecording(room: RecordingRoom): Promise<void> {
  const { keeping, fetch } = room;
  const kept = keeping.get();
  await keeping.forget();
  if (kept === null) return;
  await piecesOf(kept.id, room, kept).drop();
  if (kept.address === null) return;
  const asked = { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' }, keepalive: true };
  await fetch(new Request(kept.address, asked)).catch((fault: unknown) =>
    console.info('the server lets go of the recording later', fault),
  );
}

/** The same for what an earlier page has left here. False where there is nothing, or another page of this browser still feeds it. */
export async function removeLeft(room: RecordingRoom): Promise<boolean> {
  const kept = await room.keeping.load();
  if (kept === null || (room.locks && !(await isFree(room.locks, kept.id)))) return false;
  await removeRecording(room);
  return true;
}

/** Holds the lock of a recording until it is let go, or the page ends. */
function hold(locks: RecordingRoom['locks'], id: string): () => void {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  void locks?.request(nameOf(id), () => held);
  return letGo;
}

function isFree(locks: NonNullable<RecordingRoom['locks']>, id: string): Promise<boolean> {
  return locks.request(nameOf(id), { ifAvailable: true }, (lock) => lock !== null);
}

function nameOf(id: string): string {
  return `viva recording ${id}`;
}
