import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { BusinessCalendar } from '@/api/types'
import { Badge, type Tone } from '@/components/badge'
import { PageFrame, Panel } from '@/components/page'
import { EmptyState, Show } from '@/components/states'
import { useText } from '@/i18n'
import { type Stretch, stretchesOf, type Trust, trustOf, weekdays } from '../calendar-model'
import { calendarNamesQuery, calendarQuery } from '../queries'
import styles from './calendar.module.css'

type Props = { calendar?: string; onPick: (key: string) => void }

/** What counts as business time: weekly hours, holidays and make-up days, and how far they can be trusted. */
export function CalendarPage({ calendar, onPick }: Props) {
  const { t } = useTranslation('deadlines')
  const text = useText()
  const names = useQuery(calendarNamesQuery)
  return (
    <Show query={names} lines={12}>
      {(data) => {
        const shown = data.find((one) => one.key === calendar) ?? data[0]
        if (!shown) return <EmptyState title={t('empty')} hint={t('emptyHint')} />
        return (
          <OneCalendar
            name={shown.key}
            chooser={
              data.length > 1 && (
                <Segmented
                  aria-label={t('calendar')}
                  value={shown.key}
                  options={data.map((one) => ({ value: one.key, label: text(one.name) }))}
                  onChange={onPick}
                />
              )
            }
          />
        )
      }}
    </Show>
  )
}

function OneCalendar({ name, chooser }: { name: string; chooser: ReactNode }) {
  const { t } = useTranslation('deadlines')
  const { can } = useSession()
  const calendar = useQuery(calendarQuery(name))
  const [year] = useState(() => new Date().getFullYear())
  return (
    <PageFrame
      title={t('title')}
      subtitle={calendar.data ? t('subtitle', { zone: calendar.data.zone }) : undefined}
      actions={
        <>
          {can('ROUTING_WRITE') && (
            <Link to="/admin/hours" search={{ calendar: name }}>
              {t('change')}
            </Link>
          )}
          {chooser}
        </>
      }
    >
      <Show query={calendar} lines={10}>
        {(data) => (
          <div className={styles.columns}>
            <Panel title={t('week')}>
              <Week calendar={data} />
            </Panel>
            <Year calendar={data} year={year} />
            <Year calendar={data} year={year + 1} />
          </div>
        )}
      </Show>
    </PageFrame>
  )
}

function Week({ calendar }: { calendar: BusinessCalendar }) {
  const { t } = useTranslation('deadlines')
  return (
    <table className={styles.table} aria-label={t('week')}>
      <tbody>
        {weekdays.map((weekday) => {
          const spans = calendar.hours.filter((one) => one.weekday === weekday)
          return (
            <tr key={weekday}>
              <th scope="row">{t(`weekday.${weekday}`)}</th>
              <td>
                {spans.length === 0 && <span className={styles.muted}>{t('closed')}</span>}
                {spans.map((span) => (
                  <span key={span.opens} className={styles.span}>
                    {`${span.opens}–${span.closes}`}
                  </span>
                ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const tones: Record<Trust, Tone> = { official: 'ok', statutory: 'warn', unknown: 'breach' }

function Year({ calendar, year }: { calendar: BusinessCalendar; year: number }) {
  const { t } = useTranslation('deadlines')
  const { trust, note } = trustOf(calendar, year)
  const stretches = stretchesOf(calendar, year)
  return (
    <Panel
      title={t('daysOf', { year: String(year) })}
      extra={
        <Badge dot tone={tones[trust]}>
          {t(`trust.${trust}`)}
        </Badge>
      }
    >
      <p className={styles.trust}>
        <span>{t(`trustHint.${trust}`)}</span>
        {note && <span className={styles.muted}>{t('source', { note })}</span>}
      </p>
      {stretches.length === 0 ? (
        <EmptyState small title={t('noDays')} />
      ) : (
        <table className={styles.table} aria-label={t('daysOf', { year: String(year) })}>
          <tbody>
            {stretches.map((stretch) => (
              <Days key={stretch.first} stretch={stretch} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function Days({ stretch }: { stretch: Stretch }) {
  const { t } = useTranslation('deadlines')
  const text = useText()
  const { first, last, days, day } = stretch
  const short = (at: string) => at.slice(5)
  return (
    <tr>
      <th scope="row">
        <time dateTime={first}>{short(first)}</time>
        {days > 1 && (
          <>
            {' – '}
            <time dateTime={last}>{short(last)}</time>
          </>
        )}
      </th>
      <td>
        {text(day.name)} {days > 1 && <span className={styles.muted}>{t('dayCount', { n: days })}</span>}
      </td>
      <td>
        {day.servedLike ? (
          <Badge tone="run">{t('workedLike', { day: t(`weekday.${day.servedLike}`) })}</Badge>
        ) : (
          <Badge>{t('holiday')}</Badge>
        )}
      </td>
    </tr>
  )
}
