import { toProblem, unreachable } from './problem'

/** The language the server shall answer in; set by i18n. */
let language = 'zh-CN'
export function setRequestLanguage(locale: string) {
  language = locale
}

function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='))
  return cookie && decodeURIComponent(cookie.slice('XSRF-TOKEN='.length))
}

/** The headers that every request carries: the language, and the CSRF token where something is changed. */
export function requestHeaders(method: string): Record<string, string> {
  const token = csrfToken()
  return {
    'Accept-Language': language,
    ...(token && method !== 'GET' && method !== 'HEAD' ? { 'X-XSRF-TOKEN': token } : {}),
  }
}

/** fetch with the language, the CSRF token and readable failures. Every request of the application passes here. */
export async function send(request: Request): Promise<Response> {
  for (const [name, value] of Object.entries(requestHeaders(request.method))) request.headers.set(name, value)
  let response: Response
  try {
    response = await fetch(request)
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
    throw unreachable()
  }
  if (response.ok) return response
  const body: unknown = await response.json().catch(() => undefined)
  throw toProblem(response.status, body)
}
