import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading, Show } from '@/components/states'
import { useText } from '@/i18n'
import { diagramQuery, instanceQuery } from '../queries'
import styles from './instance.module.css'

const Diagram = lazy(() => import('@/bpmn/diagram'))

type Props = { id: string; controls?: boolean; highlighted?: string }

/** The diagram of one instance with the way it took. */
export function InstanceDiagram({ id, controls, highlighted }: Props) {
  const { t } = useTranslation('archive')
  const text = useText()
  const instance = useQuery(instanceQuery(id))
  const xml = useQuery(diagramQuery(id))
  return (
    <Show query={instance}>
      {(data) => (
        <Show query={xml}>
          {(source) => (
            <Suspense fallback={<Loading lines={4} />}>
              <Diagram
                xml={source}
                path={data.path}
                controls={controls}
                highlighted={highlighted}
                label={t('diagramLabel', { name: text(data.name) })}
              />
            </Suspense>
          )}
        </Show>
      )}
    </Show>
  )
}

export function Legend() {
  const { t } = useTranslation('archive')
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {(['done', 'running', 'cancelled', 'incident'] as const).map((state) => (
        <li key={state}>
          <span className={`${styles.swatch} ${styles[state]}`} aria-hidden />
          {t(`step.${state}`)}
        </li>
      ))}
    </ul>
  )
}
