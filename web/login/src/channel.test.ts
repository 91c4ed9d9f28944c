import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Answer } from "./api";
import { openChannel } from "./channel";
import type { ScanNews } from "./view";

/** A stream in the hand of the test. */
class HandStream extends EventTarget {
  closed = false;
  close(): void {
    this.closed = true;
  }
  says(news: ScanNews): void {
    this.dispatchEvent(new MessageEvent("state", { data: JSON.stringify(news) }));
  }
  beats(): void {
    this.dispatchEvent(new MessageEvent("heartbeat", { data: "" }));
  }
  breaks(): void {
    this.dispatchEvent(new Event("error"));
  }
}

const WAITING: ScanNews = { state: "waiting", reason: null, secondsLeft: 60 };
const CONFIRMED: ScanNews = { state: "confirmed", reason: null, secondsLeft: 60 };

function world() {
  const streams: HandStream[] = [];
  const heard: string[] = [];
  let polls = 0;
  let answer: Answer<ScanNews> = { kind: "ok", body: WAITING };
  const channel = openChannel(
    {
      open: () => {
        const stream = new HandStream();
        streams.push(stream);
        return stream as unknown as EventSource;
      },
      ask: async () => {
        polls += 1;
        return answer;
      },
      chance: () => 1,
    },
    {
      news: (news) => heard.push(news.state),
      silence: () => heard.push("silence"),
      gone: () => heard.push("gone"),
    },
  );
  return {
    channel,
    heard,
    streams,
    polls: () => polls,
    answers: (next: Answer<ScanNews>) => {
      answer = next;
    },
    latest: () => streams[streams.length - 1] ?? new HandStream(),
  };
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("what the stream says is passed on, and nothing is polled while it speaks", async () => {
  const { latest, heard, polls } = world();
  latest().says(WAITING);
  for (let beat = 0; beat < 10; beat += 1) {
    await seconds(15);
    latest().beats();
  }
  latest().says(CONFIRMED);
  expect(heard).toEqual(["waiting", "confirmed"]);
  expect(polls()).toBe(0);
});

test("a stream that ends after its time is opened again at once", async () => {
  const { latest, streams, polls } = world();
  latest().says(WAITING);
  await seconds(30);
  latest().breaks();
  await seconds(0);
  expect(streams.length).toBe(2);
  expect(streams[0]?.closed).toBe(true);
  expect(polls()).toBe(1);
});

test("a stream that never says a word is given up for polling, and tried again later", async () => {
  const { streams, heard, polls } = world();
  await seconds(5);
  expect(streams.length).toBe(2);
  await seconds(5);
  expect(streams.length).toBe(2);
  expect(polls()).toBe(2);
  await seconds(2);
  expect(polls()).toBe(3);
  await seconds(4);
  expect(streams.length).toBe(3);
  expect(heard).not.toContain("silence");
});

test("a confirmation is heard by polling when no stream comes through", async () => {
  const { latest, heard, answers } = world();
  await seconds(5);
  await seconds(5);
  answers({ kind: "ok", body: CONFIRMED });
  latest();
  await seconds(2);
  expect(heard).toContain("confirmed");
});

test("a line that is dead without having said so is noticed", async () => {
  const { latest, streams, heard, answers } = world();
  latest().says(WAITING);
  answers({ kind: "unreachable" });
  await seconds(40);
  expect(streams[0]?.closed).toBe(true);
  expect(heard).toEqual(["waiting", "silence"]);
});

test("a server that is away is asked again until it is back, and then the stream is back too", async () => {
  const { latest, streams, heard, answers } = world();
  latest().says(WAITING);
  await seconds(20);
  answers({ kind: "unreachable" });
  latest().breaks();
  await seconds(10);
  expect(streams.length).toBe(1);
  answers({ kind: "ok", body: CONFIRMED });
  await seconds(10);
  expect(heard.slice(0, 2)).toEqual(["waiting", "silence"]);
  expect(heard).toContain("confirmed");
  expect(streams.length).toBe(2);
});

test("a scan that is not this browser's, or not any more, is gone", async () => {
  const { latest, heard, answers } = world();
  answers({ kind: "problem", code: "not-found", retryAfter: 0 });
  latest().breaks();
  await seconds(0);
  expect(heard).toEqual(["gone"]);
});

test("a closed channel says nothing any more", async () => {
  const { channel, latest, heard, polls } = world();
  channel.hurry();
  channel.close();
  latest().says(CONFIRMED);
  await seconds(120);
  expect(heard).toEqual([]);
  expect(polls()).toBe(1);
});
