import { useTranslation } from 'react-i18next'
import type { ElementChange } from '@/bpmn/changes'
import { ownLanguage } from '@/bpmn/language'
import { useLocale } from '@/i18n'
import styles from './studio.module.css'

type Props = { changes: ElementChange[]; picked?: string; onPick: (id: string) => void }

const TONES = { added: styles.added, removed: styles.wrong, changed: styles.doubtful }
const SIGNS = { added: '＋', removed: '－', changed: '～' }

/** Every element that differs, with what it was and what it becomes. */
export function ChangeList({ changes, picked, onPick }: Props) {
  const { t, i18n } = useTranslation('studio')
  const locale = useLocale()
  /* Settings that nobody has named here are shown under their own name. */
  const named = (property: string) => {
    const key = `property.${property.replaceAll('.', '-')}`
    return i18n.exists(key, { ns: 'studio' }) ? t(key as 'property.name') : property
  }
  const none = t('nothingThere')
  return (
    <ul className={styles.changes} aria-label={t('changes')}>
      {changes.map((change) => (
        <li key={change.id} data-picked={change.id === picked}>
          <button type="button" className={styles.changed} onClick={() => onPick(change.id)}>
            <span className={TONES[change.kind]}>
              {SIGNS[change.kind]} {t(`change.${change.kind}`)}
            </span>
            <span>
              {ownLanguage(change.name, locale) || change.id}{' '}
              <span className={styles.element}>{change.id}</span>
            </span>
          </button>
          {change.properties.length > 0 && (
            <dl className={styles.properties}>
              {change.properties.map(({ property, before, after }) => (
                <Property
                  key={property}
                  name={named(property)}
                  before={before ?? none}
                  after={after ?? none}
                />
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  )
}

function Property({ name, before, after }: { name: string; before: string; after: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <del>{before}</del>
      </dd>
      <dd>
        <ins style={{ textDecoration: 'none' }}>{after}</ins>
      </dd>
    </>
  )
}
