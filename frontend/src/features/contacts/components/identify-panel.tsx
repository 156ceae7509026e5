import { PlusOutlined, SwapOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Collapse, Form, Input, Select, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codesQuery } from '@/api/codes'
import { useSession } from '@/api/session'
import type { Candidate, Contact } from '@/api/types'
import { Badge } from '@/components/badge'
import { showAtFields } from '@/components/form-problems'
import { useTell } from '@/components/problem-text'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import { useIdentify, useQuickCreate } from '../queries'
import { CustomerPicker } from './customer-picker'
import styles from './identify.module.css'

type Props = { contact: Contact; readOnly: boolean }

/** Says who is calling: one of the candidates, another customer, a new one, or nobody and why. */
export function IdentifyPanel({ contact, readOnly }: Props) {
  const { t } = useTranslation('contacts')
  const { can } = useSession()
  const identify = useIdentify(contact.id)
  const tell = useTell()
  const choose = (customerId: string) => identify.mutate({ customerId }, { onError: tell.failure })
  const { candidates } = contact
  const title =
    candidates.length === 0
      ? t('identify.nobody')
      : candidates.length === 1
        ? t('identify.one')
        : t('identify.several', { count: candidates.length })

  return (
    <div className={styles.panel}>
      <p className={styles.title}>{title}</p>
      {candidates.length > 0 && (
        <ul className={styles.candidates}>
          {candidates.map((candidate) => (
            <li key={candidate.customerId}>
              <CandidateCard
                candidate={candidate}
                disabled={readOnly || identify.isPending}
                onPick={() => choose(candidate.customerId)}
              />
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <Collapse
          ghost
          size="small"
          defaultActiveKey={candidates.length === 0 ? ['create'] : []}
          items={[
            ...(can('CUSTOMERS_WRITE')
              ? [{ key: 'create', label: t('identify.create'), children: <QuickCreate contact={contact} /> }]
              : []),
            { key: 'search', label: t('identify.search'), children: <CustomerPicker onPick={choose} /> },
            { key: 'anonymous', label: t('identify.anonymous'), children: <Anonymous contact={contact} /> },
          ]}
        />
      )}
    </div>
  )
}

type CardProps = { candidate: Candidate; disabled: boolean; onPick: () => void }

function CandidateCard({ candidate, disabled, onPick }: CardProps) {
  const { t } = useTranslation(['contacts', 'customers'])
  return (
    <div className={styles.candidate}>
      <div className={styles.candidateText}>
        <div className={styles.name}>
          <strong>{candidate.name}</strong>
          {(candidate.value === 'key' || candidate.value === 'high') && (
            <Badge tone="accent">{t(`customers:value.${candidate.value}`)}</Badge>
          )}
          {candidate.care !== 'none' && <Badge tone="warn">{t(`customers:care.${candidate.care}`)}</Badge>}
          {candidate.openCases > 0 && (
            <Badge tone="run">{t('identify.openCases', { count: candidate.openCases })}</Badge>
          )}
        </div>
        <div className={styles.muted}>
          {candidate.number} ·{' '}
          {candidate.lastContactAt ? (
            <>
              {t('identify.last')} <When at={candidate.lastContactAt} />
            </>
          ) : (
            t('identify.never')
          )}
        </div>
      </div>
      <Button
        size="small"
        disabled={disabled}
        onClick={onPick}
        aria-label={`${t('identify.pick')}: ${candidate.name}`}
      >
        {t('identify.pick')}
      </Button>
    </div>
  )
}

function QuickCreate({ contact }: { contact: Contact }) {
  const { t } = useTranslation(['contacts', 'customers', 'common'])
  const [form] = Form.useForm<{ name: string; number: string }>()
  const create = useQuickCreate(contact.id)
  const tell = useTell()
  return (
    <Form
      name="quick-create"
      form={form}
      layout="vertical"
      initialValues={{ number: contact.callerNumber ?? '' }}
      onFinish={(values) =>
        create.mutate(values, {
          onError: (error) => {
            const shown = showAtFields(form, error, (path) => (path[0] === 'numbers' ? ['number'] : path))
            if (!shown) tell.failure(error)
          },
        })
      }
    >
      <div className={styles.pair}>
        <Form.Item
          name="name"
          label={t('customers:name')}
          rules={[
            {
              required: true,
              whitespace: true,
              message: t('common:required', { what: t('customers:name') }),
            },
          ]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="number" label={t('customers:number')}>
          <Input autoComplete="off" inputMode="tel" />
        </Form.Item>
      </div>
      <Space>
        <Button
          type="primary"
          size="small"
          htmlType="submit"
          icon={<PlusOutlined />}
          loading={create.isPending}
        >
          {t('identify.create')}
        </Button>
        <span className={styles.muted}>{t('identify.createHint')}</span>
      </Space>
    </Form>
  )
}

function Anonymous({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts')
  const text = useText()
  const codes = useQuery(codesQuery)
  const identify = useIdentify(contact.id)
  const tell = useTell()
  return (
    <Select
      style={{ width: '100%' }}
      aria-label={t('identify.anonymousReason')}
      placeholder={t('identify.anonymousReason')}
      value={contact.anonymousReason ?? undefined}
      options={(codes.data?.anonymousReasons ?? []).map((one) => ({
        value: one.code,
        label: text(one.label),
      }))}
      onChange={(anonymousReason: string) => identify.mutate({ anonymousReason }, { onError: tell.failure })}
    />
  )
}

/** The customer is known; a mistake can still be corrected. */
export function IdentifyChange({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts')
  const [changing, setChanging] = useState(false)
  if (!changing) {
    return (
      <Button
        type="link"
        size="small"
        className={styles.change}
        icon={<SwapOutlined />}
        onClick={() => setChanging(true)}
      >
        {t('identify.change')}
      </Button>
    )
  }
  return <IdentifyPanel contact={contact} readOnly={false} />
}
