import type { RedisLink } from '../redis/link.ts';
import type { Attendance, AttendedStream } from './attendance.ts';
import type { FaultLogger } from './memory.ts';

/** A process that has not said for so long that its streams are open has died, ms. */
const KEPT_MS = 45_000;
/** Streams that one script notes: Redis does nothing else meanwhile. */
const MOST_AT_ONCE = 200;

/**
 * Kept in Redis, and told again by each process while its streams are open: so nothing is left of a process that dies, and all is
 * there again soon after a Redis that had lost it.
 */
export function createRedisAttendance(
  { commands, isUp, onUp }: RedisLink,
  logger: FaultLogger,
  { keptMs = KEPT_MS }: { keptMs?: number } = {},
): Attendance {
  const here = new Map<string, AttendedStream>();
  const listeners = new Set<() => void>();
  commands.defineCommand('attendStreams', { numberOfKeys: 0, lua: ATTEND });
  commands.defineCommand('leaveStream', { numberOfKeys: 0, lua: LEAVE });
  commands.defineCommand('streamsOfUser', { numberOfKeys: 0, lua: OF_USER });
  commands.defineCommand('isWatched', { numberOfKeys: 0, lua: IS_WATCHED });
  const scripts = commands as unknown as Scripts;
  const timer = setInterval(() => void noteAll(), keptMs / 3);
  timer.unref();
  onUp(() => {
    void noteAll().then(() => {
      for (const listener of listeners) listener();
    });
  });

  async function noteAll(): Promise<void> {
    const all = [...here.keys()];
    for (let from = 0; from < all.length; from += MOST_AT_ONCE) {
      // Not of those that have left meanwhile.
      const streams = all.slice(from, from + MOST_AT_ONCE).flatMap((id) => here.get(id) ?? []);
      await attempt(() => scripts.attendStreams(keptMs, ...streams.flatMap(wordsOf)));
    }
  }

  /** Null while Redis is away. */
  async function attempt<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
    if (!isUp()) return null;
    try {
      return await ask();
    } catch (err) {
      if (isUp()) logger.error({ err }, 'who has streams open could not be told or asked');
      return null;
    }
  }

  return {
    async enter(stream, most) {
      here.set(stream.id, stream);
      return attempt(async () => {
        await scripts.attendStreams(keptMs, ...wordsOf(stream));
        const theirs = (await scripts.streamsOfUser(stream.userId)).map(streamOf).toSorted(byAge);
        const ofInterview = theirs.filter(({ interviewId }) => interviewId === stream.interviewId);
        const crowd = ofInterview.length > most.ofInterview ? ofInterview : theirs;
        const tooMany = crowd.length - (crowd === ofInterview ? most.ofInterview : most.ofUser);
        return crowd.slice(0, Math.max(0, tooMany)).map(({ id }) => id);
      });
    },

    async leave(streamId) {
      const stream = here.get(streamId);
      if (!stream) return;
      here.delete(streamId);
      await attempt(() => scripts.leaveStream(...wordsOf(stream)));
    },

    async isWatched(interviewId) {
      const answer = await attempt(() => scripts.isWatched(interviewId));
      return answer === null ? null : answer === 1;
    },

    onBack: (listener) => void listeners.add(listener),
    close: () => clearInterval(timer),
  };
}

type Words = [userId: string, member: string, watchedId: string];

interface Scripts {
  attendStreams(keptMs: number, ...words: string[]): Promise<unknown>;
  leaveStream(...words: Words): Promise<unknown>;
  streamsOfUser(userId: string): Promise<string[]>;
  isWatched(interviewId: string): Promise<number>;
}

function wordsOf({ id, userId, interviewId, candidateId, openedAt }: AttendedStream): Words {
  return [userId, `${openedAt} ${id} ${interviewId}`, userId === candidateId ? '' : interviewId];
}

function streamOf(member: string) {
  const [openedAt, id = '', interviewId = ''] = member.split(' ');
  return { openedAt: Number(openedAt), id, interviewId };
}

function byAge(one: { openedAt: number; id: string }, other: { openedAt: number; id: string }): number {
  return one.openedAt - other.openedAt || (one.id < other.id ? -1 : 1);
}

/** All by the clock of Redis: one for all processes. */
const NOW = `
  local time = redis.call('time')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

const ATTEND = `${NOW}
  local kept = tonumber(ARGV[1])
  local function note(key, member)
    redis.call('zadd', key, now + kept, member)
    redis.call('pexpire', key, kept)
  end
  for at = 2, #ARGV, 3 do
    note('viva:streams:' .. ARGV[at], ARGV[at + 1])
    if ARGV[at + 2] ~= '' then note('viva:watchers:' .. ARGV[at + 2], ARGV[at + 1]) end
  end`;

const LEAVE = `
  redis.call('zrem', 'viva:streams:' .. ARGV[1], ARGV[2])
  if ARGV[3] ~= '' then redis.call('zrem', 'viva:watchers:' .. ARGV[3], ARGV[2]) end`;

const OF_USER = `${NOW}
  local key = 'viva:streams:' .. ARGV[1]
  redis.call('zremrangebyscore', key, '-inf', now)
  return redis.call('zrange', key, 0, -1)`;

const IS_WATCHED = `${NOW}
  if redis.call('zcount', 'viva:watchers:' .. ARGV[1], '(' .. now, '+inf') > 0 then return 1 end
  return 0`;
