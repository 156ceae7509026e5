/** The palette is opened from anywhere; it listens itself. */
export const paletteEvent = 'ringloop:palette'

export function openPalette() {
  document.dispatchEvent(new CustomEvent(paletteEvent))
}
