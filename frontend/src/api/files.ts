import { queryOptions } from '@tanstack/react-query'
import { api, body, newKey, once } from './client'
import { requestHeaders } from './http'
import { toProblem, unreachable } from './problem'
import type { StoredFile } from './types'

export const fileQuery = (id: string) =>
  queryOptions({
    queryKey: ['files', id],
    queryFn: (): Promise<StoredFile> => body(api.GET('/api/files/{id}', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const fileTypesQuery = queryOptions({
  queryKey: ['files', 'types'],
  queryFn: () => body(api.GET('/api/files/types')),
  staleTime: Number.POSITIVE_INFINITY,
})

export const fileAddress = (id: string) => `/api/files/${id}/content`

/**
 * Uploads a file. `fetch` tells nobody how far it is, hence the older way.
 *
 * @param onProgress from 0 to 1
 */
export function uploadFile(
  file: File,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/files')
    for (const [name, value] of Object.entries({ ...requestHeaders('POST'), ...once(newKey()) }))
      request.setRequestHeader(name, value)
    request.responseType = 'json'
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onload = () =>
      request.status < 300
        ? resolve(request.response as StoredFile)
        : reject(toProblem(request.status, request.response as unknown))
    request.onerror = () => reject(unreachable())
    request.onabort = () => reject(new DOMException('given up', 'AbortError'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}
