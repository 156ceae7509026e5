import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlayerHandle } from '@/components/recording/recording-player'
import { duration } from '@/components/time'

/** The player beside a form or result; absent where there is nothing to hear. */
export type Heard = RefObject<PlayerHandle | null> | undefined

type Props = {
  item: string
  atSec?: number | null
  heard: Heard
  onMark?: (atSec: number | undefined) => void
}

/** Where in the recording something is heard: leads there, and is taken from there. */
export function Moment({ item, atSec, heard, onMark }: Props) {
  const { t } = useTranslation('quality')
  const known = atSec !== undefined && atSec !== null
  if (known)
    return (
      <span>
        <Button
          type="link"
          size="small"
          disabled={!heard}
          aria-label={t('moment.hear', { item, at: duration(atSec) })}
          onClick={() => heard?.current?.seek(atSec * 1000)}
        >
          {duration(atSec)}
        </Button>
        {onMark && (
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t('moment.remove', { item })}
            onClick={() => onMark(undefined)}
          />
        )}
      </span>
    )
  return heard && onMark ? (
    <Button
      size="small"
      aria-label={t('moment.take', { item })}
      onClick={() => onMark(Math.floor((heard.current?.at() ?? 0) / 1000))}
    >
      {t('moment.here')}
    </Button>
  ) : null
}
