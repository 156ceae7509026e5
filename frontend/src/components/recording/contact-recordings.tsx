import { useQuery } from '@tanstack/react-query'
import { Collapse } from 'antd'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { contactRecordingsQuery } from '@/api/recordings'
import { useSession } from '@/api/session'
import { Panel } from '../page'
import { Listeners } from './listeners'
import styles from './recording.module.css'
import { type PlayerHandle, RecordingPlayer } from './recording-player'

type Props = {
  contactId: string
  /** Of the first that can be heard. */
  handle?: Ref<PlayerHandle>
}

/** The recordings of a contact, for those who may listen; nothing where none was tried. */
export function ContactRecordings({ contactId, handle }: Props) {
  const { t } = useTranslation('recordings')
  const { can } = useSession()
  const { data = [] } = useQuery({
    ...contactRecordingsQuery(contactId),
    enabled: can('RECORDINGS_LISTEN'),
  })
  const first = data.find((recording) => recording.state === 'present')
  return data.map((recording) => (
    <Panel key={recording.id} title={t('title')}>
      {recording.state === 'present' ? (
        <>
          <RecordingPlayer id={recording.id} handle={recording === first ? handle : undefined} />
          <Collapse
            ghost
            size="small"
            destroyOnHidden
            items={[
              { key: 'who', label: t('listeners'), children: <Listeners recordingId={recording.id} /> },
            ]}
          />
        </>
      ) : (
        <p className={styles.hint}>{t(`state.${recording.state}`)}</p>
      )}
    </Panel>
  ))
}
