import { expect, test } from "vitest";
import { fromBase64Url, toBase64Url } from "./passkeys";

test("bytes are written as the server reads them, and read as it writes them", () => {
  const bytes = Uint8Array.from([251, 239, 255, 0, 1]);
  expect(toBase64Url(bytes.buffer)).toBe("--__AAE");
  expect([...fromBase64Url("--__AAE")]).toEqual([...bytes]);
});
