import { createRoute } from '@tanstack/react-router'
import { child, page } from './frame-route'
import * as search from './search'

/** The addresses of quality. */
export const qualityRoutes = [
  createRoute({
    getParentRoute: child,
    path: '/quality/evaluations',
    validateSearch: search.evaluationsSearch,
    component: page('EvaluationsRoute'),
  }),
  createRoute({
    getParentRoute: child,
    path: '/quality/evaluations/$id',
    component: page('EvaluationRoute'),
  }),
  createRoute({ getParentRoute: child, path: '/quality/samples', component: page('PlansRoute') }),
  createRoute({
    getParentRoute: child,
    path: '/quality/samples/$id',
    validateSearch: search.sampleSearch,
    component: page('SampleRoute'),
  }),
  createRoute({ getParentRoute: child, path: '/quality/forms', component: page('EvaluationFormsRoute') }),
  createRoute({
    getParentRoute: child,
    path: '/quality/forms/$key',
    component: page('EvaluationFormRoute'),
  }),
  createRoute({
    getParentRoute: child,
    path: '/quality/results',
    validateSearch: search.qualityResultsSearch,
    component: page('QualityResultsRoute'),
  }),
  createRoute({
    getParentRoute: child,
    path: '/quality/remediations',
    validateSearch: search.remediationsSearch,
    component: page('RemediationsRoute'),
  }),
  createRoute({
    getParentRoute: child,
    path: '/quality/remediations/$id',
    component: page('RemediationRoute'),
  }),
  createRoute({
    getParentRoute: child,
    path: '/quality/remediation-figures',
    validateSearch: search.remediationFiguresSearch,
    component: page('RemediationFiguresRoute'),
  }),
] as const
