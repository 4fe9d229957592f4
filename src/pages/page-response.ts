import { findPageFile } from './page-file.ts'
import { pageHeaders } from './page-headers.ts'

/** Answers a request for a file of the built window in `root`. Whose request it is has been checked before. */
export async function pageResponse(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { ...pageHeaders, Allow: 'GET, HEAD' } })
  }
  const file = await findPageFile(root, new URL(request.url).pathname)
  if (!file) return new Response(null, { status: 404, headers: pageHeaders })
  const body = request.method === 'HEAD' ? null : file.bytes
  return new Response(body, { headers: { ...pageHeaders, 'Content-Type': file.contentType } })
}
