import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Banner } from '../../design/banner.tsx';
import { Moment } from '../../design/moment.tsx';
import { Select } from '../../design/select.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { Failure } from '../failure.tsx';
import { CodeText } from './code-text.tsx';
import { draftsQuery, type Language, type Task } from './queries.ts';

/** What is in the candidate's editor, by the language that they write in now or another that they have written in. */
export function Code({ id, task, isOpen, news }: { id: string; task: Task; isOpen: boolean; news: number }) {
  const texts = useTexts('console');
  const { data, error, isFetching, refetch } = useQuery(draftsQuery(id, task.task_id, isOpen));
  const [chosen, setChosen] = useState<Language | null>(null);
  useEffect(() => {
    if (news > 0) void refetch({ cancelRefetch: false });
  }, [news, refetch]);
  if (error && !data) return <Failure error={error} isBusy={isFetching} onAgain={() => void refetch()} />;
  if (!data) return null;
  const draft = data.drafts.find(({ language }) => language === (chosen ?? data.active_language));
  if (!draft) return <Banner>{isOpen ? texts.interview.noCode : texts.interview.noCodeKept}</Banner>;
  return (
    <div className="code">
      <div className="code-head">
        {data.drafts.length > 1 && (
          <Select
            label={texts.interview.codeLanguage}
            value={draft.language}
            choices={data.drafts.map(({ language }) => ({
              value: language,
              label: texts.languages[language],
            }))}
            onChoose={setChosen}
          />
        )}
        <p className="soft">
          {data.drafts.length === 1 && `${texts.languages[draft.language]} · `}
          {texts.interview.saved} <Moment at={draft.saved_at} isTimeOnly />
        </p>
      </div>
      <CodeText label={texts.interview.code} code={draft.code} />
    </div>
  );
}
