import type * as T from './types'

type Json<B> = { content: { 'application/json': B } }
type Answer<R> = { responses: { 200: R extends void ? { content?: never } : Json<R> } }
type Params<P, H> = {
  parameters: ([P] extends [never] ? object : { path: P }) & ([H] extends [never] ? object : { header: H })
}
type Read<R, Q = never, P = never> = Answer<R> & {
  parameters: ([P] extends [never] ? object : { path: P }) & { query?: [Q] extends [never] ? never : Q }
}
type Write<B, R, P = never, H = never> = Answer<R> &
  Params<P, H> &
  ([B] extends [never] ? { requestBody?: never } : { requestBody: Json<B> })
type Id = { id: string }
type Match = { 'If-Match': string }
type Once = { 'Idempotency-Key': string }
type Cut = { cursor?: string; limit?: number }

export interface paths {
  '/api/public/sign-in-options': { get: Read<T.SignInOptions> }
  '/api/public/first-administrator': {
    post: Write<{ token: string; username: string; displayName: string; password: string }, void>
  }
  '/api/session': {
    get: Read<T.Me>
    post: Write<{ username: string; password: string }, T.Me>
    delete: Write<never, void>
  }
  '/api/session/preferences': { put: Write<{ locale: T.Locale }, void> }
  '/api/presence': { get: Read<T.Presence>; put: Write<T.PresenceWish, T.Presence> }
  '/api/presence/reasons': { get: Read<T.Code[]> }
  '/api/presence/team': { get: Read<T.Page<T.TeamPresence>> }
  '/api/presence/team/{staffId}': { put: Write<T.PresenceWish, T.TeamPresence, { staffId: string }> }
  '/api/calls/current': { get: Read<{ call?: T.CurrentCall | null }> }
  '/api/calls/current/hangup': { post: Write<never, void> }
  '/api/calls/current/transfer': { post: Write<T.TransferRequest, void> }
  '/api/demo/phone/answer': { post: Write<never, void> }
  '/api/demo/phone/hangup': { post: Write<never, void> }
  '/api/demo/calls': { post: Write<{ from?: string; to?: string }, void> }
  '/api/contacts': {
    get: Read<
      T.Page<T.ContactRow>,
      {
        number?: string
        state?: string
        outcome?: string
        queue?: string
        agentId?: string
        customerId?: string
        from?: string
        to?: string
      } & Cut
    >
    post: Write<T.NewContact, T.Contact, never, Once>
  }
  '/api/contacts/{id}': { get: Read<T.Contact, never, Id> }
  '/api/contacts/{id}/form': { put: Write<T.ContactForm, T.SavedForm, Id, Match> }
  '/api/contacts/{id}/customer': {
    put: Write<{ customerId?: string; anonymousReason?: string }, T.Contact, Id>
  }
  '/api/contacts/{id}/wrap-up': { post: Write<T.ContactForm, T.Contact, Id> }
  '/api/contact-codes': { get: Read<T.ContactCodes> }
  '/api/queues': { get: Read<T.Queue[]> }
  '/api/tasks': {
    get: Read<
      T.Page<T.TaskRow>,
      { view?: T.TaskView; process?: string; element?: string; q?: string; sort?: T.TaskSort } & Cut
    >
  }
  '/api/tasks/counts': { get: Read<T.TaskCounts> }
  '/api/tasks/next': { get: Read<T.TaskRow> }
  '/api/tasks/{id}': { get: Read<T.Task, never, Id> }
  '/api/tasks/{id}/claim': { post: Write<never, T.TaskRow, Id, Match> }
  '/api/tasks/{id}/unclaim': { post: Write<never, T.TaskRow, Id, Match> }
  '/api/tasks/{id}/assign': { post: Write<{ staffId: string }, T.TaskRow, Id, Match> }
  '/api/tasks/{id}/complete': { post: Write<{ values: Record<string, unknown> }, void, Id, Match> }
  '/api/customers': {
    get: Read<T.Page<T.CustomerRow>, { q?: string } & Cut>
    post: Write<T.CustomerEdit, T.Customer, never, Once>
  }
  '/api/customers/{id}': {
    get: Read<T.Customer, never, Id>
    put: Write<T.CustomerEdit, T.Customer, Id, Match>
  }
  '/api/instances': {
    get: Read<T.Page<T.InstanceRow>, { q?: string; processKey?: string; state?: string } & Cut>
  }
  '/api/instances/{id}': { get: Read<T.Instance, never, Id> }
  '/api/instances/{id}/diagram': { get: Read<string, never, Id> }
  '/api/instances/{id}/timeline': { get: Read<T.Page<T.TimelineEntry>, Cut, Id> }
  '/api/decisions/{id}': { get: Read<T.Decision, never, Id> }
  '/api/pbx-links': { get: Read<T.PbxLink[]> }
  '/api/staff': {
    get: Read<T.Page<T.Staff>, { q?: string; unit?: string } & Cut>
    post: Write<T.StaffEdit, T.Staff, never, Once>
  }
  '/api/staff/{id}': { get: Read<T.Staff, never, Id>; put: Write<T.StaffEdit, T.Staff, Id, Match> }
  '/api/org-units': {
    get: Read<T.OrgUnit[]>
    post: Write<{ name: string; kind: string; parentId: string }, T.OrgUnit, never, Once>
  }
  '/api/org-units/{id}': { put: Write<{ name: string; kind: string; parentId?: string }, T.OrgUnit, Id> }
  '/api/roles': { get: Read<{ role: T.Role; permissions: string[] }[]> }
}
