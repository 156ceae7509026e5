import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './setup.module.css'

/** How far the special days of each year can be trusted. */
export function YearSources() {
  const { t } = useTranslation('routing')
  const needed = (what: string) => [{ required: true, message: t('required', { ns: 'common', what }) }]
  return (
    <Form.List name="years">
      {(fields, { add, remove }) => (
        <>
          {fields.map((field) => (
            <div key={field.key} className={styles.year}>
              <Form.Item name={[field.name, 'year']} rules={needed(t('hours.year'))} className={styles.plain}>
                <InputNumber aria-label={t('hours.year')} min={2000} max={2999} precision={0} />
              </Form.Item>
              <Form.Item name={[field.name, 'official']} className={styles.plain}>
                <Select
                  aria-label={t('hours.source')}
                  options={[
                    { value: true, label: t('hours.official') },
                    { value: false, label: t('hours.statutory') },
                  ]}
                />
              </Form.Item>
              <Button
                type="text"
                icon={<MinusCircleOutlined />}
                aria-label={t('remove', { ns: 'common' })}
                onClick={() => remove(field.name)}
              />
              <Form.Item
                name={[field.name, 'note']}
                rules={needed(t('hours.note'))}
                className={`${styles.plain} ${styles.note}`}
              >
                <Input.TextArea aria-label={t('hours.note')} maxLength={300} autoSize />
              </Form.Item>
            </div>
          ))}
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ official: false })}>
            {t('hours.addYear')}
          </Button>
        </>
      )}
    </Form.List>
  )
}
