import { SettingOutlined } from '@ant-design/icons'
import {
  columnVisibilityFeature,
  createColumnHelper,
  type RowData,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { Button, Checkbox, Popover, Segmented } from 'antd'
import { type KeyboardEvent, type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './data-table.module.css'
import { type Infinite, TableBody } from './data-table-body'
import { useRemembered } from './use-remembered'

export type Column<Row> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  width?: number | string
  align?: 'left' | 'right'
  hidden?: boolean
}
type Props<Row> = {
  /** Under this name the person's columns and row height are remembered. */
  name: string
  label: string
  columns: Column<Row>[]
  query: Infinite<Row>
  rowKey: (row: Row) => string
  onOpen?: (row: Row) => void
  empty: ReactNode
  toolbar?: ReactNode
}

const features = tableFeatures({ columnVisibilityFeature })

/** The one table: sticky head, keyboard rows, columns and density to choose, and a place for every state. */
export function DataTable<Row extends RowData>(props: Props<Row>) {
  const { t } = useTranslation()
  const [density, setDensity] = useRemembered<'dense' | 'roomy'>('ringloop.table.density', 'dense')
  const [hidden, setHidden] = useRemembered<string[]>(
    `ringloop.table.${props.name}`,
    props.columns.filter((column) => column.hidden).map((column) => column.id),
  )
  const columns = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>()
    return props.columns.map((column) =>
      helper.display({
        id: column.id,
        header: column.header,
        cell: ({ row }) => column.cell(row.original),
        meta: column,
      }),
    )
  }, [props.columns])
  const data = useMemo(() => props.query.data?.pages.flatMap((page) => page.items) ?? [], [props.query.data])
  const table = useTable({
    features,
    columns,
    data,
    getRowId: props.rowKey,
    state: { columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])) },
  })
  const look = (id: string) => props.columns.find((column) => column.id === id)

  const chooser = (
    <div className={styles.chooser}>
      <strong>{t('columns')}</strong>
      {table.getAllLeafColumns().map((column) => (
        <Checkbox
          key={column.id}
          checked={column.getIsVisible()}
          onChange={(event) =>
            setHidden(event.target.checked ? hidden.filter((id) => id !== column.id) : [...hidden, column.id])
          }
        >
          {look(column.id)?.header}
        </Checkbox>
      ))}
      <strong>{t('density')}</strong>
      <Segmented
        size="small"
        value={density}
        onChange={setDensity}
        options={[
          { value: 'dense', label: t('dense') },
          { value: 'roomy', label: t('roomy') },
        ]}
      />
    </div>
  )

  return (
    <div className={styles.frame}>
      <div className={styles.toolbar}>
        <div className={styles.filters}>{props.toolbar}</div>
        <Popover content={chooser} trigger="click" placement="bottomRight">
          <Button type="text" icon={<SettingOutlined />} aria-label={`${t('columns')}, ${t('density')}`} />
        </Popover>
      </div>
      <div className={styles.scroll}>
        <table className={`${styles.table} ${styles[density]}`} aria-label={props.label}>
          <thead>
            <tr>
              {table.getVisibleLeafColumns().map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  style={{ width: look(column.id)?.width, textAlign: look(column.id)?.align }}
                >
                  {look(column.id)?.header}
                </th>
              ))}
            </tr>
          </thead>
          <TableBody
            query={props.query}
            count={data.length}
            span={table.getVisibleLeafColumns().length}
            empty={props.empty}
          >
            {table.getRowModel().rows.map((row, index) => (
              <tr
                key={row.id}
                className={props.onOpen ? styles.open : ''}
                tabIndex={props.onOpen ? (index === 0 ? 0 : -1) : undefined}
                onClick={(event) => {
                  if (!(event.target as HTMLElement).closest('a, button')) props.onOpen?.(row.original)
                }}
                onKeyDown={(event) => moveByKey(event, () => props.onOpen?.(row.original))}
              >
                {row.getVisibleCells().map((cell) => (
                  <td key={cell.id} style={{ textAlign: look(cell.column.id)?.align }}>
                    {look(cell.column.id)?.cell(row.original)}
                  </td>
                ))}
              </tr>
            ))}
          </TableBody>
        </table>
      </div>
    </div>
  )
}

function moveByKey(event: KeyboardEvent<HTMLTableRowElement>, open: () => void) {
  if (event.target !== event.currentTarget) return
  const next =
    event.key === 'ArrowDown'
      ? event.currentTarget.nextElementSibling
      : event.key === 'ArrowUp'
        ? event.currentTarget.previousElementSibling
        : undefined
  if (next instanceof HTMLElement) {
    event.preventDefault()
    next.focus()
  } else if (event.key === 'Enter') {
    event.preventDefault()
    open()
  }
}
