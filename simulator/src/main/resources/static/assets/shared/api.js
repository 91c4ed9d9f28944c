// Calls the control API. A refusal becomes an Error whose message is fit to be shown.
import { t, has } from "./i18n.js";

async function send(method, path, body, type) {
  let response;
  try {
    const options = { method, headers: {} };
    if (body !== undefined) {
      options.body = type ? body : JSON.stringify(body);
      options.headers["Content-Type"] = type ?? "application/json";
    }
    response = await fetch(`/_simulator/${path}`, options);
  } catch {
    throw new Error(t("error.offline"));
  }
  if (response.status === 204) return null;
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  const key = `problem.${answer.code}`;
  throw new Error(has(key) ? t(key) : (answer.detail ?? t("error.unknown")));
}

export const api = {
  get: (path) => send("GET", path),
  post: (path, body = {}) => send("POST", path, body),
  put: (path, body) => send("PUT", path, body),
  delete: (path) => send("DELETE", path),
  decode: (picture) => send("POST", "decode", picture, picture.type || "image/png"),
};
