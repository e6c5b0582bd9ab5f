import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { Progress } from '../design/progress.tsx';
import { Table } from '../design/table.tsx';
import { Failure } from '../home/failure.tsx';
import { headed } from '../markdown/headed.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { useLocale, useTexts } from '../texts/provider.tsx';

/** What is kept, each with how long; the server says for how many days. */
export function Kept() {
  const { kept: texts } = useTexts('my-data');
  const { loading } = useTexts('shared');
  const { locale } = useLocale();
  const { data, error, refetch } = useQuery({
    queryKey: ['notice', locale],
    queryFn: () => answerOf(api.GET('/notice', { params: { query: { locale } } })),
  });
  return (
    <section className="home-part">
      <h2>{texts.title}</h2>
      {!data && (error ? <Failure fault={error} again={refetch} /> : <Progress label={loading} />)}
      {data && (
        <>
          <Table
            caption={texts.title}
            isStacked
            rows={[
              { name: texts.account, parts: texts.accountParts, until: texts.untilErased },
              {
                name: texts.interviews,
                parts: texts.interviewParts,
                until: texts.afterTheEnd(data.retention_days),
              },
              { name: texts.invited, parts: texts.invitedParts, until: texts.asNoticed },
              { name: texts.practice, parts: texts.practiceParts, until: texts.aDay },
              { name: texts.browser, parts: texts.browserParts, until: texts.untilSent },
            ]}
            keyOf={({ name }) => name}
            columns={[
              {
                id: 'what',
                heading: texts.what,
                cell: ({ name, parts }) => (
                  <>
                    <strong>{name}</strong>
                    <br />
                    <span className="soft">{parts}</span>
                  </>
                ),
              },
              { id: 'until', heading: texts.until, name: texts.until, cell: ({ until }) => until },
            ]}
          />
          <details className="kept-notice">
            <summary>{texts.notice}</summary>
            <Markdown source={headed(data.text).body} />
          </details>
        </>
      )}
    </section>
  );
}
