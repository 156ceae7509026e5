import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CaseViewName } from '@/api/case-views'
import { api, body, newKey, once } from '@/api/client'
import type {
  LookUp,
  LookUpTerms,
  Me,
  NewTicket,
  Page,
  Text,
  Ticket,
  TicketGoesOn,
  TicketNeeds,
  TicketRow,
  TicketType,
} from '@/api/types'
import type { TicketTarget } from './words'

/** What the address of the list carries. */
export type TicketSearch = {
  view?: CaseViewName
  state?: 'closed'
  type?: TicketType
  target?: TicketTarget
  overdue?: boolean
  q?: string
}

/** What the server is asked for. */
const narrowing = ({ state, overdue, type, target, q }: TicketSearch, view: CaseViewName, me: Me) => ({
  state: state ?? ('open' as const),
  type,
  target,
  q,
  overdue: (!state && overdue) || undefined,
  owner: view === 'mine' ? me.id : undefined,
  team: view === 'team' ? me.unit.id : undefined,
})

/* Under the cases: whatever changes a case may change its ticket. */

export const ticketListQuery = (search: TicketSearch, view: CaseViewName, me: Me) => {
  const asked = narrowing(search, view, me)
  return infiniteQueryOptions({
    queryKey: ['cases', 'tickets', asked],
    queryFn: ({ pageParam }): Promise<Page<TicketRow>> =>
      body(api.GET('/api/tickets', { params: { query: { ...asked, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', 'ticket', id],
    queryFn: (): Promise<Ticket> => body(api.GET('/api/tickets/{id}', { params: { path: { id } } })),
  })

/** What was opened in a contact. */
export const contactTicketsQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', 'of-contact', id],
    queryFn: (): Promise<TicketRow[]> =>
      body(api.GET('/api/contacts/{id}/tickets', { params: { path: { id } } })),
  })

/** Which fields each type cannot do without; they change with a release. */
export const ticketTypesQuery = queryOptions({
  queryKey: ['ticket-types'],
  queryFn: (): Promise<TicketNeeds[]> => body(api.GET('/api/tickets/types')),
  staleTime: 300_000,
})

/** Sent again with the same key it is one ticket. */
export function useOpenTicket() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ticket }: { key: string; ticket: NewTicket }): Promise<Ticket> =>
      body(api.POST('/api/tickets', { params: { header: once(key) }, body: ticket })),
    onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }),
  })
}

export type ContactKind = 'urge' | 'newFacts' | 'answer' | 'other'
export type Said = { contactId: string; reason: string }
export type Again = Said & { sameReason: boolean; newFacts: boolean }

/** What customers say about a ticket afterwards. */
export function useTicketActions(id: string) {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: ['cases'] })
  const path = { path: { id } }
  const keyed = () => ({ ...path, header: once(newKey()) })
  return {
    contact: useMutation({
      mutationFn: (added: { contactId: string; kind: ContactKind }): Promise<Ticket> =>
        body(api.POST('/api/tickets/{id}/contacts', { params: keyed(), body: added })),
      onSettled,
    }),
    objection: useMutation({
      mutationFn: (said: Said): Promise<Ticket> =>
        body(api.POST('/api/tickets/{id}/objection', { params: path, body: said })),
      onSettled,
    }),
    withdrawal: useMutation({
      mutationFn: (said: Said): Promise<Ticket> =>
        body(api.POST('/api/tickets/{id}/withdrawal', { params: path, body: said })),
      onSettled,
    }),
    /** Answers with the case that goes on. */
    reopening: useMutation({
      mutationFn: (again: Again): Promise<TicketGoesOn> =>
        body(api.POST('/api/tickets/{id}/reopening', { params: keyed(), body: again })),
      onSettled,
    }),
  }
}

/** How codes hold; asked first, for its answer lets the page send the rest. */
export const lookUpTermsQuery = queryOptions({
  queryKey: ['ticket-look-up'],
  queryFn: (): Promise<LookUpTerms> => body(api.GET('/api/public/tickets/progress')),
  staleTime: Number.POSITIVE_INFINITY,
})

export function useAskForCode() {
  return useMutation({
    mutationFn: (asked: Pick<LookUp, 'number' | 'phoneEnd'>) =>
      api.POST('/api/public/tickets/progress/code', { body: asked }),
  })
}

export function useLookUp() {
  return useMutation({
    mutationFn: (asked: LookUp): Promise<{ word: Text }> =>
      body(api.POST('/api/public/tickets/progress', { body: asked })),
  })
}
