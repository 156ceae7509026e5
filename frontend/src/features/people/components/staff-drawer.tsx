import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Drawer, Flex, Form, Input, Select, Switch, TreeSelect } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Staff, StaffEdit } from '@/api/types'
import { unitsQuery } from '@/api/units'
import { Badge } from '@/components/badge'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { Show } from '@/components/states'
import { staffQuery, useSaveStaff } from '../queries'
import { roles } from '../roles'
import { unitTree } from '@/components/unit-tree'

export function StaffDrawer({ id, onClose }: { id?: string; onClose: () => void }) {
  const { t } = useTranslation('people')
  const existing = id !== undefined && id !== 'new'
  const staff = useQuery({ ...staffQuery(id ?? ''), enabled: existing })
  return (
    <Drawer
      open={id !== undefined}
      onClose={onClose}
      size={460}
      destroyOnHidden
      title={existing ? t('staff.edit', { name: staff.data?.displayName ?? '' }) : t('staff.new')}
    >
      {existing ? (
        <Show query={staff}>{(data) => <StaffForm key={data.version} staff={data} onDone={onClose} />}</Show>
      ) : (
        <StaffForm onDone={onClose} />
      )}
    </Drawer>
  )
}

function StaffForm({ staff, onDone }: { staff?: Staff; onDone: () => void }) {
  const { t } = useTranslation('people')
  const { can } = useSession()
  const [form] = Form.useForm<StaffEdit>()
  const units = useQuery(unitsQuery)
  const save = useSaveStaff(staff)
  const tell = useTell()
  const problem = useProblemText()
  const needed = (what: string) => [{ required: true, message: t('required', { ns: 'common', what }) }]

  const submit = (values: StaffEdit) =>
    save.mutate(
      {
        ...values,
        roles: staff ? undefined : values.roles,
        phone: values.phone?.trim() || undefined,
        mail: values.mail?.trim() || undefined,
        password: values.password || undefined,
      },
      {
        onSuccess: (saved) => {
          const name = saved?.displayName ?? values.displayName
          tell.success(
            !staff && values.roles?.length ? t('staff.savedAsked', { name }) : t('staff.saved', { name }),
          )
          onDone()
        },
        onError: (error) => void showAtFields(form, error),
      },
    )

  return (
    <Form
      form={form}
      layout="vertical"
      disabled={!can('STAFF_WRITE')}
      onFinish={submit}
      initialValues={
        staff
          ? {
              ...staff,
              unitId: staff.unit?.id,
              phone: staff.phone ?? undefined,
              mail: staff.mail ?? undefined,
            }
          : { roles: ['AGENT'], locale: 'zh-CN', skills: [], active: true }
      }
    >
      {save.error && <Alert type="error" showIcon title={problem(save.error)} style={{ marginBottom: 16 }} />}
      <Form.Item name="displayName" label={t('staff.name')} rules={needed(t('staff.name'))}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="username" label={t('staff.username')} rules={needed(t('staff.username'))}>
        <Input autoComplete="off" disabled={staff !== undefined} />
      </Form.Item>
      {staff ? (
        <Form.Item label={t('staff.roles')} extra={t('staff.rolesHint')}>
          <HeldRoles staff={staff} />
        </Form.Item>
      ) : (
        <Form.Item name="roles" label={t('staff.roles')} extra={t('staff.rolesAsked')}>
          <Select mode="multiple" options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))} />
        </Form.Item>
      )}
      <Form.Item name="unitId" label={t('staff.unit')} rules={needed(t('staff.unit'))}>
        <TreeSelect treeDefaultExpandAll treeData={unitTree(units.data ?? [])} />
      </Form.Item>
      <Form.Item name="skills" label={t('staff.skills')}>
        <Select
          mode="tags"
          options={['complaint', 'repair', 'sales', 'rescue', 'vip', 'en'].map((value) => ({ value }))}
        />
      </Form.Item>
      <Form.Item name="phone" label={t('staff.phone')} extra={t('staff.phoneHint')}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="mail"
        label={t('staff.mail')}
        extra={t('staff.mailHint')}
        rules={[{ type: 'email', message: t('ownMail.wrong') }]}
      >
        <Input type="email" autoComplete="off" />
      </Form.Item>
      <Form.Item name="locale" label={t('staff.locale')}>
        <Select
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="password"
        label={staff ? t('staff.passwordKeep') : t('staff.password')}
        rules={staff ? [] : needed(t('staff.password'))}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="active" label={t('staff.active')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={save.isPending}>
        {t('save', { ns: 'common' })}
      </Button>
    </Form>
  )
}

/** The roles of an account are looked at here and changed by request. */
function HeldRoles({ staff }: { staff: Staff }) {
  const { t } = useTranslation('people')
  return (
    <Flex gap={8} wrap align="center">
      {staff.roles.map((role) => (
        <Badge key={role}>{t(`roles.${role}`)}</Badge>
      ))}
      <Link to="/admin/access" search={{ holder: staff.id, ask: true }}>
        {t('staff.requestAccess')}
      </Link>
      <Link to="/admin/access" search={{ holder: staff.id }}>
        {t('staff.accessHistory')}
      </Link>
    </Flex>
  )
}
