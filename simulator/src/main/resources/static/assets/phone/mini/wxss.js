// Style sheets of pages (WXSS) as CSS: 750 rpx are as wide as the phone, which need not be the browser's window.

/** What WeChat's own style sheet does for the elements that pages are made of. */
const BASE = `
  :host { display: block; position: relative; height: 100%; overflow: hidden; container-type: size; font: 16px/1.4 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
  .wx-page { height: 100%; overflow-y: auto; }
  button { display: block; width: 100%; font: inherit; cursor: pointer; }
  button:focus-visible, [role="button"]:focus-visible { outline: 3px solid #3b82f6; outline-offset: 2px; }
  button:disabled { cursor: default; }
  img { display: block; }
`;

export function styleSheet(wxss) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${BASE}\n${css(wxss)}`);
  return sheet;
}

export function css(wxss) {
  return wxss
    .replace(/(-?\d*\.?\d+)rpx\b/g, (_, length) => `calc(${length} * 100cqw / 750)`)
    .replace(/\b100vh\b/g, "100cqh")
    .replace(/(^|[}\s,])page(?=\s*[{,])/g, "$1.wx-page");
}
