import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'

type Props = {
  value?: string
  onSearch: (words: string | undefined) => void
  label: string
  width?: number | string
}

/** Searches while typing, a breath after the last key. */
export function SearchBox({ value, onSearch, label, width = 280 }: Props) {
  const [words, setWords] = useState(value ?? '')
  const told = useRef(value ?? '')
  const tell = useRef(onSearch)
  useEffect(() => {
    tell.current = onSearch
  })
  useEffect(() => {
    if ((value ?? '') !== told.current) {
      told.current = value ?? ''
      setWords(value ?? '')
    }
  }, [value])
  useEffect(() => {
    if (words === told.current) return
    const timer = setTimeout(() => {
      told.current = words
      tell.current(words.trim() || undefined)
    }, 250)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <Input
      allowClear
      prefix={<SearchOutlined aria-hidden style={{ color: 'var(--rl-text-3)' }} />}
      placeholder={label}
      aria-label={label}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      style={{ width }}
    />
  )
}
