import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Verification } from '@/api/types'
import { Panel } from '@/components/page'
import { useLocale } from '@/i18n'
import styles from './proof.module.css'

/** What a look at the whole trail found. */
export function Verified({ result }: { result: Verification }) {
  const { t } = useTranslation('archive')
  const many = new Intl.NumberFormat(useLocale())
  if (result.intact && result.blocks === 0) return <Alert type="info" showIcon title={t('proof.nothing')} />
  return (
    <>
      <Alert
        type={result.intact ? 'success' : 'error'}
        showIcon
        title={t(result.intact ? 'proof.intact' : 'proof.broken')}
        description={t('proof.looked', {
          facts: many.format(result.facts),
          blocks: many.format(result.blocks),
        })}
      />
      {!result.intact && (
        <Panel title={t('proof.found')}>
          <table className={styles.findings}>
            <thead>
              <tr>
                <th scope="col">{t('proof.what')}</th>
                <th scope="col">{t('proof.where')}</th>
                <th scope="col">{t('proof.fact')}</th>
              </tr>
            </thead>
            <tbody>
              {result.findings.map((finding) => (
                <tr key={`${finding.kind} ${finding.block} ${finding.factId}`}>
                  <td>{t(`proof.kinds.${finding.kind as 'fact-changed'}`)}</td>
                  <td>{finding.block ?? '–'}</td>
                  <td className={styles.hash}>{finding.factId ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
      )}
    </>
  )
}
