import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Calendar } from '@/api/types'
import { showAtFields } from '@/components/form-problems'
import { PageFrame, Panel } from '@/components/page'
import { useProblemText, useTell } from '@/components/problem-text'
import { Show } from '@/components/states'
import { useText } from '@/i18n'
import { type HoursFields, screenField, toEdit, toFields } from '../hours-model'
import { calendarsQuery, useSaveCalendar } from '../queries'
import { SpecialDays } from './special-days'
import { WeeklyHours } from './weekly-hours'
import { YearSources } from './year-sources'
import styles from './setup.module.css'

type Props = { calendar?: string; onPick: (key: string) => void }

/** When the lines are served: weekly hours, holidays, make-up days. */
export function HoursPage({ calendar, onPick }: Props) {
  const { t } = useTranslation('routing')
  const text = useText()
  const calendars = useQuery(calendarsQuery)
  return (
    <Show query={calendars} lines={12}>
      {(data) => {
        const shown = data.find((one) => one.key === calendar) ?? data[0]
        return (
          shown && (
            <HoursForm
              key={`${shown.key}-${shown.version}`}
              calendar={shown}
              chooser={
                <Segmented
                  aria-label={t('hours.calendar')}
                  value={shown.key}
                  options={data.map((one) => ({ value: one.key, label: text(one.name) }))}
                  onChange={onPick}
                />
              }
            />
          )
        )
      }}
    </Show>
  )
}

function HoursForm({ calendar, chooser }: { calendar: Calendar; chooser: ReactNode }) {
  const { t } = useTranslation('routing')
  const text = useText()
  const [form] = Form.useForm<HoursFields>()
  const [changed, setChanged] = useState(false)
  const save = useSaveCalendar(calendar)
  const tell = useTell()
  const problem = useProblemText()
  const submit = () => {
    const fields = form.getFieldsValue(true) as HoursFields
    save.mutate(toEdit(fields), {
      onSuccess: () => tell.success(t('hours.saved', { name: text(calendar.name) })),
      onError: (error) => void showAtFields(form, error, screenField(fields)),
    })
  }
  return (
    <Form
      form={form}
      component={false}
      initialValues={toFields(calendar)}
      onValuesChange={() => setChanged(true)}
      onFinish={submit}
    >
      <PageFrame
        title={t('hours.title')}
        subtitle={t('hours.subtitle', {
          numbers: calendar.numbers.join(' · ') || '–',
          zone: calendar.zone,
        })}
        actions={
          <>
            {chooser}
            <Button type="primary" disabled={!changed} loading={save.isPending} onClick={() => form.submit()}>
              {t('hours.save', { name: text(calendar.name) })}
            </Button>
          </>
        }
      >
        {save.error && (
          <Alert type="error" showIcon title={problem(save.error)} style={{ marginBottom: 12 }} />
        )}
        <div className={styles.hours}>
          <div className={styles.stack}>
            <Panel title={t('hours.week')}>
              <WeeklyHours />
            </Panel>
            <Panel title={t('hours.years')}>
              <YearSources />
            </Panel>
          </div>
          <Panel title={t('hours.days')}>
            <SpecialDays />
          </Panel>
        </div>
      </PageFrame>
    </Form>
  )
}
