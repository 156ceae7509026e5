import { Alert, Form, Input, InputNumber, Modal, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CatalogueItem, ItemDraft } from '@/api/types'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { useText } from '@/i18n'
import { useSaveItem } from '../actions'
import styles from './customers.module.css'

type Props = { item?: CatalogueItem; open: boolean; onClose: () => void }

export function CatalogueDialog({ item, open, onClose }: Props) {
  const { t } = useTranslation(['customers', 'common'])
  const text = useText()
  const [form] = Form.useForm<ItemDraft>()
  const save = useSaveItem(item)
  const tell = useTell()
  const problem = useProblemText()
  const needed = (what: string) => [
    { required: true, whitespace: true, message: t('common:required', { what }) },
  ]
  return (
    <Modal
      open={open}
      width={420}
      title={item ? t('setup.editItem', { name: text(item.name) }) : t('setup.addItem')}
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
        name="item"
        layout="vertical"
        preserve={false}
        initialValues={item ?? { active: true }}
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
        <div className={styles.pair}>
          <Form.Item name="code" label={t('setup.code')} rules={needed(t('setup.code'))}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="warrantyMonths" label={t('setup.warranty')} extra={t('setup.warrantyHint')}>
            <InputNumber min={0} max={600} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Form.Item name={['name', 'zh']} label={t('setup.zh')} rules={needed(t('setup.zh'))}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name={['name', 'en']} label={t('setup.en')} rules={needed(t('setup.en'))}>
          <Input autoComplete="off" />
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
