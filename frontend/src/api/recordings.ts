import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, newKey, once } from './client'
import type { HeardPart, ListeningBegun, ListeningRow, Recording, RecordingRow, RemarkRow } from './types'

/* Under the contacts: whatever changes a contact may change its recording. */

export const contactRecordingsQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contacts', contactId, 'recordings'],
    queryFn: (): Promise<RecordingRow[]> =>
      body(api.GET('/api/recordings', { params: { query: { contactId } } })),
  })

export const recordingQuery = (id: string) =>
  queryOptions({
    queryKey: ['recordings', id],
    queryFn: (): Promise<Recording> => body(api.GET('/api/recordings/{id}', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const remarksQuery = (recordingId: string) =>
  queryOptions({
    queryKey: ['recordings', recordingId, 'remarks'],
    queryFn: (): Promise<RemarkRow[]> =>
      body(api.GET('/api/recordings/{recordingId}/remarks', { params: { path: { recordingId } } })),
  })

export const listeningsQuery = (id: string) =>
  queryOptions({
    queryKey: ['recordings', id, 'listenings'],
    queryFn: (): Promise<ListeningRow[]> =>
      body(api.GET('/api/recordings/{id}/listenings', { params: { path: { id } } })),
  })

/** Nothing is given out before this is on the trail. */
export const beginListening = (id: string): Promise<ListeningBegun> =>
  body(api.POST('/api/recordings/{id}/listenings', { params: { path: { id }, header: once(newKey()) } }))

/** What was played; sent also while the page is being left. */
export const tellHeard = (id: string, listening: string, parts: HeardPart[]) =>
  api.POST('/api/recordings/{id}/listenings/{listening}/parts', {
    params: { path: { id, listening } },
    body: { parts },
    keepalive: true,
  })

export function useAddRemark(recordingId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (remark: { atMs: number; text: string }): Promise<RemarkRow> =>
      body(
        api.POST('/api/recordings/{recordingId}/remarks', {
          params: { path: { recordingId }, header: once(newKey()) },
          body: remark,
        }),
      ),
    onSuccess: () => client.invalidateQueries(remarksQuery(recordingId)),
  })
}

export function useChangeRemark(recordingId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version, text }: { id: string; version: number; text: string }): Promise<RemarkRow> =>
      body(
        api.PUT('/api/recordings/{recordingId}/remarks/{id}', {
          params: { path: { recordingId, id }, header: ifMatch(version) },
          body: { text },
        }),
      ),
    onSettled: () => client.invalidateQueries(remarksQuery(recordingId)),
  })
}
