/** Makes passkeys and asks for them (WebAuthn Level 2), in the form that the server reads. */

import { post } from "./client";
import type { AskedPasskey, WantedPasskey } from "./types";

const ALGORITHMS = [-7, -8, -257];
const TIMEOUT = 300_000;

export const canPasskeys = (): boolean => "PublicKeyCredential" in window;

export function toBase64Url(bytes: ArrayBuffer): string {
  const text = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}

/** Makes one on this device, and keeps it under that name. */
export async function addPasskey(name: string): Promise<void> {
  const wanted = await post<WantedPasskey>("/api/v1/me/passkeys/options");
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: fromBase64Url(wanted.challenge),
      rp: { id: wanted.site, name: "Saoma" },
      user: { id: new TextEncoder().encode(wanted.user), name: wanted.email, displayName: wanted.email },
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: "public-key", alg })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      excludeCredentials: wanted.known.map((id) => ({ type: "public-key", id: fromBase64Url(id) })),
      attestation: "none",
      timeout: TIMEOUT,
    },
  });
  const credential = made as PublicKeyCredential;
  const response = credential.response as AuthenticatorAttestationResponse;
  await post("/api/v1/me/passkeys", {
    name,
    credential: toBase64Url(credential.rawId),
    clientData: toBase64Url(response.clientDataJSON),
    authenticatorData: toBase64Url(response.getAuthenticatorData()),
    publicKey: toBase64Url(response.getPublicKey() ?? new ArrayBuffer(0)),
    algorithm: response.getPublicKeyAlgorithm(),
  });
}

/** Signs in by one, or proves by one who it is: the address says which. */
export async function presentPasskey(address: string): Promise<void> {
  const asked = await post<AskedPasskey>(`${address}/options`);
  const given = await navigator.credentials.get({
    publicKey: {
      challenge: fromBase64Url(asked.challenge),
      rpId: asked.site,
      userVerification: "required",
      timeout: TIMEOUT,
    },
  });
  const credential = given as PublicKeyCredential;
  const response = credential.response as AuthenticatorAssertionResponse;
  await post(address, {
    credential: toBase64Url(credential.rawId),
    clientData: toBase64Url(response.clientDataJSON),
    authenticatorData: toBase64Url(response.authenticatorData),
    signature: toBase64Url(response.signature),
    bearer: response.userHandle === null ? "" : toBase64Url(response.userHandle),
  });
}

/** What is thrown where somebody thinks better of it. */
export const cancelled = (): DOMException => new DOMException("", "AbortError");

/** Whether somebody closed the browser's window, or let it wait: nothing went wrong then. */
export const wasCancelled = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === "NotAllowedError" || error.name === "AbortError");
