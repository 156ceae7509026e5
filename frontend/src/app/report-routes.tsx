import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ReportListPage } from '@/features/sources/components/report-list-page'
import { ReportPage } from '@/features/sources/components/report-page'
import { Guard } from './pages/lost'

/* Binds the pages about daily reports to their addresses. */

export function DailyReportsRoute() {
  const search = useSearch({ from: '/frame/daily-reports' })
  const navigate = useNavigate()
  return (
    <Guard screen="dailyReports">
      <ReportListPage
        search={search}
        onSearch={(next) => void navigate({ to: '/daily-reports', search: next, replace: true })}
      />
    </Guard>
  )
}

export function DailyReportRoute() {
  const { id } = useParams({ from: '/frame/daily-reports/$id' })
  return (
    <Guard screen="dailyReports">
      <ReportPage key={id} id={id} />
    </Guard>
  )
}
