import { useTranslation } from 'react-i18next'
import type { Script } from '@/api/types'
import { EmptyState } from '@/components/states'
import { useText } from '@/i18n'
import styles from './script.module.css'

type Props = { script?: Script | null; closing?: Script | null }

/** What to say on this line (话术): first, as the routing decision chose it, and at the end of the call. */
export function ScriptPanel({ script, closing }: Props) {
  const { t } = useTranslation('contacts')
  if (!script && !closing) return <EmptyState small title={t('noScript')} />
  return (
    <>
      {script && <Words title={t('opening')} script={script} />}
      {closing && <Words title={t('closing')} script={closing} />}
    </>
  )
}

function Words({ title, script }: { title: string; script: Script }) {
  const text = useText()
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <blockquote className={styles.script}>
        {text(script.text)
          .split('\n')
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
      </blockquote>
    </section>
  )
}
