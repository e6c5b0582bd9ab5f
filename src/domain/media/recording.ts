/** What browsers record. */
export const MEDIA_TYPES = ['audio/webm', 'audio/ogg', 'audio/mp4', 'video/webm'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** `message`: words that are written down and sent as a message. `answer`: a recorded answer to a question, for people. */
export const MEDIA_PURPOSES = ['message', 'answer'] as const;
export type MediaPurpose = (typeof MEDIA_PURPOSES)[number];

/** Longest recording, ms. */
export const LONGEST_MS = 10 * 60_000;

const MOST_SOUND_BYTES = 30_000_000;
const MOST_PICTURE_BYTES = 200_000_000;

/** Largest recording of that type. */
export function mostBytesOf(type: MediaType): number {
  return isPicture(type) ? MOST_PICTURE_BYTES : MOST_SOUND_BYTES;
}

export function isPicture(type: MediaType): boolean {
  return type === 'video/webm';
}

/** What each type begins with, and at which byte. */
const BEGINNINGS: Record<MediaType, { at: number; bytes: readonly number[] }> = {
  'audio/webm': { at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  'video/webm': { at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  'audio/ogg': { at: 0, bytes: [0x4f, 0x67, 0x67, 0x53] },
  'audio/mp4': { at: 4, bytes: [0x66, 0x74, 0x79, 0x70] },
};

/** Whether a recording of that type may begin so, as far as there is something of it. */
export function beginsAs(type: MediaType, first: Uint8Array): boolean {
  const { at, bytes } = BEGINNINGS[type];
  return bytes.every((byte, index) => at + index >= first.length || first[at + index] === byte);
}

/** How much there may be at once. */
export const UPLOAD_LIMITS = {
  /** Of a person, that have not come to their end. */
  open: 10,
  /** Of an interview, all recordings together. */
  bytes: 1_000_000_000,
} as const;

/** An upload that has not come to its end is given up so long after its last bytes. */
export const GIVEN_UP_AFTER_MS = 24 * 3_600_000;
