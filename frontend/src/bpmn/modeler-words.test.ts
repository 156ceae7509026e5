import { expect, it } from 'vitest'
import { chineseWords } from './modeler-words'

it('says what the modeler says in Chinese, with what is to be filled in', () => {
  const translate = chineseWords.translate[1] as (text: string, more?: Record<string, string>) => string
  expect(translate('Documentation')).toBe('作业说明')
  expect(translate('Append task')).toBe('添加任务')
  expect(translate('Service Task')).toBe('服务任务')
  expect(translate('unknown {what}', { what: 'word' })).toBe('unknown word')
})
