import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Frame } from './frame/frame'
import { Crashed, NotFound } from './pages/lost'
import type * as routed from './routed'

export const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: Crashed })

/** What people with an account see. */
export const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  errorComponent: Crashed,
})
export const child = () => frame

/** The pages come after the door, in a file of their own. */
export const page = (name: keyof typeof routed) => lazyRouteComponent(() => import('./routed'), name)
