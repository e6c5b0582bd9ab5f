import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { answerOf, api } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import { Banner } from '../../design/banner.tsx';
import { Progress } from '../../design/progress.tsx';
import { useTitle } from '../../design/title.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Confirm } from '../company/confirm.tsx';
import { useIsAdmin } from '../company/use-is-admin.ts';
import { Failure } from '../failure.tsx';
import { PackageFacts } from './package-facts.tsx';
import { type Package, packageQuery, useChangedPackage } from './query.ts';
import { Try } from './try.tsx';
import '../company/company.css';

/** One package in its latest version, and what can be done with it. */
export default function PackageView() {
  const texts = useTexts('packages');
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isFetching, refetch } = useQuery(packageQuery(id));
  useTitle(data?.name ?? texts.title);
  const isMissing = isProblem(error, 'not_found');
  return (
    <main className="console-page">
      <p>
        <Link href="/packages">{texts.back}</Link>
      </p>
      {isMissing && <Banner>{texts.missing}</Banner>}
      {error && !isMissing && <Failure error={error} isBusy={isFetching} onAgain={() => void refetch()} />}
      {!error && !data && <Progress label={texts.loadingOne} />}
      {data && !isMissing && <Shown ordered={data} />}
    </main>
  );
}

function Shown({ ordered }: { ordered: Package }) {
  const texts = useTexts('packages');
  const { package_id: id, name, description, archived_at } = ordered;
  return (
    <>
      <div className="view-head">
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <Link className="button" href={`/?package=${id}`}>
          {texts.interviews}
        </Link>
        <Link className="button" href={`/invitations?package=${id}`}>
          {texts.invitations}
        </Link>
        {archived_at === null && (
          <Link className="button button-main" href={`/invitations/new?package=${id}`}>
            {texts.invite}
          </Link>
        )}
      </div>
      {archived_at !== null && <Banner tone="warn">{texts.archivedLead}</Banner>}
      {description !== '' && (
        <p className="multi-line" dir="auto">
          {description}
        </p>
      )}
      <PackageFacts ordered={ordered} />
      <Try id={id} />
      <Changes ordered={ordered} />
    </>
  );
}

/** What admins may do. */
function Changes({ ordered: { package_id, archived_at } }: { ordered: Package }) {
  const texts = useTexts('packages');
  const isAdmin = useIsAdmin();
  const changed = useChangedPackage();
  if (!isAdmin) return null;
  const archive = async () => {
    const path = { package_id };
    changed(await answerOf(api.POST('/packages/{package_id}/archive', { params: { path } })));
  };
  return (
    <div className="company-actions">
      <Link className="button" href={`/packages/${package_id}/edit`}>
        {texts.edit}
      </Link>
      {archived_at === null && (
        <Confirm label={texts.archive} lead={texts.archiveLead} act={archive} onDone={() => undefined} />
      )}
    </div>
  );
}
