/** Every typed word must occur, in any order, without regard to case and width. */
export function matches(query: string, text: string): boolean {
  const haystack = text.normalize('NFKC').toLowerCase()
  return query
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}
