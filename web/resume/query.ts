import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, idempotencyKey } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import type { components } from '../api/schema.d.ts';
import { mediaTypeOf } from './file.ts';

export type Resume = components['schemas']['Resume'];
export type Claim = Resume['claims'][number];
export type ClaimKind = Claim['kind'];
export type HiddenKind = NonNullable<Resume['hidden']>[number]['kind'];
export type ResumeReason = NonNullable<Resume['reason']>;

/** So often is one looked at that is being read, in ms. */
const LOOK_MS = 1_000;

/** The résumé of an interview; null where none was given. */
export function resumeQuery(id: string) {
  return queryOptions({
    queryKey: ['resume', id],
    async queryFn(): Promise<Resume | null> {
      const params = { params: { path: { id } } };
      // A browser counts every answer that something is not there as a fault of the page.
      if (!(await answerOf(api.GET('/interview/{id}', params))).resume_given) return null;
      try {
        return await answerOf(api.GET('/interview/{id}/resume', params));
      } catch (error) {
        // Given up meanwhile.
        if (isProblem(error, 'not_found')) return null;
        throw error;
      }
    },
    refetchInterval: ({ state }) => (state.data?.status === 'reading' ? LOOK_MS : false),
  });
}

/** Gives a file, in place of one that was given before. */
export function useGive(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      api.PUT('/interview/{id}/resume', {
        params: { path: { id } },
        headers: { 'Content-Type': mediaTypeOf(file) ?? 'application/octet-stream' },
        // Any bytes, as the file has them.
        body: file as never,
        bodySerializer: (body) => body as unknown as BodyInit,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: resumeQuery(id).queryKey }),
  });
}

export function useJudge(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { confirmed: string[]; removed: string[] }) =>
      answerOf(
        api.POST('/interview/{id}/resume/claims', {
          params: { path: { id }, header: idempotencyKey() },
          body,
        }),
      ),
    onSuccess: (resume) => queries.setQueryData(resumeQuery(id).queryKey, resume),
  });
}

export function useDelete(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/interview/{id}/resume', { params: { path: { id } } }),
    onSuccess: () => queries.setQueryData(resumeQuery(id).queryKey, null),
  });
}
