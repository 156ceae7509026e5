import { LinkOutlined, MergeCellsOutlined, UserSwitchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Case } from '@/api/types'
import { useTell } from '@/components/problem-text'
import { useCaseActions } from '../queries'
import { AssignDialog } from './assign-dialog'
import { LinkDialog } from './link-dialog'
import { MergeDialog } from './merge-dialog'

type Props = { file: Case; onMerged: (master: Case) => void }

/** What can be done with a case as such. A closed one can only be linked, a merged one is over. */
export function CaseActions({ file, onMerged }: Props) {
  const { t } = useTranslation('cases')
  const { can } = useSession()
  const [dialog, setDialog] = useState<'assign' | 'link' | 'merge'>()
  const { claim } = useCaseActions()
  const tell = useTell()
  const row = file.summary
  const open = row.status !== 'closed'
  const close = () => setDialog(undefined)
  if (file.mergedInto) return null
  return (
    <>
      {can('CASES_WORK') && (
        <Button icon={<LinkOutlined />} onClick={() => setDialog('link')}>
          {t('link.label')}
        </Button>
      )}
      {open && can('CASES_ASSIGN') && (
        <>
          <Button icon={<MergeCellsOutlined />} onClick={() => setDialog('merge')}>
            {t('merge.label')}
          </Button>
          <Button icon={<UserSwitchOutlined />} onClick={() => setDialog('assign')}>
            {t('assign.label')}
          </Button>
        </>
      )}
      {open && !row.claimed && can('CASES_WORK') && (
        <Button
          type="primary"
          loading={claim.isPending}
          onClick={() =>
            claim.mutate(row, {
              onError: tell.failure,
              onSuccess: () => tell.success(t('claimed', { number: row.number })),
            })
          }
        >
          {t('claim')}
        </Button>
      )}
      <AssignDialog row={row} open={dialog === 'assign'} onClose={close} />
      <LinkDialog row={row} open={dialog === 'link'} onClose={close} />
      <MergeDialog row={row} open={dialog === 'merge'} onClose={close} onMerged={onMerged} />
    </>
  )
}
