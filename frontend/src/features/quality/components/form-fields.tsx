import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/components/page'
import { useText } from '@/i18n'
import { type Fatal, harms, type Item, nextKey, type Section, scales, systemChecks, weightOf } from '../forms'
import styles from './quality.module.css'

/** The items of one dimension. */
export function SectionFields({ section, index }: { section: Section; index: number }) {
  const { t } = useTranslation('evaluationForms')
  const text = useText()
  const path = ['content', 'sections', index, 'items']
  const items = Form.useWatch<Item[] | undefined>(path)
  return (
    <Panel title={text(section.name)} extra={t('sectionSum', { sum: weightOf(items) })}>
      <Form.List name={path}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <ItemFields
                key={key}
                name={name}
                onRemove={fields.length > 1 ? () => remove(name) : undefined}
              />
            ))}
            <Button
              type="dashed"
              icon={<PlusOutlined />}
              onClick={() =>
                add({
                  key: nextKey(
                    section.key,
                    (items ?? []).map((item) => item?.key),
                  ),
                  name: { zh: '', en: '' },
                  weight: 1,
                  scale: 'points',
                  critical: false,
                  optional: false,
                })
              }
            >
              {t('addItem', { section: text(section.name) })}
            </Button>
          </>
        )}
      </Form.List>
    </Panel>
  )
}

function ItemFields({ name, onRemove }: { name: number; onRemove?: () => void }) {
  const { t } = useTranslation('evaluationForms')
  return (
    <div role="group" aria-label={t('itemOne', { n: name + 1 })} className={styles.itemFields}>
      <Form.Item name={[name, 'key']} label={t('code')}>
        <Input maxLength={21} />
      </Form.Item>
      <Form.Item name={[name, 'name', 'zh']} label={t('zh')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[name, 'name', 'en']} label={t('en')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[name, 'weight']} label={t('weight')}>
        <InputNumber min={1} max={100} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name={[name, 'scale']} label={t('scale')}>
        <Select options={scales.map((value) => ({ value, label: t(`scales.${value}`) }))} />
      </Form.Item>
      <Form.Item name={[name, 'check']} label={t('check')}>
        <Select
          allowClear
          placeholder={t('checks.none')}
          options={systemChecks.map((value) => ({ value, label: t(`checks.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name={[name, 'critical']} valuePropName="checked">
        <Checkbox>{t('critical')}</Checkbox>
      </Form.Item>
      <Form.Item name={[name, 'optional']} valuePropName="checked">
        <Checkbox>{t('optional')}</Checkbox>
      </Form.Item>
      <Button
        type="text"
        icon={<DeleteOutlined />}
        disabled={!onRemove}
        aria-label={t('removeItem', { n: name + 1 })}
        onClick={onRemove}
      />
    </div>
  )
}

/** What makes an evaluation fail at once. */
export function FatalFields() {
  const { t } = useTranslation('evaluationForms')
  const path = ['content', 'fatals']
  const fatals = Form.useWatch<Fatal[] | undefined>(path)
  return (
    <Panel title={t('fatals')}>
      <Form.List name={path}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div
                key={key}
                role="group"
                aria-label={t('fatalOne', { n: name + 1 })}
                className={styles.fatalFields}
              >
                <Form.Item name={[name, 'key']} label={t('code')}>
                  <Input maxLength={21} />
                </Form.Item>
                <Form.Item name={[name, 'name', 'zh']} label={t('zh')}>
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name={[name, 'name', 'en']} label={t('en')}>
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name={[name, 'harm']} label={t('harm')}>
                  <Select options={harms.map((value) => ({ value, label: t(`harms.${value}`) }))} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('removeFatal', { n: name + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button
              type="dashed"
              icon={<PlusOutlined />}
              onClick={() =>
                add({
                  key: nextKey(
                    'F',
                    (fatals ?? []).map((fatal) => fatal?.key),
                  ),
                  name: { zh: '', en: '' },
                  harm: 'customer',
                })
              }
            >
              {t('addFatal')}
            </Button>
          </>
        )}
      </Form.List>
    </Panel>
  )
}
