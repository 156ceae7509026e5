import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Case, Complaint } from '@/api/types'
import { ActionDialog } from './action-dialog'

export type Action = 'contact' | 'progress' | 'confirmation' | 'withdrawal' | 'exposure' | 'reopening'

/** What makes sense now: an open complaint hears its customer, a closed one can be opened again. */
function offered(complaint: Complaint, file: Case): Action[] {
  if (file.mergedInto) return []
  if (complaint.status === 'closed') return ['reopening']
  const actions: (Action | false)[] = [
    complaint.waitsForConfirmation && 'confirmation',
    'contact',
    complaint.tier > 0 && 'progress',
    complaint.registration.media !== 'published' && 'exposure',
    !complaint.withdrawal && 'withdrawal',
  ]
  return actions.filter((action) => action !== false)
}

type Props = { complaint: Complaint; file: Case; onGoesOn: (caseId: string) => void }

/** What customers come with after the complaint was made, and what is noted about it. */
export function ComplaintActions({ complaint, file, onGoesOn }: Props) {
  const { t } = useTranslation('complaints')
  const { can } = useSession()
  const [action, setAction] = useState<Action>()
  const actions = offered(complaint, file)
  if (!can('CASES_WORK') || actions.length === 0) return null
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: actions.map((key) => ({ key, label: t(`action.${key}.label`) })),
          onClick: ({ key }) => setAction(key as Action),
        }}
      >
        <Button>
          {t('actions')} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {action && (
        <ActionDialog
          key={action}
          action={action}
          complaint={complaint}
          file={file}
          onGoesOn={onGoesOn}
          onClose={() => setAction(undefined)}
        />
      )}
    </>
  )
}
