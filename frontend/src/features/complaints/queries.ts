import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, newKey, once } from '@/api/client'
import type { Complaint, NewComplaint } from '@/api/types'

/** Under the cases: whatever changes a case may change what is complained about. */
export const complaintQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', 'complaint', id],
    queryFn: (): Promise<Complaint> => body(api.GET('/api/complaints/{id}', { params: { path: { id } } })),
  })

export type ContactKind = 'urge' | 'newFacts' | 'answer' | 'other'
export type Confirmed = 'satisfied' | 'partly' | 'dissatisfied' | 'refused'

/** What customers say about a complaint, and what is noted about it. Each answers with the complaint that goes on. */
export function useComplaintActions(id: string) {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: ['cases'] })
  const path = { path: { id } }
  const keyed = () => ({ ...path, header: once(newKey()) })
  return {
    addContact: useMutation({
      mutationFn: (said: { contactId: string; kind: ContactKind }): Promise<Complaint> =>
        body(api.POST('/api/complaints/{id}/contacts', { params: keyed(), body: said })),
      onSettled,
    }),
    tell: useMutation({
      mutationFn: (told: { contactId: string; means: 'voice' | 'personalMessage'; reached: boolean }) =>
        body(api.POST('/api/complaints/{id}/progress', { params: keyed(), body: told })),
      onSettled,
    }),
    confirm: useMutation({
      mutationFn: (result: Confirmed): Promise<Complaint> =>
        body(api.POST('/api/complaints/{id}/confirmation', { params: path, body: { result } })),
      onSettled,
    }),
    withdraw: useMutation({
      mutationFn: (form: { contactId: string; reason: string }): Promise<Complaint> =>
        body(api.POST('/api/complaints/{id}/withdrawal', { params: path, body: form })),
      onSettled,
    }),
    confirmWithdrawal: useMutation({
      mutationFn: (): Promise<Complaint> =>
        body(api.POST('/api/complaints/{id}/withdrawal/confirmation', { params: path })),
      onSettled,
    }),
    expose: useMutation({
      mutationFn: (link: string): Promise<Complaint> =>
        body(api.POST('/api/complaints/{id}/media-exposure', { params: path, body: { link } })),
      onSettled,
    }),
    reopen: useMutation({
      mutationFn: (form: {
        contactId: string
        reason: string
        sameReason: boolean
        newFacts: boolean
      }): Promise<Complaint> =>
        body(api.POST('/api/complaints/{id}/reopening', { params: keyed(), body: form })),
      onSettled,
    }),
  }
}

/** A complaint that came otherwise than in a contact on record. Sent again with the same key it is one. */
export function useRegisterComplaint() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, complaint }: { key: string; complaint: NewComplaint }): Promise<Complaint> =>
      body(api.POST('/api/complaints', { params: { header: once(key) }, body: complaint })),
    onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }),
  })
}
