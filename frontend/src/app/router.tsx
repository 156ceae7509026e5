import { createRoute, createRouter, lazyRouteComponent, type RouterHistory } from '@tanstack/react-router'
import { child, frame, page, root } from './frame-route'
import { Login } from './login'
import { Home, NotFound } from './pages/lost'
import { qualityRoutes } from './quality-tree'
import * as search from './search'

const login = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: search.loginSearch,
  component: Login,
})
/** Customers have no account: their pages stand beside the door. */
const progress = createRoute({
  getParentRoute: () => root,
  path: '/progress',
  validateSearch: search.progressSearch,
  component: lazyRouteComponent(() => import('./progress'), 'Progress'),
})
const survey = createRoute({
  getParentRoute: () => root,
  path: '/survey',
  component: lazyRouteComponent(() => import('./survey'), 'SurveyRoute'),
})
const tree = root.addChildren([
  login,
  progress,
  survey,
  frame.addChildren([
    createRoute({ getParentRoute: child, path: '/', component: Home }),
    createRoute({
      getParentRoute: child,
      path: '/desk',
      validateSearch: search.deskSearch,
      component: page('DeskRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/contacts',
      validateSearch: search.contactsSearch,
      component: page('ContactsRoute'),
    }),
    createRoute({ getParentRoute: child, path: '/contacts/new', component: page('NewContactRoute') }),
    createRoute({
      getParentRoute: child,
      path: '/contacts/$id',
      validateSearch: search.decisionSearch,
      component: page('ContactRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/callbacks',
      validateSearch: search.callbacksSearch,
      component: page('CallbacksRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/callbacks/run',
      validateSearch: search.callbackRunSearch,
      component: page('CallbackRunRoute'),
    }),
    createRoute({ getParentRoute: child, path: '/callbacks/$id', component: page('CallbackRoute') }),
    createRoute({
      getParentRoute: child,
      path: '/cases',
      validateSearch: search.casesSearch,
      component: page('CasesRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/cases/$id',
      validateSearch: search.decisionSearch,
      component: page('CaseRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/tickets',
      validateSearch: search.ticketsSearch,
      component: page('TicketsRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/orders',
      validateSearch: search.ordersSearch,
      component: page('OrdersRoute'),
    }),
    createRoute({ getParentRoute: child, path: '/orders/$id', component: page('OrderRoute') }),
    createRoute({
      getParentRoute: child,
      path: '/customers',
      validateSearch: search.customersSearch,
      component: page('CustomersRoute'),
    }),
    createRoute({ getParentRoute: child, path: '/customers/import', component: page('CustomerImportRoute') }),
    createRoute({ getParentRoute: child, path: '/customers/setup', component: page('CustomerSetupRoute') }),
    createRoute({
      getParentRoute: child,
      path: '/customers/$id',
      validateSearch: search.customerSearch,
      component: page('CustomerRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/pain-points',
      validateSearch: search.painPointsSearch,
      component: page('PainPointsRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/daily-reports',
      validateSearch: search.dailyReportsSearch,
      component: page('DailyReportsRoute'),
    }),
    createRoute({ getParentRoute: child, path: '/daily-reports/$id', component: page('DailyReportRoute') }),
    ...qualityRoutes,
    createRoute({
      getParentRoute: child,
      path: '/studio/processes',
      component: page('StudioProcessesRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/studio/processes/$key',
      component: page('StudioProcessRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/studio/processes/$key/draft',
      component: page('StudioDraftRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/studio/processes/$key/draft/changes',
      component: page('StudioChangesRoute'),
    }),
    createRoute({ getParentRoute: child, path: '/studio/rules', component: page('StudioRuleSetsRoute') }),
    createRoute({
      getParentRoute: child,
      path: '/studio/rules/$name',
      component: page('StudioRuleSetRoute'),
    }),
    createRoute({ getParentRoute: child, path: '/control/team', component: page('TeamRoute') }),
    createRoute({ getParentRoute: child, path: '/control/links', component: page('LinksRoute') }),
    createRoute({
      getParentRoute: child,
      path: '/control/announcements',
      component: page('AnnouncementsRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/control/providers',
      validateSearch: search.providersSearch,
      component: page('ProvidersRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/control/feedback',
      validateSearch: search.feedbackSearch,
      component: page('FeedbackRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/control/satisfaction',
      validateSearch: search.satisfactionSearch,
      component: page('SatisfactionRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/control/callbacks',
      validateSearch: search.callbackReportSearch,
      component: page('CallbackReportRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/control/tickets',
      validateSearch: search.ticketReportSearch,
      component: page('TicketReportRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/archive/instances',
      validateSearch: search.instancesSearch,
      component: page('InstancesRoute'),
    }),
    createRoute({ getParentRoute: child, path: '/archive/proof', component: page('ProofRoute') }),
    createRoute({
      getParentRoute: child,
      path: '/archive/instances/$id',
      validateSearch: search.decisionSearch,
      component: page('InstanceRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/times/absences',
      validateSearch: search.absencesSearch,
      component: page('AbsencesRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/times/calendars',
      validateSearch: search.hoursSearch,
      component: page('CalendarsRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/times/rules',
      validateSearch: search.rulesSearch,
      component: page('RulesRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/admin/staff',
      validateSearch: search.staffSearch,
      component: page('StaffRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/admin/access',
      validateSearch: search.accessSearch,
      component: page('AccessRoute'),
    }),
    createRoute({ getParentRoute: child, path: '/admin/organisation', component: page('OrganisationRoute') }),
    createRoute({
      getParentRoute: child,
      path: '/admin/queues',
      validateSearch: search.queuesSearch,
      component: page('QueuesRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/admin/hours',
      validateSearch: search.hoursSearch,
      component: page('HoursRoute'),
    }),
    createRoute({
      getParentRoute: child,
      path: '/admin/operations',
      validateSearch: search.stuckSearch,
      component: page('OperationsRoute'),
    }),
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
