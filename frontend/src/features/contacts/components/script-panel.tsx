import { useTranslation } from 'react-i18next'
import type { Script } from '@/api/types'
import { EmptyState } from '@/components/states'
import { useText } from '@/i18n'
import styles from './script.module.css'

/** What to say on this line (话术), as the routing decision chose it. */
export function ScriptPanel({ script }: { script?: Script | null }) {
  const { t } = useTranslation('contacts')
  const text = useText()
  if (!script) return <EmptyState small title={t('noScript')} />
  return (
    <blockquote className={styles.script}>
      {text(script.text)
        .split('\n')
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
    </blockquote>
  )
}
