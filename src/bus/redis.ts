import { randomUUID } from 'node:crypto';
import type { RedisLink } from '../redis/link.ts';
import type { Bus, LiveEvent, Notice } from './bus.ts';
import type { FaultLogger, MemoryBus } from './memory.ts';
import type { ReplySoFar } from './running-replies.ts';

/** A reply that nobody writes on for so long is forgotten, s. Temporal gives up on a writer sooner. */
const KEPT_S = 600;
/** Everything has been stored up to here: whoever reads finds out how much that is. */
const UNKNOWN_SEQ = Number.MAX_SAFE_INTEGER;

interface Message {
  /** The process that has told its own listeners already. */
  from: string;
  event: LiveEvent;
}

interface NoticeMessage {
  from: string;
  notice: Notice;
}

/**
 * A bus between processes, over a bus in each. Redis passes events on and keeps the text so far of replies that are being written,
 * for whoever joins in another process. What a process publishes its own listeners hear at once, whether Redis is there or not;
 * the others miss it while Redis is away and catch up when it is back: of replies from the text so far, of all else from the store.
 */
export function createRedisBus(link: RedisLink, local: MemoryBus, logger: FaultLogger): Bus {
  const self = randomUUID();
  const { commands, subscriber } = link;
  /** Interviews whose channel this process hears or is about to. */
  const joined = new Map<string, Promise<void>>();
  /** What is heard of those that still ask for what was before: it comes behind that. */
  const early = new Map<string, LiveEvent[]>();
  commands.defineCommand('publishLive', { numberOfKeys: 0, lua: PUBLISH });
  commands.defineCommand('repliesSoFar', { numberOfKeys: 0, lua: SO_FAR, readOnly: true });
  const scripts = commands as unknown as Scripts;

  let hearsNotices = false;
  let upSince = Date.now();

  subscriber.on('message', (channel: string, text: string) => {
    if (channel === NOTICES) {
      const { from, notice } = JSON.parse(text) as NoticeMessage;
      if (from !== self) void local.tell(notice);
      return;
    }
    const interviewId = channel.slice(CHANNEL.length);
    const { from, event } = JSON.parse(text) as Message;
    if (from === self) return;
    const waiting = early.get(interviewId);
    if (waiting) waiting.push(event);
    else void local.publish(interviewId, event).then(() => leaveIfIdle(interviewId));
  });
  link.onUp(() => {
    upSince = Date.now();
    for (const interviewId of joined.keys()) joined.set(interviewId, join(interviewId));
    if (hearsNotices) hearNotices();
  });

  /** What was missed the rounds over the open streams find out. */
  function hearNotices(): void {
    subscriber.subscribe(NOTICES).catch((err: unknown) => {
      if (link.isUp()) logger.error({ err }, 'notices of other processes are not heard');
    });
  }

  /** Hears the channel first and then asks for what is there, so that nothing falls between the two. */
  async function join(interviewId: string): Promise<void> {
    if (!link.isUp()) return;
    const waiting: LiveEvent[] = [];
    early.set(interviewId, waiting);
    try {
      await subscriber.subscribe(CHANNEL + interviewId);
      local.catchUp(interviewId, (await scripts.repliesSoFar(interviewId)).map(replyOf));
      await local.publish(interviewId, { type: 'stored', seq: UNKNOWN_SEQ });
      await local.publish(interviewId, { type: 'room' });
    } catch (err) {
      if (link.isUp()) logger.error({ err, interviewId }, 'the live events of an interview are not heard');
    } finally {
      if (early.get(interviewId) === waiting) early.delete(interviewId);
      for (const event of waiting) await local.publish(interviewId, event);
    }
  }

  function leaveIfIdle(interviewId: string): void {
    if (local.isActive(interviewId) || !joined.delete(interviewId)) return;
    if (link.isUp()) subscriber.unsubscribe(CHANNEL + interviewId).catch(() => undefined); // It is no more than not needed.
  }

  return {
    async publish(interviewId, event) {
      await local.publish(interviewId, event);
      if (!link.isUp()) return;
      const message: Message = { from: self, event };
      // Nobody waits for it: the order is that of sending.
      scripts
        .publishLive(...argumentsOf(interviewId, event), JSON.stringify(message))
        .catch((err: unknown) => {
          if (link.isUp())
            logger.error({ err, interviewId, event: event.type }, 'a live event was not passed on');
        });
    },

    async subscribe(interviewId, listener) {
      // As somebody who listens, so that what comes meanwhile finds the interview active.
      const hold = await local.subscribe(interviewId, () => undefined);
      try {
        const joining = joined.get(interviewId) ?? join(interviewId);
        joined.set(interviewId, joining);
        await joining;
        const leave = await local.subscribe(interviewId, listener);
        return () => {
          leave();
          leaveIfIdle(interviewId);
        };
      } finally {
        hold();
      }
    },

    async tell(notice) {
      await local.tell(notice);
      if (!link.isUp()) return;
      const message: NoticeMessage = { from: self, notice };
      commands.publish(NOTICES, JSON.stringify(message)).catch((err: unknown) => {
        if (link.isUp()) logger.error({ err, notice: notice.type }, 'a notice was not passed on');
      });
    },

    onNotice(listener) {
      if (!hearsNotices && link.isUp()) hearNotices();
      hearsNotices = true;
      return local.onNotice(listener);
    },

    wholeSince: () => (link.isUp() ? upSince : null),
    close: () => local.close(),
  };
}

const CHANNEL = 'viva:live:';
const NOTICES = 'viva:notices';

interface Scripts {
  publishLive(
    interviewId: string,
    type: string,
    replyId: string,
    attempt: number,
    index: number,
    text: string,
    message: string,
  ): Promise<unknown>;
  repliesSoFar(
    interviewId: string,
  ): Promise<[replyId: string, attempt: string, index: string, text: string][]>;
}

function argumentsOf(interviewId: string, event: LiveEvent) {
  const { replyId = '', attempt = 0, index = -1, text = '' } = event as Partial<ReplySoFar>;
  return [interviewId, event.type, replyId, attempt, index, text] as const;
}

function replyOf([replyId, attempt, index, text]: [string, string, string, string]): ReplySoFar {
  return { replyId, attempt: Number(attempt), index: Number(index), text };
}

/** As `running-replies.ts` takes events: an older attempt and a delta that was there change nothing and are not passed on. */
const PUBLISH = `
  local interview, type, reply, attempt, index, text, message = unpack(ARGV)
  local replies, own, settled = 'viva:replies:' .. interview, 'viva:reply:' .. reply, 'viva:settled:' .. reply
  if type == 'settled' then
    redis.call('set', settled, 1, 'ex', ${KEPT_S})
    redis.call('del', own)
    redis.call('srem', replies, reply)
  elseif type == 'typing' or type == 'delta' then
    if redis.call('exists', settled) == 1 then return 0 end
    local current = tonumber(redis.call('hget', own, 'attempt') or '-1')
    if current > tonumber(attempt) then return 0 end
    if current < tonumber(attempt) then redis.call('hset', own, 'attempt', attempt, 'index', -1, 'text', '') end
    if type == 'delta' then
      if tonumber(index) <= tonumber(redis.call('hget', own, 'index')) then return 0 end
      redis.call('hset', own, 'index', index, 'text', redis.call('hget', own, 'text') .. text)
    end
    redis.call('sadd', replies, reply)
    redis.call('expire', replies, ${KEPT_S})
    redis.call('expire', own, ${KEPT_S})
  end
  return redis.call('publish', '${CHANNEL}' .. interview, message)`;

const SO_FAR = `
  local found = {}
  for _, reply in ipairs(redis.call('smembers', 'viva:replies:' .. ARGV[1])) do
    local values = redis.call('hmget', 'viva:reply:' .. reply, 'attempt', 'index', 'text')
    if values[1] then table.insert(found, { reply, values[1], values[2], values[3] }) end
  end
  return found`;
