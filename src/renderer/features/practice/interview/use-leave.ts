import { useRouter } from '@tanstack/react-router'
import type { Interview } from './use-interview.ts'

/** Back to the cases; while the last answer is not on the disk one stays, and the page says so. */
export function useLeave({ sendTyping, session }: Interview): () => Promise<void> {
  const { history } = useRouter()
  return async () => {
    await sendTyping()
    if ((await session.retry()) || session.store.getState().saving !== 'failed') history.push('/latihan')
  }
}
