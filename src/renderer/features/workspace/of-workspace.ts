import type { Query } from '@tanstack/react-query'

/** Whether what was asked is about the open workspace, and must not be seen when another is open, or none. */
export function isOfWorkspace({ queryKey: [path] }: Pick<Query, 'queryKey'>): boolean {
  const [feature, procedure] = path as string[]
  return feature === 'workspace' ? procedure === 'backups' || procedure === 'about' : feature !== 'regions'
}
