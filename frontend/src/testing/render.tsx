import { QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { render as plainRender } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { SessionProvider, sessionOf } from '@/api/session'
import type { Me } from '@/api/types'
import { newQueryClient } from '@/app/query-client'
import { newRouter } from '@/app/router'
import { Surface } from '@/app/surface'
import { me as someone } from './data'

/** Draws a piece of a screen as the signed-in person sees it. */
export function render(node: ReactNode, { me = someone }: { me?: Me } = {}) {
  const client = newQueryClient()
  client.setDefaultOptions({ queries: { retry: false, staleTime: 10_000 } })
  const root = createRootRoute({ component: Outlet })
  const here = createRoute({ getParentRoute: () => root, path: '$', component: () => <>{node}</> })
  const router = createRouter({
    routeTree: root.addChildren([here]),
    history: createMemoryHistory({ initialEntries: ['/x'] }),
  })
  const view = plainRender(
    <Surface still>
      <QueryClientProvider client={client}>
        <SessionProvider value={sessionOf(me, () => undefined)}>
          <RouterProvider router={router as never} />
        </SessionProvider>
      </QueryClientProvider>
    </Surface>,
  )
  return { ...view, client, router, user: userEvent.setup({ delay: null }) }
}

/** Opens the application at an address. */
export function visit(address: string) {
  const client = newQueryClient()
  client.setDefaultOptions({ queries: { retry: false } })
  const router = newRouter(createMemoryHistory({ initialEntries: [address] }))
  const view = plainRender(
    <Surface still>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Surface>,
  )
  return { ...view, client, router, user: userEvent.setup({ delay: null }) }
}
