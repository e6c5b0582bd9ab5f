import { ensureImage } from '../../src/sandbox/image.ts';
import { docker, SETUP_TIMEOUT_MS } from './support/sandbox.ts';

describe('the sandbox image', () => {
  it(
    'is built once, whoever starts at the same time, and not again',
    async () => {
      const lines: string[] = [];
      const report = (line: string) => void lines.push(line);
      const images = await Promise.all([ensureImage(docker, { report }), ensureImage(docker, { report })]);
      expect(new Set(images).size).toBe(1);
      expect(lines.filter((line) => line.startsWith('Built')).length).toBeLessThanOrEqual(1);
      lines.length = 0;
      await ensureImage(docker, { report });
      expect(lines).toEqual([]);
    },
    SETUP_TIMEOUT_MS,
  );

  it('is named after what it is made of', async () => {
    expect(await ensureImage(docker, { report: () => {} })).toMatch(/^viva-sandbox:[0-9a-f]{16}$/);
  });

  it('is reported as unavailable when there is no engine', async () => {
    const { default: Docker } = await import('dockerode');
    const nowhere = new Docker({ socketPath: '/nowhere/docker.sock' });
    await expect(ensureImage(nowhere, { report: () => {} })).rejects.toMatchObject({
      name: 'SandboxUnavailable',
    });
  });
});
