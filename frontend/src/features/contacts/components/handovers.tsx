import { SwapOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { codesQuery } from '@/api/codes'
import type { Handover } from '@/api/types'
import { Badge } from '@/components/badge'
import { Timeline } from '@/components/timeline'
import { When } from '@/components/when'
import { useText } from '@/i18n'

/** What one agent told the next, so that the customer need not say it again. */
export function Handovers({ handovers }: { handovers: Handover[] }) {
  const { t } = useTranslation('contacts')
  const text = useText()
  const codes = useQuery(codesQuery)
  return (
    <Timeline
      label={t('handovers')}
      items={handovers.map((one) => ({
        key: one.at,
        icon: <SwapOutlined />,
        tone: 'accent',
        title: t('handover.title', {
          from: one.from?.displayName ?? '–',
          to: one.toAgent?.displayName ?? (text(one.toQueue?.name) || '–'),
        }),
        aside: <When at={one.at} bare />,
        body: (
          <>
            <div>{one.summary}</div>
            {one.promised && <div>{t('handover.promised', { what: one.promised })}</div>}
            <span style={{ display: 'inline-flex', gap: 6, marginTop: 4 }}>
              <Badge>
                {text(codes.data?.transferReasons.find((code) => code.code === one.reason)?.label) ||
                  one.reason}
              </Badge>
              {one.warm && <Badge>{t('handover.warm')}</Badge>}
            </span>
          </>
        ),
      }))}
    />
  )
}
