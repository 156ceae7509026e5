import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Alert, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '@/api/types'
import { useProblemText, useTell } from '@/components/problem-text'
import { Show } from '@/components/states'
import { useDebounced } from '@/components/use-debounced'
import { useMergeCustomers } from '../actions'
import { customerListQuery, mergePreviewQuery } from '../queries'
import styles from './customers.module.css'
import { MergeChoices } from './merge-choices'

type Props = {
  /** The survivor. */
  customer: Customer
  suggested?: string
  open: boolean
  onClose: () => void
  onMerged: (survivor: Customer) => void
}

/** Takes a duplicate into this customer: what it has comes here, and where the two differ somebody chooses. */
export function MergeDialog(props: Props) {
  const { t } = useTranslation('customers')
  return (
    <Modal
      open={props.open}
      width={680}
      title={t('merge.title', { name: props.customer.name })}
      onCancel={props.onClose}
      footer={null}
      destroyOnHidden
    >
      <Content {...props} />
    </Modal>
  )
}

function Content({ customer, suggested, onClose, onMerged }: Props) {
  const { t } = useTranslation('customers')
  const [duplicate, setDuplicate] = useState(suggested)
  const [words, setWords] = useState('')
  const typed = useDebounced(words)
  const found = useInfiniteQuery({
    ...customerListQuery({ q: typed || undefined }),
    enabled: typed !== '',
    placeholderData: keepPreviousData,
  })
  const preview = useQuery({
    ...mergePreviewQuery(duplicate ?? '', customer.id),
    enabled: duplicate !== undefined,
  })
  const merge = useMergeCustomers()
  const tell = useTell()
  const problem = useProblemText()
  const known = preview.data?.duplicate
  const options = (typed === '' ? [] : (found.data?.pages[0]?.items ?? []))
    .filter((one) => one.id !== customer.id)
    .map((one) => ({ value: one.id, label: one.number ? `${one.name} · ${one.number}` : one.name }))
  return (
    <div className={styles.dialog}>
      <span>{t('merge.hint', { name: customer.name })}</span>
      <Select
        aria-label={t('merge.duplicate')}
        placeholder={t('merge.duplicate')}
        value={duplicate}
        showSearch={{ onSearch: setWords, filterOption: false }}
        notFoundContent={typed ? t('merge.nobody') : null}
        options={
          known && !options.some((one) => one.value === known.id)
            ? [{ value: known.id, label: known.name }, ...options]
            : options
        }
        onChange={(picked: string) => {
          merge.reset()
          setDuplicate(picked)
        }}
      />
      {merge.error && <Alert type="error" showIcon title={problem(merge.error)} />}
      {duplicate && (
        <Show query={preview} lines={4}>
          {(data) => (
            <MergeChoices
              key={`${data.duplicate.id} ${data.duplicate.version} ${data.survivor.version}`}
              preview={data}
              merging={merge.isPending}
              onMerge={(take) =>
                merge.mutate(
                  { preview: data, take },
                  {
                    onSuccess: (survivor) => {
                      tell.success(t('merge.done', { name: survivor.name }))
                      onClose()
                      onMerged(survivor)
                    },
                    onError: () => void preview.refetch(),
                  },
                )
              }
            />
          )}
        </Show>
      )}
    </div>
  )
}
