/** In milliseconds. */
const UNTIL_IT_IS_READ = 60_000;

/**
 * Has the browser keep a file. It reads the file some time after the click, and nothing tells when: an address that is
 * freed at once leaves some browsers with an empty file, or none.
 */
export function keepFile(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), UNTIL_IT_IS_READ);
}
