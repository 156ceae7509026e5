import { describe, expect, it } from 'vitest'
import { en } from './en'
import { zhCN } from './zh-CN'

type Tree = { [key: string]: string | Tree }

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  )
}
const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort()

describe('the two languages', () => {
  const chinese = new Map(leaves(zhCN))
  const english = new Map(leaves(en))

  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('have no empty text', () => {
    for (const [key, text] of [...chinese, ...english]) expect(text.trim(), key).not.toBe('')
  })

  it('fill in the same values', () => {
    for (const [key, text] of chinese)
      expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text))
  })

  it('are really two languages', () => {
    const shared = new Set(['frame.language', 'frame.palette.toEnglish', 'frame.palette.toChinese'])
    for (const [key, text] of english) {
      if (!shared.has(key)) expect(text, key).not.toMatch(/[\u4e00-\u9fff]/)
    }
  })
})
