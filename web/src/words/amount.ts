/** A count as people read it: “12,000”. By hand, since what formats numbers for every language takes the browser some milliseconds to load. */
export function amount(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
}
