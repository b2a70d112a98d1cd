import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, api, newAct, type Schema } from '../../api/client';

export type Approval = Schema<'ApprovalDto'>;
export type DecidedApproval = Schema<'DecidedApprovalDto'>;

export const approvalStates = [
  'asked',
  'approved',
  'refused',
  'withdrawn',
  'expired',
] as const satisfies readonly Approval['state'][];

export const approvalsKey = ['approvals'] as const;

/** What somebody has asked for or may decide, the newest first, page after page. */
export const useApprovals = (state: Approval['state'] | undefined) =>
  useInfiniteQuery({
    queryKey: [...approvalsKey, 'list', state ?? null],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/approvals', {
          params: { query: { limit: 50, ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

const write = ({ id }: Approval) => ({ path: { id }, header: newAct() });

export const approve = (approval: Approval) =>
  answered(api.POST('/api/v1/approvals/{id}/approve', { params: write(approval) }));

export const refuse = ({ approval, reason }: { readonly approval: Approval; readonly reason: string }) =>
  answered(api.POST('/api/v1/approvals/{id}/refuse', { params: write(approval), body: { reason } }));

export const withdraw = (approval: Approval) =>
  answered(api.POST('/api/v1/approvals/{id}/withdraw', { params: write(approval) }));

/** The persons that somebody has asked for and another agreed to, as a workbook. */
export const personsFile = ({ id }: Approval, language: 'zh' | 'en') =>
  api.GET('/api/v1/units/person-exports/{id}', {
    params: { path: { id }, query: { format: 'xlsx', language } },
    parseAs: 'blob',
  });

/** Closes the phase with which results are published, as another agreed to. */
export const publish = ({ cycleId, on, reason }: Approval) =>
  answered(
    api.POST('/api/v1/cycles/{id}/phases/{phase}/close', {
      params: { path: { id: cycleId ?? '', phase: 'testing' }, header: newAct() },
      body: { reason, ...(on === null ? {} : { on }) },
    }),
  );
