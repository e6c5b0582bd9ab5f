import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { packageQuery } from './query.ts';

/** What a package is called, as a link to it; its id until that is known. */
export function PackageName({ id }: { id: string }) {
  const { data } = useQuery({ ...packageQuery(id), staleTime: 60_000 });
  return <Link href={`/packages/${id}`}>{data ? <bdi>{data.name}</bdi> : id.slice(0, 8)}</Link>;
}
