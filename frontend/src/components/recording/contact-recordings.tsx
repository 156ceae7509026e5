import { useQuery } from '@tanstack/react-query'
import { Collapse } from 'antd'
import { useTranslation } from 'react-i18next'
import { contactRecordingsQuery } from '@/api/recordings'
import { useSession } from '@/api/session'
import { Panel } from '../page'
import { Listeners } from './listeners'
import styles from './recording.module.css'
import { RecordingPlayer } from './recording-player'

/** The recordings of a contact, for those who may listen; nothing where none was tried. */
export function ContactRecordings({ contactId }: { contactId: string }) {
  const { t } = useTranslation('recordings')
  const { can } = useSession()
  const { data = [] } = useQuery({
    ...contactRecordingsQuery(contactId),
    enabled: can('RECORDINGS_LISTEN'),
  })
  return data.map((recording) => (
    <Panel key={recording.id} title={t('title')}>
      {recording.state === 'present' ? (
        <>
          <RecordingPlayer id={recording.id} />
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
