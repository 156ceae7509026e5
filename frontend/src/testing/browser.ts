import { HttpResponse, http } from 'msw'
import { setupWorker } from 'msw/browser'
import bpmn from '../../../processes/src/main/resources/processes/inbound-contact/inbound-contact.bpmn?raw'
import { handlers, problem } from './handlers'

/** `npm run dev:mock`: the screens without a server. */
export async function startMocks() {
  let signedIn = !globalThis.location.pathname.startsWith('/sign-in')
  const worker = setupWorker(
    http.get('/api/session', () => (signedIn ? undefined : problem(401, 'not-signed-in'))),
    http.post('/api/session', () => {
      signedIn = true
    }),
    http.get('/api/instances/:id/diagram', () => HttpResponse.text(bpmn)),
    http.get('/api/live', () => {
      const stream = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode(': here\n\n')),
      })
      return new HttpResponse(stream, { headers: { 'Content-Type': 'text/event-stream' } })
    }),
    ...handlers(),
  )
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' })
}
