import { Alert, Button, Space } from 'antd'
import { useTranslation } from 'react-i18next'

type Props = { who?: string; onMine: () => void; onTheirs: () => void }

/** Somebody else has saved meanwhile: nothing is written until the person has chosen. */
export function Conflict({ who, onMine, onTheirs }: Props) {
  const { t } = useTranslation('studio')
  return (
    <Alert
      showIcon
      type="warning"
      title={who ? t('conflict.by', { who }) : t('conflict.title')}
      description={t('conflict.hint')}
      action={
        <Space orientation="vertical">
          <Button size="small" onClick={onTheirs}>
            {t('conflict.theirs')}
          </Button>
          <Button size="small" danger onClick={onMine}>
            {t('conflict.mine')}
          </Button>
        </Space>
      }
    />
  )
}
