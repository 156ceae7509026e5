import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { CaseRow } from '@/api/types'
import { useTell } from '@/components/problem-text'
import { useEvaluationStart } from '../queries'

type Props = { row: CaseRow; onBegun: (id: string) => void }

/** Begins the evaluation of how somebody else handles a case; of a complaint, because of it. */
export function EvaluateCase({ row, onBegun }: Props) {
  const { t } = useTranslation('quality')
  const { me, can } = useSession()
  const start = useEvaluationStart()
  const tell = useTell()
  if (!can('QUALITY_WORK') || !row.owner || row.owner.id === me.id) return null
  return (
    <Button
      loading={start.isPending}
      onClick={() =>
        start
          .mutateAsync({
            origin: row.kind === 'complaint' ? 'complaint' : 'manual',
            source: 'case',
            sourceId: row.id,
          })
          .then((begun) => onBegun(begun.row.id), tell.failure)
      }
    >
      {t('evaluate')}
    </Button>
  )
}
