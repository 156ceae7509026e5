import { Button } from 'antd'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer, MergePreview } from '@/api/types'
import { useWord } from '../words'
import styles from './customers.module.css'

type Props = { preview: MergePreview; merging: boolean; onMerge: (take: string[]) => void }

/** The two side by side. Lists are joined; of what only one can stay the value is chosen. */
export function MergeChoices({ preview, merging, onMerge }: Props) {
  const { t } = useTranslation('customers')
  const word = useWord()
  const { duplicate, survivor, fields, moving } = preview
  /* What the survivor lacks comes from the duplicate without asking. */
  const asked = fields.filter((field) => field.former && field.latter)
  const [taken, setTaken] = useState<string[]>([])
  const said = (field: string, value?: string | null) =>
    field === 'gender' && value ? word('gender', value) : value
  const choose = (field: string, fromDuplicate: boolean) =>
    setTaken((now) =>
      fromDuplicate ? [...now.filter((one) => one !== field), field] : now.filter((one) => one !== field),
    )
  return (
    <>
      <div className={styles.choice} role="group" aria-label={t('merge.sideBySide')}>
        <span />
        <span className={styles.head}>{t('merge.stays', { name: survivor.name })}</span>
        <span className={styles.head}>{t('merge.goes', { name: duplicate.name })}</span>
        {asked.map((field) => (
          <Fragment key={field.field}>
            <span className={styles.label}>{word('field', field.field)}</span>
            {[false, true].map((fromDuplicate) => (
              <label
                key={String(fromDuplicate)}
                className={`${styles.option} ${taken.includes(field.field) === fromDuplicate ? styles.chosen : ''}`}
              >
                <input
                  type="radio"
                  name={field.field}
                  checked={taken.includes(field.field) === fromDuplicate}
                  onChange={() => choose(field.field, fromDuplicate)}
                />
                <span>{said(field.field, fromDuplicate ? field.latter : field.former)}</span>
              </label>
            ))}
          </Fragment>
        ))}
        <Both label={t('numbers')} one={numbers(survivor)} other={numbers(duplicate)} />
        <Both label={t('mail')} one={mails(survivor)} other={mails(duplicate)} />
        <Both label={t('products')} one={products(survivor)} other={products(duplicate)} />
      </div>
      <span className={styles.quiet}>
        {t('merge.moving', {
          what: Object.entries(moving)
            .map(([kind, count]) => `${word('moving', kind)} ${count}`)
            .join(' · '),
        })}
      </span>
      <Button type="primary" danger loading={merging} onClick={() => onMerge(taken)}>
        {t('merge.submit', { duplicate: duplicate.name, survivor: survivor.name })}
      </Button>
    </>
  )
}

const numbers = (customer: Customer) => customer.numbers.map((number) => number.dialled).join(', ')
const mails = (customer: Customer) => customer.mails.map((mail) => mail.address).join(', ')
const products = (customer: Customer) => customer.products.map((product) => product.name).join(', ')

/** A list that the survivor will have of both. */
function Both({ label, one, other }: { label: string; one: string; other: string }) {
  if (!one && !other) return null
  return (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.both}>{one || '–'}</span>
      <span className={styles.both}>{other || '–'}</span>
    </>
  )
}
