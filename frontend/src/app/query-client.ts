import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isProblem } from '@/api/problem'
import { meQuery } from '@/features/people/queries'

/** Refusals are answers: only a lost connection and a failing server are asked again. */
export function newQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isProblem(error) && error.status === 401) client.setQueryData(meQuery.queryKey, null)
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) =>
          failures < 2 && (!isProblem(error) || error.status === 0 || error.status >= 502),
      },
    },
  })
  return client
}
