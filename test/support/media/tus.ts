import type { MediaPurpose, MediaType } from '../../../src/domain/media/recording.ts';
import type { PackageTerms } from '../../../src/domain/packages/terms.ts';

export const OCTETS = 'application/offset+octet-stream';

export interface TusAnswer {
  status: number;
  headers: Headers;
  /** Of a problem. */
  code: string | undefined;
  bytes: Buffer;
}

/** Calls to `/uploads` as tus has them, each by itself. */
export function createTus(url: string, token: string) {
  async function call(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: Buffer,
  ): Promise<TusAnswer> {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Tus-Resumable': '1.0.0', ...headers },
      ...(body && { body: new Uint8Array(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isProblem = bytes.length > 0 && (response.headers.get('content-type') ?? '').includes('problem');
    const code = isProblem ? JSON.parse(bytes.toString()).code : undefined;
    return { status: response.status, headers: response.headers, code, bytes };
  }

  return {
    call,
    /** `size` null: not known yet. */
    make: (said: Said, size: number | null, first?: Buffer) =>
      call(
        'POST',
        '/uploads',
        { ...headersOfMake(said, size), ...(first && { 'Content-Type': OCTETS }) },
        first,
      ),
    append: (id: string, offset: number, bytes: Buffer, headers: Record<string, string> = {}) =>
      call(
        'PATCH',
        `/uploads/${id}`,
        { 'Upload-Offset': String(offset), 'Content-Type': OCTETS, ...headers },
        bytes,
      ),
    /** How much of it is there. */
    offset: async (id: string) => Number((await call('HEAD', `/uploads/${id}`)).headers.get('upload-offset')),
    remove: (id: string) => call('DELETE', `/uploads/${id}`),
    read: (id: string, headers: Record<string, string> = {}) => call('GET', `/uploads/${id}`, headers),
  };
}

export type Tus = ReturnType<typeof createTus>;

interface Said {
  session_id: string;
  type?: MediaType;
  purpose?: MediaPurpose;
}

/** Of the call that begins a recording; `size` null: not known yet. */
export function headersOfMake(said: Said, size: number | null): Record<string, string> {
  return {
    ...(size === null ? { 'Upload-Defer-Length': '1' } : { 'Upload-Length': String(size) }),
    'Upload-Metadata': metadataOf({ type: 'video/webm', purpose: 'answer', ...said }),
  };
}

export function idOf({ headers }: Pick<TusAnswer, 'headers'>): string {
  return headers.get('location')?.split('/').at(-1) ?? '';
}

function metadataOf(said: Record<string, string>): string {
  return Object.entries(said)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

/** Terms of a package that takes recordings. */
export const RECORDING_TERMS: PackageTerms = {
  ...{ packageId: 'package', version: 1, timePercent: 100, additionalTimePercent: 0 },
  ...{ appealDays: 3, retentionDays: 200, reportToCandidate: 'full' },
  ...{ resume: 'off', voice: true, video: true, mediaDays: 30 },
};
