const NAME = "saoma-signed-in";

/** Tells the console's other windows that somebody has signed in or out. */
export function tellOtherWindows(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(null);
  channel.close();
}

/** @returns stops listening */
export function hearOtherWindows(then: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = then;
  return () => channel.close();
}
