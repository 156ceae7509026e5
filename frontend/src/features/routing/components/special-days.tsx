import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, DatePicker, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { weekdays } from '../hours-model'
import styles from './setup.module.css'

/** Holidays and make-up working days, neighbouring equal days as one stretch. */
export function SpecialDays() {
  const { t } = useTranslation('routing')
  const needed = (what: string) => [{ required: true, message: t('required', { ns: 'common', what }) }]
  const kinds = [
    { value: 0, label: t('hours.holiday') },
    ...weekdays.map((weekday) => ({
      value: weekday as number,
      label: t('hours.workedLike', { day: t(`weekdays.${weekday}`) }),
    })),
  ]
  return (
    <Form.List name="days">
      {(fields, { add, remove }) => (
        <>
          <div className={`${styles.stretch} ${styles.head}`} aria-hidden>
            <span>{t('hours.stretch')}</span>
            <span>{t('hours.kind')}</span>
            <span>{t('hours.nameZh')}</span>
            <span>{t('hours.nameEn')}</span>
            <span />
          </div>
          {fields.map((field, index) => (
            <div key={field.key} className={styles.stretch} role="group" aria-label={`${index + 1}`}>
              <Form.Item
                name={[field.name, 'days']}
                rules={needed(t('hours.stretch'))}
                className={styles.plain}
              >
                <DatePicker.RangePicker allowClear={false} aria-label={t('hours.stretch')} />
              </Form.Item>
              <Form.Item name={[field.name, 'like']} rules={needed(t('hours.kind'))} className={styles.plain}>
                <Select aria-label={t('hours.kind')} options={kinds} />
              </Form.Item>
              <Form.Item name={[field.name, 'zh']} rules={needed(t('hours.nameZh'))} className={styles.plain}>
                <Input aria-label={t('hours.nameZh')} maxLength={100} />
              </Form.Item>
              <Form.Item name={[field.name, 'en']} rules={needed(t('hours.nameEn'))} className={styles.plain}>
                <Input aria-label={t('hours.nameEn')} maxLength={100} />
              </Form.Item>
              <Button
                type="text"
                icon={<MinusCircleOutlined />}
                aria-label={t('hours.removeDays', { n: index + 1 })}
                onClick={() => remove(field.name)}
              />
            </div>
          ))}
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ like: 0 })}>
            {t('hours.addDays')}
          </Button>
        </>
      )}
    </Form.List>
  )
}
