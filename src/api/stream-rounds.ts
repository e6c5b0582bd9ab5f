import type { Logger } from 'pino';
import type { Bus } from '../bus/bus.ts';
import type { InterviewRecord, Records, Seat } from '../records/records.ts';
import type { ApiSettings } from './dependencies.ts';
import { isClosed } from './interviews/closed.ts';
import type { StreamHolder } from './open-streams.ts';
import { may } from './policies.ts';

/** What the store says of a stream that is open. */
export interface Look {
  /** Whoever reads may still read: the token is not revoked, and the role allows it. */
  mayRead: boolean;
  /** Number of the interview's last event. */
  lastSeq: number;
  replaced: InterviewRecord['replaced'];
  seat: Seat | null;
  /** The report is ready: nothing comes any more. */
  isOver: boolean;
}

export interface StreamRounds {
  /**
   * Calls the listener once a round, as `isDue`, with null when the store could not be asked; and in between while this process hears
   * nothing of the others. Returns how to leave.
   */
  join(holder: StreamHolder, listener: Listener): () => void;
}

type Listener = (look: Look | null, isDue: boolean) => void;

interface Member {
  holder: StreamHolder;
  listener: Listener;
  /** In its last round, by the clock that never jumps. */
  visitedAt: number;
}

interface Slot {
  members: Set<Member>;
  isBusy: boolean;
}

/** Proxies close connections that are silent for longer, the strictest of them after 30 s. */
const ROUND_MS = 15_000;

/** While nothing is heard of other processes, streams see in the store what has come. */
const ALONE_ROUND_MS = 1_000;
/** A round may come so much earlier than one after the one before. */
const DUE_SHARE = 0.9;

/** How often a stream says that it lives, and is looked at. */
export function roundOf({ keepAliveMs = ROUND_MS }: Pick<ApiSettings, 'keepAliveMs'>): number {
  return keepAliveMs;
}

/** Parts of a round: so often it goes on to the next share of the streams. */
const SLOTS = 15;
/** A share may have so many more than its fair part. */
const SLACK = 10;

/**
 * Visits every open stream once a round of `roundMs`, a share of them at a time, so that thousands of idle streams do
 * not wake together. Each share costs three queries, however many streams and interviews are in it.
 * As long as the bus between processes is away, rounds take a second.
 */
export function createStreamRounds(
  records: Records,
  {
    bus,
    self,
    roundMs,
    clock,
    logger,
  }: {
    bus: Pick<Bus, 'wholeSince'>;
    /** This process. */
    self: string;
    roundMs: number;
    clock: () => number;
    logger: Pick<Logger, 'warn'>;
  },
): StreamRounds {
  const slots = Array.from({ length: SLOTS }, (): Slot => ({ members: new Set(), isBusy: false }));
  let turn = 0;
  let size = 0;
  let timer: NodeJS.Timeout | null = null;

  /** The one whose turn is farthest; when many come at once, one before it. */
  function slotWithRoom(): Slot {
    const fromFarthest = [...slots.slice(turn), ...slots.slice(0, turn)].reverse();
    const most = size / SLOTS + SLACK;
    return fromFarthest.find(({ members }) => members.size < most) as Slot;
  }

  async function visitNext(): Promise<void> {
    const slot = slots[turn];
    turn = (turn + 1) % SLOTS;
    // A store that is slow is not asked again before it has answered.
    if (!slot || slot.members.size === 0 || slot.isBusy) return;
    slot.isBusy = true;
    const members = [...slot.members];
    const now = performance.now();
    const due = new Set(members.filter(({ visitedAt }) => now - visitedAt >= roundMs * DUE_SHARE));
    for (const member of due) member.visitedAt = now;
    try {
      const lookAt = await look(members, due);
      for (const member of members)
        if (slot.members.has(member)) member.listener(lookAt(member.holder), due.has(member));
    } catch (err) {
      logger.warn({ err }, 'the store could not be asked about open streams');
      for (const { listener } of due) listener(null, true);
    } finally {
      slot.isBusy = false;
    }
  }

  async function look(
    members: readonly Member[],
    due: ReadonlySet<Member>,
  ): Promise<(holder: StreamHolder) => Look> {
    const holders = members.map(({ holder }) => holder);
    const [interviews, users, revokedIds] = await Promise.all([
      records.interviews.findAll(holders.map(({ interviewId }) => interviewId)),
      records.users.findAll(holders.map(({ userId }) => userId)),
      records.users.revokedAmong(holders.map(({ tokenId }) => tokenId)),
    ]);
    await noteOwners(members, due, interviews);
    return ({ interviewId, userId, tokenId, tokenGeneration, ...thing }) => {
      const interview = interviews.get(interviewId);
      const user = users.get(userId);
      return {
        mayRead:
          interview !== undefined &&
          user !== undefined &&
          !revokedIds.has(tokenId) &&
          (tokenGeneration === user.tokenGeneration || tokenId === user.keptToken) &&
          may(user, 'interview.read', thing),
        lastSeq: interview?.lastSeq ?? 0,
        replaced: interview?.replaced ?? null,
        seat: interview?.seat ?? null,
        isOver: interview === undefined || isClosed(interview),
      };
    };
  }

  /**
   * Whoever takes an interview and has its stream open is there, though they may only think; noted each round, so that it is
   * known how long they were there if this process dies. At once where another process has noted that they have left.
   */
  async function noteOwners(
    members: readonly Member[],
    due: ReadonlySet<Member>,
    interviews: ReadonlyMap<string, InterviewRecord>,
  ): Promise<void> {
    const at = clock();
    const ids = members.flatMap((member) => {
      const { userId, candidateId, interviewId } = member.holder;
      const interview = interviews.get(interviewId);
      if (userId !== candidateId || !interview || interview.state === 'finished') return [];
      return due.has(member) || interview.stream?.isOpen !== true ? [interviewId] : [];
    });
    if (ids.length > 0) await records.streams.goOn(ids, { by: self, at });
  }

  function goOn(): void {
    const wholeMs = bus.wholeSince() === null ? Math.min(roundMs, ALONE_ROUND_MS) : roundMs;
    timer = setTimeout(() => {
      goOn();
      void visitNext();
    }, wholeMs / SLOTS);
  }

  return {
    join(holder, listener) {
      const member = { holder, listener, visitedAt: Number.NEGATIVE_INFINITY };
      const { members } = slotWithRoom();
      members.add(member);
      size += 1;
      if (!timer) goOn();
      return () => {
        if (!members.delete(member)) return;
        size -= 1;
        if (size > 0 || !timer) return;
        clearTimeout(timer);
        timer = null;
      };
    },
  };
}
