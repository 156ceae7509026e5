import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Select, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { minuteText, weekdays } from '../hours-model'
import styles from './setup.module.css'

const step = 15
const minutes = Array.from({ length: (24 * 60) / step + 1 }, (_, n) => ({
  value: n * step,
  label: minuteText(n * step),
}))

function MinuteSelect({ value, label, ...props }: { value?: number; label: string }) {
  const known = value === undefined || value % step === 0
  return (
    <Select
      {...props}
      showSearch
      optionFilterProp="label"
      aria-label={label}
      value={value}
      options={known ? minutes : [...minutes, { value, label: minuteText(value) }]}
    />
  )
}

/** The spans of each weekday; a day without any is closed. */
export function WeeklyHours() {
  const { t } = useTranslation('routing')
  const needed = [{ required: true, message: t('hours.time') }]
  return weekdays.map((weekday) => {
    const day = t(`weekdays.${weekday}`)
    return (
      <div key={weekday} className={styles.weekday} role="group" aria-label={day}>
        <span className={styles.dayName}>{day}</span>
        <Form.List name={['week', weekday - 1]}>
          {(fields, { add, remove }) => (
            <div className={styles.spans}>
              {fields.map((field, index) => (
                <div key={field.key} className={styles.span}>
                  <Form.Item name={[field.name, 'opens']} rules={needed} className={styles.plain}>
                    <MinuteSelect label={t('hours.opens', { day })} />
                  </Form.Item>
                  <span className={styles.to} aria-hidden>
                    {'–'}
                  </span>
                  <Form.Item name={[field.name, 'closes']} rules={needed} className={styles.plain}>
                    <MinuteSelect label={t('hours.closes', { day })} />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<MinusCircleOutlined />}
                    aria-label={t('hours.removeSpan', { day, n: index + 1 })}
                    onClick={() => remove(field.name)}
                  />
                  {index === 0 && (
                    <Tooltip title={t('hours.addSpan')}>
                      <Button
                        type="text"
                        icon={<PlusOutlined />}
                        aria-label={t('hours.addSpan')}
                        onClick={() => add({})}
                      />
                    </Tooltip>
                  )}
                </div>
              ))}
              {fields.length === 0 && (
                <span className={styles.closed}>
                  {t('hours.closed')}{' '}
                  <Button
                    type="text"
                    icon={<PlusOutlined />}
                    onClick={() => add({ opens: 480, closes: 1200 })}
                  >
                    {t('hours.addSpan')}
                  </Button>
                </span>
              )}
            </div>
          )}
        </Form.List>
      </div>
    )
  })
}
