const KEY = "saoma.own-window";

/**
 * Signs in by WeChat in a window of its own, so that a page with something typed in it stays.
 *
 * @returns whether the browser has opened it
 */
export const openSignInWindow = (): boolean =>
  window.open("/console/wechat/window", "saoma-sign-in", "popup,width=520,height=760") !== null;

/** The window may go elsewhere and come back; its name is not kept by all browsers. */
export function markOwnWindow(): void {
  sessionStorage.setItem(KEY, "yes");
}

export const isOwnWindow = (): boolean => sessionStorage.getItem(KEY) !== null;
