import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './stuck.module.css'

type Props = { again: string; onAgain?: () => void; onDrop: () => void }

/** Once more, where that can change anything, or never again. */
export function Decide({ again, onAgain, onDrop }: Props) {
  const { t } = useTranslation('control')
  return (
    <span className={styles.decide}>
      {onAgain && (
        <Button size="small" onClick={onAgain}>
          {again}
        </Button>
      )}
      <Button size="small" type="text" onClick={onDrop}>
        {t('drop.label')}
      </Button>
    </span>
  )
}
