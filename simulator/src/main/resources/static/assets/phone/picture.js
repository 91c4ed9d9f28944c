// Scanning a picture: chosen, pasted or dropped. The server reads the code from it.
import { api } from "../shared/api.js";
import { h } from "../shared/dom.js";
import { t } from "../shared/i18n.js";

export function pictureArea(phone, found) {
  const input = h("input.visually-hidden", { type: "file", accept: "image/*", "data-key": "picture" });
  input.addEventListener("change", () => {
    if (input.files[0]) void read(phone, input.files[0], found);
  });
  return h(
    "div.picture",
    {},
    h("p", {}, t("scan.picture.hint")),
    h("label", {}, input, h("span.button.small", {}, t("scan.picture.choose"))),
  );
}

/** Pasting and dropping work on every screen. */
export function listenForPictures(phone, found) {
  document.addEventListener("paste", (event) => {
    const picture = [...event.clipboardData.files].find((file) => file.type.startsWith("image/"));
    if (!picture) return;
    event.preventDefault();
    void read(phone, picture, found);
  });
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("over");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) document.body.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    document.body.classList.remove("over");
    const picture = event.dataTransfer.files[0];
    if (picture) void read(phone, picture, found);
  });
}

async function read(phone, picture, found) {
  phone.say(t("scan.reading"));
  try {
    const { code } = await api.decode(picture);
    phone.say("");
    await found(code);
  } catch (error) {
    phone.say(error.message);
  }
}
