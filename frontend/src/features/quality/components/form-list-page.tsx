import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Form, Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import { Badge } from '@/components/badge'
import type { Column } from '@/components/data-table'
import { useOnePage } from '@/components/data-table-body'
import { ListPage } from '@/components/list-page'
import { RequestDialog } from '@/components/request-dialog'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import { type FormHistory, formListQuery, histories, inForce, useFormActions } from '../forms'

type Row = FormHistory & { id: string }

/** The forms by which work is evaluated, each with what is in force and whether a draft is being written. */
export function FormListPage({ onOpen }: { onOpen: (key: string) => void }) {
  const { t } = useTranslation('evaluationForms')
  const text = useText()
  const { can } = useSession()
  const [adding, setAdding] = useState(false)
  const forms = useQuery({
    ...formListQuery,
    select: (all): Row[] => histories(all).map((history) => ({ ...history, id: history.key })),
  })
  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        id: 'name',
        header: t('name'),
        cell: (row) => (
          <Link to="/quality/forms/$key" params={{ key: row.key }}>
            {text(row.latest.name)}
          </Link>
        ),
      },
      {
        id: 'scenarios',
        header: t('scenarios'),
        cell: (row) =>
          row.latest.scenarios.map((one) => t(`scenario.${one as 'complaint'}`)).join(t('and')) ||
          t('allOther'),
      },
      {
        id: 'version',
        header: t('version'),
        width: 100,
        align: 'right',
        cell: (row) => inForce(row)?.version ?? '–',
      },
      {
        id: 'publishedAt',
        header: t('publishedAt'),
        width: 190,
        cell: (row) => <When at={inForce(row)?.publishedAt} />,
      },
      {
        id: 'draft',
        header: t('draft'),
        width: 110,
        cell: (row) => !row.latest.publishedAt && <Badge tone="warn">{t('hasDraft')}</Badge>,
      },
    ],
    [t, text],
  )
  return (
    <ListPage
      name="evaluation-forms"
      title={t('title')}
      subtitle={t('subtitle')}
      columns={columns}
      query={useOnePage(forms)}
      onOpen={(row) => onOpen(row.key)}
      filters={null}
      filtered={false}
      onClear={() => undefined}
      empty={{ title: t('empty') }}
      actions={can('QUALITY_MANAGE') && <Button onClick={() => setAdding(true)}>{t('add.open')}</Button>}
    >
      <NewForm open={adding} forms={forms.data ?? []} onClose={() => setAdding(false)} onAdded={onOpen} />
    </ListPage>
  )
}

type NewFormProps = {
  open: boolean
  forms: FormHistory[]
  onClose: () => void
  onAdded: (key: string) => void
}
type Values = { key: string; zh: string; en: string; like: string }

/** A new form begins as a copy of another. */
function NewForm({ open, forms, onClose, onAdded }: NewFormProps) {
  const { t } = useTranslation('evaluationForms')
  const text = useText()
  const [key, setKey] = useState('')
  const { draft } = useFormActions(key)
  const needed = (what: string) => [
    { required: true, whitespace: true, message: t('required', { ns: 'common', what }) },
  ]
  return (
    <RequestDialog<Values>
      name="newForm"
      open={open}
      title={t('add.title')}
      hint={t('add.hint')}
      submit={t('add.submit')}
      done={t('add.done')}
      busy={draft.isPending}
      error={draft.error}
      onClose={onClose}
      onSubmit={(values, on) => {
        const like = forms.find((form) => form.key === values.like)
        if (!like) return
        draft.mutate(
          {
            draft: {
              name: { zh: values.zh, en: values.en },
              scenarios: [],
              content: (inForce(like) ?? like.latest).content,
            },
          },
          {
            onError: on.onError,
            onSuccess: () => {
              on.onSuccess()
              onAdded(values.key)
            },
          },
        )
      }}
    >
      <Form.Item
        name="key"
        label={t('key')}
        extra={t('add.keyHint')}
        rules={[
          ...needed(t('key')),
          { pattern: /^[a-z][a-z0-9-]{1,40}$/, message: t('add.keyHint') },
          {
            validator: (_, value) =>
              forms.some((form) => form.key === value)
                ? Promise.reject(new Error(t('add.taken')))
                : Promise.resolve(),
          },
        ]}
      >
        <Input autoComplete="off" onChange={(event) => setKey(event.target.value)} />
      </Form.Item>
      <Form.Item name="zh" label={t('zh')} rules={needed(t('zh'))}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="en" label={t('en')} rules={needed(t('en'))}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="like" label={t('add.like')} initialValue={forms[0]?.key} rules={needed(t('add.like'))}>
        <Select options={forms.map((form) => ({ value: form.key, label: text(form.latest.name) }))} />
      </Form.Item>
    </RequestDialog>
  )
}
