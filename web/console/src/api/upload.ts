import { headers, type Method, Problem, problem } from "./client";

interface Sending {
  type: string;
  ifMatch?: string;
  progress?: (sent: number, total: number) => void;
  /** Hears the beginning of the answer as it grows; of a long one not all of it. */
  answering?: (text: string) => void;
  signal?: AbortSignal;
}

/** In bytes: each look at the text of an answer is a copy of it. */
const LONGEST_BEGINNING = 64 * 1024;

/** Sends a file as it is, and tells how far it has come. */
export function upload(
  method: Method,
  path: string,
  file: Blob,
  { type, ifMatch, progress, answering, signal }: Sending,
): Promise<{ text: string; etag: string | null }> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    for (const [name, value] of Object.entries(headers(method))) request.setRequestHeader(name, value);
    request.setRequestHeader("Content-Type", type);
    if (ifMatch !== undefined) request.setRequestHeader("If-Match", ifMatch);
    request.upload.onprogress = (event) => progress?.(event.loaded, event.total);
    request.onprogress = (event) => {
      if (request.status === 200 && event.loaded < LONGEST_BEGINNING) answering?.(request.responseText);
    };
    request.onload = () => {
      const answered = new Headers();
      const retryAfter = request.getResponseHeader("Retry-After");
      if (retryAfter !== null) answered.set("Retry-After", retryAfter);
      if (request.status >= 200 && request.status < 300) {
        done({ text: request.responseText, etag: request.getResponseHeader("ETag") });
      } else {
        failed(problem({ status: request.status, headers: answered }, request.responseText));
      }
    };
    request.onerror = () => failed(new Problem(0, "unreachable", ""));
    request.onabort = () => failed(new Problem(0, "stopped", ""));
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
