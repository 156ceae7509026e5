import { HttpResponse, http } from 'msw'
import type * as T from '@/api/types'
import * as data from './data'

const page = <R>(items: readonly R[]): T.Page<R> => ({ items: [...items] })
const json = <B>(body: B, status = 200) => HttpResponse.json(body as never, { status })

export function problem(status: number, slug: string, part: Partial<T.ProblemBody> = {}) {
  return HttpResponse.json(
    { type: `urn:ringloop:problem:${slug}`, title: slug, status, slug, ...part },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  )
}

/** The API as a well-behaved server would answer; a test replaces what it is about. */
export function handlers() {
  let contact = data.contact()
  let presence = data.presence
  const queueOf = (key: unknown) => data.queues.find((one) => one.key === key)
  const match = (id: unknown) => data.rows.find((row) => row.id === id)
  const caseOf = (id: unknown) => ({
    ...data.caseFile,
    summary: data.cases.find((one) => one.id === id) ?? data.caseFile.summary,
  })
  return [
    http.get('/api/public/sign-in-options', () => json(data.signInOptions)),
    http.get('/api/session', () => json(data.me)),
    http.post('/api/session', () => json(data.me)),
    http.delete('/api/session', () => new HttpResponse(null, { status: 204 })),
    http.put('/api/session/preferences', () => json({})),
    http.put('/api/session/mail', () => json(data.me)),
    http.put('/api/session/password', () => new HttpResponse(null, { status: 204 })),
    http.get('/api/presence', () => json(presence)),
    http.put('/api/presence', async ({ request }) => {
      presence = { ...presence, wanted: (await request.json()) as T.PresenceWish }
      return json(presence)
    }),
    http.get('/api/presence/reasons', () => json(data.reasons)),
    http.get('/api/presence/team', () => json(page(data.team))),
    http.get('/api/calls/current', () =>
      json({
        call: {
          contactId: 'contact-1',
          state: 'talking',
          queue: contact.queue,
          callerNumber: contact.callerNumber,
          since: data.ago(192),
          candidates: contact.candidates,
          script: contact.script,
        },
      }),
    ),
    http.post('/api/calls/current/:action', () => json({})),
    http.post('/api/demo/*', () => json({})),
    http.get('/api/contacts', () => json(page(data.rows))),
    http.post('/api/contacts', () => json(data.contact({ id: 'contact-new', manual: true }), 201)),
    http.get('/api/contacts/:id', ({ params }) => {
      const row = match(params.id)
      return json(params.id === 'contact-1' ? contact : { ...contact, ...row, id: String(params.id) })
    }),
    http.put('/api/contacts/:id/form', async ({ request }) => {
      const values = (await request.json()) as T.ContactForm
      contact = {
        ...contact,
        form: { version: contact.form.version + 1, values, savedAt: new Date().toISOString() },
      }
      return json({ version: contact.form.version, savedAt: contact.form.savedAt })
    }),
    http.put('/api/contacts/:id/customer', async ({ request }) => {
      const who = (await request.json()) as { customerId?: string; anonymousReason?: string }
      contact = {
        ...contact,
        customer: who.customerId ? { id: 'customer-1', name: data.customer.name } : undefined,
        anonymousReason: who.anonymousReason,
      }
      return json(contact)
    }),
    http.post('/api/contacts/:id/wrap-up', () => json({ ...contact, state: 'closed' })),
    http.get('/api/contact-codes', () => json(data.codes)),
    http.get('/api/stuck-messages', () => json(page(data.stuckMessages))),
    http.get('/api/backups', () => json({ on: false, keep: 7, lateAfterHours: 26, late: false })),
    http.get('/api/feedback-report', () => json([])),
    http.get('/api/rejected-signals', () => json(page(data.rejectedSignals))),
    http.get('/api/disturbances/current', () => json({ usual: data.usualDisturbance })),
    http.get('/api/disturbances', () => json(page([data.disturbance]))),
    http.get('/api/crises', () => json({ text: data.crisisWords, crises: [] })),
    http.get('/api/monitoring', () => json({ ofMyCall: [] })),
    http.get('/api/monitoring/notices', () =>
      json([{ centreId: 'unit-centre', centre: '客服中心', tells: true, version: 0 }]),
    ),
    http.get('/api/recordings', () => json([data.recording.recording])),
    http.get('/api/recordings/:id', () => json(data.recording)),
    http.get('/api/recordings/:id/remarks', () => json(data.remarks)),
    http.get('/api/recordings/:id/listenings', () => json(data.listenings)),
    http.post('/api/recordings/:id/listenings', ({ params }) =>
      json({ id: 'l-1', sound: `/api/recordings/${params.id}/sound?listening=l-1` }, 201),
    ),
    http.post(
      '/api/recordings/:id/listenings/:listening/parts',
      () => new HttpResponse(null, { status: 204 }),
    ),
    http.get('/api/queues', () => json(data.queues)),
    http.get('/api/queues/:key', ({ params }) =>
      json({ ...queueOf(params.key), recordPercent: 30, recordConsent: 'opt-out', version: 7 }),
    ),
    http.put('/api/queues/:key', async ({ params, request }) =>
      json({ ...queueOf(params.key), ...((await request.json()) as T.QueueEdit), version: 8 }),
    ),
    http.get('/api/calendars', () => json(data.calendars)),
    http.put('/api/calendars/:key', () => json(data.calendars[0])),
    http.get('/api/tasks', ({ request }) => {
      const view = new URL(request.url).searchParams.get('view')
      return json(page(view === 'mine' ? data.tasks.filter((task) => task.assignee) : data.tasks))
    }),
    http.get('/api/tasks/counts', () => json({ mine: 2, group: 148, overdue: 1 })),
    http.get('/api/tasks/next', () => json(data.tasks[0])),
    http.get('/api/tasks/:id/choices', ({ request }) => {
      const value = new URL(request.url).searchParams.get('value')
      return json(value ? data.choices.filter((one) => one.value === value) : data.choices)
    }),
    http.get('/api/files/types', () => json(data.fileTypes)),
    http.get('/api/files/:id', ({ params }) => json({ ...data.storedFile, id: params.id })),
    http.post('/api/files', () => json(data.storedFile, 201)),
    http.get('/api/tasks/:id', ({ params }) =>
      json({ ...data.taskView, ...data.tasks.find((task) => task.id === params.id) }),
    ),
    http.post('/api/tasks/:id/:action', () => json(data.tasks[3])),
    http.get('/api/cases', () => json(page(data.cases))),
    http.get('/api/cases/:id/work-orders', () => json({ items: data.orders })),
    http.post('/api/cases/:id/work-orders', () => json(data.orders[1], 201)),
    http.get('/api/contacts/:id/tickets', () => json([])),
    http.get('/api/contacts/:id/work-orders', () => json([data.contactOrder])),
    http.post('/api/contacts/:id/work-orders', () => json(data.contactOrder, 201)),
    http.get('/api/work-order-targets', () =>
      json([{ id: 'unit-service', name: '售后服务部', kind: 'DEPARTMENT' }]),
    ),
    http.get('/api/work-orders', () => json(page(data.orders))),
    http.get('/api/work-orders/:id', () => json(data.order)),
    http.post('/api/work-orders/:id/:action', () => json(data.order)),
    http.get('/api/callbacks', () => json(page(data.callbacks))),
    http.get('/api/callbacks/:id', () => json(data.callback)),
    http.post('/api/callbacks', () => json({ callback: data.callbacks[0], anew: true }, 201)),
    http.post('/api/callbacks/next', () => json(data.callback)),
    http.post('/api/callbacks/:id/:action', () => json(data.callback)),
    http.get('/api/tickets', () => json(page(data.tickets))),
    http.get('/api/tickets/types', () => json(data.ticketNeeds)),
    http.get('/api/tickets/:id', () => json(data.ticket)),
    http.post('/api/tickets', () => json({ ...data.ticket, caseId: 'case-39' }, 201)),
    http.post('/api/tickets/:id/:action', ({ params }) =>
      json(
        params.action === 'reopening'
          ? { caseId: data.ticket.caseId, number: data.ticket.number }
          : data.ticket,
      ),
    ),
    http.get('/api/public/tickets/progress', () => json({ codeMinutes: 10, codeTries: 5 })),
    http.post('/api/public/tickets/progress/code', () => new HttpResponse(null, { status: 202 })),
    http.post('/api/public/tickets/progress', () => json({ word: { zh: '处理中', en: 'being worked on' } })),
    http.get('/api/pbx-links/line', () => json({ connected: true })),
    http.get('/api/cases/:id', ({ params }) => json(caseOf(params.id))),
    http.get('/api/cases/:id/tasks', () => json(data.caseTasks)),
    http.get('/api/complaints/:id', () => json(data.complaint)),
    http.post('/api/complaints', () =>
      json({ ...data.complaint, caseId: 'case-9', number: 'C-2026-004219' }, 201),
    ),
    http.get('/api/decision-tables', () => json(data.ruleSets.map((one) => one.name))),
    http.get('/api/decision-tables/:name', ({ params }) =>
      json(data.ruleSets.find((one) => one.name.name === params.name)),
    ),
    http.get('/api/cases/:id/timeline', () => json(page(data.caseEntries))),
    http.post('/api/cases/:id/:action', ({ params }) => json(caseOf(params.id))),
    http.get('/api/absences', () => json(page(data.absences))),
    http.post('/api/absences', () => json(data.absences[1], 201)),
    http.post('/api/absences/:id/end', () => new HttpResponse(null, { status: 204 })),
    http.get('/api/customers', () => json(page([data.customerRow]))),
    http.post('/api/customers', () => json(data.customer, 201)),
    http.get('/api/customers/:id', () => json(data.customer)),
    http.put('/api/customers/:id', () => json(data.customer)),
    http.get('/api/customers/:id/numbers', () => json(data.numbers)),
    http.post('/api/customers/:id/numbers', () => json(data.customer)),
    http.get('/api/customers/:id/consents', () => json(data.consents)),
    http.get('/api/customers/:id/sharing', () => json([])),
    http.get('/api/customers/:id/merged', () => json([])),
    http.get('/api/customers/:id/repairs', () => json(data.repairs)),
    http.get('/api/customers/:id/history', () => json(page(data.customerHistory))),
    http.get('/api/customers/:id/changes', () => json(page(data.customerChanges))),
    http.get('/api/customer-tags', () => json(data.tags)),
    http.get('/api/customer-regions', () => json(data.regions)),
    http.get('/api/product-catalogue', () => json(data.catalogue)),
    http.get('/api/customer-imports', () => json([])),
    http.get('/api/instances', () => json(page([data.instance]))),
    http.get('/api/instances/:id', () => json(data.instance)),
    http.get('/api/instances/:id/timeline', () => json(page(data.timeline))),
    http.get('/api/decisions/:id', () => json(data.decision)),
    http.get('/api/pbx-links', () => json(data.links)),
    http.get('/api/staff', () => json(page(data.staff))),
    http.get('/api/staff/:id', ({ params }) => json(data.staff.find((one) => one.id === params.id))),
    http.get('/api/access-changes', () => json(page(data.accessChanges))),
    http.get('/api/access-changes/:id', ({ params }) =>
      json(data.accessChanges.find((one) => one.id === params.id)),
    ),
    http.post('/api/access-changes', () => json(data.accessChanges[0], 201)),
    http.get('/api/org-units', () => json(data.units)),
    http.get('/api/roles', () => json([])),
    http.get('/api/daily-reports', () => json(page([]))),
    http.get('/api/reporters', () => json([])),
  ]
}
