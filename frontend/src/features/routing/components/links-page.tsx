import { ApiOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PbxLink } from '@/api/types'
import { Badge, type Tone } from '@/components/badge'
import { PageFrame, Panel } from '@/components/page'
import { EmptyState, Show } from '@/components/states'
import { thousands } from '@/components/time'
import { When } from '@/components/when'
import { useLocale } from '@/i18n'
import { linksQuery } from '../queries'
import styles from './team.module.css'

/** Health of the links to the telephone systems: lag, refused signals, and the intervals nobody observed. */
export function LinksPage() {
  const { t } = useTranslation('routing')
  const links = useQuery(linksQuery)
  return (
    <PageFrame title={t('links.title')} subtitle={t('links.subtitle')}>
      <Show query={links}>
        {(data) =>
          data.length === 0 ? (
            <EmptyState icon={<ApiOutlined />} title={t('links.empty')} hint={t('links.emptyHint')} />
          ) : (
            <div className={styles.links}>
              {data.map((link) => (
                <LinkCard key={link.pbx} link={link} />
              ))}
            </div>
          )
        }
      </Show>
    </PageFrame>
  )
}

const stateKey = (state: string) => {
  const lower = state.toLowerCase()
  return lower === 'up' || lower === 'down' || lower === 'connecting' ? lower : undefined
}
const reasons = ['silence', 'overflow', 'refused', 'closed', 'auth', 'application-away'] as const
const tones: Record<'up' | 'down' | 'connecting', Tone> = { up: 'ok', down: 'breach', connecting: 'warn' }

function LinkCard({ link }: { link: PbxLink }) {
  const { t } = useTranslation('routing')
  const locale = useLocale()
  const state = stateKey(link.state)
  const reasonText = (reason: string) => {
    const known = reasons.find((one) => one === reason.toLowerCase())
    return known ? t(`links.reasons.${known}`) : reason
  }
  return (
    <Panel
      label={link.pbx}
      title={
        <>
          {link.pbx}{' '}
          <Badge dot tone={state ? tones[state] : 'neutral'}>
            {state ? t(`links.states.${state}`) : link.state}
          </Badge>
        </>
      }
      extra={
        <span className={styles.muted}>
          {t('links.since')} <When at={link.since} />
        </span>
      }
    >
      <dl className={styles.figures}>
        <div className={styles.figure}>
          <dt>{t('links.lag')}</dt>
          <dd>{thousands(link.inboxLag, locale)}</dd>
        </div>
        <div className={`${styles.figure} ${link.rejected > 0 ? styles.bad : ''}`}>
          <dt>{t('links.rejected')}</dt>
          <dd>{thousands(link.rejected, locale)}</dd>
        </div>
        <div className={styles.figure}>
          <dt>{t('links.lastSignal')}</dt>
          <dd style={{ fontSize: 13, fontWeight: 500, lineHeight: '30px' }}>
            <When at={link.lastSignalAt} />
          </dd>
        </div>
      </dl>
      <div className={styles.gaps}>
        <h3>{t('links.unobserved')}</h3>
        {link.unobserved.length === 0 ? (
          <p className={styles.muted}>{t('links.noUnobserved')}</p>
        ) : (
          <ul>
            {link.unobserved.map((gap) => (
              <li key={gap.from}>
                <span>
                  <When at={gap.from} bare /> →{' '}
                  {gap.to ? <When at={gap.to} bare /> : <Badge tone="breach">{t('links.stillOpen')}</Badge>}
                </span>
                <span className={styles.muted}>
                  {reasonText(gap.reason)}
                  {gap.repairedAt && ` · ${t('links.repaired', { count: gap.repairedCalls ?? 0 })}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  )
}
