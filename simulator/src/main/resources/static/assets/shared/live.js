// Follows what happens. EventSource comes back by itself and says what it saw last; the server then sends the rest, or
// "reload" when that is no longer known.

const TOPICS = ["accounts", "users", "codes", "tokens", "menus", "faults", "clock", "reset", "call", "push", "chat", "inbox"];

export function follow(handlers, onState = () => {}) {
  const source = new EventSource("/_simulator/events");
  let opened = false;
  source.addEventListener("open", () => {
    onState(true);
    // What happened between the page's first load and now is in neither.
    if (!opened) handlers.reload?.();
    opened = true;
  });
  source.addEventListener("error", () => onState(false));
  source.addEventListener("reload", () => handlers.reload?.());
  for (const topic of TOPICS) {
    source.addEventListener(topic, (event) => handlers[topic]?.(JSON.parse(event.data)));
  }
}

/** Runs a load at most once at a time, and once more if it was asked for meanwhile. */
export function coalesced(load) {
  let running = false;
  let again = false;
  return async function run() {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      await load();
    } finally {
      running = false;
      if (again) {
        again = false;
        void run();
      }
    }
  };
}
