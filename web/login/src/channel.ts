import { type Answer, isNews } from "./api";
import { parseJson } from "./guard";
import type { ScanNews } from "./view";

/** What the channel needs of the world: a stream of server-sent events, and the same question asked once. */
export interface Line {
  open(): EventSource;
  ask(): Promise<Answer<ScanNews>>;
  /** From 0 to 1, so that not all pages come back at the same moment. */
  chance(): number;
}

export interface Listener {
  news(news: ScanNews): void;
  silence(): void;
  gone(): void;
}

export interface Channel {
  /** Asks now: the page has become visible, or the network has come back. */
  hurry(): void;
  close(): void;
}

const FIRST_WORD_MILLISECONDS = 5_000;
/** Two heartbeats of the server and a little more: a line that is dead without having said so is noticed. */
const SILENCE_MILLISECONDS = 40_000;
const GOOD_STREAM_MILLISECONDS = 10_000;
const POLL_MILLISECONDS = 2_000;
/** With the visitor looking on; all the pages of a server that comes back spread over this time. */
const LONGEST_WAIT_MILLISECONDS = 10_000;
const LONGEST_PAUSE_MILLISECONDS = 30_000;

/**
 * Listens to one scan: by the stream while it works; when it breaks (a lost network, a server that starts again, a proxy
 * that holds events back) by polling, from which the stream is tried again after each good answer.
 */
export function openChannel(line: Line, listener: Listener): Channel {
  let closed = false;
  let asking = false;
  let stream: EventSource | null = null;
  let openedAt = 0;
  let brokenStreams = 0;
  let unanswered = 0;
  let listenAgainAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function later(milliseconds: number, then: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
  }

  function listen(): void {
    const source = line.open();
    stream = source;
    openedAt = Date.now();
    later(FIRST_WORD_MILLISECONDS, broken);
    const alive = (): void => {
      if (stream === source) later(SILENCE_MILLISECONDS, broken);
    };
    source.addEventListener("state", (event: MessageEvent<string>) => {
      alive();
      const news = parseJson(event.data);
      if (stream === source && isNews(news)) listener.news(news);
    });
    source.addEventListener("heartbeat", alive);
    source.addEventListener("error", () => {
      if (stream === source) broken();
    });
  }

  function hangUp(): void {
    stream?.close();
    stream = null;
  }

  function broken(): void {
    brokenStreams = Date.now() - openedAt >= GOOD_STREAM_MILLISECONDS ? 1 : brokenStreams + 1;
    const pause = brokenStreams === 1 ? 0 : Math.min(LONGEST_PAUSE_MILLISECONDS, 1000 * 2 ** brokenStreams);
    listenAgainAt = Date.now() + pause;
    hangUp();
    void ask();
  }

  async function ask(): Promise<void> {
    if (asking || closed) return;
    asking = true;
    const answer = await line.ask();
    asking = false;
    if (!closed) heard(answer);
  }

  function heard(answer: Answer<ScanNews>): void {
    switch (answer.kind) {
      case "ok":
        unanswered = 0;
        listener.news(answer.body);
        if (closed || stream !== null) return;
        if (listenAgainAt <= Date.now()) listen();
        else later(POLL_MILLISECONDS, ask);
        return;
      case "problem":
        if (answer.code === "not-found") listener.gone();
        else later(LONGEST_PAUSE_MILLISECONDS, ask);
        return;
      case "unreachable":
        unanswered += 1;
        hangUp();
        listener.silence();
        later(Math.min(LONGEST_WAIT_MILLISECONDS, 500 * 2 ** unanswered) * (0.5 + line.chance() / 2), ask);
        return;
    }
  }

  listen();
  return {
    hurry: () => void ask(),
    close: () => {
      closed = true;
      clearTimeout(timer);
      hangUp();
    },
  };
}
