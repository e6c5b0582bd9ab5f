import { Link, useLocation } from 'wouter';
import { answerOf, api } from '../../api/client.ts';
import { useTitle } from '../../design/title.ts';
import { useKey } from '../../hooks/use-key.ts';
import { useTexts } from '../../texts/provider.tsx';
import { ForAdmins } from '../company/for-admins.tsx';
import { draftOf } from './draft.ts';
import { PackageForm } from './package-form.tsx';
import { useChangedPackage } from './query.ts';
import '../company/company.css';

export default function NewPackage() {
  const { form } = useTexts('packages');
  useTitle(form.newTitle);
  const [, go] = useLocation();
  const changed = useChangedPackage();
  const keyFor = useKey();
  return (
    <main className="console-page">
      <h1>{form.newTitle}</h1>
      <ForAdmins>
        <PackageForm
          first={draftOf(null)}
          isNew
          action={form.make}
          send={(body) => answerOf(api.POST('/packages', { body, params: { header: keyFor(body) } }))}
          onDone={(made) => {
            changed(made);
            go(`/packages/${made.package_id}`);
          }}
        >
          <Link className="button button-large" href="/packages">
            {form.cancel}
          </Link>
        </PackageForm>
      </ForAdmins>
    </main>
  );
}
