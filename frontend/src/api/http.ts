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

/** fetch with the language, the CSRF token and readable failures. Every request of the application passes here. */
export async function send(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', language)
  const token = csrfToken()
  if (token && request.method !== 'GET' && request.method !== 'HEAD')
    request.headers.set('X-XSRF-TOKEN', token)
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
