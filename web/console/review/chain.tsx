import { Banner } from '../../design/banner.tsx';
import { Moment } from '../../design/moment.tsx';
import type { Integrity } from '../../integrity/query.ts';
import { useTexts } from '../../texts/provider.tsx';
import { ChainFaults } from './chain-faults.tsx';

/** Whether what the signals rest on is as it came. */
export function Chain({ chain, id }: { chain: Integrity['chain']; id: string }) {
  const { chain: texts } = useTexts('review');
  const { length, verified_at: verifiedAt } = chain;
  return (
    <section className="review-part" aria-labelledby="chain">
      <h2 id="chain">{texts.title}</h2>
      {verifiedAt === null ? (
        <>
          <Banner tone="bad">
            <p>{texts.damaged}</p>
          </Banner>
          <ChainFaults chain={chain} />
          <p className="soft">
            {texts.onServer} <code>npm run telemetry:verify -- {id}</code>
          </p>
        </>
      ) : length === 0 ? (
        <p>{texts.empty}</p>
      ) : (
        <p>
          {texts.sound(length)}{' '}
          <span className="soft">
            {texts.at} <Moment at={verifiedAt} />
          </span>
        </p>
      )}
    </section>
  );
}
