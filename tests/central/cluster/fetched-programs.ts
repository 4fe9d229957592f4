export function fetchedPrograms(): string | null {
  return null
}
