import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { SandboxContainer } from '../../src/sandbox/container.ts';
import { createDoors, type Doors } from '../../src/sandbox/door.ts';
import { startChild } from '../support/child.ts';
import { QUICK, startedContainer } from '../support/sandbox/container.ts';

const ECHO = { ...QUICK, user: 'program', argv: ['/bin/cat'], env: {} } as const;
const NO_DOORS: Doors = { open: async () => null, giveUp() {} };

describe('the way to a supervisor', () => {
  const containers: SandboxContainer[] = [];
  afterEach(() => Promise.all(containers.splice(0).map((container) => container.dispose())));

  async function container(doors: Doors): Promise<SandboxContainer> {
    const started = await startedContainer({ doors });
    containers.push(started);
    return started;
  }

  it.each([
    ['through a door', createDoors()],
    ['through the engine', NO_DOORS],
  ])('leads %s', async (_way, doors) => {
    const stdin = Buffer.from('x'.repeat(90_000));
    const end = await (await container(doors)).run({ ...ECHO, stdin });
    expect(end).toMatchObject({ exitCode: 0, stopped: null });
    expect(end.stdout.equals(stdin)).toBe(true);
  });

  it('goes through the engine from the first door on that leads nowhere', async () => {
    const doors = createDoors();
    let doorCount = 0;
    const elsewhere: Doors = {
      async open() {
        const door = await doors.open();
        if (!door) return null;
        doorCount++;
        return { ...door, mount: { ...door.mount, Source: '/not/on/the/host/of/the/engine' } };
      },
      giveUp: doors.giveUp,
    };
    for (let i = 0; i < 2; i++)
      expect(await (await container(elsewhere)).run({ ...ECHO, stdin: Buffer.from('x') })).toMatchObject({
        exitCode: 0,
      });
    expect(doorCount).toBe(1);
  });

  it('leaves nothing for a program to knock at, and nothing on the host', async () => {
    const started = await container(createDoors());
    const end = await started.run({ ...ECHO, argv: ['/bin/ls', '-a', '/run/viva'], stdin: Buffer.alloc(0) });
    expect(`${end.stdout}${end.stderr}`).toMatch(/Permission denied/);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`viva-door-${process.pid}-`))).toEqual([]);
  });

  describe('on a host', () => {
    let parent: string;
    beforeEach(() => {
      parent = mkdtempSync(join(tmpdir(), 'viva-doors-'));
    });
    afterEach(() => rmSync(parent, { recursive: true }));

    it('leaves nothing where no door can be made', async () => {
      // The kernel takes no socket by a path of more than 107 bytes.
      const deep = join(parent, 'x'.repeat(100));
      mkdirSync(deep);
      await expect(createDoors(deep).open()).rejects.toThrow('listen');
      expect(readdirSync(deep)).toEqual([]);
    });

    it('takes away what processes that are gone have left, and nothing of those that live', async () => {
      const child = startChild('true', []);
      await child.ended;
      mkdirSync(join(parent, `viva-door-${child.pid}-abc`));
      const door = await createDoors(parent).open();
      createDoors(parent);
      expect(readdirSync(parent)).toEqual([basename(door?.mount.Source ?? '')]);
      await door?.shut();
      expect(readdirSync(parent)).toEqual([]);
    });
  });
});
