import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';

/** By what one may sign in besides login and password; it changes only with the settings of the server. */
export const useSignInOptions = () =>
  useQuery({
    queryKey: ['sign-in-options'],
    queryFn: () => answered(api.GET('/api/v1/sign-in-options')),
    staleTime: Infinity,
  });
