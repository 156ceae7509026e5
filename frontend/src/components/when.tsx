import { Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocale } from '@/i18n'
import { duration, exact, relative, short } from './time'
import { useNow } from './use-now'

/** An instant: short and relative, exact on hover. */
export function When({ at, bare = false }: { at?: string | null; bare?: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const now = useNow()
  if (!at) return <span>{'–'}</span>
  const ago = relative(at, now)
  return (
    <Tooltip title={exact(at, locale)}>
      <time dateTime={at} style={{ whiteSpace: 'nowrap' }}>
        {short(at, now)}
        {!bare && (
          <span style={{ color: 'var(--rl-text-3)', marginInlineStart: 6 }}>
            {t(`relative.${ago.key}`, { count: ago.count })}
          </span>
        )}
      </time>
    </Tooltip>
  )
}

export function Took({ seconds }: { seconds?: number | null }) {
  return <span>{seconds === null || seconds === undefined ? '–' : duration(seconds)}</span>
}
