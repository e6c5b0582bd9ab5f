import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DataStore, Server as TusServer, Upload } from '@tus/server';

/** A server of uploads, by the library that the API has, with what it was sent in memory. */
export interface TestTus {
  endpoint: string;
  /** What it has of each upload, in the order in which they were begun. */
  uploads(): string[];
  /** Whether nothing is missing, by upload. */
  areWhole(): boolean[];
  /** What was told with each. */
  metadata(): Upload['metadata'][];
  close(): Promise<void>;
}

export async function startTus(): Promise<TestTus> {
  const kept = new Map<string, { upload: Upload; text: string }>();
  const tus = new TusServer({ path: '/uploads', datastore: new Memory(kept), relativeLocation: true });
  const http: Server = createServer((request, response) => void tus.handle(request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const all = () => [...kept.values()];
  return {
    endpoint: `http://127.0.0.1:${port}/uploads`,
    uploads: () => all().map(({ text }) => text),
    areWhole: () => all().map(({ upload, text }) => upload.size === text.length),
    metadata: () => all().map(({ upload }) => upload.metadata),
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}

class Memory extends DataStore {
  readonly #kept: Map<string, { upload: Upload; text: string }>;

  constructor(kept: Map<string, { upload: Upload; text: string }>) {
    super();
    this.#kept = kept;
    this.extensions = ['creation', 'creation-defer-length', 'termination'];
  }

  override async create(upload: Upload) {
    this.#kept.set(upload.id, { upload, text: '' });
    return upload;
  }

  override async getUpload(id: string) {
    const found = this.#kept.get(id);
    if (!found) throw { status_code: 404, body: 'no such upload' };
    const { upload, text } = found;
    return new Upload({
      id,
      offset: text.length,
      ...(upload.size !== undefined && { size: upload.size }),
      ...(upload.metadata && { metadata: upload.metadata }),
    });
  }

  override async declareUploadLength(id: string, size: number) {
    const found = this.#kept.get(id);
    if (found) found.upload.size = size;
  }

  override async write(stream: AsyncIterable<Uint8Array>, id: string, offset: number) {
    const found = this.#kept.get(id);
    if (!found) throw new Error('no such upload');
    for await (const bytes of stream) {
      found.text = found.text.slice(0, offset) + Buffer.from(bytes).toString('latin1');
      offset += bytes.length;
    }
    return found.text.length;
  }

  override async remove(id: string) {
    this.#kept.delete(id);
  }
}
