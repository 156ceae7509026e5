import { useTranslation } from 'react-i18next'
import type { DraftFinding } from '@/api/types'
import styles from './studio.module.css'

type Props = { findings: DraftFinding[]; onShow: (element: string) => void }

/** What the server found in a draft; each leads to its element. */
export function Findings({ findings, onShow }: Props) {
  const { t } = useTranslation('studio')
  return (
    <ul className={styles.findings} aria-label={t('findings')}>
      {findings.map((finding) => (
        <li key={`${finding.element} ${finding.slug} ${finding.text}`}>
          <button type="button" onClick={() => onShow(finding.element)}>
            <span className={finding.blocking ? styles.wrong : styles.doubtful}>
              {t(finding.blocking ? 'finding.wrong' : 'finding.doubtful')}
            </span>
            <span className={styles.element}>{finding.element}</span>
            <span>{finding.text}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
