import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '@/components/page'
import { RejectedSignals } from './rejected-signals'
import { StuckMessages } from './stuck-messages'

export type StuckSearch = { list?: 'signals' }
type Props = { search: StuckSearch; onSearch: (search: StuckSearch) => void }

/** What got stuck on its way out, or in, and waits for somebody to decide about it. */
export function StuckPage({ search, onSearch }: Props) {
  const { t } = useTranslation('control')
  const list = search.list ?? 'messages'
  const chooser = (
    <Segmented
      aria-label={t('list.label')}
      value={list}
      options={(['messages', 'signals'] as const).map((value) => ({ value, label: t(`list.${value}`) }))}
      onChange={(picked) => onSearch({ list: picked === 'signals' ? 'signals' : undefined })}
    />
  )
  return (
    <PageFrame fill title={t('title')} subtitle={t(`subtitle.${list}`)}>
      {list === 'signals' ? <RejectedSignals chooser={chooser} /> : <StuckMessages chooser={chooser} />}
    </PageFrame>
  )
}
