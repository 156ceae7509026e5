import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Drawer, Form, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '@/api/client'
import { useSession } from '@/api/session'
import type { Channel, Locale, NewTicket, TicketDetails, TicketNeeds, TicketType } from '@/api/types'
import { showAtFields } from '@/components/form-problems'
import { MomentPicker } from '@/components/moment-picker'
import { useProblemText, useTell } from '@/components/problem-text'
import { Show } from '@/components/states'
import { ticketTypesQuery, useOpenTicket } from '../queries'
import { fieldsOf, ticketTypes, useWord } from '../words'
import { FieldOf } from './ticket-fields'
import styles from './tickets.module.css'

type Details = Omit<TicketDetails, 'boughtOn' | 'visitAt'> & { boughtOn?: Dayjs; visitAt?: Dayjs }
type Values = {
  type: TicketType
  channel?: Channel
  receivedAt?: Dayjs
  language: Locale
  details: Details
}

/** Where the customer came with it: a contact on record says channel and time itself. */
type Origin = { contactId: string; channel: Channel; startedAt: string }

type Props = {
  customer?: { id: string; name: string; phone?: string; products?: string[] }
  contact?: Origin
  /** The case that makes it necessary. */
  causeId?: string
  size?: 'small'
  onOpened?: (caseId: string) => void
}

const channels: readonly Channel[] = ['call', 'letter', 'visit', 'mail', 'chat', 'other']
const languages: readonly Locale[] = ['zh-CN', 'en']

/** What the customer wants done, with the fields its type needs. */
export function OpenTicket({ size, ...props }: Props) {
  const { t } = useTranslation('tickets')
  const { can } = useSession()
  const [open, setOpen] = useState(false)
  if (!can('CASES_WORK')) return null
  return (
    <>
      <Button size={size} onClick={() => setOpen(true)}>
        {t('open.label')}
      </Button>
      <Drawer
        open={open}
        size={520}
        destroyOnHidden
        title={props.customer ? t('open.titleFor', { name: props.customer.name }) : t('open.title')}
        onClose={() => setOpen(false)}
      >
        <Types>{(needs) => <OpenForm {...props} needs={needs} onDone={() => setOpen(false)} />}</Types>
      </Drawer>
    </>
  )
}

function Types({ children }: { children: (needs: TicketNeeds[]) => ReactNode }) {
  const types = useQuery(ticketTypesQuery)
  return <Show query={types}>{children}</Show>
}

type FormProps = Omit<Props, 'size'> & { needs: TicketNeeds[]; onDone: () => void }

function OpenForm({ customer, contact, causeId, needs, onOpened, onDone }: FormProps) {
  const { t } = useTranslation(['tickets', 'contacts', 'common'])
  const [form] = Form.useForm<Values>()
  const type = Form.useWatch('type', form) ?? 'REPAIR'
  const must = needs.find((one) => one.type === type)?.needs ?? []
  const opening = useOpenTicket()
  const word = useWord()
  const tell = useTell()
  const problem = useProblemText()
  /* One key per filled form: pressing twice, or again after a lost answer, opens one ticket. */
  const key = useRef(newKey())
  const submit = (values: Values) =>
    opening.mutate(
      {
        key: key.current,
        ticket: {
          type: values.type,
          customerId: customer?.id,
          contactId: contact?.contactId,
          causeId,
          channel: contact?.channel ?? values.channel,
          receivedAt: contact?.startedAt ?? values.receivedAt?.toISOString(),
          language: values.language,
          details: detailsOf(values.details),
        },
      },
      {
        onSuccess: (ticket) => {
          tell.success(t('open.done', { number: ticket.number }))
          onDone()
          onOpened?.(ticket.caseId)
        },
        onError: (error) => void showAtFields(form, error),
      },
    )
  return (
    <Form
      name="openTicket"
      form={form}
      layout="vertical"
      initialValues={{
        type: 'REPAIR',
        channel: 'call',
        receivedAt: dayjs(),
        language: 'zh-CN',
        details: {
          phone: customer?.phone,
          product: customer?.products?.length === 1 ? customer.products[0] : undefined,
        },
      }}
      onFinish={submit}
      onValuesChange={() => {
        if (opening.error) key.current = newKey()
      }}
      onKeyDown={(event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && form.submit()}
    >
      {opening.error && (
        <Alert className={styles.notice} type="error" showIcon title={problem(opening.error)} />
      )}
      <p className={styles.hint}>{t('open.hint')}</p>
      <Form.Item name="type" label={t('open.type')}>
        <Select options={ticketTypes.map((value) => ({ value, label: word('type', value) }))} />
      </Form.Item>
      {!contact && (
        <>
          <Form.Item name="channel" label={t('open.channel')}>
            <Radio.Group
              options={channels.map((value) => ({ value, label: t(`contacts:channel.${value}`) }))}
            />
          </Form.Item>
          <Form.Item
            name="receivedAt"
            label={t('open.receivedAt')}
            rules={[{ required: true, message: t('common:required', { what: t('open.receivedAt') }) }]}
          >
            <MomentPicker minuteStep={5} disabledDate={(day: Dayjs) => day.isAfter(dayjs())} />
          </Form.Item>
        </>
      )}
      {fieldsOf(type, must).map((field) => (
        <FieldOf
          key={field}
          field={field}
          needed={must.includes(field)}
          products={customer?.products ?? []}
        />
      ))}
      <Form.Item name="language" label={t('open.language')}>
        <Radio.Group options={languages.map((value) => ({ value, label: t(`open.languages.${value}`) }))} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={opening.isPending}>
        {t('open.submit')}
      </Button>
    </Form>
  )
}

/** As the server reads them; what was left empty is not sent. */
function detailsOf({ boughtOn, visitAt, ...rest }: Details): NewTicket['details'] {
  const said = Object.entries(rest).map(([field, value]) => [
    field,
    typeof value === 'string' ? value.trim() || undefined : (value ?? undefined),
  ])
  return {
    ...(Object.fromEntries(said) as Partial<NewTicket['details']>),
    boughtOn: boughtOn?.format('YYYY-MM-DD'),
    visitAt: visitAt?.toISOString(),
  }
}
