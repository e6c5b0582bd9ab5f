import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useRoute } from 'wouter';
import { useTitle } from '../../design/title.ts';
import { useTexts } from '../../texts/provider.tsx';
import { useIsAdmin } from '../company/use-is-admin.ts';
import { organisationQuery } from './query.ts';
import { Rename } from './rename.tsx';
import '../company/company.css';
import './organisation.css';

const PATH = '/organisation';

/** One part of what concerns the organisation as a whole, with the ways to the others. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const { parts } = useTexts('organisation');
  useTitle(title);
  const isAdmin = useIsAdmin();
  const { data } = useQuery(organisationQuery);
  const name = data?.organisation.name;
  return (
    <main className="console-page">
      <div className="organisation-head">
        <p>
          <bdi>{name}</bdi>
        </p>
        {isAdmin && name !== undefined && <Rename name={name} />}
        <nav aria-label={parts.label}>
          <ul className="organisation-parts">
            <Part path={PATH} name={parts.members} />
            <Part path={`${PATH}/keys`} name={parts.keys} />
            <Part path={`${PATH}/webhooks`} around={`${PATH}/webhooks/*`} name={parts.webhooks} />
            {isAdmin && <Part path={`${PATH}/audit`} name={parts.audit} />}
          </ul>
        </nav>
      </div>
      {children}
    </main>
  );
}

function Part({ path, around = path, name }: { path: string; around?: string; name: string }) {
  const [isHere] = useRoute(path);
  const [isNear] = useRoute(around);
  return (
    <li>
      <Link href={path} aria-current={isHere ? 'page' : isNear || undefined}>
        {name}
      </Link>
    </li>
  );
}
