import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, newKey, once } from '@/api/client'
import { isProblem } from '@/api/problem'
import type {
  BuildingBlock,
  DraftPresence,
  ProcessDraft,
  RuleSet,
  StudioOwner,
  StudioProcess,
  StudioProcessView,
  StudioRuleSet,
} from '@/api/types'

const processesKey = ['processes'] as const

export const processListQuery = queryOptions({
  queryKey: [...processesKey, 'list'],
  queryFn: (): Promise<StudioProcess[]> => body(api.GET('/api/processes')),
})

export const processQuery = (key: string) =>
  queryOptions({
    queryKey: [...processesKey, 'one', key],
    queryFn: (): Promise<StudioProcessView> =>
      body(api.GET('/api/processes/{key}', { params: { path: { key } } })),
  })

/** A version never changes. */
export const versionDiagramQuery = (key: string, version: number) =>
  queryOptions({
    queryKey: ['diagrams', key, version],
    queryFn: (): Promise<string> =>
      body(
        api.GET('/api/processes/{key}/versions/{version}/diagram', {
          params: { path: { key, version } },
          parseAs: 'text',
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const ruleSetListQuery = queryOptions({
  queryKey: ['rule-sets', 'library'],
  queryFn: (): Promise<StudioRuleSet[]> => body(api.GET('/api/rule-sets')),
})

/** In the language of the reader, which therefore belongs to the key. */
export const ruleSetTableQuery = (name: string, locale: string) =>
  queryOptions({
    queryKey: ['rule-sets', name, locale],
    queryFn: (): Promise<RuleSet> =>
      body(api.GET('/api/decision-tables/{name}', { params: { path: { name } } })),
  })

export const blocksQuery = (key: string) =>
  queryOptions({
    queryKey: [...processesKey, 'blocks', key],
    queryFn: (): Promise<BuildingBlock[]> =>
      body(api.GET('/api/processes/{key}/building-blocks', { params: { path: { key } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Asked once: what is drawn afterwards is ahead of it. */
export const draftQuery = (key: string) =>
  queryOptions({
    queryKey: [...processesKey, 'draft', key],
    queryFn: (): Promise<ProcessDraft> =>
      body(api.GET('/api/processes/{key}/draft', { params: { path: { key } } })),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: (count, error) => count < 2 && !isProblem(error, 'process-draft-not-found'),
  })

/** Says that one is there, and learns who else is. */
export const presenceQuery = (key: string) =>
  queryOptions({
    queryKey: [...processesKey, 'presence', key],
    queryFn: (): Promise<DraftPresence> =>
      body(api.PUT('/api/processes/{key}/draft/presence', { params: { path: { key } } })),
    refetchInterval: 15_000,
    gcTime: 0,
  })

function changed(client: QueryClient) {
  void client.invalidateQueries({ queryKey: [...processesKey, 'list'] })
  void client.invalidateQueries({ queryKey: [...processesKey, 'one'] })
}

export function useDraftActions(key: string) {
  const client = useQueryClient()
  return {
    begin: useMutation({
      mutationFn: (): Promise<ProcessDraft> =>
        body(api.POST('/api/processes/{key}/draft', { params: { path: { key }, header: once(newKey()) } })),
      onSettled: () => changed(client),
    }),
    save: useMutation({
      mutationFn: ({ model, version }: { model: string; version: number }): Promise<ProcessDraft> =>
        body(
          api.PUT('/api/processes/{key}/draft', {
            params: { path: { key }, header: ifMatch(version) },
            body: { model },
          }),
        ),
    }),
    discard: useMutation({
      mutationFn: (version: number) =>
        api.DELETE('/api/processes/{key}/draft', { params: { path: { key }, header: ifMatch(version) } }),
      onSettled: () => changed(client),
    }),
  }
}

export type Owned = { kind: 'process' | 'rule-set'; key: string; owner?: StudioOwner }

export function useOwnerNaming() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ kind, key, owner, staffId }: Owned & { staffId: string }): Promise<StudioOwner> => {
      const header = owner ? ifMatch(owner.version) : {}
      return kind === 'process'
        ? body(
            api.PUT('/api/processes/{key}/owner', { params: { path: { key }, header }, body: { staffId } }),
          )
        : body(
            api.PUT('/api/rule-sets/{name}/owner', {
              params: { path: { name: key }, header },
              body: { staffId },
            }),
          )
    },
    onSettled: () => {
      changed(client)
      void client.invalidateQueries({ queryKey: ['rule-sets', 'library'] })
    },
  })
}
