import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import type { Attendance, AttendedStream } from '../../src/bus/attendance.ts';
import { createRedisAttendance } from '../../src/bus/redis-attendance.ts';
import { openRedis, type RedisLink } from '../../src/redis/link.ts';
import { eventually } from '../support/eventually.ts';
import { type RedisServer, startRedis } from '../support/servers/redis.ts';

const KEPT_MS = 600;
const MOST = { ofInterview: 2, ofUser: 3 };

describe('who has streams open in an installation', () => {
  let server: RedisServer;
  let links: RedisLink[];
  let one: Attendance;
  let other: Attendance;
  let count = 0;
  beforeAll(async () => {
    server = await startRedis();
  });
  beforeEach(async () => {
    const logger = pino({ level: 'silent' });
    links = [1, 2].map(() => openRedis(server.url, logger));
    [one, other] = links.map((link) => createRedisAttendance(link, logger, { keptMs: KEPT_MS })) as [
      Attendance,
      Attendance,
    ];
    await untilUp();
  });
  afterEach(async () => {
    one.close();
    other.close();
    await Promise.all(links.map((link) => link.close()));
  });
  afterAll(() => server.kill());

  const untilUp = () => eventually(async () => links.every((link) => link.isUp()));

  function stream(userId: string, interviewId: string): AttendedStream {
    count += 1;
    return {
      id: `stream-${count}`,
      userId,
      interviewId,
      candidateId: `candidate of ${interviewId}`,
      openedAt: count,
    };
  }

  it('is known of all processes: the oldest of an interview, and of a user, are too many', async () => {
    const opened = ['a', 'a', 'b', 'a', 'c'].map((interviewId) => stream('user-1', interviewId));
    const tooMany = [];
    for (const [index, each] of opened.entries())
      tooMany.push(await (index % 2 ? one : other).enter(each, MOST));
    const [first, second] = opened;
    expect(tooMany).toEqual([[], [], [], [first?.id], [first?.id, second?.id]]);
    await other.leave(first?.id ?? '');
    await one.leave(second?.id ?? '');
    expect(await one.enter(stream('user-1', 'd'), MOST)).toEqual([opened[2]?.id]);
    expect(await one.enter(stream('user-2', 'a'), MOST)).toEqual([]);
  });

  it('is whether the company watches an interview, until the last has left or its process has died', async () => {
    expect(await one.isWatched('w')).toBe(false);
    await one.enter({ ...stream('x', 'w'), candidateId: 'x' }, MOST);
    expect(await other.isWatched('w')).toBe(false);
    const [here, there] = [stream('y', 'w'), stream('z', 'w')];
    await one.enter(here, MOST);
    await other.enter(there, MOST);
    await one.leave(here.id);
    await pause(2 * KEPT_MS);
    expect(await one.isWatched('w')).toBe(true);
    other.close();
    await pause(2 * KEPT_MS);
    expect(await one.isWatched('w')).toBe(false);
  });

  it('is not known while Redis is away, and told anew to one that had lost it', async () => {
    let backs = 0;
    one.onBack(() => {
      backs += 1;
    });
    await one.enter(stream('y', 'v'), MOST);
    await server.kill();
    await eventually(async () => links.every((link) => !link.isUp()));
    expect(await other.isWatched('v')).toBeNull();
    expect(await other.enter(stream('z', 'v'), MOST)).toBeNull();
    await server.start();
    await untilUp();
    await eventually(async () => backs === 1 && (await other.isWatched('v')) === true);
  });
});
