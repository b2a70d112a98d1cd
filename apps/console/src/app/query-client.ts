import { QueryClient } from '@tanstack/react-query';
import { isProblem } from '../api/problem';

/** A no is a no: only what may pass is asked again. */
const mayPass = (error: Error): boolean => isProblem(error) && (error.status === 0 || error.status === 503);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => mayPass(error) && failures < 2,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});
