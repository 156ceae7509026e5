import createClient from 'openapi-fetch'
import { send } from './http'
import type { DemoPaths } from './paths'
import type { paths } from './schema'

/** The typed client of the HTTP API. A failed request throws a {@link Problem}. */
export const api = createClient<paths & DemoPaths>({
  baseUrl: globalThis.location?.origin ?? '',
  fetch: send,
})

/**
 * The body of an answer that must have one; `send` has thrown already where the server refused. Where the caller expects a narrower
 * type (codes instead of any text), it must be one that the description allows.
 */
export async function body<D, T extends D = D>(answer: Promise<{ data?: D }>): Promise<T> {
  return (await answer).data as T
}

export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` })
export const once = (key: string) => ({ 'Idempotency-Key': key })
export const newKey = () => crypto.randomUUID()
