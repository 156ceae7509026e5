import createClient from 'openapi-fetch'
import { send } from './http'
import type { paths } from './paths'

/** The typed client of the HTTP API. A failed request throws a {@link Problem}. */
export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '', fetch: send })

/** The body of an answer that must have one; `send` has thrown already where the server refused. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T
}

export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` })
export const once = (key: string) => ({ 'Idempotency-Key': key })
export const newKey = () => crypto.randomUUID()
