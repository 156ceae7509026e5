import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '@/components/page'
import { Backups, BackupWarning } from './backups'
import { RejectedSignals } from './rejected-signals'
import { StuckMessages } from './stuck-messages'

const lists = ['messages', 'signals', 'backups'] as const

export type StuckSearch = { list?: 'signals' | 'backups' }
type Props = { search: StuckSearch; onSearch: (search: StuckSearch) => void }

/** What got stuck on its way out, or in, and waits for somebody to decide about it; and how the backups stand. */
export function StuckPage({ search, onSearch }: Props) {
  const { t } = useTranslation('control')
  const list = search.list ?? 'messages'
  const chooser = (
    <Segmented<(typeof lists)[number]>
      aria-label={t('list.label')}
      value={list}
      options={lists.map((value) => ({ value, label: t(`list.${value}`) }))}
      onChange={(picked) => onSearch({ list: picked === 'messages' ? undefined : picked })}
    />
  )
  return (
    <PageFrame fill={list !== 'backups'} title={t('title')} subtitle={t(`subtitle.${list}`)}>
      <BackupWarning />
      {list === 'messages' && <StuckMessages chooser={chooser} />}
      {list === 'signals' && <RejectedSignals chooser={chooser} />}
      {list === 'backups' && <Backups chooser={chooser} />}
    </PageFrame>
  )
}
