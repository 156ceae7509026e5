type Box = { x: number; y: number; width: number; height: number }
type Canvas = {
  resized: () => void
  viewbox: (box?: Box) => { inner: Box; outer: { width: number; height: number } }
}

/**
 * The whole diagram in the middle of its place, a little air around it. Does nothing while either has no size.
 *
 * @param left how many pixels something else covers at the left
 */
export function fit(viewer: { get: (name: string) => unknown }, left = 0) {
  const canvas = viewer.get('canvas') as Canvas
  canvas.resized()
  const { inner, outer } = canvas.viewbox()
  const place = outer.width - left
  if (!inner.width || !inner.height || place <= 0 || !outer.height) return
  const scale = Math.min(1, place / inner.width, outer.height / inner.height) * 0.94
  const width = outer.width / scale
  const height = outer.height / scale
  canvas.viewbox({
    x: inner.x + (inner.width - width) / 2 - left / scale / 2,
    y: inner.y + (inner.height - height) / 2,
    width,
    height,
  })
}
