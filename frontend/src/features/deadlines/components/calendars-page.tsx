import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Calendar } from '@/api/types'
import { Badge } from '@/components/badge'
import { Facts, PageFrame, Panel } from '@/components/page'
import { EmptyState, Show } from '@/components/states'
import { useText } from '@/i18n'
import { calendarsQuery } from '../queries'
import { minuteText, type Stretch, stretchesOf } from '../stretches'
import styles from './deadlines.module.css'

type Props = { calendar?: string; onPick: (key: string) => void }

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** When business time runs, to read: every deadline in working hours or days is counted by one of these. */
export function CalendarsPage({ calendar, onPick }: Props) {
  const { t } = useTranslation('deadlines')
  const text = useText()
  const calendars = useQuery(calendarsQuery)
  return (
    <Show query={calendars} lines={12}>
      {(all) => {
        const shown = all.find((one) => one.key === calendar) ?? all[0]
        if (!shown) return <EmptyState title={t('noCalendar')} />
        return (
          <PageFrame
            title={t('calendars')}
            subtitle={t('calendarHint', { zone: shown.zone, numbers: shown.numbers.join(' · ') || '–' })}
            actions={
              <Segmented
                aria-label={t('calendar')}
                value={shown.key}
                options={all.map((one) => ({ value: one.key, label: text(one.name) }))}
                onChange={onPick}
              />
            }
          >
            <div className={styles.columns}>
              <div className={styles.stack}>
                <Panel title={t('week')}>
                  <Week calendar={shown} />
                </Panel>
                <Panel title={t('sources')}>
                  <Sources calendar={shown} />
                </Panel>
              </div>
              <Panel title={t('specialDays')}>
                <SpecialDays calendar={shown} />
              </Panel>
            </div>
          </PageFrame>
        )
      }}
    </Show>
  )
}

function Week({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation('deadlines')
  return (
    <Facts
      rows={weekdays.map((weekday) => {
        const spans = calendar.week.filter((one) => one.weekday === weekday)
        return [
          t(`weekday.${weekday}`),
          spans.length === 0
            ? t('closed')
            : spans.map((one) => `${minuteText(one.opens)} – ${minuteText(one.closes)}`).join('  ·  '),
        ]
      })}
    />
  )
}

/** How far each year can be trusted: an official notice, or only what the law says already. */
function Sources({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation('deadlines')
  if (calendar.years.length === 0) return <EmptyState small title={t('noSources')} />
  return (
    <ul className={styles.sources}>
      {calendar.years.map((year) => (
        <li key={year.year}>
          <strong>{year.year}</strong>
          <Badge tone={year.official ? 'ok' : 'warn'}>{t(year.official ? 'official' : 'statutory')}</Badge>
          <span className={styles.note}>{year.note}</span>
        </li>
      ))}
    </ul>
  )
}

function SpecialDays({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation('deadlines')
  const text = useText()
  const stretches = stretchesOf(calendar.days)
  if (stretches.length === 0) return <EmptyState small title={t('noSpecialDays')} />
  const kind = ({ like }: Stretch) =>
    like ? t('workedLike', { day: t(`weekday.${like as 1}`) }) : t('holiday')
  return (
    // biome-ignore lint/a11y: a long list of days is scrolled to by keyboard
    <div className={styles.wide} tabIndex={0} role="region" aria-label={t('specialDays')}>
      <table className={styles.days} aria-label={t('specialDays')}>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('length')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('kind')}</th>
          </tr>
        </thead>
        <tbody>
          {stretches.map((stretch) => (
            <tr key={stretch.from}>
              <th scope="row">
                {stretch.from === stretch.to ? stretch.from : `${stretch.from} – ${stretch.to}`}
              </th>
              <td>{t('dayCount', { count: stretch.days })}</td>
              <td>{text(stretch.name)}</td>
              <td>
                <Badge dot tone={stretch.like ? 'run' : 'neutral'}>
                  {kind(stretch)}
                </Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
