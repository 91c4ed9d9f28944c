/** Opens the window in which a login is tried: at once, as a window that comes later is kept from opening. */
export function openTrial(pool: string, clientId: string): void {
  window.open(`/console/trials/${pool}/${clientId}?begin`, "saoma-trial", "popup,width=520,height=760");
}
