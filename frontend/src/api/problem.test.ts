import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { problem } from '@/testing/handlers'
import { server } from '@/testing/setup'
import { api, ifMatch } from './client'
import { Problem } from './problem'

const failure = (answer: Promise<unknown>) =>
  answer.then(
    () => undefined,
    (error: unknown) => error as Problem,
  )

it('turns a refusal into a problem with its slug and fields', async () => {
  server.use(
    http.get('/api/tasks/counts', () =>
      problem(422, 'contact-form-invalid', {
        detail: '请检查',
        errors: [{ field: 'matters[0].result', slug: 'required', detail: '请填写' }],
      }),
    ),
  )
  const error = await failure(api.GET('/api/tasks/counts'))
  expect(error).toBeInstanceOf(Problem)
  expect(error).toMatchObject({ slug: 'contact-form-invalid', status: 422, message: '请检查' })
  expect(error?.errors[0]?.field).toBe('matters[0].result')
})

it('makes a problem of an answer that is none', async () => {
  server.use(http.get('/api/tasks/counts', () => HttpResponse.html('<h1>502</h1>', { status: 502 })))
  expect(await failure(api.GET('/api/tasks/counts'))).toMatchObject({ slug: 'unexpected', status: 502 })
})

it('tells a lost connection from a refusal', async () => {
  server.use(http.get('/api/tasks/counts', () => HttpResponse.error()))
  expect(await failure(api.GET('/api/tasks/counts'))).toMatchObject({ slug: 'unreachable', status: 0 })
})

it('sends the CSRF token, the version and the language', async () => {
  document.cookie = 'XSRF-TOKEN=abc%3D'
  let seen: Headers | undefined
  server.use(
    http.post('/api/tasks/:id/claim', ({ request }) => {
      seen = request.headers
      return HttpResponse.json({})
    }),
  )
  await api.POST('/api/tasks/{id}/claim', { params: { path: { id: '1' }, header: ifMatch(7) } })
  expect(seen?.get('X-XSRF-TOKEN')).toBe('abc=')
  expect(seen?.get('If-Match')).toBe('"7"')
  expect(seen?.get('Accept-Language')).toBe('zh-CN')
})
