import { CustomerServiceOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Form, Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { noticesQuery, useSetNotice } from '@/api/monitoring'
import type { MonitoringNotice } from '@/api/types'
import { useTell } from '@/components/problem-text'
import { Show } from '@/components/states'

/** Whether the agents of a centre are told while somebody takes part in their call. */
export function MonitorNotices() {
  const { t } = useTranslation('routing')
  const [open, setOpen] = useState(false)
  const notices = useQuery({ ...noticesQuery, enabled: open })
  return (
    <>
      <Button icon={<CustomerServiceOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('monitor.notice.title')}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        size={420}
        destroyOnHidden
        title={t('monitor.notice.title')}
      >
        <p style={{ marginTop: 0 }}>{t('monitor.notice.hint')}</p>
        <Show query={notices}>
          {(data) => (
            <Form layout="vertical">
              {data.map((one) => (
                <CentreNotice key={one.centreId} notice={one} />
              ))}
            </Form>
          )}
        </Show>
      </Drawer>
    </>
  )
}

function CentreNotice({ notice }: { notice: MonitoringNotice }) {
  const { t } = useTranslation('routing')
  const set = useSetNotice()
  const tell = useTell()
  const id = `notice-${notice.centreId}`
  return (
    <Form.Item label={notice.centre} htmlFor={id}>
      <Switch
        id={id}
        checked={notice.tells}
        loading={set.isPending}
        checkedChildren={t('monitor.notice.told')}
        unCheckedChildren={t('monitor.notice.notTold')}
        onChange={(tells) =>
          set.mutate(
            { ...notice, tells },
            {
              onSuccess: () => tell.success(t('monitor.notice.saved', { name: notice.centre })),
              onError: tell.failure,
            },
          )
        }
      />
    </Form.Item>
  )
}
