import type { InvitationRecord } from '../../records/invitation.ts';
import { oneTimeTokenHash } from '../auth/one-time-token.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { notFound, Problem } from '../errors.ts';
import { createLinkLimits } from '../rate-limits.ts';
import { PROBLEMS } from '../texts/problems.ts';

/** Lets in who has a link. Guessing is limited as it is at logins. */
export interface LinkDoor {
  /** What the link is of. Throws 404 for one that is none, or was replaced, and 429. */
  find(token: string, network: string): Promise<InvitationRecord>;
}

export function createLinkDoor({ records, limits }: Pick<ApiDependencies, 'records' | 'limits'>): LinkDoor {
  const { unknown, known } = createLinkLimits(limits);
  return {
    async find(token, network) {
      const found = await unknown.attempt(network, () =>
        records.invitations.findByLink(oneTimeTokenHash(token)),
      );
      if (!found) throw notFound(PROBLEMS.noSuchInvitationLink);
      await known.attempt(found.invitation.id, async () => true);
      if (found.isReplaced) {
        throw new Problem({ status: 404, code: 'replaced', detail: PROBLEMS.linkReplaced });
      }
      return found.invitation;
    },
  };
}
