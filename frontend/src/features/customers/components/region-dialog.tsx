import { Alert, Form, Input, InputNumber, Modal, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CustomerRegion, RegionDraft } from '@/api/types'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { useText } from '@/i18n'
import { useSaveRegion } from '../actions'
import styles from './customers.module.css'

type Props = { region?: CustomerRegion; open: boolean; onClose: () => void }

export function RegionDialog({ region, open, onClose }: Props) {
  const { t } = useTranslation(['customers', 'common'])
  const text = useText()
  const [form] = Form.useForm<RegionDraft>()
  const save = useSaveRegion(region)
  const tell = useTell()
  const problem = useProblemText()
  const needed = (what: string) => [
    { required: true, whitespace: true, message: t('common:required', { what }) },
  ]
  return (
    <Modal
      open={open}
      width={420}
      title={region ? t('setup.editRegion', { name: text(region.name) }) : t('setup.addRegion')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => save.reset()}
      destroyOnHidden
    >
      <Form
        form={form}
        name="region"
        layout="vertical"
        preserve={false}
        initialValues={region ?? { position: 1, active: true }}
        onFinish={(draft) =>
          save.mutate(draft, {
            onSuccess: (saved) => {
              tell.success(t('setup.saved', { name: text(saved.name) }))
              onClose()
            },
            onError: (error) => void showAtFields(form, error),
          })
        }
      >
        {save.error && <Alert className={styles.note} type="error" showIcon title={problem(save.error)} />}
        <Form.Item name={['name', 'zh']} label={t('setup.zh')} rules={needed(t('setup.zh'))}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name={['name', 'en']} label={t('setup.en')} rules={needed(t('setup.en'))}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="position" label={t('setup.position')}>
          <InputNumber min={0} max={9_999} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item
          name="active"
          label={t('setup.active')}
          valuePropName="checked"
          extra={t('setup.activeHint')}
        >
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  )
}
