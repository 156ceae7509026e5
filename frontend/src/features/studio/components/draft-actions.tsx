import {
  DeleteOutlined,
  DownloadOutlined,
  RedoOutlined,
  UndoOutlined,
  UploadOutlined,
} from '@ant-design/icons'
import { App, Button, Dropdown, Space } from 'antd'
import { type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from '@/bpmn/modeler'
import { useTell } from '@/components/problem-text'
import { useDraftActions } from '../queries'

type Props = {
  name: string
  steps: { undo: boolean; redo: boolean }
  editor: RefObject<Editor | undefined>
  version: number
  onCheck: () => void
  onImport: (model: string) => void
  onDone: () => void
}

/** What can be done with a draft besides drawing. */
export function DraftActions({ name, steps, editor, version, onCheck, onImport, onDone }: Props) {
  const { t } = useTranslation('studio')
  const { modal } = App.useApp()
  const tell = useTell()
  const file = useRef<HTMLInputElement>(null)
  const { discard } = useDraftActions(name)
  const give = () =>
    modal.confirm({
      title: t('discard.title'),
      content: t('discard.hint'),
      okText: t('discard.submit'),
      okButtonProps: { danger: true },
      cancelText: t('cancel', { ns: 'common' }),
      onOk: () =>
        discard.mutateAsync(version).then(
          () => onDone(),
          (error: unknown) => tell.failure(error),
        ),
    })
  const download = async () => {
    const model = await editor.current?.xml()
    if (model) save(`${name}.bpmn`, model)
  }
  const more = [
    { key: 'import', icon: <UploadOutlined />, label: t('import'), onClick: () => file.current?.click() },
    { key: 'export', icon: <DownloadOutlined />, label: t('export'), onClick: () => void download() },
    { type: 'divider' as const },
    { key: 'discard', danger: true, icon: <DeleteOutlined />, label: t('discard.submit'), onClick: give },
  ]
  return (
    <>
      <Space.Compact>
        <Button
          icon={<UndoOutlined />}
          aria-label={t('undo')}
          disabled={!steps.undo}
          onClick={() => editor.current?.undo()}
        />
        <Button
          icon={<RedoOutlined />}
          aria-label={t('redo')}
          disabled={!steps.redo}
          onClick={() => editor.current?.redo()}
        />
      </Space.Compact>
      <Dropdown menu={{ items: more }} trigger={['click']}>
        <Button>{t('more')}</Button>
      </Dropdown>
      <Button type="primary" onClick={onCheck}>
        {t('check')}
      </Button>
      <input
        ref={file}
        hidden
        type="file"
        accept=".bpmn,.xml"
        aria-label={t('import')}
        onChange={(event) => {
          const picked = event.target.files?.[0]
          event.target.value = ''
          if (picked) void picked.text().then(onImport, tell.failure)
        }}
      />
    </>
  )
}

function save(name: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/xml' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
