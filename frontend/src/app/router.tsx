import { createRootRoute, createRoute, createRouter, type RouterHistory } from '@tanstack/react-router'
import { Frame } from './frame/frame'
import { Login } from './login'
import { Crashed, NotFound } from './pages/lost'
import { Home } from './pages/lost'
import * as pages from './routed'
import * as search from './search'

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: Crashed })

const login = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: search.loginSearch,
  component: Login,
})
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  errorComponent: Crashed,
})
const child = () => frame

const tree = root.addChildren([
  login,
  frame.addChildren([
    createRoute({ getParentRoute: child, path: '/', component: Home }),
    createRoute({
      getParentRoute: child,
      path: '/desk',
      validateSearch: search.deskSearch,
      component: pages.DeskRoute,
    }),
    createRoute({
      getParentRoute: child,
      path: '/contacts',
      validateSearch: search.contactsSearch,
      component: pages.ContactsRoute,
    }),
    createRoute({ getParentRoute: child, path: '/contacts/new', component: pages.NewContactRoute }),
    createRoute({
      getParentRoute: child,
      path: '/contacts/$id',
      validateSearch: search.decisionSearch,
      component: pages.ContactRoute,
    }),
    createRoute({
      getParentRoute: child,
      path: '/customers',
      validateSearch: search.customersSearch,
      component: pages.CustomersRoute,
    }),
    createRoute({ getParentRoute: child, path: '/customers/$id', component: pages.CustomerRoute }),
    createRoute({ getParentRoute: child, path: '/control/team', component: pages.TeamRoute }),
    createRoute({ getParentRoute: child, path: '/control/links', component: pages.LinksRoute }),
    createRoute({
      getParentRoute: child,
      path: '/archive/instances',
      validateSearch: search.instancesSearch,
      component: pages.InstancesRoute,
    }),
    createRoute({
      getParentRoute: child,
      path: '/archive/instances/$id',
      validateSearch: search.decisionSearch,
      component: pages.InstanceRoute,
    }),
    createRoute({
      getParentRoute: child,
      path: '/admin/staff',
      validateSearch: search.staffSearch,
      component: pages.StaffRoute,
    }),
    createRoute({ getParentRoute: child, path: '/admin/organisation', component: pages.OrganisationRoute }),
    createRoute({ getParentRoute: child, path: '$', component: NotFound }),
  ]),
])

export function newRouter(history?: RouterHistory) {
  return createRouter({ routeTree: tree, history, defaultPreload: false, scrollRestoration: true })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
