import { statfs } from 'node:fs/promises';
import { Gauge, type Registry } from 'prom-client';

/** How much room the disk of this folder has, and has left. */
export function registerDiskGauges(registry: Registry, folder: string): void {
  const size = new Gauge({
    name: 'viva_data_size_bytes',
    help: 'Size of the disk that the data directory is on.',
    registers: [registry],
  });
  new Gauge({
    name: 'viva_data_free_bytes',
    help: 'What of it this process may still use.',
    registers: [registry],
    async collect() {
      const { bsize, blocks, bavail } = await statfs(folder);
      size.set(blocks * bsize);
      this.set(bavail * bsize);
    },
  });
}
