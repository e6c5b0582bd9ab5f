import { explanationOf } from '../../api/problem.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { usePart } from '../../hooks/use-part.ts';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';

/** Runs and checks that the server would not take, with its reason, until they are put away. */
export function Refusals({ session }: { session: Session }) {
  const { results: texts } = useTexts('work');
  const outbox = usePart(session, (snapshot) => snapshot.outbox);
  return outbox.map((item) =>
    item.state !== 'refused' || item.kind === 'message' ? null : (
      <Banner key={item.id} tone="bad">
        <p>
          <strong>{texts.refused[item.kind]}.</strong> {explanationOf(item.problem)}
        </p>
        <p>
          <Button size="small" onClick={() => session.actions.dropItem(item.id)}>
            {texts.dismiss}
          </Button>
        </p>
      </Banner>
    ),
  );
}
