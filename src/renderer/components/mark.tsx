/** The letter in its square. */
export function Mark({ size }: { size: number }) {
  return (
    <span
      aria-hidden
      style={{
        display: 'grid',
        placeItems: 'center',
        flex: 'none',
        width: size,
        height: size,
        borderRadius: size > 24 ? 6 : 4,
        background: 'var(--accent)',
        color: 'var(--on-accent)',
        fontSize: size * 0.6,
        lineHeight: 1,
        fontWeight: 700,
      }}
    >
      G
    </span>
  )
}
