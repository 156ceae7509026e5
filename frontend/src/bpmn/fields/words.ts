type Say = (
  key: 'required' | 'invalid' | 'tooLong' | 'tooShort' | 'atLeast' | 'atMost',
  params: { n: string },
) => string

const known: [RegExp, Parameters<Say>[0]][] = [
  [/^Field is required/, 'required'],
  [/maximum length of (\S+)\./, 'tooLong'],
  [/minimum length of (\S+)\./, 'tooShort'],
  [/minimum value of (\S+)\./, 'atLeast'],
  [/maximum value of (\S+)\./, 'atMost'],
]

/** What form-js finds wrong, which it says in English only. */
function translated(message: string, say: Say): string {
  for (const [pattern, key] of known) {
    const found = pattern.exec(message)
    if (found) return say(key, { n: found[1] ?? '' })
  }
  return say('invalid', { n: '' })
}

type Validator = { validateFieldInstance: (field: unknown, value: unknown) => string[] }

/** Lets form-js find fault in the language of the reader. */
export function ownWords(say: Say) {
  class OwnWords {
    static $inject = ['validator']
    constructor(validator: Validator) {
      const check = validator.validateFieldInstance.bind(validator)
      validator.validateFieldInstance = (field, value) =>
        check(field, value).map((message) => translated(message, say))
    }
  }
  return { __init__: ['ownWords'], ownWords: ['type', OwnWords] }
}
