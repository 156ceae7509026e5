import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Contact } from '@/api/types'
import { useTell } from '@/components/problem-text'
import { useEvaluationStart } from '../queries'

type Props = { contact: Contact; onBegun: (id: string) => void }

/** Begins the evaluation of a contact that somebody else has served to its end. */
export function EvaluateButton({ contact, onBegun }: Props) {
  const { t } = useTranslation('quality')
  const { me, can } = useSession()
  const start = useEvaluationStart()
  const tell = useTell()
  if (!can('QUALITY_WORK') || !contact.endedAt || !contact.agent || contact.agent.id === me.id) return null
  return (
    <Button
      loading={start.isPending}
      onClick={() =>
        start
          .mutateAsync({ origin: 'manual', source: 'contact', sourceId: contact.id })
          .then((begun) => onBegun(begun.row.id), tell.failure)
      }
    >
      {t('evaluate')}
    </Button>
  )
}
