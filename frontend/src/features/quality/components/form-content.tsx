import { useTranslation } from 'react-i18next'
import type { EvaluationForm } from '@/api/types'
import { Badge } from '@/components/badge'
import { Panel } from '@/components/page'
import { useText } from '@/i18n'
import { weightOf } from '../forms'
import styles from './quality.module.css'

/** A version of a form as it stands. */
export function FormContent({ form }: { form: EvaluationForm }) {
  const { t } = useTranslation('evaluationForms')
  const text = useText()
  const { sections, fatals } = form.content
  return (
    <div className={styles.work}>
      {sections.map((section) => (
        <Panel flush key={section.key} title={`${text(section.name)} · ${weightOf(section.items)}`}>
          <div className={styles.wide}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('item')}</th>
                  <th scope="col" className={styles.figure}>
                    {t('weight')}
                  </th>
                  <th scope="col">{t('scale')}</th>
                  <th scope="col">{t('rules')}</th>
                </tr>
              </thead>
              <tbody>
                {section.items.map((item) => (
                  <tr key={item.key}>
                    <th scope="row">
                      {item.key} {text(item.name)}
                    </th>
                    <td className={styles.figure}>{item.weight}</td>
                    <td>{t(`scales.${item.scale as 'points'}`)}</td>
                    <td>
                      {item.critical && <Badge tone="warn">{t('critical')}</Badge>}{' '}
                      {item.optional && <Badge>{t('optional')}</Badge>}{' '}
                      {item.check && (
                        <Badge tone="accent">{t(`checks.${item.check as 'ticket-closed'}`)}</Badge>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      ))}
      <Panel title={t('fatals')}>
        <ul className={styles.plain}>
          {fatals.map((fatal) => (
            <li key={fatal.key}>
              {fatal.key} {text(fatal.name)}{' '}
              <Badge tone="breach">{t(`harms.${fatal.harm as 'customer'}`)}</Badge>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
