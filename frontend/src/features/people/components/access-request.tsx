import { useQuery } from '@tanstack/react-query'
import { Alert, Button, DatePicker, Drawer, Form, Input, Segmented, Select, TreeSelect } from 'antd'
import type { Dayjs } from 'dayjs'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { NewAccessChange, Person, Role } from '@/api/types'
import { unitsQuery } from '@/api/units'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { StaffPicker } from '@/components/staff-picker'
import { useAccessActions } from '../access-queries'
import { staffQuery } from '../queries'
import { roles } from '../roles'
import { unitTree } from '@/components/unit-tree'

type Props = { open: boolean; holder?: string; onClose: () => void }

type Values = {
  kind: NewAccessChange['kind']
  about: 'role' | 'unit'
  holderId?: string
  role?: Role
  unitId?: string
  reason: string
  until?: Dayjs
}

const leading: readonly Role[] = ['TEAM_LEADER', 'OPS_MANAGER', 'ADMINISTRATOR']

export function AccessRequestDrawer({ open, holder, onClose }: Props) {
  const { t } = useTranslation('people')
  return (
    <Drawer open={open} onClose={onClose} size={460} destroyOnHidden title={t('access.request')}>
      <AccessRequestForm holder={holder} onDone={onClose} />
    </Drawer>
  )
}

const picked = (person?: Person) => person?.id

/** Asks for a role or scope to be given or taken. Who leads others may ask for them. */
export function AccessRequestForm({ holder, onDone }: { holder?: string; onDone: () => void }) {
  const { t } = useTranslation('people')
  const { me, can } = useSession()
  const [form] = Form.useForm<Values>()
  const kind = Form.useWatch('kind', form)
  const about = Form.useWatch('about', form)
  const { request } = useAccessActions()
  const tell = useTell()
  const problem = useProblemText()
  const forOthers = leading.some((role) => me.roles.includes(role))
  const known = useQuery({ ...staffQuery(holder ?? ''), enabled: holder !== undefined && forOthers })
  const units = useQuery({ ...unitsQuery, enabled: can('STAFF_READ') })
  const needed = (what: string) => [{ required: true, message: t('required', { ns: 'common', what }) }]

  const submit = ({ kind, holderId, role, unitId, reason, until }: Values) =>
    request.mutate(
      { kind, holderId: holderId ?? me.id, role, unitId, reason, until: until?.format('YYYY-MM-DD') },
      {
        onSuccess: (change) => {
          if (change.state === 'refused') {
            tell.refusal(t('access.refusedAtOnce', { why: change.why ? t(`access.why.${change.why}`) : '' }))
          } else {
            tell.success(t('access.requested', { name: change.holder.displayName }))
          }
          onDone()
        },
        onError: (error) => void showAtFields(form, error),
      },
    )

  return (
    <Form
      name="access"
      form={form}
      layout="vertical"
      initialValues={{ kind: 'grant', about: 'role', holderId: holder }}
      onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}
      onFinish={submit}
    >
      {request.error && (
        <Alert type="error" showIcon title={problem(request.error)} style={{ marginBottom: 16 }} />
      )}
      {forOthers && (
        <Form.Item
          name="holderId"
          label={t('access.holder')}
          trigger="onPick"
          validateTrigger="onPick"
          getValueFromEvent={picked}
          rules={needed(t('access.holder'))}
        >
          <StaffPicker label={t('access.holder')} placeholder={t('access.holderHint')} known={known.data} />
        </Form.Item>
      )}
      <Form.Item name="kind" label={t('access.kind')}>
        <Segmented
          block
          options={[
            { value: 'grant', label: t('access.grant') },
            { value: 'revoke', label: t('access.revoke') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="about"
        label={t('access.what')}
        extra={about === 'unit' ? t('access.scopeHint') : undefined}
      >
        <Segmented
          block
          options={[
            { value: 'role', label: t('access.role') },
            { value: 'unit', label: t('access.scope'), disabled: !can('STAFF_READ') },
          ]}
        />
      </Form.Item>
      {about === 'unit' ? (
        <Form.Item name="unitId" label={t('access.unit')} rules={needed(t('access.unit'))}>
          <TreeSelect
            placeholder={t('access.pick')}
            treeDefaultExpandAll
            treeData={unitTree(units.data ?? [])}
          />
        </Form.Item>
      ) : (
        <Form.Item name="role" label={t('access.whichRole')} rules={needed(t('access.whichRole'))}>
          <Select
            placeholder={t('access.pick')}
            options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          />
        </Form.Item>
      )}
      {kind !== 'revoke' && (
        <Form.Item
          name="until"
          label={`${t('access.lastDay')} (${t('optional', { ns: 'common' })})`}
          extra={t('access.lastDayHint')}
        >
          <DatePicker style={{ width: '100%' }} disabledDate={(day) => day.isBefore(dayjs(), 'day')} />
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label={t('access.reason')}
        rules={[
          {
            required: true,
            whitespace: true,
            message: t('required', { ns: 'common', what: t('access.reason') }),
          },
        ]}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={request.isPending}>
        {t('access.submit')}
      </Button>
    </Form>
  )
}
