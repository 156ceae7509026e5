import { SearchOutlined } from '@ant-design/icons'
import { Modal } from 'antd'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '@/components/use-debounced'
import styles from './palette.module.css'
import { paletteEvent } from './palette-state'
import { type Command, type CommandGroup, usePaletteCommands } from './use-palette-commands'

const fieldId = 'palette-field'

/** Ctrl K: finds customers, contacts, tasks, screens and actions, by keyboard. */
export function Palette() {
  const { t } = useTranslation('frame')
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const show = () => setOpen(true)
    const byKey = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setOpen((was) => !was)
      }
    }
    document.addEventListener(paletteEvent, show)
    document.addEventListener('keydown', byKey)
    return () => {
      document.removeEventListener(paletteEvent, show)
      document.removeEventListener('keydown', byKey)
    }
  }, [])
  return (
    <Modal
      open={open}
      onCancel={() => setOpen(false)}
      footer={null}
      closable={false}
      width={620}
      style={{ top: 88 }}
      styles={{ container: { padding: 0 } }}
      destroyOnHidden
      afterOpenChange={(shown) => shown && document.getElementById(fieldId)?.focus()}
      aria-label={t('palette.title')}
    >
      <PaletteBody onClose={() => setOpen(false)} />
    </Modal>
  )
}

function PaletteBody({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('frame')
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const groups = usePaletteCommands(query, useDebounced(query.trim(), 180))
  const all = groups.flatMap((group) => group.commands)
  const chosen = Math.min(at, Math.max(0, all.length - 1))

  const run = (command: Command | undefined) => {
    if (!command) return
    onClose()
    command.run()
  }
  const byKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && all.length > 0) {
      event.preventDefault()
      const to = (chosen + step + all.length) % all.length
      setAt(to)
      list.current?.querySelector(`[data-at="${to}"]`)?.scrollIntoView?.({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(all[chosen])
    }
  }

  return (
    <div className={styles.palette}>
      <div className={styles.field}>
        <SearchOutlined aria-hidden />
        <input
          id={fieldId}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={all[chosen] ? `${listId}-${chosen}` : undefined}
          aria-label={t('palette.placeholder')}
          placeholder={t('palette.placeholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={byKey}
        />
      </div>
      <div id={listId} ref={list} role="listbox" aria-label={t('palette.title')} className={styles.list}>
        {all.length === 0 && <p className={styles.empty}>{t('palette.empty', { query })}</p>}
        {groups.map((group) => (
          <Group
            key={group.key}
            group={group}
            first={all.indexOf(group.commands[0] as Command)}
            chosen={chosen}
            listId={listId}
            onRun={run}
            onHover={setAt}
          />
        ))}
      </div>
      <p className={styles.hint}>{t('palette.hint')}</p>
    </div>
  )
}

type GroupProps = {
  group: CommandGroup
  first: number
  chosen: number
  listId: string
  onRun: (command: Command) => void
  onHover: (at: number) => void
}

function Group({ group, first, chosen, listId, onRun, onHover }: GroupProps) {
  const { t } = useTranslation('frame')
  const titleId = `${listId}-${group.key}`
  return (
    <div role="group" aria-labelledby={titleId}>
      <div id={titleId} className={styles.group}>
        {t(`palette.${group.key}`)}
      </div>
      {group.commands.map((command, index) => {
        const at = first + index
        return (
          <div
            key={command.key}
            id={`${listId}-${at}`}
            data-at={at}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            className={styles.option}
            onClick={() => onRun(command)}
            onKeyDown={(event) => event.key === 'Enter' && onRun(command)}
            onMouseMove={() => at !== chosen && onHover(at)}
          >
            <span className={styles.icon} aria-hidden>
              {command.icon}
            </span>
            <span className={styles.title}>{command.title}</span>
            {command.hint && <span className={styles.aside}>{command.hint}</span>}
          </div>
        )
      })}
    </div>
  )
}
