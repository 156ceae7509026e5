import type { FieldProblem, ProblemBody } from './types'

/** A refusal of the server (RFC 9457) or the lack of any answer (status 0, slug `unreachable`). */
export class Problem extends Error {
  readonly slug: string
  readonly status: number
  readonly title: string
  readonly errors: FieldProblem[]
  readonly params: Record<string, unknown>

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title)
    this.name = 'Problem'
    this.slug = body.slug
    this.status = body.status
    this.title = body.title
    this.errors = body.errors ?? []
    this.params = body.params ?? {}
  }
}

/** Reads whatever a failed request brought: a problem document, or nothing readable (a proxy's page, an empty body). */
export function toProblem(status: number, body: unknown): Problem {
  if (typeof body === 'object' && body !== null && 'slug' in body) {
    const problem = body as ProblemBody
    return new Problem({ ...problem, title: problem.title ?? problem.slug, status: problem.status ?? status })
  }
  return new Problem({ title: `HTTP ${status}`, status, slug: slugOf(status) })
}

export function unreachable(): Problem {
  return new Problem({ title: 'unreachable', status: 0, slug: 'unreachable' })
}

export function isProblem(error: unknown, slug?: string): error is Problem {
  return error instanceof Problem && (slug === undefined || error.slug === slug)
}

function slugOf(status: number): string {
  if (status === 401) return 'not-signed-in'
  if (status === 403) return 'not-permitted'
  if (status === 404) return 'not-found'
  if (status === 412) return 'stale-version'
  if (status === 429) return 'too-many-attempts'
  return 'unexpected'
}
