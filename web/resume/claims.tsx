import { useRef } from 'react';
import { Badge } from '../design/badge.tsx';
import { Button } from '../design/button.tsx';
import { useTexts } from '../texts/provider.tsx';
import { type Claim, type ClaimKind, useJudge } from './query.ts';

const KINDS: readonly ClaimKind[] = ['experience', 'role', 'employer', 'project', 'skill', 'education'];

/** What was found, each with the line that it comes from, to be confirmed or removed. */
export function Claims({ id, claims }: { id: string; claims: readonly Claim[] }) {
  const texts = useTexts('resume');
  const judge = useJudge(id);
  const heading = useRef<HTMLHeadingElement>(null);
  const open = claims.filter(({ confirmed }) => !confirmed);
  // What was pressed goes: the focus does not go with it.
  const decide = (confirmed: string[], removed: string[]) => {
    heading.current?.focus();
    judge.mutate({ confirmed, removed });
  };
  if (claims.length === 0) return <p>{texts.noClaims}</p>;
  return (
    <section className="resume-part" aria-labelledby="resume-claims">
      <h2 id="resume-claims" ref={heading} tabIndex={-1}>
        {texts.claims}
      </h2>
      <p className="soft">{texts.claimsLead}</p>
      {open.length > 0 && (
        <p>
          <Button
            isBusy={judge.isPending}
            onClick={() =>
              decide(
                open.map((claim) => claim.id),
                [],
              )
            }
          >
            {texts.confirmAll(open.length)}
          </Button>
        </p>
      )}
      {judge.error && (
        <p className="field-fault" role="alert">
          {texts.fault}: {judge.error.message}
        </p>
      )}
      <ClaimGroups
        claims={claims}
        after={(claim) => (
          <span className="resume-acts">
            {claim.confirmed ? (
              <Badge tone="good">{texts.confirmed}</Badge>
            ) : (
              <Button
                size="small"
                aria-label={texts.confirmOne(claim.text)}
                onClick={() => decide([claim.id], [])}
              >
                {texts.confirm}
              </Button>
            )}
            <Button
              size="small"
              kind="quiet"
              aria-label={texts.removeOne(claim.text)}
              onClick={() => decide([], [claim.id])}
            >
              {texts.remove}
            </Button>
          </span>
        )}
      />
    </section>
  );
}

/** Claims by their kind, each with its line and what stands behind it. */
export function ClaimGroups({
  claims,
  after,
}: {
  claims: readonly Claim[];
  after: (claim: Claim) => React.ReactNode;
}) {
  const texts = useTexts('resume');
  return KINDS.map((kind) => {
    const own = claims.filter((claim) => claim.kind === kind);
    if (own.length === 0) return null;
    return (
      <section key={kind} className="resume-part">
        <h3>{texts.kinds[kind]}</h3>
        <ul className="resume-claims">
          {own.map((claim) => (
            <li key={claim.id}>
              <div>
                <strong dir="auto">{claim.text}</strong>
                {claim.line !== claim.text && (
                  <p className="soft" dir="auto">
                    {texts.from(claim.line)}
                  </p>
                )}
              </div>
              {after(claim)}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
