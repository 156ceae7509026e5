import type { UseQueryResult } from '@tanstack/react-query'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { type Column, DataTable } from './data-table'
import { useOnePage } from './data-table-body'
import { PageFrame } from './page'
import { PeriodPicker } from './period-picker'
import { EmptyState } from './states'

type Period = Parameters<typeof PeriodPicker>[0]['value']
type Props<Row, By extends string> = {
  /** Under this name the person's columns are remembered. */
  name: string
  title: string
  subtitle: string
  period: { label: string; value: Period; onPick: Parameters<typeof PeriodPicker>[0]['onPick'] }
  by: { label: string; value: By; options: { value: By; label: string }[]; onPick: (by: By) => void }
  columns: Column<Row>[]
  report: UseQueryResult<Row[]>
  empty: { title: string; hint: string }
  children?: ReactNode
}

/** Figures of a period, one row for each of what they are grouped by. */
export function FiguresPage<Row extends { key?: string | null }, By extends string>(props: Props<Row, By>) {
  const { name, title, period, by, columns, report, empty } = props
  return (
    <PageFrame
      fill
      title={title}
      subtitle={props.subtitle}
      actions={<PeriodPicker label={period.label} value={period.value} onPick={period.onPick} />}
    >
      <Segmented<By> aria-label={by.label} value={by.value} options={by.options} onChange={by.onPick} />
      <DataTable
        name={name}
        label={title}
        columns={columns}
        query={useOnePage(report)}
        rowKey={(row) => row.key ?? ''}
        empty={<EmptyState title={empty.title} hint={empty.hint} />}
      />
      {props.children}
    </PageFrame>
  )
}
