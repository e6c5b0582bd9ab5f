import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from 'wouter';
import { answerOf, api } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import { Banner } from '../../design/banner.tsx';
import { Progress } from '../../design/progress.tsx';
import { useTitle } from '../../design/title.ts';
import { useTexts } from '../../texts/provider.tsx';
import { ForAdmins } from '../company/for-admins.tsx';
import { Failure } from '../failure.tsx';
import { draftOf } from './draft.ts';
import { PackageForm } from './package-form.tsx';
import { type Package, packageQuery, useChangedPackage } from './query.ts';
import '../company/company.css';

export default function EditPackage() {
  const texts = useTexts('packages');
  useTitle(texts.form.editTitle);
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isFetching, refetch } = useQuery(packageQuery(id));
  const isMissing = isProblem(error, 'not_found');
  return (
    <main className="console-page">
      <h1>{texts.form.editTitle}</h1>
      {isMissing && <Banner>{texts.missing}</Banner>}
      {error && !isMissing && !data && (
        <Failure error={error} isBusy={isFetching} onAgain={() => void refetch()} />
      )}
      {!error && !data && <Progress label={texts.loadingOne} />}
      {data && !isMissing && (
        <ForAdmins>
          <Edit ordered={data} />
        </ForAdmins>
      )}
    </main>
  );
}

/** Begins with what was read at first: what is typed stays, whatever is read meanwhile. */
function Edit({ ordered }: { ordered: Package }) {
  const { form } = useTexts('packages');
  const [, go] = useLocation();
  const changed = useChangedPackage();
  const { package_id } = ordered;
  const address = `/packages/${package_id}`;
  return (
    <>
      <p className="soft">{form.nextVersion(ordered.version + 1)}</p>
      <PackageForm
        first={draftOf(ordered)}
        isNew={false}
        action={form.save}
        send={(body) =>
          answerOf(api.PATCH('/packages/{package_id}', { params: { path: { package_id } }, body }))
        }
        onDone={(made) => {
          changed(made);
          go(address);
        }}
      >
        <Link className="button button-large" href={address}>
          {form.cancel}
        </Link>
      </PackageForm>
    </>
  );
}
