// What the phone knows: the simulator's lists, and who holds it.
import { api } from "../shared/api.js";
import { coalesced } from "../shared/live.js";
import { setAhead } from "../shared/time.js";

const HOLDER = "saoma.simulator.holder";

export const state = { users: [], accounts: [], codes: [], pushes: [], texts: [], chats: new Map() };

const wanted = new URLSearchParams(location.search);
if (wanted.has("user")) localStorage.setItem(HOLDER, wanted.get("user"));

/** The code that the page was opened with, if any. */
export const linkedCode = wanted.get("code");

export function holder() {
  const id = localStorage.getItem(HOLDER);
  return state.users.find((user) => user.id === id);
}

export function hand(user) {
  localStorage.setItem(HOLDER, user.id);
}

/** Whoever scans first on a new phone becomes its holder. */
export async function holderOrNew() {
  return holder() ?? newHolder();
}

export async function newHolder() {
  const user = await api.post("users");
  state.users = [...state.users.filter((one) => one.id !== user.id), user];
  hand(user);
  return user;
}

export const account = (appId) => state.accounts.find((one) => one.appId === appId);

export function membership(appId) {
  return holder()?.accounts.find((one) => one.appId === appId);
}

const EMPTY = { messages: [], menu: [] };

/** The holder's chat with an account, oldest message first. An openid names both. */
export function chatWith(appId) {
  return state.chats.get(membership(appId)?.openId) ?? EMPTY;
}

/** False when the line belongs to nobody's chat here. */
export function keepLine({ openId, message }) {
  const chat = state.chats.get(openId);
  if (!chat) return false;
  if (!chat.messages.some((one) => one.id === message.id)) chat.messages.push(message);
  return true;
}

export async function loadChat(appId) {
  const user = holder();
  if (!user) return;
  const chat = await api.get(`chats/${user.id}/${appId}`);
  state.chats.set(chat.openId, chat);
}

/** The chats with everybody whom the holder follows. */
export const loadChats = coalesced(async () => {
  const followed = holder()?.accounts.filter((one) => one.following) ?? [];
  await Promise.all(followed.map((one) => loadChat(one.appId)));
});

export function keepPush(push) {
  const at = state.pushes.findIndex((one) => one.id === push.id);
  state.pushes = at < 0 ? [push, ...state.pushes].slice(0, 1000) : state.pushes.with(at, push);
}

export const loadPeople = coalesced(async () => {
  [state.users, state.accounts] = await Promise.all([api.get("users"), api.get("accounts")]);
});
/** The text messages to the holder's number, the newest first. */
export const loadTexts = coalesced(async () => {
  const number = holder()?.phone;
  state.texts = number ? (await api.get(`inbox?to=${encodeURIComponent(number)}`)).messages.filter((one) => one.channel === "sms") : [];
});
export const loadCodes = coalesced(async () => {
  state.codes = await api.get("codes");
});
export async function loadAll() {
  const [pushes, clock] = await Promise.all([api.get("pushes"), api.get("clock"), loadPeople(), loadCodes()]);
  state.pushes = pushes;
  state.chats.clear();
  await Promise.all([loadChats(), loadTexts()]);
  setAhead(clock.aheadSeconds);
}
