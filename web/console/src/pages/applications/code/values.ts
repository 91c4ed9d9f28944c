/** What the code of every client is filled in with. The secret is never among it. */
export interface Values {
  issuer: string;
  clientId: string;
  redirectUri: string;
}

/** How a website is told of its issuer in one language or program. */
export interface Snippet {
  key: string;
  name: string;
  /** The address that it comes back to by itself, if the host is this. */
  comesBackTo: string;
  /** Whether a page of docs/clients with a test has the same. */
  tested: boolean;
  files: (values: Values) => { file: string; text: string }[];
}

export const SECRET = "SAOMA_CLIENT_SECRET";
