import { DeleteOutlined } from '@ant-design/icons'
import { AutoComplete, Button, Cascader, Form, Input, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ContactCodes } from '@/api/types'
import { MomentPicker } from '@/components/moment-picker'
import { useText } from '@/i18n'
import { demanded, explained, type FormFields } from '../form-model'
import styles from './contact-form.module.css'

type Props = {
  name: number
  number: number
  codes: ContactCodes | undefined
  products: string[]
  onRemove?: () => void
}

/** One matter of a contact: why the customer came, what became of it, what has to follow. */
export function MatterCard({ name, number, codes, products, onRemove }: Props) {
  const { t } = useTranslation('contacts')
  const text = useText()
  const form = Form.useFormInstance<FormFields>()
  const result = Form.useWatch(['matters', name, 'result'], form)
  const followUp = Form.useWatch(['matters', name, 'followUp'], form)
  const must = demanded(codes, result)
  const word = (code: string) => text(codes?.followUps.find((one) => one.code === code)?.label) || code
  const needed = (what: string) => [{ required: true, message: t('required', { ns: 'common', what }) }]

  return (
    <div role="group" aria-label={t('form.matter', { n: number })} className={styles.matter}>
      <div className={styles.legend}>
        {t('form.matter', { n: number })}
        {onRemove && (
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('form.removeMatter', { n: number })}
            onClick={onRemove}
          />
        )}
      </div>
      <div className={styles.grid}>
        <Form.Item name={[name, 'reason']} label={t('form.reason')} rules={needed(t('form.reason'))}>
          <Cascader
            showSearch
            expandTrigger="hover"
            placeholder={t('form.reasonHint')}
            options={(codes?.reasons ?? []).map((group) => ({
              value: group.code,
              label: text(group.label),
              children: group.children.map((reason) => ({ value: reason.code, label: text(reason.label) })),
            }))}
          />
        </Form.Item>
        <Form.Item name={[name, 'product']} label={t('form.product')}>
          <AutoComplete options={products.map((value) => ({ value }))} />
        </Form.Item>
        <Form.Item name={[name, 'result']} label={t('form.result')} rules={needed(t('form.result'))}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={(codes?.results ?? []).map((one) => ({ value: one.code, label: text(one.label) }))}
          />
        </Form.Item>
        <Form.Item name={[name, 'need']} label={t('form.need')}>
          <Input />
        </Form.Item>
        <Form.Item
          className={styles.wide}
          name={[name, 'solution']}
          label={t('form.solution')}
          extra={t('form.solutionHint')}
          rules={explained(result) ? needed(t('form.solution')) : []}
          required={explained(result)}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
        <Form.Item
          className={styles.wide}
          name={[name, 'followUp']}
          label={t('form.followUp')}
          extra={must.length > 0 ? t('form.demanded', { what: must.map(word).join(' / ') }) : undefined}
          dependencies={[['matters', name, 'result']]}
          rules={[
            ...needed(t('form.followUp')),
            {
              validator: (_rule, value?: string) =>
                must.length > 0 && value === 'none'
                  ? Promise.reject(new Error(t('form.demanded', { what: must.map(word).join(' / ') })))
                  : Promise.resolve(),
            },
          ]}
        >
          <Radio.Group
            optionType="button"
            options={(codes?.followUps ?? []).map((one) => ({
              value: one.code,
              label: text(one.label),
              disabled: must.length > 0 && one.code === 'none',
            }))}
          />
        </Form.Item>
        {followUp === 'callback' && (
          <Form.Item name={[name, 'promise']} label={t('form.promise')} rules={needed(t('form.promise'))}>
            <MomentPicker minuteStep={5} />
          </Form.Item>
        )}
      </div>
    </div>
  )
}
