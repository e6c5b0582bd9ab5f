import type { IntegrityDigest } from '../domain/integrity/digest.ts';
import type { HeadSource, KnownHead } from '../telemetry/telemetry.ts';

/** The heads that digests name, as `source` knows them. */
export function headsIn(source: HeadSource, digests: readonly IntegrityDigest[]): KnownHead[] {
  return digests.flatMap(({ chain }) =>
    chain
      ? [
          ...chain.links.map(([length, sha256]) => ({ length, sha256, source })),
          { length: chain.length, sha256: chain.head, source },
        ]
      : [],
  );
}
