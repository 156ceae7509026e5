import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import { EmptyState, Show } from '@/components/states'
import { AttemptsPanel } from '@/features/callbacks/components/attempts-panel'
import { callbackQuery } from '@/features/callbacks/queries'
import { ScriptPanel } from '@/features/contacts/components/script-panel'
import { CallbackCustomer } from '../pages/callback-page'
import styles from './desk.module.css'

/** A callback beside the task about it: whom to call, what to say, what was tried. */
export function CallbackBeside({ id }: { id: string }) {
  const { t } = useTranslation(['callbacks', 'frame'])
  const callback = useQuery(callbackQuery(id))
  if (isProblem(callback.error) && callback.error.status === 404) {
    return <EmptyState small title={t('frame:desk.besideHidden')} />
  }
  return (
    <Show query={callback}>
      {(data) => (
        <>
          <div className={styles.besidePart}>
            <h2 className={styles.besideHead}>
              <Link to="/callbacks/$id" params={{ id }}>
                {t('one')} {data.summary.number}
              </Link>
            </h2>
            <CallbackCustomer callback={data} />
          </div>
          <Tabs
            size="small"
            items={[
              {
                key: 'script',
                label: t('script'),
                children: (
                  <ScriptPanel script={data.script && { key: data.summary.type, text: data.script }} />
                ),
              },
              {
                key: 'attempts',
                label: t('attemptsMade'),
                children: <AttemptsPanel attempts={data.attempts} />,
              },
            ]}
          />
        </>
      )}
    </Show>
  )
}
