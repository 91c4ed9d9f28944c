import type { Answer, Api, Created, Redeemed } from "./api";
import { type Channel, type Line, openChannel } from "./channel";
import type { Effect, Message } from "./model";

export interface World {
  readonly api: Api;
  readonly request: string;
  /** The one that the page speaks: the phone is spoken to in the same. */
  readonly language: string;
  readonly open: (scan: string) => EventSource;
  readonly chance: () => number;
  readonly leave: (location: string) => void;
  /** The page is about that scan from now on. */
  readonly keep: (scan: string) => void;
  /** The page is not about that scan any more. */
  readonly forget: () => void;
  /** Begins anew in WeChat, where a code would be of no use; null where codes are asked for. */
  readonly again: (() => void) | null;
}

/** Carries out what the reducer has decided, and sends back what came of it. */
export function effects(world: World, send: (message: Message) => void): (effect: Effect) => void {
  let channel: Channel | null = null;

  function unwatch(): void {
    channel?.close();
    channel = null;
  }

  function watch(scan: string): void {
    unwatch();
    world.keep(scan);
    const line: Line = { open: () => world.open(scan), ask: () => world.api.state(scan), chance: world.chance };
    channel = openChannel(line, {
      news: (news) => send({ kind: "news", scan, news }),
      silence: () => send({ kind: "silence", scan }),
      gone: () => send({ kind: "gone", scan }),
    });
  }

  return (effect) => {
    switch (effect.kind) {
      case "create":
        if (world.again !== null) {
          world.again();
          return;
        }
        void world.api
          .create(world.request, effect.way, effect.replaces, world.language)
          .then((answer) => send(created(effect.way, answer)));
        return;
      case "watch":
        watch(effect.scan);
        return;
      case "unwatch":
        unwatch();
        world.forget();
        return;
      case "hurry":
        channel?.hurry();
        return;
      case "redeem":
        void world.api.redeem(effect.scan, world.request).then((answer) => send(redeemed(answer)));
        return;
      case "leave":
        world.leave(effect.location);
        return;
    }
  };
}

function created(way: string, answer: Answer<Created>): Message {
  switch (answer.kind) {
    case "ok":
      return { kind: "created", way, ...answer.body };
    case "problem":
      return { ...answer, kind: "refused", way };
    case "unreachable":
      return { kind: "unreached", way };
  }
}

function redeemed(answer: Answer<Redeemed>): Message {
  switch (answer.kind) {
    case "ok":
      return { kind: "redeemed", location: answer.body.location };
    case "problem":
      return { ...answer, kind: "redeem-refused" };
    case "unreachable":
      return { kind: "redeem-unreached" };
  }
}
