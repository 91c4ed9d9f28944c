/** The number that the server lets this page's styles bear; a script cannot read it from anywhere else. */
export const nonce = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";

/**
 * Gives each style that a library makes while the page runs its number: some of them (scroll bars, drawers) have no way
 * to be told. It opens nothing: a script that is not ours does not run here in the first place.
 */
export function markStyles(): void {
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (name.toLowerCase() === "style") element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
