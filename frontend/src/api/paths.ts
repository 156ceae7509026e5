type NoParameters = { parameters: object; responses: { 200: { content?: never } } }

/** What the description leaves out: the phone on the screen and calls on demand, which exist beside a simulated PBX only. */
export interface DemoPaths {
  '/api/demo/phone/answer': { post: NoParameters & { requestBody?: never } }
  '/api/demo/phone/hangup': { post: NoParameters & { requestBody?: never } }
  '/api/demo/calls': {
    post: NoParameters & { requestBody: { content: { 'application/json': { from?: string; to?: string } } } }
  }
}
