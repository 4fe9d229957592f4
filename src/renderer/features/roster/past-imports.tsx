export function PastImports() {
  return null
}
