import { useTranslation } from 'react-i18next'
import { Badge } from '@/components/badge'
import { short } from '@/components/time'
import { useNow } from '@/components/use-now'
import type { SaveState } from '../use-draft'
import styles from './studio.module.css'

type Props = { state: SaveState; at: string; others: { id: string; displayName: string }[] }

/** Whether what is drawn is saved, and who else has the draft open. */
export function DraftState({ state, at, others }: Props) {
  const { t } = useTranslation('studio')
  const now = useNow()
  return (
    <>
      {others.length > 0 && (
        <span className={styles.state}>
          <Badge dot tone="run">
            {t('others', { who: others.map((one) => one.displayName).join(t('comma')) })}
          </Badge>
        </span>
      )}
      <span className={styles.state} role="status">
        {t(`save.${state}`, { at: short(at, now) })}
      </span>
    </>
  )
}
