import { fireEvent, screen } from '@testing-library/react'

/** Picks out of an Ant Design box, which opens on mouse down. Several words go down a cascade. */
export async function choose(label: string, ...words: string[]) {
  fireEvent.mouseDown(screen.getByLabelText(new RegExp(`^${label}\\*?$`), { selector: 'input' }))
  for (const word of words) {
    const options = await screen.findAllByText(word)
    fireEvent.mouseEnter(options.at(-1) as HTMLElement)
    fireEvent.click(options.at(-1) as HTMLElement)
  }
}
