import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A page of another feature. */
export const PageLink = ({ to, children }: { to: '/presensi' | '/tes' | '/latihan'; children: ReactNode }) => (
  <Link to={to as '/latihan'}>{children}</Link>
)
