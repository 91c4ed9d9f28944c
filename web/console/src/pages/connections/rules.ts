/** The server's rules for the form of a value, to tell while somebody types. The server has the last word. */
export const IDENTIFIER = /^[a-z0-9-]{1,31}$/;
export const APP_ID = /^\s*wx[0-9a-z]{16}\s*$/;
export const APP_SECRET = /^\s*[0-9a-z]{32}\s*$/;
export const TOKEN = /^\s*[0-9A-Za-z]{3,32}\s*$/;
export const AES_KEY = /^\s*[0-9A-Za-z]{43}\s*$/;
export const ORIGINAL_ID = /^\s*gh_[0-9A-Za-z]{1,61}\s*$/;
