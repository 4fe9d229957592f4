import { create } from 'qrcode'

/** Dark squares on white in either theme: cameras look for that. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const edge = 3
  const side = modules.size + 2 * edge
  const squares: string[] = []
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) squares.push(`M${column + edge} ${row + edge}h1v1h-1z`)
    }
  }
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      width={144}
      height={144}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  )
}
