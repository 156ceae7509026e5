import { Select } from 'antd'
import type { ReactNode } from 'react'
import { type Column, DataTable } from './data-table'
import type { Infinite } from './data-table-body'
import { PageFrame } from './page'
import { EmptyState, NothingFound } from './states'

type Props<Row> = {
  /** Under this name the person's columns are remembered. */
  name: string
  title: string
  subtitle: string
  actions?: ReactNode
  columns: Column<Row>[]
  query: Infinite<Row>
  onOpen: (row: Row) => void
  filters: ReactNode
  /** Whether anything but the data itself keeps rows away. */
  filtered: boolean
  onClear: () => void
  empty: { title: string; hint?: string }
  children?: ReactNode
}

/** A page that is one list: head, filters, rows, and what to do when there are none. */
export function ListPage<Row extends { id: string }>(props: Props<Row>) {
  return (
    <PageFrame fill title={props.title} subtitle={props.subtitle} actions={props.actions}>
      <DataTable
        name={props.name}
        label={props.title}
        columns={props.columns}
        query={props.query}
        rowKey={(row) => row.id}
        onOpen={props.onOpen}
        toolbar={props.filters}
        empty={props.filtered ? <NothingFound onClear={props.onClear} /> : <EmptyState {...props.empty} />}
      />
      {props.children}
    </PageFrame>
  )
}

type FilterProps = {
  label: string
  width: number
  value: string | undefined
  options: { value: string; label: string }[]
  onPick: (value: string | undefined) => void
}

/** One choice out of few, or none. */
export function PickFilter({ label, width, value, options, onPick }: FilterProps) {
  return (
    <Select
      allowClear
      style={{ width }}
      aria-label={label}
      placeholder={label}
      value={value}
      options={options}
      onChange={(picked?: string) => onPick(picked)}
    />
  )
}
